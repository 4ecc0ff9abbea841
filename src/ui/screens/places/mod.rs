//! The places this number ever booked at, and the favorites among them (design 8.10).

use dioxus::prelude::*;

use crate::domain::booking::search::normalized;
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
use crate::ui::components::text_field::SearchField;
use crate::ui::load_state::{CopyHealth, LoadState, is_refreshing, notice, use_watched};
use crate::ui::page_memory::use_remembered;
use crate::ui::pushed_page::PushedPage;
use crate::ui::viewer::{Viewer, use_viewer};

const PAGE: usize = 20;

/// From this many on there is a field to search in.
const SEARCH_FROM: usize = 6;

#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    pub only_favorites: bool,
    pub search: String,
    pub shown: usize,
}

impl Default for Choice {
    fn default() -> Self {
        Self { only_favorites: false, search: String::new(), shown: PAGE }
    }
}

#[component]
pub fn PlacesPage() -> Element {
    let repositories = use_context::<Repositories>();
    let places = use_watched(|| repositories.places.watch());
    use_hook(|| repositories.places.refresh());
    let viewer = use_viewer();
    let mut choice = use_remembered("places", Choice::default);
    let content = use_memo(use_reactive!(|viewer| {
        PlacesContent::of(&LoadState::of(&places.read()), &choice.read(), &viewer)
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
                search: choice.read().search.clone(),
                onfavorites: move |only_favorites| {
                    let mut choice = choice.write();
                    choice.only_favorites = only_favorites;
                    choice.shown = PAGE;
                },
                onsearch: move |text| {
                    let mut choice = choice.write();
                    choice.search = text;
                    choice.shown = PAGE;
                },
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
    Shown {
        all: usize,
        favorites: usize,
        only_favorites: bool,
        can_search: bool,
        found: usize,
        cards: Vec<PlaceWords>,
        has_more: bool,
    },
}

impl PlacesContent {
    pub fn of(state: &LoadState<Vec<Place>>, choice: &Choice, viewer: &Viewer) -> Self {
        let all = match state {
            LoadState::Loading => return PlacesContent::Loading,
            LoadState::Failed(_) => return PlacesContent::Failed,
            LoadState::Shown(all) => all,
        };
        let brands = Brands::of(all);
        let can_search = all.len() >= SEARCH_FROM;
        // Words in a field that is not there any more find nothing out.
        let wanted = if can_search { normalized(&choice.search) } else { String::new() };
        let mut ordered = places_order(all);
        ordered.retain(|place| (place.is_favorite || !choice.only_favorites) && is_found(place, &wanted));
        PlacesContent::Shown {
            all: all.len(),
            favorites: all.iter().filter(|place| place.is_favorite).count(),
            only_favorites: choice.only_favorites,
            can_search,
            found: ordered.len(),
            has_more: ordered.len() > choice.shown,
            cards: ordered.into_iter().take(choice.shown).map(|place| place_words(place, &brands, viewer)).collect(),
        }
    }
}

/// Every word is in its name, what it is, or where it is.
fn is_found(place: &Place, wanted: &str) -> bool {
    let told = normalized(&[&*place.name, &place.category, &place.address, &place.city].join(" "));
    wanted.split_whitespace().all(|word| told.contains(word))
}

#[component]
pub fn PlacesView(
    content: PlacesContent,
    search: String,
    onfavorites: EventHandler<bool>,
    onsearch: EventHandler<String>,
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
        PlacesContent::Shown { all, favorites, only_favorites, can_search, found, cards, has_more } => rsx! {
            div { class: "inset list-head",
                div { class: "chip-row",
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
                if can_search {
                    div { class: "list-search",
                        SearchField {
                            id: "places-search",
                            label: viewer.text("screen-places-search"),
                            value: search.clone(),
                            oninput: move |text| onsearch.call(text),
                        }
                        p { class: "visually-hidden", role: "status",
                            {(!search.trim().is_empty()).then(|| viewer.text_with("a11y-places-found", &[("count", found.into())]))}
                        }
                    }
                }
            }
            div { class: "inset",
                if cards.is_empty() && (search.trim().is_empty() || !can_search) {
                    EmptyCard { title: viewer.text("screen-places-no-favorites") }
                } else if cards.is_empty() {
                    EmptyCard { title: viewer.text("screen-places-none-found") }
                }
                h2 { class: "visually-hidden", {viewer.text("common-places")} }
                ul { class: "list-grid", role: "list",
                    for words in cards {
                        li { key: "{words.id}", class: "list-cell", PlaceListCard { words } }
                    }
                }
                if has_more {
                    div { class: "list-more", "data-grows": "true",
                        Button { label: viewer.text("action-show-more"), kind: ButtonKind::Quiet, onclick: move |()| onmore.call(()) }
                    }
                }
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::card_content::test_data::{place, viewer};
    use std::sync::Arc;

    fn shown(count: i64, choice: &Choice) -> (bool, Vec<String>) {
        let mut all: Vec<Place> = (1..=count).map(|id| place(id, &format!("Salon {id}"))).collect();
        all[0].name = "Café Bräune".into();
        all[0].city = "Köln".into();
        all[1].is_favorite = true;
        match PlacesContent::of(&LoadState::Shown(Arc::new(all)), choice, &viewer()) {
            PlacesContent::Shown { can_search, cards, .. } => {
                (can_search, cards.into_iter().map(|it| it.name).collect())
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_field_to_search_in_is_there_from_six_places_on() {
        assert!(!shown(5, &Choice::default()).0);
        assert!(shown(6, &Choice::default()).0);
    }

    #[test]
    fn every_word_is_looked_for_without_accents() {
        let search = |text: &str| shown(7, &Choice { search: text.into(), ..Choice::default() }).1;
        assert_eq!(search("braune koln"), ["Café Bräune"]);
        assert_eq!(search("salon 3"), ["Salon 3"]);
        assert_eq!(search("nothing").len(), 0);
        let few = Choice { search: "nothing".into(), ..Choice::default() };
        assert_eq!(shown(5, &few).1.len(), 5, "the field is gone, and so is what it said");
    }

    #[test]
    fn favorites_are_searched_too() {
        let choice = Choice { only_favorites: true, search: "salon".into(), ..Choice::default() };
        assert_eq!(shown(6, &choice).1, ["Salon 2"]);
    }
}
