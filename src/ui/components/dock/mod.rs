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

/// A price beside the button; narrow screens put it on one line above (design 5). `old_sum` is struck through,
/// `detail` stands below ("2 services · 1 h 45 min"). `note` is one line over both.
#[component]
pub fn SumDock(
    sum: Option<String>,
    old_sum: Option<String>,
    detail: Option<String>,
    note: Option<Element>,
    children: Element,
) -> Element {
    let has_sum = sum.is_some() || detail.is_some();
    rsx! {
        div { class: "dock dock-lined",
            div { class: "dock-inner",
                if let Some(note) = note {
                    div { class: "dock-line type-c", role: "status", {note} }
                }
                div { class: "dock-sum-row",
                    if has_sum {
                        div { class: "dock-sum", role: "status",
                            p { class: "dock-sum-figure type-t3 tnum",
                                if let Some(sum) = sum {
                                    bdi { {sum} }
                                }
                                if let Some(old) = old_sum {
                                    " "
                                    s { class: "dock-sum-old type-c", bdi { {old} } }
                                }
                            }
                            if let Some(detail) = detail {
                                p { class: "dock-sum-detail type-c ink2", {detail} }
                            }
                        }
                    }
                    div { class: "dock-sum-action", {children} }
                }
            }
        }
    }
}
