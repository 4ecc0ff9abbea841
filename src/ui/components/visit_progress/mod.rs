//! What is left, drawn: a segment per visit up to twelve, else one bar. The text beside it is the accessible value.

use dioxus::prelude::*;

/// Above this a bar is easier to read than segments.
const MOST_SEGMENTS: u32 = 12;

#[component]
pub fn VisitProgress(left: u32, total: u32) -> Element {
    if total == 0 {
        return rsx! {};
    }
    let left = left.min(total);
    if total > MOST_SEGMENTS {
        return rsx! { ProgressBar { percent: (u64::from(left) * 100 / u64::from(total)) as u8 } };
    }
    rsx! {
        div { class: "visit-segments", "aria-hidden": "true",
            for index in 0..total {
                span { key: "{index}", class: if index < left { "visit-segment visit-segment-left" } else { "visit-segment" } }
            }
        }
    }
}

/// 0 to 100.
#[component]
pub fn ProgressBar(percent: u8) -> Element {
    let percent = percent.min(100);
    rsx! {
        svg { class: "progress-bar", width: "100%", height: "9", "aria-hidden": "true",
            rect { class: "progress-track", width: "100%", height: "9", rx: "4.5" }
            if percent > 0 {
                rect { class: "progress-value", width: "{percent}%", height: "9", rx: "4.5" }
            }
        }
    }
}
