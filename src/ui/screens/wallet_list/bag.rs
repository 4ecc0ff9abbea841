//! The bag at the top of a wallet: to the place that sells online, or to the question which of them.

use dioxus::prelude::*;

use crate::domain::place::Place;
use crate::domain::sale::SaleKind;
use crate::repositories::{Repositories, Saved};
use crate::ui::card_content::brand::Brands;
use crate::ui::cards::use_opener;
use crate::ui::components::button::IconButton;
use crate::ui::components::icon::IconName;
use crate::ui::load_state::use_watched;
use crate::ui::page_actions::PageActions;
use crate::ui::routes::Route;
use crate::ui::screens::card_details::{CardPlace, PlacesSheet, places_that_sell};
use crate::ui::viewer::use_viewer;

#[derive(Clone, Copy, PartialEq)]
pub struct Bag {
    kind: SaleKind,
    sellers: Memo<Vec<CardPlace>>,
    is_open: Signal<bool>,
}

pub fn use_bag(kind: SaleKind) -> Bag {
    let repositories = use_context::<Repositories>();
    let places = use_watched(|| repositories.places.watch());
    let sellers = use_memo(move || {
        let saved: &Saved<Vec<Place>> = &places.read();
        let own = saved.value.as_deref().map(Vec::as_slice).unwrap_or_default();
        places_that_sell(own, &Brands::of(own))
    });
    Bag { kind, sellers, is_open: use_signal(|| false) }
}

impl Bag {
    pub fn is_open(&self) -> bool {
        (self.is_open)()
    }

    /// Absent where nobody sells.
    pub fn button(&self) -> Option<Element> {
        let bag = *self;
        (!bag.sellers.read().is_empty()).then(|| rsx! { BagButton { bag } })
    }

    pub fn sheet(&self) -> Option<Element> {
        let bag = *self;
        bag.is_open().then(|| rsx! { BagSheet { bag } })
    }

    pub fn sells(&self) -> bool {
        !self.sellers.read().is_empty()
    }
}

/// The same as a wide button, for a wallet with nothing in it.
pub fn use_buying(bag: Bag) -> Callback<()> {
    let opener = use_opener();
    let actions = use_context::<PageActions>();
    let mut is_open = bag.is_open;
    use_callback(move |()| match bag.sellers.read().as_slice() {
        [only] => opener.open(Route::ShopPage { place: only.id, kind: Some(bag.kind) }),
        _ => {
            is_open.set(true);
            (actions.focus)("places-sheet");
        }
    })
}

#[component]
fn BagButton(bag: Bag) -> Element {
    let viewer = use_viewer();
    let buy = use_buying(bag);
    rsx! {
        IconButton { label: viewer.text("common-purchases"), icon: IconName::Bag, onclick: move |()| buy.call(()) }
    }
}

#[component]
fn BagSheet(bag: Bag) -> Element {
    let viewer = use_viewer();
    let opener = use_opener();
    let mut is_open = bag.is_open;
    rsx! {
        PlacesSheet {
            title: viewer.text("screen-wallet-where-to-buy"),
            text: viewer.text("screen-wallet-sellers"),
            places: bag.sellers.read().clone(),
            onchoose: move |place| {
                is_open.set(false);
                opener.open(Route::ShopPage { place, kind: Some(bag.kind) });
            },
            onclose: move |()| is_open.set(false),
        }
    }
}
