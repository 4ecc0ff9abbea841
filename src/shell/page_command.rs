//! What Rust may ask of the page: a closed enum, sent as JSON. There is no way to send script.

use std::sync::Arc;

use serde::Serialize;

use super::appearance::Appearance;

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
    /// Scrolls the page (`id` none) or an element to an offset from its top, CSS pixels.
    ScrollTo {
        id: Option<String>,
        top: f64,
        smooth: bool,
    },
    SetAppearance {
        appearance: Appearance,
    },
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
    HistoryPush {
        route: String,
        index: u32,
    },
    HistoryReplace {
        route: String,
        index: u32,
    },
    HistoryGo {
        delta: i32,
    },
    /// Loads the page again at its route: a new session.
    Reload,
}

/// Sends commands to the page of one session. Cheap to clone; may be used from any thread.
/// Commands of a page that is gone are dropped.
#[derive(Clone)]
pub struct PageHandle {
    send: Arc<dyn Fn(PageCommand) + Send + Sync>,
}

impl PageHandle {
    pub fn new(send: impl Fn(PageCommand) + Send + Sync + 'static) -> Self {
        Self { send: Arc::new(send) }
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
