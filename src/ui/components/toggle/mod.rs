//! A row that turns something on and off. The whole row is the target.

use dioxus::prelude::*;

use crate::ui::page_actions::{Haptic, feel};

/// Rows on one card.
#[component]
pub fn ToggleGroup(children: Element) -> Element {
    rsx! {
        div { class: "row-group toggle-group", {children} }
    }
}

/// `sub` stands under the title.
#[component]
pub fn ToggleRow(title: String, sub: Option<String>, on: bool, ontoggle: EventHandler<()>) -> Element {
    rsx! {
        button {
            class: "toggle-row",
            r#type: "button",
            role: "switch",
            "aria-checked": if on { "true" } else { "false" },
            onclick: move |_| {
                feel(Haptic::Light);
                ontoggle.call(());
            },
            span { class: "toggle-words",
                span { class: "toggle-title type-body medium", {title} }
                if let Some(sub) = sub {
                    span { class: "toggle-sub type-c ink2", bdi { {sub} } }
                }
            }
            span { class: if on { "toggle toggle-on" } else { "toggle" }, "aria-hidden": "true",
                span { class: "toggle-knob" }
            }
        }
    }
}
