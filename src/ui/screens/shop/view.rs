//! The catalogue as it is drawn.

use dioxus::prelude::*;

use super::words::OfferWords;
use crate::domain::ids::OfferId;
use crate::domain::place_hue::PlaceHue;
use crate::domain::sale::SaleKind;
use crate::i18n::Localizer;
use crate::ui::components::art::ArtMotif;
use crate::ui::components::segmented::Segmented;
use crate::ui::components::wallet_pass::WalletPass;
use crate::ui::routes::Route;

/// What is sold, by kind; a kind that is not sold has no segment.
#[derive(Debug, Clone, PartialEq)]
pub struct ShopContent {
    pub place: i64,
    pub hue: PlaceHue,
    pub kinds: Vec<SaleKind>,
    pub shown: SaleKind,
    pub offers: Vec<OfferWords>,
}

pub fn motif(kind: SaleKind, id: OfferId) -> ArtMotif {
    match kind {
        SaleKind::Membership => ArtMotif::of_membership(id.0),
        SaleKind::GiftCard => ArtMotif::of_gift_card(id.0),
    }
}

pub fn kind_key(kind: SaleKind) -> &'static str {
    match kind {
        SaleKind::Membership => "common-memberships",
        SaleKind::GiftCard => "common-gift-cards",
    }
}

#[component]
pub fn ShopView(
    content: ShopContent,
    localizer: Localizer,
    onkind: EventHandler<SaleKind>,
    onopen: EventHandler<i64>,
) -> Element {
    let kinds = content.kinds.clone();
    let selected = kinds.iter().position(|kind| *kind == content.shown).unwrap_or(0);
    rsx! {
        div { class: "inset shop",
            if kinds.len() > 1 {
                div { class: "shop-kinds",
                    Segmented {
                        label: localizer.text("common-purchases"),
                        choices: kinds.iter().map(|kind| localizer.text(kind_key(*kind))).collect::<Vec<_>>(),
                        selected,
                        onselect: move |index: usize| {
                            if let Some(kind) = kinds.get(index) {
                                onkind.call(*kind);
                            }
                        },
                    }
                }
            }
            h2 { class: "visually-hidden", {localizer.text(kind_key(content.shown))} }
            ul { class: "list-grid", role: "list",
                for words in content.offers.clone() {
                    li { key: "{words.id}", class: "list-cell",
                        OfferCard { words, kind: content.shown, place: content.place, hue: content.hue, onopen }
                    }
                }
            }
        }
    }
}

#[component]
fn OfferCard(words: OfferWords, kind: SaleKind, place: i64, hue: PlaceHue, onopen: EventHandler<i64>) -> Element {
    let id = words.id;
    let page = Route::CheckoutPage { place, kind: Some(kind), offer: Some(id) };
    let spoken = [words.title.as_str(), &words.detail, &words.price];
    let spoken = spoken.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    rsx! {
        WalletPass {
            hue,
            motif: motif(kind, OfferId(id)),
            picture_url: words.image_url.clone(),
            logo_name: String::new(),
            logo_url: None,
            spoken: spoken.replace(" · ", ", "),
            href: page.to_string(),
            onopen: move |()| onopen.call(id),
            div { class: "shop-stub", id: "offer-{id}",
                div { class: "shop-words",
                    h3 { class: "type-t3", dir: "auto", {words.title.clone()} }
                    if !words.detail.is_empty() {
                        p { class: "type-c ink2", {words.detail.clone()} }
                    }
                    if !words.description.is_empty() {
                        p { class: "type-c ink2", dir: "auto", {words.description.clone()} }
                    }
                }
                p { class: "shop-price tnum", bdi { {words.price.clone()} } }
            }
        }
    }
}
