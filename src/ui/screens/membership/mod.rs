//! One membership: all its facts, booking with it, buying it again (design 8.15; features F31 to F34).

pub mod state;

use dioxus::prelude::*;

use crate::domain::ids::{MembershipId, OfferId, PlaceId};
use crate::domain::sale::SaleKind;
use crate::repositories::Repositories;
use crate::ui::card_content::brand::Brands;
use crate::ui::cards::{MembershipPassDetails, use_opener};
use crate::ui::components::button::{Button, ButtonKind, ButtonPair};
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::components::notice::Notice as InfoCard;
use crate::ui::connection::use_needs_internet;
use crate::ui::load_state::{CopyHealth, is_refreshing, notice, use_watched};
use crate::ui::page_actions::PageActions;
use crate::ui::pushed_page::PushedPage;
use crate::ui::routes::Route;
use crate::ui::viewer::{Viewer, use_viewer};

use super::card_details::{CoveredList, DetailCard, PlacesSheet, WhereRow};
use super::wallet_list::use_bag;
use state::{BookOffer, MembershipContent, membership_content};

/// What the sheet of places is open for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asking {
    ToGo,
    Valid,
    ToBuy,
}

#[component]
pub fn MembershipPage(id: i64) -> Element {
    rsx! {
        // Another card is another page: no sheet of the first may stay.
        CardPage { key: "{id}", id }
    }
}

#[component]
fn CardPage(id: i64) -> Element {
    let repositories = use_context::<Repositories>();
    let memberships = use_watched(|| repositories.memberships.watch());
    let places = use_watched(|| repositories.places.watch());
    let faces = use_watched(|| repositories.card_faces.watch());
    use_hook(|| repositories.memberships.refresh());
    let viewer = use_viewer();
    let wanting = repositories.card_faces.clone();
    use_effect(move || {
        if let Some(all) = &memberships.read().value {
            wanting.want_memberships(all.iter().filter(|card| card.id == MembershipId(id)));
        }
    });
    let content = use_memo(use_reactive!(|viewer| {
        let (saved, places, faces) = (memberships.read(), places.read(), faces.read());
        let card = saved.value.as_ref()?.iter().find(|card| card.id == MembershipId(id))?;
        let brands = Brands::of_saved(&places, &faces);
        let own = places.value.as_deref().map(Vec::as_slice).unwrap_or_default();
        let face = faces.value.as_ref().and_then(|faces| faces.of(card.face()));
        Some(membership_content(card, face, own, &brands, &viewer))
    }));
    let health = [CopyHealth::from(&*memberships.read())];
    let is_loaded = memberships.read().value.is_some();
    let title = viewer.text("screen-membership-title");
    let refresh = move |()| repositories.memberships.refresh();
    let Some(content) = content() else {
        return rsx! {
            PushedPage { title, small_title: true, notice: notice(&health, viewer.now), busy: is_refreshing(&health), onretry: refresh,
                if is_loaded {
                    div { class: "inset", EmptyCard { title: viewer.text("screen-membership-gone") } }
                }
            }
        };
    };
    rsx! {
        Card {
            content,
            title,
            notice: notice(&health, viewer.now),
            busy: is_refreshing(&health),
            onretry: refresh,
        }
    }
}

#[component]
fn Card(
    content: MembershipContent,
    title: String,
    notice: Option<crate::ui::load_state::Notice>,
    busy: bool,
    onretry: EventHandler<()>,
) -> Element {
    let viewer = use_viewer();
    let opener = use_opener();
    let actions = use_context::<PageActions>();
    let bag = use_bag(SaleKind::Membership);
    let mut asking = use_signal(|| None::<Asking>);
    let id = content.words.id;
    let (buy_again, is_looking) = use_buying_again(content.sold_as);
    let open = use_callback(move |(asked, place): (Asking, i64)| {
        asking.set(None);
        match asked {
            Asking::ToGo => opener.open(Route::book_with_membership(place, id)),
            Asking::Valid => opener.open(Route::PlacePage { id: place }),
            Asking::ToBuy => buy_again.call(place),
        }
    });
    // One place is no question.
    let ask = use_callback(move |(asked, places): (Asking, Vec<i64>)| match places.as_slice() {
        [only] => open.call((asked, *only)),
        _ => {
            asking.set(Some(asked));
            (actions.focus)("places-sheet");
        }
    });
    let above = asking().map(|asked| {
        let (title, text, places) = match (asked, &content.book) {
            (Asking::ToGo, BookOffer::At(places)) => {
                ("screen-wallet-where-to-go", "screen-wallet-valid-at", places.clone())
            }
            (Asking::ToBuy, _) => ("screen-wallet-where-to-buy", "screen-wallet-sold-at", content.sellers.clone()),
            _ => ("screen-wallet-place", "screen-wallet-valid-at", content.places.clone()),
        };
        let text = viewer.text_with(text, &[("title", content.words.title.clone().into())]);
        rsx! {
            PlacesSheet {
                title: viewer.text(title),
                text,
                places,
                onchoose: move |place| open.call((asked, place)),
                onclose: move |()| asking.set(None),
            }
        }
    });
    let where_to: Vec<i64> = content.places.iter().map(|place| place.id).collect();
    let needs_internet = use_needs_internet();
    let onask = move |asked: (Asking, Vec<i64>)| ask.call(asked);
    rsx! {
        PushedPage {
            title,
            small_title: true,
            notice,
            busy,
            onretry,
            modal: asking().is_some() || bag.is_open(),
            end: bag.button(),
            above: above.or_else(|| bag.sheet()),
            dock: dock(&content, &viewer, needs_internet, is_looking, EventHandler::new(onask)),
            div { class: "inset stack",
                MembershipPassDetails { words: content.words.clone() }
                if let Some(text) = content.state_line.clone() {
                    InfoCard { text }
                }
                DetailCard { number: content.number.clone(), facts: content.facts.clone(),
                    WhereRow {
                        places: content.places.clone(),
                        onopen: move |()| ask.call((Asking::Valid, where_to.clone())),
                    }
                }
                CoveredList { title: viewer.text("screen-gift-cards-applies-to"), rows: content.covered.clone() }
            }
        }
    }
}

/// Opens the checkout of what the card was sold as; where that is not sold any more, what else is. And whether it is looked up.
fn use_buying_again(sold_as: Option<OfferId>) -> (Callback<i64>, bool) {
    let repositories = use_context::<Repositories>();
    let opener = use_opener();
    let mut is_looking = use_signal(|| false);
    let buy_again = use_callback(move |place: i64| {
        let purchases = repositories.purchases.clone();
        is_looking.set(true);
        spawn(async move {
            let kind = SaleKind::Membership;
            let catalogue = purchases.catalogue(PlaceId(place)).await.ok();
            let offer = sold_as.filter(|id| catalogue.is_some_and(|sold| sold.offer(kind, *id).is_some()));
            is_looking.set(false);
            opener.open(match offer {
                Some(OfferId(offer)) => Route::CheckoutPage { place, kind: Some(kind), offer: Some(offer) },
                None => Route::ShopPage { place, kind: Some(kind) },
            });
        });
    });
    (buy_again, is_looking())
}

/// `Book`, and `Buy again` where the place sells online: filled when there is nothing left to book.
fn dock(
    content: &MembershipContent,
    viewer: &Viewer,
    needs_internet: Option<String>,
    is_looking: bool,
    onask: EventHandler<(Asking, Vec<i64>)>,
) -> Option<Element> {
    let ids = |places: &[super::card_details::CardPlace]| places.iter().map(|place| place.id).collect::<Vec<_>>();
    let title = content.words.title.clone();
    let spoken = |action: &str| {
        let action = viewer.text(action);
        viewer.text_with("a11y-action-for", &[("action", action.into()), ("name", title.clone().into())])
    };
    let book = match &content.book {
        BookOffer::No => None,
        BookOffer::Off(reason) => Some(rsx! {
            Button {
                label: viewer.text("action-book"),
                spoken: spoken("action-book"),
                disabled_reason: reason.clone(),
                onclick: |()| {},
            }
        }),
        BookOffer::At(places) => {
            let places = ids(places);
            Some(rsx! {
                Button {
                    id: "card-book",
                    label: viewer.text("action-book"),
                    spoken: spoken("action-book"),
                    disabled_reason: needs_internet.clone(),
                    onclick: move |()| onask.call((Asking::ToGo, places.clone())),
                }
            })
        }
    };
    let buy = (!content.sellers.is_empty()).then(|| {
        let sellers = ids(&content.sellers);
        rsx! {
            Button {
                label: viewer.text("action-buy-again"),
                kind: if book.is_none() { ButtonKind::Filled } else { ButtonKind::Tonal },
                spoken: spoken("action-buy-again"),
                busy: is_looking,
                disabled_reason: needs_internet.clone(),
                onclick: move |()| onask.call((Asking::ToBuy, sellers.clone())),
            }
        }
    });
    let buttons = match (buy, book) {
        (None, None) => return None,
        (Some(buy), Some(book)) => rsx! { ButtonPair { {buy} {book} } },
        (one, other) => rsx! { {one} {other} },
    };
    Some(rsx! {
        div { class: "dock dock-lined", div { class: "dock-inner", {buttons} } }
    })
}
