//! All gift cards, beside the loyalty cards (design 8.16).

use dioxus::prelude::*;

use crate::domain::gift_card::{GiftCard, GiftCardState};
use crate::domain::place::Place;
use crate::repositories::{Repositories, Saved};
use crate::ui::card_content::brand::Brands;
use crate::ui::card_content::gift_card::{GiftCardWords, gift_card_words, gift_cards_order};
use crate::ui::cards::GiftCardPassLarge;
use crate::ui::load_state::{CopyHealth, LoadState, is_refreshing, notice, use_watched};
use crate::ui::page_memory::use_remembered;
use crate::ui::pushed_page::PushedPage;
use crate::ui::viewer::{Viewer, use_viewer};

use super::loyalty_cards::LoyaltyCardsPanel;
use super::wallet_list::{WalletContent, WalletKind, WalletList, WalletTabs};

#[component]
pub fn GiftCardsPage() -> Element {
    let repositories = use_context::<Repositories>();
    let gift_cards = use_watched(|| repositories.gift_cards.watch());
    let places = use_watched(|| repositories.places.watch());
    use_hook(|| repositories.gift_cards.refresh());
    let viewer = use_viewer();
    let mut tab = use_remembered("gift-cards-tab", || 0usize);
    let content = use_memo(use_reactive!(|viewer| gift_cards_content(&gift_cards.read(), &places.read(), &viewer)));
    let health = [CopyHealth::from(&*gift_cards.read())];
    let refresh = move |()| repositories.gift_cards.refresh();
    rsx! {
        PushedPage {
            title: viewer.text("common-gift-cards"),
            notice: notice(&health, viewer.now),
            busy: is_refreshing(&health),
            onretry: refresh.clone(),
            WalletTabs { kind: WalletKind::GiftCards, selected: tab(), onselect: move |index| tab.set(index) }
            if tab() == 0 {
                GiftCardsView { content: content(), onretry: refresh }
            } else {
                LoyaltyCardsPanel {}
            }
        }
    }
}

pub fn gift_cards_content(
    saved: &Saved<Vec<GiftCard>>,
    places: &Saved<Vec<Place>>,
    viewer: &Viewer,
) -> WalletContent<GiftCardWords> {
    let brands = places.value.as_ref().map(|all| Brands::of(all)).unwrap_or_default();
    WalletContent::of(
        &LoadState::of(saved),
        |all| gift_cards_order(all, viewer),
        |card| gift_card_words(card, &brands, viewer),
        |words| words.state != GiftCardState::Active,
    )
}

#[component]
pub fn GiftCardsView(content: WalletContent<GiftCardWords>, onretry: EventHandler<()>) -> Element {
    let draw = |words: GiftCardWords| (words.id, rsx! { GiftCardPassLarge { words } });
    rsx! {
        WalletList { kind: WalletKind::GiftCards, content: content.draw(draw), onretry }
    }
}
