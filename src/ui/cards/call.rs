//! `Call` copies the number and offers to dial it (feature F27).

use dioxus::prelude::*;

use crate::i18n::Localizer;
use crate::ui::page_actions::PageActions;
use crate::ui::toasts::Toasts;

#[derive(Clone)]
pub struct Caller {
    actions: PageActions,
    toasts: Toasts,
    localizer: Localizer,
}

impl Caller {
    pub fn call(&self, phone: &str) {
        (self.actions.copy)(phone);
        let actions = self.actions.clone();
        let number = phone.to_owned();
        self.toasts.offer(
            self.localizer.text("common-phone-number-copied"),
            self.localizer.text("action-dial"),
            move || actions.dial(&number),
        );
    }
}

pub fn use_caller() -> Caller {
    Caller { actions: use_context(), toasts: use_context(), localizer: use_context() }
}
