//! The bar of modal flows: one step back at the start, the title between, and the cross that leaves.

use dioxus::prelude::*;

use super::button::IconButton;
use super::icon::IconName;

/// The title is the page's one `h1`; without one the content has it. Without `onback` the first step has nothing before it. `children` stand below the bar.
#[component]
pub fn FlowBar(
    title: Option<String>,
    back_label: String,
    close_label: String,
    onback: Option<EventHandler<()>>,
    onclose: Option<EventHandler<()>>,
    children: Element,
) -> Element {
    rsx! {
        div {
            div { class: "flow-bar",
                div { class: "flow-bar-side",
                    if let Some(back) = onback {
                        IconButton { label: back_label, icon: IconName::Back, id: "page-back", onclick: back }
                    }
                }
                if let Some(title) = title {
                    h1 { class: "flow-bar-title type-t3", id: "page-title", tabindex: "-1", {title} }
                }
                div { class: "flow-bar-side",
                    if let Some(close) = onclose {
                        IconButton { label: close_label, icon: IconName::Close, id: "page-close", onclick: close }
                    }
                }
            }
            {children}
        }
    }
}
