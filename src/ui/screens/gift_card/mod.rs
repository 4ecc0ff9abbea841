//! One gift card: all its facts, and booking with it (design 8.17; features F41, F42).

use dioxus::prelude::*;

use crate::domain::gift_card::{Expiry, GiftCard, GiftCardState};
use crate::domain::ids::GiftCardId;
use crate::domain::sale::SaleKind;
use crate::repositories::{CardFaces, Repositories, Saved};
use crate::ui::card_content::brand::Brands;
use crate::ui::card_content::gift_card::{GiftCardWords, gift_card_words};
use crate::ui::cards::{GiftCardPassDetails, use_opener};
use crate::ui::components::button::Button;
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::components::notice::Notice as InfoCard;
use crate::ui::connection::use_needs_internet;
use crate::ui::facts::Fact;
use crate::ui::load_state::{CopyHealth, Notice, is_refreshing, notice, use_watched};
use crate::ui::page_actions::PageActions;
use crate::ui::pushed_page::PushedPage;
use crate::ui::routes::Route;
use crate::ui::viewer::{Viewer, use_viewer};

use super::card_details::{CardPlace, DetailCard, PlacesSheet, WhereRow, card_places};
use super::wallet_list::use_bag;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asking {
    ToGo,
    Valid,
}

#[derive(Debug, Clone, PartialEq)]
struct Content {
    words: GiftCardWords,
    number: String,
    facts: Vec<Option<Fact>>,
    places: Vec<CardPlace>,
}

#[component]
pub fn GiftCardPage(id: i64) -> Element {
    rsx! {
        // Another card is another page: no sheet of the first may stay.
        CardPage { key: "{id}", id }
    }
}

#[component]
fn CardPage(id: i64) -> Element {
    let repositories = use_context::<Repositories>();
    let gift_cards = use_watched(|| repositories.gift_cards.watch());
    let places = use_watched(|| repositories.places.watch());
    let faces = use_watched(|| repositories.card_faces.watch());
    use_hook(|| repositories.gift_cards.refresh());
    let viewer = use_viewer();
    let wanting = repositories.card_faces.clone();
    use_effect(move || {
        if let Some(all) = &gift_cards.read().value {
            wanting.want_gift_cards(all.iter().filter(|card| card.id == GiftCardId(id)));
        }
    });
    let content = use_memo(use_reactive!(|viewer| {
        let (saved, places, faces) = (gift_cards.read(), places.read(), faces.read());
        let card = saved.value.as_ref()?.iter().find(|card| card.id == GiftCardId(id))?;
        let own = places.value.as_deref().map(Vec::as_slice).unwrap_or_default();
        Some(content(card, &faces, &Brands::of_saved(&places, &faces), own, &viewer))
    }));
    let health = [CopyHealth::from(&*gift_cards.read())];
    let is_loaded = gift_cards.read().value.is_some();
    let (notice, busy) = (notice(&health, viewer.now), is_refreshing(&health));
    let refresh = move |()| repositories.gift_cards.refresh();
    let Some(content) = content() else {
        return rsx! {
            PushedPage { title: viewer.text("screen-gift-card-title"), small_title: true, notice, busy, onretry: refresh,
                if is_loaded {
                    div { class: "inset", EmptyCard { title: viewer.text("screen-gift-card-gone") } }
                }
            }
        };
    };
    rsx! { Card { content, notice, busy, onretry: refresh } }
}

fn content(
    card: &GiftCard,
    faces: &Saved<CardFaces>,
    brands: &Brands,
    own: &[crate::domain::place::Place],
    viewer: &Viewer,
) -> Content {
    let words = gift_card_words(card, brands, viewer);
    let face = faces.value.as_ref().and_then(|faces| faces.of(card.face()));
    let balance = if card.is_multiple_use { words.balance.clone() } else { String::new() };
    let valid = match &card.expiry {
        Expiry::On(end) => viewer.localizer.date_with_year(end.local_date()),
        Expiry::Never => viewer.text("common-no-time-limit"),
        Expiry::Unknown => String::new(),
    };
    Content {
        number: card.number.trim().to_owned(),
        facts: vec![
            Fact::of(viewer.text("screen-gift-cards-nominal"), words.nominal.clone()),
            Fact::of(viewer.text("screen-gift-cards-remaining"), balance),
            Fact::of(viewer.text("screen-gift-cards-valid-until"), valid),
            Fact::of(viewer.text("screen-gift-cards-uses"), words.uses.clone()),
            Fact::of(viewer.text("screen-gift-cards-applies-to"), words.applies_to.clone()),
        ],
        places: card_places(face, card.chain, own, brands),
        words,
    }
}

#[component]
fn Card(content: Content, notice: Option<Notice>, busy: bool, onretry: EventHandler<()>) -> Element {
    let viewer = use_viewer();
    let opener = use_opener();
    let actions = use_context::<PageActions>();
    let bag = use_bag(SaleKind::GiftCard);
    let mut asking = use_signal(|| None::<Asking>);
    let id = content.words.id;
    let is_over = content.words.state != GiftCardState::Active;
    let bookable: Vec<_> = content.places.iter().filter(|place| place.books && !is_over).cloned().collect();
    let open = use_callback(move |(asked, place): (Asking, i64)| {
        asking.set(None);
        opener.open(match asked {
            Asking::ToGo => Route::book_with_gift_card(place, id),
            Asking::Valid => Route::PlacePage { id: place },
        });
    });
    // One place is no question.
    let ask = use_callback(move |(asked, places): (Asking, Vec<CardPlace>)| match places.as_slice() {
        [only] => open.call((asked, only.id)),
        _ => {
            asking.set(Some(asked));
            (actions.focus)("places-sheet");
        }
    });
    let above = asking().map(|asked| {
        let (title, places) = match asked {
            Asking::ToGo => ("screen-wallet-where-to-go", bookable.clone()),
            Asking::Valid => ("screen-wallet-place", content.places.clone()),
        };
        rsx! {
            PlacesSheet {
                title: viewer.text(title),
                text: viewer.text_with("screen-wallet-valid-at", &[("title", content.words.title.clone().into())]),
                places,
                onchoose: move |place| open.call((asked, place)),
                onclose: move |()| asking.set(None),
            }
        }
    });
    let name = content.words.title.clone();
    let action = viewer.text("action-book");
    let spoken = viewer.text_with("a11y-action-for", &[("action", action.clone().into()), ("name", name.into())]);
    let needs_internet = use_needs_internet();
    let dock = (!bookable.is_empty()).then(|| {
        rsx! {
            div { class: "dock dock-lined",
                div { class: "dock-inner",
                    Button {
                        id: "card-book",
                        label: action,
                        spoken,
                        disabled_reason: needs_internet,
                        onclick: move |()| ask.call((Asking::ToGo, bookable.clone())),
                    }
                }
            }
        }
    });
    let places = content.places.clone();
    rsx! {
        PushedPage {
            title: viewer.text("screen-gift-card-title"),
            small_title: true,
            notice,
            busy,
            onretry,
            modal: asking().is_some() || bag.is_open(),
            end: bag.button(),
            above: above.or_else(|| bag.sheet()),
            dock,
            div { class: "inset stack",
                GiftCardPassDetails { words: content.words.clone() }
                if is_over {
                    InfoCard { text: content.words.validity.clone() }
                }
                DetailCard { number: content.number.clone(), facts: content.facts.clone(),
                    WhereRow {
                        places: content.places.clone(),
                        onopen: move |()| ask.call((Asking::Valid, places.clone())),
                    }
                }
            }
        }
    }
}
