//! The favorite toggle next to a place's name. The caller flips at once and reverts on failure.

use dioxus::prelude::*;

use super::icon::{Icon, IconName};
use crate::ui::page_actions::{Haptic, feel};

/// `label` says what a tap does ("Add Studio Lumen to favorites").
#[component]
pub fn Heart(on: bool, label: String, ontoggle: EventHandler<bool>) -> Element {
    let state_class = if on { "heart-on" } else { "" };
    rsx! {
        button {
            class: "heart {state_class}",
            r#type: "button",
            "aria-pressed": if on { "true" } else { "false" },
            "aria-label": label,
            onclick: move |_| {
                feel(Haptic::Light);
                ontoggle.call(!on);
            },
            Icon { name: if on { IconName::HeartFilled } else { IconName::Heart }, size: 22 }
        }
    }
}
