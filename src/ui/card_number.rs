//! Copying a card's number by a tap on it (feature F52). Must not know what the card is.

use std::time::Duration;

use dioxus::prelude::*;

use super::components::icon::IconName;
use super::page_actions::PageActions;
use super::toasts::Toasts;
use crate::i18n::Localizer;

/// How long the glyph says that the number was copied.
const COPIED_FOR: Duration = Duration::from_millis(1500);

/// Copies the number it is called with and says so; the glyph beside it is a check for a moment.
pub fn use_copied_number() -> (Callback<String>, IconName) {
    let localizer = use_context::<Localizer>();
    let actions = use_context::<PageActions>();
    let toasts = use_context::<Toasts>();
    let mut copied = use_signal(|| 0_u32);
    let copy = use_callback(move |number: String| {
        (actions.copy)(&number);
        toasts.say(localizer.text("common-card-number-copied"));
        copied += 1;
        spawn(async move {
            tokio::time::sleep(COPIED_FOR).await;
            copied -= 1;
        });
    });
    (copy, if copied() > 0 { IconName::Check } else { IconName::Copy })
}
