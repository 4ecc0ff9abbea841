//! A place's promotions as its booking widget shows them: one card, or a row of them; nothing where there are none.

use dioxus::prelude::*;

use super::use_opener;
use crate::ui::card_content::promotion::PromotionWords;
use crate::ui::components::carousel::{Carousel, CarouselItem, CarouselKind};
use crate::ui::components::promo_card::PromoCard;
use crate::ui::page_actions::PageActions;
use crate::ui::routes::Route;

#[component]
pub fn Promotions(promotions: Vec<PromotionWords>) -> Element {
    let single = promotions.len() == 1;
    if promotions.is_empty() {
        return rsx! {};
    }
    rsx! {
        div { class: "main-promotions",
            Carousel { kind: CarouselKind::Promo, single,
                for words in promotions {
                    CarouselItem { key: "{words.id}", Promotion { words } }
                }
            }
        }
    }
}

#[component]
fn Promotion(words: PromotionWords) -> Element {
    let actions = use_context::<PageActions>();
    let opener = use_opener();
    let page = if words.books { Route::book(words.place_id) } else { Route::PlacePage { id: words.place_id } };
    rsx! {
        PromoCard {
            place: words.place_name.clone(),
            title: words.title.clone(),
            text: words.text.clone(),
            picture_url: words.image_url.clone(),
            href: words.link.clone().unwrap_or_else(|| page.to_string()),
            onopen: move |()| match &words.link {
                Some(link) => (actions.open_outside)(link),
                None => opener.open(page.clone()),
            },
        }
    }
}
