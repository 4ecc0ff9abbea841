//! The bar of pushed pages: back at the start, one or two glyphs at the end, and the page's title under it.

use dioxus::prelude::*;

use super::button::IconButton;
use super::icon::IconName;

/// `children` are icon buttons at the end. `title` stands between, where the page has no large one of its own.
#[component]
pub fn TopBar(
    back_label: String,
    #[props(default)] modal: bool,
    title: Option<String>,
    onback: EventHandler<()>,
    children: Element,
) -> Element {
    rsx! {
        div { class: if modal { "top-bar top-bar-modal" } else { "top-bar" },
            IconButton {
                label: back_label,
                icon: if modal { IconName::Close } else { IconName::Back },
                id: "page-back",
                onclick: onback,
            }
            if let Some(title) = title {
                h1 { class: "top-bar-title type-t3", id: "page-title", tabindex: "-1", {title} }
            }
            div { class: "top-bar-end", {children} }
        }
    }
}

/// The page's one `h1`; it takes the focus when the page is pushed, so readers announce it.
#[component]
pub fn PageTitle(text: String) -> Element {
    rsx! {
        h1 { class: "page-title type-t1", id: "page-title", tabindex: "-1", {text} }
    }
}
