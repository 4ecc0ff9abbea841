//! The pass that slides out when a visit is booked.

use dioxus::prelude::*;

use super::upcoming::{Arcs, PassWhen};
use crate::domain::place_hue::PlaceHue;
use crate::ui::components::avatar::Face;
use crate::ui::components::logo::Logo;
use crate::ui::components::perforation::Perforation;

/// `zone` names the place's time where it is not the phone's. `who` is "Professional · 1 h 45 min".
/// `children` stand at its foot. `route_label` shows where there is an address to go to.
#[component]
pub fn BookedPass(
    hue: PlaceHue,
    date: String,
    date_short: String,
    time: String,
    zone: Option<String>,
    face: Option<Face>,
    service: String,
    who: String,
    place: String,
    address: String,
    logo_url: Option<String>,
    route_label: Option<String>,
    onroute: EventHandler<()>,
    children: Element,
) -> Element {
    rsx! {
        article { class: "pass pass-booked",
            div { class: "pass-hue {hue.css_class()}",
                Arcs {}
                PassWhen { class: "pass-when pass-booked-when", date, date_short, time, zone, face }
                h2 { class: "pass-service type-t3", {service} }
                p { class: "pass-who type-c", {who} }
            }
            Perforation {}
            div { class: "pass-stub pass-booked-place",
                Logo { name: place.clone(), hue, url: logo_url, size: 42 }
                div { class: "pass-booked-words",
                    p { class: "type-t3 clip-1", dir: "auto", {place.clone()} }
                    p { class: "type-c ink2",
                        bdi { {address} }
                    }
                }
                if let Some(label) = route_label {
                    button { class: "pass-booked-route link", r#type: "button", onclick: move |_| onroute.call(()), {label} }
                }
            }
            {children}
        }
    }
}
