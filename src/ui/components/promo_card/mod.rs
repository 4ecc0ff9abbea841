//! A place's promotion as its booking widget shows it: words at the start, picture at the end.

use dioxus::prelude::*;

use crate::domain::place_hue::PlaceHue;
use crate::ui::components::art::{Art, ArtMotif};
use crate::ui::components::picture::Picture;
use crate::ui::components::pill::{Marker, MarkerPill};

/// Without `href` the card is not tappable.
#[component]
pub fn PromoCard(
    place: String,
    title: String,
    text: String,
    picture_url: Option<String>,
    /// It ends soon: "Until 29 Nov".
    ends_soon: Option<String>,
    href: Option<String>,
    onopen: EventHandler<()>,
) -> Element {
    let has_picture = picture_url.is_some();
    rsx! {
        article { class: if has_picture { "promo promo-pictured" } else { "promo" },
            div { class: "promo-picture",
                // The whole banner is asked for, its end is shown: cut to our box, its middle would be.
                Picture { url: picture_url, width: 350, height: 112,
                    Art { motif: ArtMotif::Glow, hue: PlaceHue::Clay }
                }
            }
            div { class: "promo-words",
                if let Some(text) = ends_soon {
                    div { class: "promo-marker", MarkerPill { marker: Marker::Flame(text) } }
                }
                p { class: "promo-place type-cap strong", {place} }
                h3 { class: "promo-title type-t3",
                    if let Some(href) = href {
                        a { class: "card-link", href, onclick: move |_| onopen.call(()), bdi { {title} } }
                    } else {
                        bdi { {title} }
                    }
                }
                if !text.is_empty() {
                    p { class: "promo-text type-cap", bdi { {text} } }
                }
            }
        }
    }
}
