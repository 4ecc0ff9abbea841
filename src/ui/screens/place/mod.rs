//! One place: its facts and its phones. Buying and reviews are later work.

use dioxus::prelude::*;

use crate::domain::ids::PlaceId;
use crate::domain::place::Place;
use crate::domain::review::ReviewTarget;
use crate::repositories::Repositories;
use crate::ui::card_content::brand::Brands;
use crate::ui::card_content::place::{PlaceWords, place_words};
use crate::ui::cards::{PlaceDock, PlaceHeader, use_caller, use_opener};
use crate::ui::components::button::{Button, ButtonKind};
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::components::icon::IconName;
use crate::ui::components::list_row::{ListRow, RowGroup, RowTone};
use crate::ui::components::notice::Notice as InfoCard;
use crate::ui::facts::{Fact, FactCard};
use crate::ui::load_state::use_watched;
use crate::ui::pushed_page::PushedPage;
use crate::ui::routes::Route;
use crate::ui::screens::review::review_route;
use crate::ui::viewer::use_viewer;

#[component]
pub fn PlacePage(id: i64) -> Element {
    let repositories = use_context::<Repositories>();
    let places = use_watched(|| repositories.places.watch());
    let viewer = use_viewer();
    let saved = places.read();
    let place = saved.value.as_ref().and_then(|all| all.iter().find(|place| place.id == PlaceId(id)));
    let Some(place) = place else {
        return rsx! {
            PushedPage { title: viewer.text("common-places"),
                if saved.value.is_some() {
                    div { class: "inset", EmptyCard { title: viewer.text("screen-place-gone") } }
                }
            }
        };
    };
    let brands = saved.value.as_ref().map(|all| Brands::of(all)).unwrap_or_default();
    let words = place_words(place, &brands, &viewer);
    let dock = words.is_active.then(|| rsx! { PlaceDock { words: words.clone() } });
    rsx! {
        PushedPage { title: words.name.clone(), dock,
            PlaceView { words, address: address(place), phones: phones(place) }
        }
    }
}

#[component]
pub fn PlaceView(words: PlaceWords, address: String, phones: Vec<String>) -> Element {
    let viewer = use_viewer();
    let caller = use_caller();
    let opener = use_opener();
    let review = review_route(ReviewTarget::Place { place: PlaceId(words.id), appointment: None });
    let visits = Route::PlaceAppointmentsPage { place: words.id };
    let first = words.phone.clone();
    let advice = match (words.is_active, first.is_some()) {
        (false, true) => Some("screen-place-contact"),
        (_, false) => Some("screen-place-no-phone"),
        (true, true) => None,
    };
    // One filled button per screen: where one can book, that is it.
    let kind = if words.is_active { ButtonKind::Quiet } else { ButtonKind::Filled };
    rsx! {
        div { class: "inset stack",
            PlaceHeader { words }
            FactCard { facts: vec![Fact::of(viewer.text("screen-place-address"), address)] }
            if phones.len() > 1 {
                RowGroup {
                    for phone in phones {
                        ListRow {
                            key: "{phone}",
                            title: phone.clone(),
                            sub: viewer.text("screen-place-phone"),
                            icon: IconName::Phone,
                            tone: RowTone::Neutral,
                            chevron: false,
                            onclick: {
                                let caller = caller.clone();
                                move |()| caller.call(&phone)
                            },
                        }
                    }
                }
            }
            RowGroup {
                ListRow {
                    title: viewer.text("screen-place-my-appointments"),
                    icon: IconName::Calendar,
                    href: visits.to_string(),
                    onclick: move |()| opener.open(visits.clone()),
                }
                ListRow {
                    title: viewer.text("action-review-location"),
                    icon: IconName::Review,
                    href: review.to_string(),
                    onclick: move |()| opener.open(review.clone()),
                }
            }
            if let Some(advice) = advice {
                InfoCard { text: viewer.text(advice) }
            }
            if let Some(phone) = first {
                Button {
                    label: viewer.text("action-call"),
                    kind,
                    icon: IconName::Phone,
                    onclick: move |()| caller.call(&phone),
                }
            }
        }
    }
}

fn address(place: &Place) -> String {
    let parts = [place.address.trim(), place.city.trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn phones(place: &Place) -> Vec<String> {
    let mut phones: Vec<String> = Vec::new();
    for phone in place.phones.iter().map(|phone| phone.trim()).filter(|phone| !phone.is_empty()) {
        if !phones.iter().any(|known| known == phone) {
            phones.push(phone.to_owned());
        }
    }
    phones
}
