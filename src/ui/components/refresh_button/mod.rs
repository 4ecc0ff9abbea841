//! Asks for the newest data. Pulling the page down does the same: the shell taps this button, and turns its indicator
//! while it is busy. A page without it cannot be pulled.

use dioxus::prelude::*;

/// `quiet`: only for keyboards, switches and screen readers; out of sight otherwise.
#[component]
pub fn RefreshButton(label: String, busy: bool, #[props(default)] quiet: bool, onrefresh: EventHandler<()>) -> Element {
    rsx! {
        button {
            class: if quiet { "refresh-button refresh-button-quiet" } else { "refresh-button" },
            r#type: "button",
            "aria-busy": busy.then_some("true"),
            onclick: move |_| onrefresh.call(()),
            {label}
        }
    }
}
