//! The places this number ever booked at, and the favorites among them (design 8.10).

use dioxus::prelude::*;

use crate::domain::place::Place;
use crate::repositories::Repositories;
use crate::ui::card_content::brand::Brands;
use crate::ui::card_content::place::{PlaceWords, place_words, places_order};
use crate::ui::cards::PlaceListCard;
use crate::ui::components::button::{Button, ButtonKind};
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::components::icon::IconName;
use crate::ui::components::notice::SectionError;
use crate::ui::components::segmented::Chip;
use crate::ui::components::skeleton::{Skeleton, SkeletonKind};
use crate::ui::load_state::{CopyHealth, LoadState, is_refreshing, notice, use_watched};
use crate::ui::page_memory::use_remembered;
use crate::ui::pushed_page::PushedPage;
use crate::ui::viewer::{Viewer, use_viewer};

const PAGE: usize = 20;

#[derive(Debug, Clone, Copy, PartialEq)]
struct Choice {
    only_favorites: bool,
    shown: usize,
}

#[component]
pub fn PlacesPage() -> Element {
    let repositories = use_context::<Repositories>();
    let places = use_watched(|| repositories.places.watch());
    use_hook(|| repositories.places.refresh());
    let viewer = use_viewer();
    let mut choice = use_remembered("places", || Choice { only_favorites: false, shown: PAGE });
    let content = use_memo(use_reactive!(|viewer| {
        PlacesContent::of(&LoadState::of(&places.read()), choice().only_favorites, choice().shown, &viewer)
    }));
    let health = [CopyHealth::from(&*places.read())];
    let refresh = move |()| repositories.places.refresh();
    rsx! {
        PushedPage {
            title: viewer.text("common-places"),
            notice: notice(&health, viewer.now),
            busy: is_refreshing(&health),
            onretry: refresh.clone(),
            PlacesView {
                content: content(),
                onfavorites: move |only_favorites| choice.set(Choice { only_favorites, shown: PAGE }),
                onmore: move |()| choice.write().shown += PAGE,
                onretry: refresh,
            }
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum PlacesContent {
    Loading,
    Failed,
    Shown { all: usize, favorites: usize, only_favorites: bool, cards: Vec<PlaceWords>, has_more: bool },
}

impl PlacesContent {
    pub fn of(state: &LoadState<Vec<Place>>, only_favorites: bool, shown: usize, viewer: &Viewer) -> Self {
        let all = match state {
            LoadState::Loading => return PlacesContent::Loading,
            LoadState::Failed(_) => return PlacesContent::Failed,
            LoadState::Shown(all) => all,
        };
        let brands = Brands::of(all);
        let mut ordered = places_order(all);
        ordered.retain(|place| place.is_favorite || !only_favorites);
        PlacesContent::Shown {
            all: all.len(),
            favorites: all.iter().filter(|place| place.is_favorite).count(),
            only_favorites,
            has_more: ordered.len() > shown,
            cards: ordered.into_iter().take(shown).map(|place| place_words(place, &brands, viewer)).collect(),
        }
    }
}

#[component]
pub fn PlacesView(
    content: PlacesContent,
    onfavorites: EventHandler<bool>,
    onmore: EventHandler<()>,
    onretry: EventHandler<()>,
) -> Element {
    let viewer = use_viewer();
    match content {
        PlacesContent::Loading => rsx! {
            div { class: "inset stack appears-late",
                for index in 0..3 {
                    Skeleton { key: "{index}", kind: SkeletonKind::Place }
                }
            }
        },
        PlacesContent::Failed => rsx! {
            div { class: "inset",
                SectionError { text: viewer.text("error-load-places"), action: viewer.text("action-try-again"), onaction: onretry }
            }
        },
        PlacesContent::Shown { all: 0, .. } => rsx! {
            div { class: "inset", EmptyCard { title: viewer.text("screen-places-none") } }
        },
        PlacesContent::Shown { all, favorites, only_favorites, cards, has_more } => rsx! {
            div { class: "inset list-head chip-row",
                Chip {
                    label: viewer.text_with("screen-places-all", &[("count", all.into())]),
                    on: !only_favorites,
                    onclick: move |()| onfavorites.call(false),
                }
                Chip {
                    label: viewer.text_with("screen-places-favorites", &[("count", favorites.into())]),
                    on: only_favorites,
                    icon: IconName::Heart,
                    onclick: move |()| onfavorites.call(true),
                }
            }
            div { class: "inset",
                if cards.is_empty() {
                    EmptyCard { title: viewer.text("screen-places-no-favorites") }
                }
                h2 { class: "visually-hidden", {viewer.text("common-places")} }
                ul { class: "list-grid", role: "list",
                    for words in cards {
                        li { key: "{words.id}", class: "list-cell", PlaceListCard { words } }
                    }
                }
                if has_more {
                    div { class: "list-more",
                        Button { label: viewer.text("action-show-more"), kind: ButtonKind::Quiet, onclick: move |()| onmore.call(()) }
                    }
                }
            }
        },
    }
}
