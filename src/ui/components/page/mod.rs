//! A page: bar, scrolling part, dock, and what lies above them. The page scrolls, never the body.

use dioxus::prelude::*;

/// `top` stays put above the scrolling part, `dock` below it, `above` (a sheet) over everything and
/// `toast` just above the dock. `modal` tells readers that only `above` can be used now. `id` names the scrolling part.
#[component]
pub fn Page(
    top: Option<Element>,
    dock: Option<Element>,
    above: Option<Element>,
    toast: Option<Element>,
    #[props(default)] modal: bool,
    /// The foot of the scrolling part fades into the page: lists.
    #[props(default = true)]
    fade: bool,
    /// A picture at its top reaches under the status bar; the page leaves room for what must not.
    #[props(default)]
    under_status: bool,
    children: Element,
) -> Element {
    let class = if dock.is_some() { "page has-dock" } else { "page" };
    let hidden = modal.then_some("true");
    rsx! {
        div { class,
            if let Some(top) = top {
                div { class: "page-top", role: "banner", "aria-hidden": hidden, {top} }
            }
            main { class: if under_status { "page-scroll page-scroll-whole" } else { "page-scroll" }, id: "page-scroll", "aria-hidden": hidden,
                div { class: "page-body", {children} }
            }
            if fade {
                div { class: "page-fade", "aria-hidden": "true" }
            }
            if let Some(toast) = toast {
                div { class: "page-toast", {toast} }
            }
            if let Some(dock) = dock {
                div { class: "page-dock", "aria-hidden": hidden, {dock} }
            }
            if let Some(above) = above {
                {above}
            }
        }
    }
}
