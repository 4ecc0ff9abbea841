//! A drawn map with a place's logo on it. It shows no real streets: the phone's maps do.

use dioxus::prelude::*;

use crate::domain::place_hue::PlaceHue;
use crate::ui::components::logo::Logo;

#[component]
pub fn StreetMap(name: String, hue: PlaceHue, logo_url: Option<String>) -> Element {
    rsx! {
        div { class: "street-map", "aria-hidden": "true",
            svg { class: "street-map-streets", view_box: "0 0 350 96", preserve_aspect_ratio: "xMidYMid slice",
                rect { class: "map-ground", width: "350", height: "96" }
                rect { class: "map-park", x: "226", y: "-6", width: "74", height: "44", rx: "7" }
                path { class: "map-water", d: "M120 96c50-18 130-6 180-26 18-7 38-14 50-16v42zM0 80c22-8 52-6 78 6 8 4 20 8 34 10H0z" }
                path { class: "map-street", d: "M-6 28h362M-6 66 356 36" }
                path { class: "map-lane", d: "M60-6v108M100 32v54M146-6l-12 108M210-6v108M262 48v54M322-6l10 108" }
            }
            div { class: "street-map-logo {hue.css_class()}",
                Logo { name, hue, url: logo_url, size: 48 }
            }
        }
    }
}
