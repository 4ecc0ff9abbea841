//! The buttons at the foot of a page, above the home indicator and the keyboard.

use dioxus::prelude::*;

/// `note` stands under the buttons.
#[component]
pub fn Dock(note: Option<String>, children: Element) -> Element {
    rsx! {
        div { class: "dock",
            div { class: "dock-inner",
                {children}
                if let Some(note) = note {
                    p { class: "dock-note type-cap ink3", {note} }
                }
            }
        }
    }
}
