//! What Rust may ask of the page: a closed enum, sent as JSON. There is no way to send script.

use std::sync::{Arc, Mutex, MutexGuard};

use serde::Serialize;

use super::appearance::Appearance;
use super::page_message::Preferences;
use crate::platform::insets::Insets;

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "command", rename_all = "snake_case")]
pub enum PageCommand {
    /// Focuses the element with this `id`, when it is there after the next edits. Moves no scroll position by itself.
    Focus {
        id: String,
    },
    /// Takes the focus away, which closes the on-screen keyboard.
    Blur,
    /// Brings the element with this `id` into view.
    ScrollToElement {
        id: String,
        smooth: bool,
    },
    /// Scrolls the page's own scroll box (`id` none) or an element to an offset from its top, CSS pixels.
    ScrollTo {
        id: Option<String>,
        top: f64,
        smooth: bool,
    },
    SetAppearance {
        appearance: Appearance,
    },
    /// What the phone's edges and its keyboard cover. Sent by the shell only.
    SetInsets {
        insets: Insets,
    },
    /// Somebody is back from a browser's tab over the app. Sent by the shell only.
    Returned,
    /// Handled by the shell, not by the page: https, http, tel and mailto only.
    OpenOutside {
        url: String,
    },
    /// Handled by the page, within the user's gesture where the engine wants one.
    CopyText {
        text: String,
    },
    /// Spoken by a screen reader through the page's live region.
    Announce {
        text: String,
        assertive: bool,
    },
    /// The page's title, for the window and the task switcher.
    SetTitle {
        title: String,
    },
    /// The session's history, mirrored to the page's. Sent by the shell's own history only.
    /// `stack[index - base]` is the new route; the page keeps the stack with the entry, for a reload.
    HistoryPush {
        index: usize,
        base: usize,
        stack: Vec<String>,
    },
    HistoryReplace {
        index: usize,
        base: usize,
        stack: Vec<String>,
    },
    HistoryGo {
        delta: i32,
    },
    /// Loads the page again: a new session, at its route or at the one given.
    Reload {
        route: Option<String>,
    },
    /// Sessions keep failing: the page shows its own button to try again.
    GiveUp,
}

impl PageCommand {
    /// Changes the page's address or its frame, not its content: must be there when the new content is.
    pub(super) fn goes_before_edits(&self) -> bool {
        matches!(
            self,
            Self::HistoryPush { .. }
                | Self::HistoryReplace { .. }
                | Self::HistoryGo { .. }
                | Self::SetAppearance { .. }
        )
    }
}

/// Sends commands to the page of one session. Cheap to clone; may be used from any thread.
/// Commands of a page that is gone are dropped.
#[derive(Clone)]
pub struct PageHandle {
    send: Arc<dyn Fn(PageCommand) + Send + Sync>,
    asked: Arc<Mutex<Asked>>,
}

/// What of the app is called when the page or the phone says something.
#[derive(Default)]
struct Asked {
    back: Option<BackHandler>,
    returned: Option<ReturnHandler>,
    preferences: Option<PreferencesHandler>,
}

/// Asked before a step back; true when it closed something (a sheet, a dialog) and the page must stay.
pub type BackHandler = Arc<dyn Fn() -> bool + Send + Sync>;

type ReturnHandler = Arc<dyn Fn() + Send + Sync>;

/// Told when the engine's preferences change while the page is open.
pub type PreferencesHandler = Arc<dyn Fn(Preferences) + Send + Sync>;

impl PageHandle {
    pub fn new(send: impl Fn(PageCommand) + Send + Sync + 'static) -> Self {
        Self { send: Arc::new(send), asked: Arc::default() }
    }

    /// The app's say in every step back: Escape, Android's back, the edge swipe. Called on the session's thread, inside its Dioxus runtime.
    pub fn on_back(&self, handler: impl Fn() -> bool + Send + Sync + 'static) {
        self.asked().back = Some(Arc::new(handler));
    }

    /// Told when somebody looks at the page again, or the network is back. Called on the session's thread.
    pub fn on_return(&self, handler: impl Fn() + Send + Sync + 'static) {
        self.asked().returned = Some(Arc::new(handler));
    }

    pub(super) fn tell_returned(&self) {
        let handler = self.asked().returned.clone();
        if let Some(handler) = handler {
            handler();
        }
    }

    pub(super) fn back_handler(&self) -> Option<BackHandler> {
        self.asked().back.clone()
    }

    /// Called on the session's thread.
    pub fn on_preferences(&self, handler: impl Fn(Preferences) + Send + Sync + 'static) {
        self.asked().preferences = Some(Arc::new(handler));
    }

    /// The engine's preferences have changed.
    pub fn prefer(&self, preferences: Preferences) {
        let handler = self.asked().preferences.clone();
        if let Some(handler) = handler {
            handler(preferences);
        }
    }

    fn asked(&self) -> MutexGuard<'_, Asked> {
        self.asked.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// For tests and rendering without a page.
    pub fn nowhere() -> Self {
        Self::new(|_| ())
    }

    pub fn send(&self, command: PageCommand) {
        (self.send)(command);
    }
}

impl std::fmt::Debug for PageHandle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PageHandle")
    }
}
