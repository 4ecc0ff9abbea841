//! The main page: the next visit, the places and the wallet (design 8.3). Draws what `state` decides.

mod header;
mod sections;
pub mod state;
pub mod view;

use dioxus::prelude::*;

use crate::repositories::Repositories;
use crate::ui::card_content::gift_card::gift_cards_order;
use crate::ui::card_content::membership::memberships_order;
use crate::ui::load_state::{settled_value, use_watched};
use crate::ui::viewer::use_viewer;

use state::{CARDS_SHOWN, MainPageData, main_page_content};
use view::MainPageView;

#[component]
pub fn MainPage() -> Element {
    let data = use_main_page_data();
    let repositories = use_context::<Repositories>();
    use_hook({
        let repositories = repositories.clone();
        move || repositories.refresh_main_page()
    });
    let viewer = use_viewer();
    use_faces(data);
    let content = use_memo(use_reactive!(|viewer| main_page_content(&data(), &viewer)));
    let refresh = {
        let repositories = repositories.clone();
        move |()| repositories.refresh_main_page()
    };
    let change_number = move |()| {
        let repositories = repositories.clone();
        spawn(async move { repositories.session.log_out().await });
    };
    rsx! {
        MainPageView { content: content(), onrefresh: refresh, onchange_number: change_number }
    }
}

/// The pictures of the first cards, on a device that has none yet. Later starts ask for eight things at most; the wallets'
/// own pages ask for what is new.
fn use_faces(data: Memo<MainPageData>) {
    let repositories = use_context::<Repositories>();
    let has_some = use_hook(|| data.peek().card_faces.value.is_some());
    let viewer = use_viewer();
    let lists = use_memo(move || {
        let data = data.read();
        (settled_value(&data.memberships), settled_value(&data.gift_cards))
    });
    use_effect(move || {
        if has_some {
            return;
        }
        let lists = lists.read();
        if let Some(all) = &lists.0 {
            repositories.card_faces.want_memberships(memberships_order(all, &viewer).into_iter().take(CARDS_SHOWN));
        }
        if let Some(all) = &lists.1 {
            repositories.card_faces.want_gift_cards(gift_cards_order(all, &viewer).into_iter().take(CARDS_SHOWN));
        }
    });
}

fn use_main_page_data() -> Memo<MainPageData> {
    let from = use_context::<Repositories>();
    let appointments = use_watched(|| from.appointments.watch());
    let places = use_watched(|| from.places.watch());
    let memberships = use_watched(|| from.memberships.watch());
    let gift_cards = use_watched(|| from.gift_cards.watch());
    let card_faces = use_watched(|| from.card_faces.watch());
    let promotions = use_watched(|| from.promotions.watch());
    let account = use_watched(|| from.account.watch());
    let unread = use_watched(|| from.unread.watch());
    use_memo(move || MainPageData {
        appointments: appointments(),
        places: places(),
        memberships: memberships(),
        gift_cards: gift_cards(),
        card_faces: card_faces(),
        promotions: promotions(),
        account: account(),
        unread: unread(),
    })
}
