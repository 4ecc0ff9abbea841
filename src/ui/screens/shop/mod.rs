//! What can be bought at a place (design 8.20). Where only a hosted sales page is known, it leads there.

use dioxus::prelude::*;

use crate::domain::ids::PlaceId;
use crate::domain::sale::SaleKind;
use crate::repositories::Repositories;
use crate::ui::components::button::Button;
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::load_state::use_watched;
use crate::ui::page_actions::PageActions;
use crate::ui::pushed_page::PushedPage;
use crate::ui::viewer::use_viewer;

/// `kind`: which part is shown first.
#[component]
pub fn ShopPage(place: i64, kind: Option<SaleKind>) -> Element {
    let _shown_first = kind;
    let viewer = use_viewer();
    rsx! {
        PushedPage { title: viewer.text("common-purchases"),
            div { class: "inset", HostedSales { place } }
        }
    }
}

/// The place's own sales page, in the browser.
#[component]
pub fn HostedSales(place: i64) -> Element {
    let repositories = use_context::<Repositories>();
    let actions = use_context::<PageActions>();
    let places = use_watched(|| repositories.places.watch());
    let viewer = use_viewer();
    let saved = places.read();
    let known = saved.value.as_ref().and_then(|all| all.iter().find(|known| known.id == PlaceId(place)));
    let Some(url) = known.filter(|place| place.online_sales).and_then(|place| place.online_sales_url.clone()) else {
        return rsx! {
            EmptyCard { title: viewer.text("screen-shop-nothing") }
        };
    };
    rsx! {
        EmptyCard {
            title: viewer.text("screen-shop-hosted-title"),
            text: viewer.text("screen-shop-hosted-text"),
            Button { label: viewer.text("action-open-sales-page"), onclick: move |()| (actions.open_outside)(&url) }
        }
    }
}
