//! One gift card: all its facts (feature F41). Booking with it is later work.

use dioxus::prelude::*;

use crate::domain::ids::GiftCardId;
use crate::repositories::Repositories;
use crate::ui::card_content::brand::Brands;
use crate::ui::card_content::gift_card::{GiftCardWords, gift_card_words};
use crate::ui::cards::{CardNumber, GiftCardPassLarge};
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::facts::{Fact, FactCard};
use crate::ui::load_state::use_watched;
use crate::ui::pushed_page::PushedPage;
use crate::ui::viewer::{Viewer, use_viewer};

#[component]
pub fn GiftCardPage(id: i64) -> Element {
    let repositories = use_context::<Repositories>();
    let gift_cards = use_watched(|| repositories.gift_cards.watch());
    let places = use_watched(|| repositories.places.watch());
    let viewer = use_viewer();
    let saved = gift_cards.read();
    let card = saved.value.as_ref().and_then(|all| all.iter().find(|card| card.id == GiftCardId(id)));
    let Some(card) = card else {
        return rsx! {
            PushedPage { title: viewer.text("common-gift-cards"),
                if saved.value.is_some() {
                    div { class: "inset", EmptyCard { title: viewer.text("screen-gift-card-gone") } }
                }
            }
        };
    };
    let brands = places.read().value.as_ref().map(|all| Brands::of(all)).unwrap_or_default();
    let words = gift_card_words(card, &brands, &viewer);
    let nominal = viewer.localizer.money(&card.nominal);
    rsx! {
        PushedPage { title: words.title.clone(),
            div { class: "inset stack",
                GiftCardPassLarge { words: words.clone() }
                CardNumber { number: card.number.clone() }
                FactCard { facts: facts(&words, nominal, &viewer) }
            }
        }
    }
}

fn facts(words: &GiftCardWords, nominal: String, viewer: &Viewer) -> Vec<Option<Fact>> {
    vec![
        Fact::of(viewer.text("screen-gift-cards-nominal"), nominal),
        Fact::of(viewer.text("screen-gift-cards-balance"), words.balance.clone()),
        Fact::of(viewer.text("screen-wallet-validity"), words.validity.clone()),
        Fact::of(viewer.text("screen-gift-cards-uses"), words.uses.clone()),
        Fact::of(viewer.text("screen-gift-cards-applies-to"), words.applies_to.clone()),
        Fact::of(viewer.text("screen-wallet-place"), words.place_name.clone()),
    ]
}
