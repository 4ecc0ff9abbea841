//! A whole page, or the place of a section, with nothing in it yet.

use dioxus::prelude::*;

use crate::domain::place_hue::PlaceHue;
use crate::ui::components::art::{Art, ArtMotif};

/// `children` are the buttons; on a page they belong into the dock instead.
#[component]
pub fn EmptyState(
    title: String,
    text: String,
    #[props(default = ArtMotif::Salon)] motif: ArtMotif,
    #[props(default = PlaceHue::Plum)] hue: PlaceHue,
    children: Element,
) -> Element {
    rsx! {
        div { class: "empty-state",
            div { class: "empty-state-art", Art { motif, hue } }
            h2 { class: "type-t1", {title} }
            p { class: "type-body ink2", {text} }
            div { class: "empty-state-actions", {children} }
        }
    }
}

/// "Nothing planned" with one button, as a card.
#[component]
pub fn EmptyCard(title: String, text: Option<String>, children: Element) -> Element {
    rsx! {
        div { class: "card empty-card",
            div { class: "empty-card-words",
                p { class: "type-t3", {title} }
                if let Some(text) = text {
                    p { class: "type-c ink2", {text} }
                }
            }
            div { class: "empty-card-action", {children} }
        }
    }
}
