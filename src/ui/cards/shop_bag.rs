//! The bag in the wallets' bars: to the shop of the one place that sells online, or to a choice among several (design 8.20).

use dioxus::prelude::*;

use crate::domain::place::Place;
use crate::domain::sale::SaleKind;
use crate::repositories::Repositories;
use crate::ui::components::button::IconButton;
use crate::ui::components::icon::IconName;
use crate::ui::components::list_row::{ListRow, RowGroup};
use crate::ui::components::sheet::Sheet;
use crate::ui::load_state::use_watched;
use crate::ui::page_actions::PageActions;
use crate::ui::routes::Route;
use crate::ui::viewer::use_viewer;

use super::use_opener;

const SHEET: &str = "shop-bag-sheet";

/// Whether the picker is open: the bag stands in the bar, and its sheet over the page.
#[derive(Clone, Copy, PartialEq)]
pub struct ShopBagState(Signal<bool>);

pub fn use_shop_bag() -> ShopBagState {
    ShopBagState(use_signal(|| false))
}

/// Nothing where nobody sells.
#[component]
pub fn ShopBag(kind: SaleKind, state: ShopBagState) -> Element {
    let selling = use_selling();
    let viewer = use_viewer();
    let opener = use_opener();
    let mut open = state.0;
    if selling.is_empty() {
        return rsx! {};
    }
    let only = (selling.len() == 1).then(|| selling[0].id.0);
    rsx! {
        IconButton {
            label: viewer.text("common-purchases"),
            icon: IconName::Bag,
            id: "shop-bag",
            onclick: move |()| match only {
                Some(place) => opener.open(Route::ShopPage { place, kind: Some(kind) }),
                None => open.set(true),
            },
        }
    }
}

/// Which of the places.
#[component]
pub fn ShopBagSheet(kind: SaleKind, state: ShopBagState) -> Element {
    let selling = use_selling();
    let viewer = use_viewer();
    let opener = use_opener();
    let actions = use_context::<PageActions>();
    let mut open = state.0;
    use_effect(move || {
        if open() {
            (actions.focus)(SHEET);
        }
    });
    if !open() {
        return rsx! {};
    }
    rsx! {
        Sheet {
            title: viewer.text("screen-shop-where"),
            id: SHEET,
            close_label: viewer.text("action-close"),
            onclose: move |()| open.set(false),
            RowGroup {
                for place in selling {
                    ListRow {
                        key: "{place.id}",
                        title: place.name.clone(),
                        sub: Some(place.address.clone()).filter(|address| !address.trim().is_empty()),
                        icon: IconName::Bag,
                        href: Route::ShopPage { place: place.id.0, kind: Some(kind) }.to_string(),
                        onclick: move |()| {
                            open.set(false);
                            opener.open(Route::ShopPage { place: place.id.0, kind: Some(kind) });
                        },
                    }
                }
            }
        }
    }
}

fn use_selling() -> Vec<Place> {
    let repositories = use_context::<Repositories>();
    let places = use_watched(|| repositories.places.watch());
    let places = places.read();
    let all = places.value.as_deref().map(Vec::as_slice).unwrap_or_default();
    all.iter().filter(|place| place.online_sales && place.is_active).cloned().collect()
}
