//! The tear line of a pass: dots and two half-round notches. Nothing else in the app has notches.

use dioxus::prelude::*;

#[component]
pub fn Perforation() -> Element {
    rsx! {
        div { class: "perforation", "aria-hidden": "true" }
    }
}
