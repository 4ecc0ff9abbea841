//! The main page: the next visit, the places and the wallet (design 8.3). Draws what `state` decides.

mod header;
mod sections;
pub mod state;
pub mod view;

use dioxus::prelude::*;

use crate::repositories::Repositories;
use crate::ui::load_state::use_watched;
use crate::ui::viewer::use_viewer;

use state::{MainPageData, main_page_content};
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

fn use_main_page_data() -> Memo<MainPageData> {
    let from = use_context::<Repositories>();
    let appointments = use_watched(|| from.appointments.watch());
    let places = use_watched(|| from.places.watch());
    let memberships = use_watched(|| from.memberships.watch());
    let gift_cards = use_watched(|| from.gift_cards.watch());
    let promotions = use_watched(|| from.promotions.watch());
    let account = use_watched(|| from.account.watch());
    let unread = use_watched(|| from.unread.watch());
    use_memo(move || MainPageData {
        appointments: appointments(),
        places: places(),
        memberships: memberships(),
        gift_cards: gift_cards(),
        promotions: promotions(),
        account: account(),
        unread: unread(),
    })
}
