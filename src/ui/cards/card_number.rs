//! The number of a card as a row; a tap copies it (feature F52).

use dioxus::prelude::*;

use crate::i18n::Localizer;
use crate::ui::components::icon::{Icon, IconName};
use crate::ui::page_actions::PageActions;
use crate::ui::toasts::Toasts;

#[component]
pub fn CardNumber(number: String) -> Element {
    let localizer = use_context::<Localizer>();
    let actions = use_context::<PageActions>();
    let toasts = use_context::<Toasts>();
    if number.trim().is_empty() {
        return rsx! {};
    }
    let copied = localizer.text("common-card-number-copied");
    let spoken = localizer.text_with("a11y-copy-card-number", &[("number", number.clone().into())]);
    rsx! {
        button {
            class: "card card-number",
            r#type: "button",
            "aria-label": spoken,
            onclick: {
                let number = number.clone();
                move |_| {
                    (actions.copy)(&number);
                    toasts.say(copied.clone());
                }
            },
            span { class: "type-c ink2", {localizer.text("screen-wallet-number")} }
            span { class: "type-body strong tnum ltr card-number-digits", {number.clone()} }
            Icon { name: IconName::Copy, size: 22 }
        }
    }
}
