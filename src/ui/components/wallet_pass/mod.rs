//! Memberships and gift cards: the business's picture clean at 288:184, the words on the stub (design 3).

use dioxus::prelude::*;

use crate::domain::place_hue::PlaceHue;
use crate::ui::components::art::{Art, ArtMotif};
use crate::ui::components::logo::Logo;
use crate::ui::components::perforation::Perforation;
use crate::ui::components::picture::Picture;
use crate::ui::components::pill::{Marker, MarkerPill};

mod stubs;

pub use stubs::{
    GiftCardStub, GiftCardStubDetails, GiftCardStubLarge, MembershipStub, MembershipStubDetails, MembershipStubLarge,
};

/// `children` is the stub. `spoken` labels the card's link ("Morning flow, Flow Pilates, 6 of 10 visits left").
/// `logo_name` is the place's or chain's name. Finished and spent cards are `greyed`.
#[component]
pub fn WalletPass(
    hue: PlaceHue,
    motif: ArtMotif,
    picture_url: Option<String>,
    logo_name: String,
    logo_url: Option<String>,
    marker: Option<Marker>,
    #[props(default)] greyed: bool,
    spoken: String,
    /// Without one the pass leads nowhere: it stands on its own page.
    href: Option<String>,
    onopen: Option<EventHandler<()>>,
    children: Element,
) -> Element {
    // A card of a place that nobody named has no sign to show.
    let has_logo = logo_url.is_some() || !logo_name.trim().is_empty();
    let frozen = matches!(marker, Some(Marker::Frozen(_)));
    let class = if greyed { "wallet-pass wallet-pass-greyed" } else { "wallet-pass" };
    let label = href.is_none().then(|| spoken.clone());
    rsx! {
        article { class, "aria-label": label,
            if let Some(href) = href {
                a {
                    class: "card-link",
                    href,
                    "aria-label": spoken,
                    onclick: move |_| {
                        if let Some(onopen) = onopen {
                            onopen.call(());
                        }
                    },
                }
            }
            div { class: "wallet-pass-picture",
                Picture { url: picture_url, width: 350, height: 224,
                    Art { motif, hue }
                }
                if frozen {
                    div { class: "wallet-pass-frost", "aria-hidden": "true" }
                }
                if has_logo {
                    div { class: "wallet-pass-logo",
                        Logo { name: logo_name, hue, url: logo_url, size: 42, on_picture: true }
                    }
                }
                if let Some(marker) = marker {
                    div { class: "wallet-pass-marker", MarkerPill { marker } }
                }
            }
            Perforation {}
            div { class: "wallet-pass-stub", {children} }
        }
    }
}
