//! How far a flow has come: one bar for each step.

use dioxus::prelude::*;

/// `done` bars of `total` are filled; `label` says so in words ("Step 2 of 4").
#[component]
pub fn StepBar(done: usize, total: usize, label: String) -> Element {
    rsx! {
        div {
            class: "step-bar",
            role: "progressbar",
            "aria-label": "{label}",
            "aria-valuetext": "{label}",
            "aria-valuemin": "0",
            "aria-valuemax": "{total}",
            "aria-valuenow": "{done}",
            for index in 0..total {
                span { key: "{index}", class: if index < done { "step step-done" } else { "step" } }
            }
        }
    }
}
