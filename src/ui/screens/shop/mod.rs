//! What can be bought at a place (design 8.20). Where only a hosted sales page is known, it leads there.

pub mod shelf;
pub mod view;
pub mod words;

use dioxus::prelude::*;

use crate::domain::ids::{OfferId, PlaceId};
use crate::domain::place::Place;
use crate::domain::sale::{Offer, SaleKind};
use crate::repositories::{Purchase, PurchaseStage, Repositories, Wanted};
use crate::ui::card_content::brand::Brands;
use crate::ui::components::button::Button;
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::components::notice::SectionError;
use crate::ui::components::skeleton::{Skeleton, SkeletonKind};
use crate::ui::error_text::read_error_key;
use crate::ui::load_state::use_watched;
use crate::ui::page_actions::PageActions;
use crate::ui::pushed_page::PushedPage;
use crate::ui::screens::checkout::{CheckoutSheet, Chosen};
use crate::ui::viewer::use_viewer;

use shelf::{Shelf, use_shelf};
use view::{ShopContent, ShopView};
use words::offer_words;

/// `kind`: which part is shown first.
#[component]
pub fn ShopPage(place: i64, kind: Option<SaleKind>) -> Element {
    rsx! {
        Storefront { key: "{place}", place: PlaceId(place), kind, wanted: None }
    }
}

/// The catalogue, and above it what is being bought. `wanted`: opened at once.
#[component]
pub fn Storefront(place: PlaceId, kind: Option<SaleKind>, wanted: Option<OfferId>) -> Element {
    let repositories = use_context::<Repositories>();
    let viewer = use_viewer();
    let places = use_watched(|| repositories.places.watch());
    let purchases = use_watched(|| repositories.purchases.watch());
    let (mut shelf, read) = use_shelf(place);
    let mut shown_kind = use_signal(|| kind);
    let mut open = use_signal(|| wanted.map(|offer| (kind.unwrap_or_default(), offer)));
    use_hook(|| read.call(()));
    // A page that is loaded anew, or opened by the way back from paying, goes on where it was.
    use_hook(|| {
        let newest = purchases.peek().newest().cloned();
        let under_way = newest.filter(|purchase| purchase.place == place && purchase.is_news());
        if let (Some(purchase), None) = (under_way, wanted) {
            open.set(Some((purchase.offer.kind, purchase.offer.id)));
        }
        repositories.purchases.check(|purchase| purchase.place == place);
    });
    // What was refused for its price or stock is another catalogue now.
    use_effect(move || {
        let is_failed = |purchase: &Purchase| matches!(purchase.stage, PurchaseStage::Failed(_));
        if purchases.read().iter().any(|purchase| purchase.place == place && is_failed(purchase)) {
            read.call(());
        }
    });
    let places = places.read();
    let all = places.value.as_deref().map(Vec::as_slice).unwrap_or_default();
    let known = all.iter().find(|known| known.id == place);
    let catalogue = shelf.read().catalogue().cloned();
    let chosen = open().and_then(|(kind, id)| {
        let sold = catalogue.as_ref().and_then(|catalogue| catalogue.offer(kind, id).cloned());
        let wanted = Wanted { place, kind, offer: id };
        let remembered = purchases.read().of(wanted).map(|purchase| purchase.offer.clone());
        // While it is being paid the device's copy is enough: there may be no network.
        let offer = sold.or(remembered)?;
        Some(Chosen {
            place,
            place_name: known.map(|known| known.name.clone()).unwrap_or_default(),
            hue: hue(place, known, all),
            offer,
        })
    });
    let is_told = matches!(&*shelf.read(), Shelf::Shown { is_fresh: true, .. });
    let is_gone = is_told && open().is_some() && chosen.is_none();
    rsx! {
        PushedPage { title: viewer.text("common-purchases"), small_title: true,
            if is_gone {
                div { class: "inset shop-gone",
                    crate::ui::components::notice::Notice { text: viewer.text("error-purchase-sold-out"), live: true }
                }
            }
            match &*shelf.read() {
                Shelf::Reading => rsx! {
                    div { class: "inset stack appears-late",
                        for index in 0..2 {
                            Skeleton { key: "{index}", kind: SkeletonKind::Wallet }
                        }
                    }
                },
                Shelf::Failed(error) => rsx! {
                    div { class: "inset",
                        SectionError {
                            text: viewer.text(read_error_key(error)),
                            action: viewer.text("action-try-again"),
                            onaction: move |()| {
                                shelf.set(Shelf::Reading);
                                read.call(());
                            },
                        }
                    }
                },
                Shelf::Shown { catalogue, .. } if catalogue.offers.is_empty() => rsx! {
                    div { class: "inset", HostedSales { page: catalogue.page.clone() } }
                },
                Shelf::Shown { catalogue, .. } => {
                    let kinds = kinds_of(&catalogue.offers);
                    let wanted_kind = shown_kind().filter(|kind| kinds.contains(kind));
                    let shown = wanted_kind.or(kinds.first().copied()).unwrap_or_default();
                    let offers = catalogue.offers.iter().filter(|offer| offer.kind == shown);
                    let content = ShopContent {
                        place: place.0,
                        hue: hue(place, known, all),
                        offers: offers.map(|offer| offer_words(offer, &viewer)).collect(),
                        kinds,
                        shown,
                    };
                    rsx! {
                        ShopView {
                            content,
                            localizer: viewer.localizer.clone(),
                            onkind: move |kind| shown_kind.set(Some(kind)),
                            onopen: move |id| open.set(Some((shown, OfferId(id)))),
                        }
                    }
                }
            }
        }
        if let Some(chosen) = chosen {
            CheckoutSheet { key: "{chosen.offer.id}", chosen, onclose: move |()| open.set(None) }
        }
    }
}

/// In the order of the server, memberships first.
fn kinds_of(offers: &[Offer]) -> Vec<SaleKind> {
    let has = |kind: &SaleKind| offers.iter().any(|offer| offer.kind == *kind);
    [SaleKind::Membership, SaleKind::GiftCard].into_iter().filter(has).collect()
}

fn hue(place: PlaceId, known: Option<&Place>, all: &[Place]) -> crate::domain::place_hue::PlaceHue {
    match known {
        Some(known) => Brands::of(all).of_place(known).hue,
        None => crate::domain::place_hue::PlaceHue::of(place),
    }
}

/// The place's own sales page, in the browser.
#[component]
pub fn HostedSales(page: Option<String>) -> Element {
    let actions = use_context::<PageActions>();
    let viewer = use_viewer();
    let Some(url) = page else {
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
