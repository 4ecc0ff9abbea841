//! All memberships, beside the loyalty cards (design 8.14).

use dioxus::prelude::*;

use crate::domain::membership::{Membership, MembershipState};
use crate::domain::place::Place;
use crate::domain::sale::SaleKind;
use crate::repositories::{CardFaces, Repositories, Saved};
use crate::ui::card_content::brand::Brands;
use crate::ui::card_content::membership::{MembershipWords, membership_words, memberships_order};
use crate::ui::cards::MembershipPassLarge;
use crate::ui::load_state::{CopyHealth, LoadState, is_refreshing, notice, settled_value, use_watched};
use crate::ui::page_memory::use_remembered;
use crate::ui::pushed_page::PushedPage;
use crate::ui::viewer::{Viewer, use_viewer};

use super::loyalty_cards::LoyaltyCardsPanel;
use super::wallet_list::{Bag, PAGE, WalletContent, WalletKind, WalletList, WalletTabs, use_bag};

#[component]
pub fn MembershipsPage() -> Element {
    let repositories = use_context::<Repositories>();
    let memberships = use_watched(|| repositories.memberships.watch());
    let places = use_watched(|| repositories.places.watch());
    let faces = use_watched(|| repositories.card_faces.watch());
    use_hook(|| repositories.memberships.refresh());
    let viewer = use_viewer();
    let bag = use_bag(SaleKind::Membership);
    let mut shown = use_signal(|| PAGE);
    use_effect({
        let (wanting, viewer) = (repositories.card_faces.clone(), viewer.clone());
        let settled = use_memo(move || settled_value(&memberships.read()));
        move || {
            if let Some(all) = &*settled.read() {
                wanting.want_memberships(memberships_order(all, &viewer).into_iter().take(shown()));
            }
        }
    });
    let mut tab = use_remembered("memberships-tab", || 0usize);
    let content = use_memo(use_reactive!(|viewer| memberships_content(
        &memberships.read(),
        &places.read(),
        &faces.read(),
        &viewer
    )));
    let loyalty_cards = use_watched(|| repositories.loyalty_cards.watch());
    let is_own = tab() == 0;
    let health =
        [if is_own { CopyHealth::from(&*memberships.read()) } else { CopyHealth::from(&*loyalty_cards.read()) }];
    let refresh = move |()| match is_own {
        true => repositories.memberships.refresh(),
        false => repositories.loyalty_cards.refresh(),
    };
    rsx! {
        PushedPage {
            title: viewer.text("common-memberships"),
            notice: notice(&health, viewer.now),
            busy: is_refreshing(&health),
            onretry: refresh.clone(),
            modal: bag.is_open(),
            end: bag.button(),
            above: bag.sheet(),
            WalletTabs { kind: WalletKind::Memberships, selected: tab(), onselect: move |index| tab.set(index) }
            if is_own {
                MembershipsView { content: content(), onretry: refresh, onshown: move |count| shown.set(count), bag }
            } else {
                LoyaltyCardsPanel {}
            }
        }
    }
}

pub fn memberships_content(
    saved: &Saved<Vec<Membership>>,
    places: &Saved<Vec<Place>>,
    faces: &Saved<CardFaces>,
    viewer: &Viewer,
) -> WalletContent<MembershipWords> {
    let brands = Brands::of_saved(places, faces);
    WalletContent::of(
        &LoadState::of(saved),
        |all| memberships_order(all, viewer),
        |card| membership_words(card, &brands, viewer),
        |words| words.state == MembershipState::Finished,
    )
}

#[component]
pub fn MembershipsView(
    content: WalletContent<MembershipWords>,
    onretry: EventHandler<()>,
    onshown: EventHandler<usize>,
    bag: Bag,
) -> Element {
    let draw = |words: MembershipWords| (words.id, rsx! { MembershipPassLarge { words } });
    rsx! {
        WalletList { kind: WalletKind::Memberships, content: content.draw(draw), onretry, onshown, bag }
    }
}
