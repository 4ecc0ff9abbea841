//! All gift cards, beside the loyalty cards (design 8.16).

use dioxus::prelude::*;

use crate::domain::gift_card::{GiftCard, GiftCardState};
use crate::domain::place::Place;
use crate::domain::sale::SaleKind;
use crate::repositories::{CardFaces, Repositories, Saved};
use crate::ui::card_content::brand::Brands;
use crate::ui::card_content::gift_card::{GiftCardWords, gift_card_words, gift_cards_order};
use crate::ui::cards::GiftCardPassLarge;
use crate::ui::load_state::{CopyHealth, LoadState, is_refreshing, notice, settled_value, use_watched};
use crate::ui::page_memory::use_remembered;
use crate::ui::pushed_page::PushedPage;
use crate::ui::viewer::{Viewer, use_viewer};

use super::loyalty_cards::LoyaltyCardsPanel;
use super::wallet_list::{Bag, PAGE, WalletContent, WalletKind, WalletList, WalletTabs, use_bag};

#[component]
pub fn GiftCardsPage() -> Element {
    let repositories = use_context::<Repositories>();
    let gift_cards = use_watched(|| repositories.gift_cards.watch());
    let places = use_watched(|| repositories.places.watch());
    let faces = use_watched(|| repositories.card_faces.watch());
    use_hook(|| repositories.gift_cards.refresh());
    let viewer = use_viewer();
    let bag = use_bag(SaleKind::GiftCard);
    let mut shown = use_signal(|| PAGE);
    use_effect({
        let (wanting, viewer) = (repositories.card_faces.clone(), viewer.clone());
        let settled = use_memo(move || settled_value(&gift_cards.read()));
        move || {
            if let Some(all) = &*settled.read() {
                wanting.want_gift_cards(gift_cards_order(all, &viewer).into_iter().take(shown()));
            }
        }
    });
    let mut tab = use_remembered("gift-cards-tab", || 0usize);
    let content = use_memo(use_reactive!(|viewer| gift_cards_content(
        &gift_cards.read(),
        &places.read(),
        &faces.read(),
        &viewer
    )));
    let loyalty_cards = use_watched(|| repositories.loyalty_cards.watch());
    let is_own = tab() == 0;
    let health =
        [if is_own { CopyHealth::from(&*gift_cards.read()) } else { CopyHealth::from(&*loyalty_cards.read()) }];
    let refresh = move |()| match is_own {
        true => repositories.gift_cards.refresh(),
        false => repositories.loyalty_cards.refresh(),
    };
    rsx! {
        PushedPage {
            title: viewer.text("common-gift-cards"),
            notice: notice(&health, viewer.now),
            busy: is_refreshing(&health),
            onretry: refresh.clone(),
            modal: bag.is_open(),
            end: bag.button(),
            above: bag.sheet(),
            WalletTabs { kind: WalletKind::GiftCards, selected: tab(), onselect: move |index| tab.set(index) }
            if is_own {
                GiftCardsView { content: content(), onretry: refresh, onshown: move |count| shown.set(count), bag }
            } else {
                LoyaltyCardsPanel {}
            }
        }
    }
}

pub fn gift_cards_content(
    saved: &Saved<Vec<GiftCard>>,
    places: &Saved<Vec<Place>>,
    faces: &Saved<CardFaces>,
    viewer: &Viewer,
) -> WalletContent<GiftCardWords> {
    let brands = Brands::of_saved(places, faces);
    WalletContent::of(
        &LoadState::of(saved),
        |all| gift_cards_order(all, viewer),
        |card| gift_card_words(card, &brands, viewer),
        |words| words.state != GiftCardState::Active,
    )
}

#[component]
pub fn GiftCardsView(
    content: WalletContent<GiftCardWords>,
    onretry: EventHandler<()>,
    onshown: EventHandler<usize>,
    bag: Bag,
) -> Element {
    let draw = |words: GiftCardWords| (words.id, rsx! { GiftCardPassLarge { words } });
    rsx! {
        WalletList { kind: WalletKind::GiftCards, content: content.draw(draw), onretry, onshown, bag }
    }
}
