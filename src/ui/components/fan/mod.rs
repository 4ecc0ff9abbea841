//! The fan of cards that greets on the sign-in page: an example visit between two wallet cards. Decoration only.

use dioxus::prelude::*;

use crate::domain::place_hue::PlaceHue;
use crate::ui::components::appointment_pass::Arcs;
use crate::ui::components::art::{Art, ArtMotif};
use crate::ui::components::avatar::{Avatar, Face};
use crate::ui::components::perforation::Perforation;

/// The example's words come translated and formatted; `person` gives the initials.
#[component]
pub fn Fan(date: String, time: String, service: String, person: String) -> Element {
    rsx! {
        div { class: "fan", "aria-hidden": "true",
            div { class: "fan-card fan-start", Art { motif: ArtMotif::Hills, hue: PlaceHue::Pine } }
            div { class: "fan-card fan-end", Art { motif: ArtMotif::Ribbon, hue: PlaceHue::Rosewood } }
            div { class: "fan-pass",
                div { class: "fan-hue hue-plum",
                    Arcs {}
                    div { class: "fan-words",
                        p { class: "fan-date", {date} }
                        p { class: "fan-time", bdi { class: "ltr", {time} } }
                        p { class: "fan-service", {service} }
                    }
                    Avatar { face: Face { name: person, photo_url: None, hue: PlaceHue::Clay }, size: 40, ring: true }
                }
                Perforation {}
                div { class: "fan-stub",
                    span { class: "fan-bar fan-bar-tonal" }
                    span { class: "fan-bar" }
                }
            }
        }
    }
}
