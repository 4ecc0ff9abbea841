//! A place: cover, logo over its edge, name with the heart, and what can be done there.

use dioxus::prelude::*;

use crate::domain::place_hue::PlaceHue;
use crate::ui::components::art::{Art, ArtMotif};
use crate::ui::components::heart::Heart;
use crate::ui::components::icon::{Icon, IconName};
use crate::ui::components::logo::Logo;
use crate::ui::components::picture::Picture;

/// `children` are the actions (a `ButtonPair`). `meta` is "Category · Address"; `rating` ("4.9") and `visits`
/// ("3 visits, last on 29 October") show in lists. `heart_label` says what a tap on the heart does.
#[component]
pub fn PlaceCard(
    hue: PlaceHue,
    name: String,
    meta: String,
    motif: ArtMotif,
    cover_url: Option<String>,
    logo_url: Option<String>,
    rating: Option<String>,
    visits: Option<String>,
    favorite: bool,
    heart_label: String,
    onfavorite: EventHandler<bool>,
    href: String,
    onopen: EventHandler<()>,
    /// Left the service: greyed, history only.
    #[props(default)]
    inactive: bool,
    children: Element,
) -> Element {
    let class = if inactive { "place-card place-card-inactive" } else { "place-card" };
    rsx! {
        article { class,
            div { class: "place-card-cover",
                Picture { url: cover_url, width: 350, height: 161,
                    Art { motif, hue }
                }
            }
            div { class: "place-card-body",
                div { class: "place-card-logo",
                    Logo { name: name.clone(), hue, url: logo_url, size: 48 }
                }
                div { class: "place-card-title",
                    h3 { class: "type-t3 clip-1", dir: "auto",
                        a { class: "card-link", href, onclick: move |_| onopen.call(()), {name} }
                    }
                    Heart { on: favorite, label: heart_label, ontoggle: onfavorite }
                }
                p { class: "type-c ink2 place-card-meta",
                    if let Some(rating) = rating {
                        span { class: "place-card-rating",
                            Icon { name: IconName::StarFilled, size: 16 }
                            span { class: "strong tnum", {rating} }
                        }
                    }
                    {meta}
                }
                if let Some(visits) = visits {
                    p { class: "type-c ink2 place-card-visits", {visits} }
                }
                div { class: "place-card-actions", {children} }
            }
        }
    }
}
