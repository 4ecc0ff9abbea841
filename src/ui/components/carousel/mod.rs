//! A row of cards that scrolls sideways and snaps; the next card peeks (design 3).

use dioxus::prelude::*;

use super::icon::{Icon, IconName};

/// How wide its cards are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CarouselKind {
    Hero,
    Place,
    Wallet,
    Promo,
    Offer,
}

impl CarouselKind {
    fn class(self) -> &'static str {
        match self {
            CarouselKind::Hero => "carousel-hero",
            CarouselKind::Place => "carousel-place",
            CarouselKind::Wallet => "carousel-wallet",
            CarouselKind::Promo => "carousel-promo",
            CarouselKind::Offer => "carousel-offer",
        }
    }
}

/// At most this many cards, then the end tile (design 3).
pub const CAROUSEL_LIMIT: usize = 10;

/// Children are [`CarouselItem`]s with the id of their card as `key`, so that a refresh moves nothing under the finger.
/// `content`: its cards are what the user came for, not skeletons; the shell reports their first paint.
/// `single`: the one card is as wide as the page. `labelled_by` is the id of the section's heading.
#[component]
pub fn Carousel(
    kind: CarouselKind,
    #[props(default)] content: bool,
    #[props(default)] single: bool,
    labelled_by: Option<String>,
    id: Option<String>,
    children: Element,
) -> Element {
    let single_class = if single { "carousel-single" } else { "" };
    rsx! {
        ul {
            class: "carousel {kind.class()} {single_class}",
            id,
            role: "list",
            "aria-labelledby": labelled_by,
            "data-content": content.then_some("cards"),
            {children}
        }
    }
}

#[component]
pub fn CarouselItem(children: Element) -> Element {
    rsx! {
        li { class: "carousel-item", {children} }
    }
}

/// The tile after the last card when there are more: `All`.
#[component]
pub fn CarouselEnd(label: String, spoken: String, href: String, onopen: EventHandler<()>) -> Element {
    rsx! {
        li { class: "carousel-end",
            a { class: "carousel-end-link", href, "aria-label": spoken, onclick: move |_| onopen.call(()),
                span { class: "carousel-end-disc", Icon { name: IconName::Chevron } }
                span { {label} }
            }
        }
    }
}
