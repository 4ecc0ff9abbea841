//! Something is going on. Silent: the element it sits in carries `aria-busy` or a live region.

use dioxus::prelude::*;

#[component]
pub fn Spinner(#[props(default = 22)] size: u32) -> Element {
    rsx! {
        svg { class: "spinner", width: "{size}", height: "{size}", view_box: "0 0 24 24", "aria-hidden": "true",
            circle { class: "spinner-track", cx: "12", cy: "12", r: "9" }
            path { class: "spinner-head", d: "M12 3a9 9 0 0 1 9 9" }
        }
    }
}
