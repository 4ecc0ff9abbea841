//! One short message at a time over the page, with one way to act on it (design 3). Must not know what happened.

use std::rc::Rc;
use std::time::Duration;

use dioxus::prelude::*;

const SHOWN_FOR: Duration = Duration::from_secs(4);
const SHOWN_FOR_WITH_ACTION: Duration = Duration::from_secs(8);

#[derive(Clone)]
pub struct ShownToast {
    /// Tells one toast from the next, so that an old timer closes nothing new.
    pub number: u64,
    pub text: String,
    pub action: Option<ToastAction>,
}

#[derive(Clone)]
pub struct ToastAction {
    pub label: String,
    pub run: Rc<dyn Fn()>,
}

/// By context; the frame of all pages draws it.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: Signal<Option<ShownToast>>,
    count: Signal<u64>,
}

impl Toasts {
    pub fn new() -> Self {
        Self { shown: Signal::new(None), count: Signal::new(0) }
    }

    pub fn shown(&self) -> Option<ShownToast> {
        self.shown.read().clone()
    }

    pub fn say(&self, text: String) {
        self.show(text, None);
    }

    pub fn offer(&self, text: String, label: String, run: impl Fn() + 'static) {
        self.show(text, Some(ToastAction { label, run: Rc::new(run) }));
    }

    pub fn close(&self, number: u64) {
        let mut shown = self.shown;
        if shown.peek().as_ref().is_some_and(|toast| toast.number == number) {
            shown.set(None);
        }
    }

    fn show(&self, text: String, action: Option<ToastAction>) {
        let (mut shown, mut count) = (self.shown, self.count);
        let number = *count.peek() + 1;
        count.set(number);
        shown.set(Some(ShownToast { number, text, action }));
    }
}

impl Default for Toasts {
    fn default() -> Self {
        Self::new()
    }
}

/// Closes the shown toast when its time is over.
pub fn use_toast_timer(toasts: Toasts) {
    let shown = toasts.shown().map(|toast| (toast.number, toast.action.is_some()));
    use_future(use_reactive!(|shown| async move {
        let Some((number, has_action)) = shown else { return };
        tokio::time::sleep(if has_action { SHOWN_FOR_WITH_ACTION } else { SHOWN_FOR }).await;
        toasts.close(number);
    }));
}
