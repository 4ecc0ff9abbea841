//! All memberships, beside the loyalty cards (design 8.14).

use dioxus::prelude::*;

use crate::domain::membership::{Membership, MembershipState};
use crate::domain::place::Place;
use crate::repositories::{Repositories, Saved};
use crate::ui::card_content::brand::Brands;
use crate::ui::card_content::membership::{MembershipWords, membership_words, memberships_order};
use crate::ui::cards::MembershipPassLarge;
use crate::ui::load_state::{CopyHealth, LoadState, is_refreshing, notice, use_watched};
use crate::ui::page_memory::use_remembered;
use crate::ui::pushed_page::PushedPage;
use crate::ui::viewer::{Viewer, use_viewer};

use super::loyalty_cards::LoyaltyCardsPanel;
use super::wallet_list::{WalletContent, WalletKind, WalletList, WalletTabs};

#[component]
pub fn MembershipsPage() -> Element {
    let repositories = use_context::<Repositories>();
    let memberships = use_watched(|| repositories.memberships.watch());
    let places = use_watched(|| repositories.places.watch());
    use_hook(|| repositories.memberships.refresh());
    let viewer = use_viewer();
    let mut tab = use_remembered("memberships-tab", || 0usize);
    let content = use_memo(use_reactive!(|viewer| memberships_content(&memberships.read(), &places.read(), &viewer)));
    let health = [CopyHealth::from(&*memberships.read())];
    let refresh = move |()| repositories.memberships.refresh();
    rsx! {
        PushedPage {
            title: viewer.text("common-memberships"),
            notice: notice(&health, viewer.now),
            busy: is_refreshing(&health),
            onretry: refresh.clone(),
            WalletTabs { kind: WalletKind::Memberships, selected: tab(), onselect: move |index| tab.set(index) }
            if tab() == 0 {
                MembershipsView { content: content(), onretry: refresh }
            } else {
                LoyaltyCardsPanel {}
            }
        }
    }
}

pub fn memberships_content(
    saved: &Saved<Vec<Membership>>,
    places: &Saved<Vec<Place>>,
    viewer: &Viewer,
) -> WalletContent<MembershipWords> {
    let brands = places.value.as_ref().map(|all| Brands::of(all)).unwrap_or_default();
    WalletContent::of(
        &LoadState::of(saved),
        |all| memberships_order(all, viewer),
        |card| membership_words(card, &brands, viewer),
        |words| words.state == MembershipState::Finished,
    )
}

#[component]
pub fn MembershipsView(content: WalletContent<MembershipWords>, onretry: EventHandler<()>) -> Element {
    let draw = |words: MembershipWords| (words.id, rsx! { MembershipPassLarge { words } });
    rsx! {
        WalletList { kind: WalletKind::Memberships, content: content.draw(draw), onretry }
    }
}
