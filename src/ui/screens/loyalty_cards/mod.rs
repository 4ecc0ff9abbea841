//! Loyalty cards: a page of their own, and a tab beside memberships and gift cards (design 8.18).

use dioxus::prelude::*;

use crate::domain::loyalty_card::LoyaltyCard;
use crate::domain::place::Place;
use crate::repositories::{Repositories, Saved};
use crate::ui::card_content::brand::Brands;
use crate::ui::card_content::loyalty_card::{LoyaltyCardWords, loyalty_card_words};
use crate::ui::cards::{LoyaltyCardPass, use_opener};
use crate::ui::components::icon::IconName;
use crate::ui::components::list_row::{ListRow, RowGroup};
use crate::ui::load_state::{CopyHealth, LoadState, is_refreshing, notice, use_watched};
use crate::ui::pushed_page::PushedPage;
use crate::ui::routes::Route;
use crate::ui::viewer::use_viewer;

use super::wallet_list::{WalletContent, WalletKind, WalletList};

#[component]
pub fn LoyaltyCardsPage() -> Element {
    let repositories = use_context::<Repositories>();
    let cards = use_watched(|| repositories.loyalty_cards.watch());
    let viewer = use_viewer();
    let health = [CopyHealth::from(&*cards.read())];
    rsx! {
        PushedPage {
            title: viewer.text("common-loyalty-cards"),
            notice: notice(&health, viewer.now),
            busy: is_refreshing(&health),
            onretry: move |()| repositories.loyalty_cards.refresh(),
            LoyaltyCardsPanel {}
        }
    }
}

#[component]
pub fn LoyaltyCardsPanel() -> Element {
    let repositories = use_context::<Repositories>();
    let cards = use_watched(|| repositories.loyalty_cards.watch());
    let places = use_watched(|| repositories.places.watch());
    let faces = use_watched(|| repositories.card_faces.watch());
    use_hook(|| repositories.loyalty_cards.refresh());
    use_currencies(cards, places);
    let viewer = use_viewer();
    let content = use_memo(use_reactive!(|viewer| {
        let brands = Brands::of_saved(&places.read(), &faces.read());
        WalletContent::of(
            &LoadState::of(&cards.read()),
            |all| all.iter().collect(),
            |card| loyalty_card_words(card, &brands, &viewer),
            |_| false,
        )
    }));
    let draw = |words: LoyaltyCardWords| (words.id, rsx! { LoyaltyCardPass { words } });
    let opener = use_opener();
    rsx! {
        if matches!(&*content.read(), WalletContent::Shown { usable, .. } if !usable.is_empty()) {
            div { class: "inset wallet-list",
                RowGroup {
                    ListRow {
                        title: viewer.text("screen-discounts-title"),
                        icon: IconName::Percent,
                        href: Route::DiscountsPage {}.to_string(),
                        onclick: move |()| opener.open(Route::DiscountsPage {}),
                    }
                }
            }
        }
        WalletList {
            kind: WalletKind::LoyaltyCards,
            content: content().draw(draw),
            onretry: move |()| repositories.loyalty_cards.refresh(),
        }
    }
}

/// Asks for the currencies of chains that the client's own places do not tell.
pub fn use_currencies(cards: ReadSignal<Saved<Vec<LoyaltyCard>>>, places: ReadSignal<Saved<Vec<Place>>>) {
    let faces = use_context::<Repositories>().card_faces;
    use_effect(move || {
        let is_told = places.read().value.is_some();
        if let (Some(all), true) = (cards.read().value.as_ref(), is_told) {
            faces.want_loyalty_cards(all.iter());
        }
    });
}
