//! All visits of this number: upcoming, past, canceled (design 8.4).

pub mod state;

use dioxus::prelude::*;

use crate::domain::appointment::AppointmentStage;
use crate::repositories::Repositories;
use crate::ui::card_content::appointment::{AppointmentWords, appointment_words};
use crate::ui::card_content::brand::Brands;
use crate::ui::cards::{VisitRow, use_opener};
use crate::ui::components::button::{Button, ButtonKind, ButtonSize};
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::components::notice::SectionError;
use crate::ui::components::segmented::Segmented;
use crate::ui::components::skeleton::{Skeleton, SkeletonKind};
use crate::ui::load_state::{CopyHealth, LoadState, is_refreshing, notice, use_watched};
use crate::ui::page_memory::use_remembered;
use crate::ui::pushed_page::PushedPage;
use crate::ui::routes::Route;
use crate::ui::viewer::{Viewer, use_viewer};

use state::{ListChoice, PAGE, TABS, tab_key, visit_list};

#[component]
pub fn AppointmentsPage() -> Element {
    let repositories = use_context::<Repositories>();
    let appointments = use_watched(|| repositories.appointments.watch());
    let places = use_watched(|| repositories.places.watch());
    use_hook(|| repositories.appointments.refresh());
    let viewer = use_viewer();
    let mut choice = use_remembered("appointments", ListChoice::default);
    let content = use_memo(use_reactive!(|viewer| {
        let brands = places.read().value.as_ref().map(|all| Brands::of(all)).unwrap_or_default();
        ListContent::of(&LoadState::of(&appointments.read()), choice(), &brands, &viewer)
    }));
    let health = [CopyHealth::from(&*appointments.read())];
    let refresh = move |()| repositories.appointments.refresh();
    rsx! {
        PushedPage {
            title: viewer.text("common-appointments"),
            notice: notice(&health, viewer.now),
            busy: is_refreshing(&health),
            onretry: refresh.clone(),
            AppointmentsView {
                content: content(),
                ontab: move |tab| choice.set(ListChoice { tab: Some(tab), shown: PAGE }),
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
    Shown { tab: AppointmentStage, groups: Vec<(String, Vec<AppointmentWords>)>, has_more: bool },
}

impl ListContent {
    pub fn of(
        state: &LoadState<Vec<crate::domain::appointment::Appointment>>,
        choice: ListChoice,
        brands: &Brands,
        viewer: &Viewer,
    ) -> Self {
        let all = match state {
            LoadState::Loading => return ListContent::Loading,
            LoadState::Failed(_) => return ListContent::Failed,
            LoadState::Shown(all) => all,
        };
        let list = visit_list(all, choice, viewer);
        let words = |visit: &_| appointment_words(visit, brands, viewer);
        let groups = list.groups.into_iter();
        ListContent::Shown {
            tab: list.tab,
            groups: groups.map(|group| (group.title, group.visits.into_iter().map(words).collect())).collect(),
            has_more: list.has_more,
        }
    }
}

#[component]
pub fn AppointmentsView(
    content: ListContent,
    ontab: EventHandler<AppointmentStage>,
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
        ListContent::Shown { tab, groups, has_more } => rsx! {
            div { class: "inset list-head",
                Segmented {
                    label: viewer.text("common-appointments"),
                    choices: TABS.map(|tab| viewer.text(tab_key(tab))).to_vec(),
                    selected: TABS.iter().position(|other| *other == tab).unwrap_or(0),
                    onselect: move |index: usize| ontab.call(TABS[index.min(2)]),
                }
            }
            div { class: "inset", role: "tabpanel", "aria-label": viewer.text(tab_key(tab)),
                if groups.is_empty() {
                    NothingHere { tab }
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
                    div { class: "list-more",
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
