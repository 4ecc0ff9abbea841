//! A place's round logo, else an emblem in its hue.

use dioxus::prelude::*;

use super::avatar::initials;
use super::picture::Picture;
use crate::domain::place_hue::PlaceHue;

/// `size` in CSS pixels: 40, 42, 48, 68 or 92. A ring in white (`on_picture`) or in the card's own colour sets it off.
#[component]
pub fn Logo(
    name: String,
    hue: PlaceHue,
    url: Option<String>,
    #[props(default = 42)] size: u32,
    #[props(default)] on_picture: bool,
) -> Element {
    let ring = if on_picture { "logo-on-picture" } else { "" };
    rsx! {
        div { class: "logo logo-{size} {ring} {hue.css_class()}", "aria-hidden": "true",
            Emblem { hue, name }
            Picture { url, width: size, height: size }
        }
    }
}

/// Four hues have a drawn sign, the others carry the name's first letter.
#[component]
fn Emblem(hue: PlaceHue, name: String) -> Element {
    let strokes = match hue {
        PlaceHue::Plum => Some("M13 34V22a11 11 0 0 1 22 0v12"),
        PlaceHue::Pine => Some("M10 21c4-6 8-6 12-2s9 4 16-3M10 31c4-6 8-6 12-2s9 4 16-3"),
        PlaceHue::Teal => Some("M24 37c-8-5-11-12-11-19 7 1 11 5 11 12 0-7 4-11 11-12 0 7-3 14-11 19z"),
        PlaceHue::Rosewood => None,
        _ => {
            let letter: String = initials(&name).chars().take(1).collect();
            return rsx! { span { class: "logo-letter", {letter} } };
        }
    };
    rsx! {
        svg { class: "logo-emblem", view_box: "0 0 48 48", width: "100%", height: "100%",
            if let Some(d) = strokes {
                path { class: "logo-stroke", d }
                if hue == PlaceHue::Plum {
                    circle { class: "logo-dot", cx: "24", cy: "27", r: "5" }
                }
            } else {
                path { class: "logo-petals", d: "M24 9c4 0 5.5 4 4.5 8 3.5-2.5 7.5-2.5 8.5 1s-2 6-6 6.500c3 3 4 7 1 9s-6-.5-8-4c-2 3.5-5 6-8 4s-2-6 1-9c-4-.5-7-3-6-6.500s5-3.5 8.5-1c-1-4 .5-8 4.5-8z" }
                circle { class: "logo-dot", cx: "24", cy: "24", r: "3.5" }
            }
        }
    }
}
