//! All visits of this number: upcoming, past, canceled (design 8.4).

pub mod state;

use dioxus::prelude::*;

use crate::domain::appointment::{Appointment, AppointmentStage};
use crate::domain::ids::PlaceId;
use crate::repositories::{Repositories, Saved};
use crate::ui::card_content::appointment::{AppointmentWords, appointment_words};
use crate::ui::card_content::brand::Brands;
use crate::ui::cards::{VisitRow, use_opener};
use crate::ui::components::button::{Button, ButtonKind, ButtonSize};
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::components::notice::SectionError;
use crate::ui::components::segmented::Segmented;
use crate::ui::components::skeleton::{Skeleton, SkeletonKind};
use crate::ui::components::text_field::SearchField;
use crate::ui::load_state::{CopyHealth, LoadState, is_refreshing, notice, use_watched};
use crate::ui::page_memory::use_remembered;
use crate::ui::pushed_page::PushedPage;
use crate::ui::routes::Route;
use crate::ui::viewer::{Viewer, use_viewer};

use state::{ListChoice, PAGE, TABS, VisitIndex, tab_key, visit_list};

#[component]
pub fn AppointmentsPage() -> Element {
    rsx! {
        Visits { place: None }
    }
}

/// All my appointments at one place (feature F21).
#[component]
pub fn PlaceAppointmentsPage(place: i64) -> Element {
    rsx! {
        Visits { key: "{place}", place: Some(PlaceId(place)) }
    }
}

#[component]
fn Visits(place: Option<PlaceId>) -> Element {
    let repositories = use_context::<Repositories>();
    let appointments = use_watched(|| repositories.appointments.watch());
    let places = use_watched(|| repositories.places.watch());
    use_hook(|| repositories.appointments.refresh());
    let viewer = use_viewer();
    let memory = if place.is_some() { "place-appointments" } else { "appointments" };
    let mut choice = use_remembered(memory, || ListChoice::at(place));
    use_hook(|| {
        // It may remember another place.
        if choice.peek().place != place {
            choice.set(ListChoice::at(place));
        }
    });
    let index = use_memo(move || Loaded::of(&appointments.read()));
    let brands = use_memo(move || places.read().value.as_ref().map(|all| Brands::of(all)).unwrap_or_default());
    let content =
        use_memo(use_reactive!(|viewer| { ListContent::of(&index.read(), &choice.read(), &brands.read(), &viewer) }));
    let health = [CopyHealth::from(&*appointments.read())];
    let refresh = move |()| repositories.appointments.refresh();
    let name = place.and_then(|id| {
        let saved = places.read();
        saved.value.as_ref().and_then(|all| all.iter().find(|place| place.id == id).map(|place| place.name.clone()))
    });
    let title = match name {
        Some(name) => viewer.text_with("screen-appointments-at", &[("place", name.into())]),
        None => viewer.text("common-appointments"),
    };
    rsx! {
        PushedPage {
            title,
            notice: notice(&health, viewer.now),
            busy: is_refreshing(&health),
            onretry: refresh.clone(),
            AppointmentsView {
                content: content(),
                search: choice.read().search.clone(),
                ontab: move |tab| {
                    let mut choice = choice.write();
                    choice.tab = Some(tab);
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
pub enum ListContent {
    Loading,
    Failed,
    Shown {
        tab: AppointmentStage,
        groups: Vec<(String, Vec<AppointmentWords>)>,
        has_more: bool,
        found: usize,
        can_search: bool,
    },
}

impl ListContent {
    pub fn of(state: &Loaded<VisitIndex>, choice: &ListChoice, brands: &Brands, viewer: &Viewer) -> Self {
        let index = match state {
            Loaded::Loading => return ListContent::Loading,
            Loaded::Failed => return ListContent::Failed,
            Loaded::Shown(index) => index,
        };
        let list = visit_list(index, choice, viewer);
        let words = |visit: &_| appointment_words(visit, brands, viewer);
        let groups = list.groups.into_iter();
        ListContent::Shown {
            tab: list.tab,
            groups: groups.map(|group| (group.title, group.visits.into_iter().map(words).collect())).collect(),
            has_more: list.has_more,
            found: list.found,
            can_search: list.can_search,
        }
    }
}

/// The list as it stands, with its index made.
#[derive(Debug, Clone, PartialEq)]
pub enum Loaded<T> {
    Loading,
    Failed,
    Shown(T),
}

impl Loaded<VisitIndex> {
    fn of(saved: &Saved<Vec<Appointment>>) -> Self {
        match LoadState::of(saved) {
            LoadState::Loading => Loaded::Loading,
            LoadState::Failed(_) => Loaded::Failed,
            LoadState::Shown(all) => Loaded::Shown(VisitIndex::of(all)),
        }
    }
}

#[component]
pub fn AppointmentsView(
    content: ListContent,
    search: String,
    ontab: EventHandler<AppointmentStage>,
    onsearch: EventHandler<String>,
    onmore: EventHandler<()>,
    onretry: EventHandler<()>,
) -> Element {
    let viewer = use_viewer();
    match content {
        ListContent::Loading => rsx! {
            div { class: "inset stack appears-late",
                for index in 0..4 {
                    Skeleton { key: "{index}", kind: SkeletonKind::Row }
                }
            }
        },
        ListContent::Failed => rsx! {
            div { class: "inset",
                SectionError {
                    text: viewer.text("error-load-appointments"),
                    action: viewer.text("action-try-again"),
                    onaction: onretry,
                }
            }
        },
        ListContent::Shown { tab, groups, has_more, found, can_search } => rsx! {
            div { class: "inset list-head",
                Segmented {
                    label: viewer.text("common-appointments"),
                    choices: TABS.map(|tab| viewer.text(tab_key(tab))).to_vec(),
                    selected: TABS.iter().position(|other| *other == tab).unwrap_or(0),
                    onselect: move |index: usize| ontab.call(TABS[index.min(2)]),
                }
                if can_search {
                    div { class: "list-search",
                        SearchField {
                            id: "visits-search",
                            label: viewer.text("screen-appointments-search"),
                            value: search.clone(),
                            oninput: move |text| onsearch.call(text),
                        }
                        p { class: "visually-hidden", role: "status",
                            {(!search.trim().is_empty()).then(|| viewer.text_with("a11y-visits-found", &[("count", found.into())]))}
                        }
                    }
                }
            }
            div { class: "inset", role: "tabpanel", "aria-label": viewer.text(tab_key(tab)),
                if groups.is_empty() && search.trim().is_empty() {
                    NothingHere { tab }
                } else if groups.is_empty() {
                    EmptyCard { title: viewer.text("screen-appointments-none-found") }
                }
                for (title , visits) in groups {
                    section { key: "{title}", class: "list-group", "aria-label": title.clone(),
                        h2 { class: "type-c strong ink2 list-group-title", {title.clone()} }
                        ul { class: "list-grid", role: "list",
                            for words in visits {
                                li { key: "{words.id}", class: "list-cell", VisitRow { words } }
                            }
                        }
                    }
                }
                if has_more {
                    // The page's script presses the button when the end comes near.
                    div { class: "list-more", "data-grows": "true",
                        Button {
                            label: viewer.text("action-show-more"),
                            kind: ButtonKind::Quiet,
                            onclick: move |()| onmore.call(()),
                        }
                    }
                }
            }
        },
    }
}

#[component]
fn NothingHere(tab: AppointmentStage) -> Element {
    let viewer = use_viewer();
    let opener = use_opener();
    match tab {
        AppointmentStage::Upcoming => rsx! {
            EmptyCard { title: viewer.text("screen-main-nothing-planned"),
                Button {
                    label: viewer.text("action-book"),
                    size: ButtonSize::Small,
                    onclick: move |()| opener.open(Route::PlacesPage {}),
                }
            }
        },
        AppointmentStage::Past => rsx! {
            EmptyCard { title: viewer.text("screen-appointments-no-past") }
        },
        AppointmentStage::Canceled => rsx! {
            EmptyCard { title: viewer.text("screen-appointments-none-canceled") }
        },
    }
}
