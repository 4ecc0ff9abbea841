//! Step b: what to have done (mockup 13).

use dioxus::prelude::*;

use super::{Action, Trouble};
use crate::domain::booking::{BookableService, ServiceMenu};
use crate::ui::components::button::{Button, ButtonKind, ButtonSize};
use crate::ui::components::dock::SumDock;
use crate::ui::components::logo::Logo;
use crate::ui::components::segmented::Chip;
use crate::ui::components::service_row::ServiceRow;
use crate::ui::components::skeleton::{Skeleton, SkeletonKind};
use crate::ui::components::text_field::SearchField;
use crate::ui::load_state::LoadState;
use crate::ui::screens::booking::place_facts::PlaceFacts;
use crate::ui::screens::booking::state::State;
use crate::ui::screens::booking::words;
use crate::ui::viewer::use_viewer;

#[component]
pub fn ServicesStep(state: State, place: PlaceFacts, onaction: EventHandler<Action>) -> Element {
    let menu = match &state.menu {
        LoadState::Loading => {
            return rsx! {
                PlaceLine { place }
                div { class: "stack",
                    for index in 0..4 {
                        Skeleton { key: "{index}", kind: SkeletonKind::Row }
                    }
                }
            };
        }
        LoadState::Failed(error) => {
            return rsx! {
                PlaceLine { place }
                Trouble { error: *error, onaction }
            };
        }
        LoadState::Shown(_) => state.offered().unwrap_or_default(),
    };
    rsx! {
        PlaceLine { place }
        CardLine { state: state.clone(), onaction }
        Finder { state: state.clone(), categories: categories(&menu), onaction }
        Groups { state, onaction }
    }
}

#[component]
fn PlaceLine(place: PlaceFacts) -> Element {
    rsx! {
        div { class: "booking-place",
            Logo { name: place.name.clone(), hue: place.hue, url: place.logo_url.clone(), size: 40 }
            div { class: "booking-place-words",
                p { class: "type-t3", {place.name.clone()} }
                p { class: "type-c ink2",
                    bdi { {place.address.clone()} }
                }
            }
        }
    }
}

/// What is used for the booking, and whether the rest of the menu is listed, too.
#[component]
fn CardLine(state: State, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    let Some(card) = state.card_in_use() else { return rsx! {} };
    let title = viewer.text_with("screen-booking-with-card", &[("title", card.title.clone().into())]);
    let left = words::card_left(card, &viewer);
    let switch = state.covered().map(|_| match state.shows_all_services {
        true => viewer.text("screen-booking-show-covered"),
        false => viewer.text("screen-booking-show-all"),
    });
    rsx! {
        div { class: "card booking-card-line",
            div { class: "booking-card-words",
                p { class: "type-body medium", {title} }
                if let Some(left) = left {
                    p { class: "type-c ink2", bdi { {left} } }
                }
            }
            if let Some(label) = switch {
                Button {
                    label,
                    kind: ButtonKind::Text,
                    size: ButtonSize::Small,
                    onclick: move |()| onaction.call(Action::CoverageTapped),
                }
            }
        }
    }
}

/// Search from six services on, chips from two categories on.
#[component]
fn Finder(state: State, categories: Vec<(i64, String)>, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    let chosen = state.category;
    let menu = state.offered().unwrap_or_default();
    let many = menu.services.len() >= 6;
    let found = menu.found(chosen, &state.search).len();
    let count = viewer.text_with("a11y-services-found", &[("count", found.into())]);
    rsx! {
        if many {
            SearchField {
                id: "service-search",
                label: viewer.text("screen-booking-search"),
                value: state.search.clone(),
                oninput: move |text| onaction.call(Action::Searched(text)),
            }
            p { class: "visually-hidden", role: "status", {(!state.search.is_empty()).then_some(count)} }
        }
        if categories.len() > 1 {
            div { class: "booking-chips", role: "group", "aria-label": viewer.text("a11y-categories"),
                for (id , title) in categories {
                    Chip {
                        key: "{id}",
                        label: title,
                        on: chosen == Some(id),
                        onclick: move |()| onaction.call(Action::CategoryTapped(id)),
                    }
                }
            }
        }
    }
}

fn categories(menu: &ServiceMenu) -> Vec<(i64, String)> {
    menu.shown_categories().into_iter().map(|category| (category.id, category.title.clone())).collect()
}

#[component]
fn Groups(state: State, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    let Some(menu) = state.offered() else { return rsx! {} };
    let groups = words::service_groups(&menu, state.category, &state.search, &viewer);
    if groups.is_empty() {
        let key = if menu.services.is_empty() { "screen-booking-no-services" } else { "screen-booking-none-found" };
        return rsx! { p { class: "booking-none type-body ink2", {viewer.text(key)} } };
    }
    rsx! {
        for group in groups {
            section { key: "{group.id}", "aria-labelledby": "category-{group.id}",
                h2 { class: "booking-group-title type-t3", id: "category-{group.id}", {group.title} }
                div { class: "service-group",
                    for service in group.services {
                        Row { key: "{service.id}", service, state: state.clone(), onaction }
                    }
                }
            }
        }
    }
}

#[component]
fn Row(service: BookableService, state: State, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    let id = service.id;
    let words = words::service_words(&service, &viewer);
    let locked = (!state.may_choose(id)).then(|| match service.members_only && !state.is_member() {
        true => viewer.text("screen-booking-members-only"),
        false => viewer.text("screen-booking-class-alone"),
    });
    rsx! {
        ServiceRow {
            title: service.title.clone(),
            length: words.length,
            price: words.price,
            old_price: words.old_price,
            old_price_spoken: words.old_price_spoken,
            rules: if locked.is_some() { Vec::new() } else { words.rules },
            comment: words.comment,
            on: state.services().contains(&id),
            disabled_reason: locked,
            ontoggle: move |()| onaction.call(Action::ServiceToggled(id)),
        }
    }
}

#[component]
pub fn ServicesDock(state: State, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    let sum = words::sum(&state, &viewer);
    let reason =
        (!state.may_continue() && state.menu.value().is_some()).then(|| viewer.text("screen-booking-choose-service"));
    rsx! {
        SumDock { sum: sum.price, detail: sum.detail,
            Button {
                label: viewer.text("action-continue"),
                disabled_reason: reason,
                onclick: move |()| onaction.call(Action::ContinueTapped),
            }
        }
    }
}
