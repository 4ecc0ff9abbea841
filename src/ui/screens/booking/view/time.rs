//! Step d: when (mockup 08).

use dioxus::prelude::*;

use super::Action;
use crate::ui::components::avatar::{Avatar, Face};
use crate::ui::components::button::Button;
use crate::ui::components::dock::SumDock;
use crate::ui::components::logo::Logo;
use crate::ui::components::segmented::Chip;
use crate::ui::screens::booking::place_facts::PlaceFacts;
use crate::ui::screens::booking::state::State;
use crate::ui::screens::booking::words;
use crate::ui::time_picker::TimePickerView;
use crate::ui::viewer::use_viewer;

#[component]
pub fn TimeStep(state: State, place: PlaceFacts, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    let zone = words::zone_note(&state, state.draft.at, &place, &viewer);
    rsx! {
        Subject { state: state.clone(), place }
        EventPeople { state: state.clone(), onaction }
        TimePickerView { picker: state.picker, zone, onaction: move |action| onaction.call(Action::Time(action)) }
    }
}

/// Who gives the classes, where there is a choice.
#[component]
fn EventPeople(state: State, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    if !state.is_event() || state.event_people.len() < 2 {
        return rsx! {};
    }
    let chosen = state.professional().one();
    rsx! {
        div { class: "booking-chips booking-event-people", role: "group", "aria-label": viewer.text("screen-booking-professional"),
            for person in state.event_people {
                Chip {
                    key: "{person.id}",
                    label: person.name,
                    on: chosen == Some(person.id),
                    onclick: move |()| onaction.call(Action::EventPersonTapped(person.id)),
                }
            }
        }
    }
}

/// What is being booked, and with whom.
#[component]
fn Subject(state: State, place: PlaceFacts) -> Element {
    let viewer = use_viewer();
    let at = state.draft.at;
    let person = state.professional_of(at);
    let face = person.map(|one| Face { name: one.name.clone(), photo_url: one.photo_url.clone(), hue: place.hue });
    let title = words::titles(&state, at, &viewer);
    let who = words::who_and_where(&state, at, &place, &viewer);
    rsx! {
        div { class: "booking-place",
            if let Some(face) = face {
                Avatar { face, size: 44 }
            } else {
                Logo { name: place.name.clone(), hue: place.hue, url: place.logo_url.clone(), size: 42 }
            }
            div { class: "booking-place-words",
                p { class: "type-t3 clip-1", dir: "auto", {title} }
                p { class: "type-c ink2 clip-1", dir: "auto", {who} }
            }
        }
    }
}

#[component]
pub fn TimeDock(state: State, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    let sum = words::sum(&state, &viewer);
    let chosen = state.picker.chosen.as_ref().map(|slot| words::moment(slot, &viewer));
    let reason = (!state.may_continue()).then(|| viewer.text("screen-booking-choose-time"));
    let note = chosen.map(|moment| {
        rsx! {
            span { class: "strong", {moment} }
        }
    });
    rsx! {
        SumDock { sum: sum.price, detail: sum.detail, note,
            Button {
                label: viewer.text("action-continue"),
                disabled_reason: reason,
                onclick: move |()| onaction.call(Action::ContinueTapped),
            }
        }
    }
}
