//! A calendar leaf in the place's hue, read as one phrase.

use dioxus::prelude::*;

use crate::domain::place_hue::PlaceHue;

/// `spoken` is the whole date ("Thursday 26 November").
#[component]
pub fn DateLeaf(
    hue: PlaceHue,
    weekday: String,
    day: String,
    month: String,
    spoken: String,
    #[props(default)] struck: bool,
) -> Element {
    let struck_class = if struck { "struck" } else { "" };
    rsx! {
        div { class: "date-leaf {hue.css_class()}",
            span { class: "visually-hidden", {spoken} }
            span { class: "date-leaf-small {struck_class}", "aria-hidden": "true", {weekday} }
            span { class: "date-leaf-day {struck_class}", "aria-hidden": "true", {day} }
            span { class: "date-leaf-small {struck_class}", "aria-hidden": "true", {month} }
        }
    }
}
