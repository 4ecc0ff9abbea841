//! Step c: with whom (mockup 14).

use dioxus::prelude::*;

use super::{Action, Trouble};
use crate::domain::booking::{BookableProfessional, ProfessionalChoice};
use crate::ui::components::avatar::Face;
use crate::ui::components::button::Button;
use crate::ui::components::dock::SumDock;
use crate::ui::components::professional_card::ProfessionalCard;
use crate::ui::components::skeleton::{Skeleton, SkeletonKind};
use crate::ui::load_state::LoadState;
use crate::ui::screens::booking::place_facts::PlaceFacts;
use crate::ui::screens::booking::state::State;
use crate::ui::screens::booking::words;
use crate::ui::time_picker::slot_cells;
use crate::ui::viewer::use_viewer;

/// Times on a card; more are on the next step.
const NEXT_TIMES: usize = 4;

#[component]
pub fn ProfessionalStep(state: State, place: PlaceFacts, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    let all = match &state.professionals {
        LoadState::Loading => {
            return rsx! {
                div { class: "stack",
                    for index in 0..4 {
                        Skeleton { key: "{index}", kind: SkeletonKind::Row }
                    }
                }
            };
        }
        LoadState::Failed(error) => return rsx! { Trouble { error: *error, onaction } },
        LoadState::Shown(all) => all.clone(),
    };
    let bookable: Vec<BookableProfessional> = all.iter().filter(|one| one.is_bookable).cloned().collect();
    if bookable.is_empty() {
        return rsx! { p { class: "booking-none type-body ink2", {viewer.text("screen-booking-nobody")} } };
    }
    rsx! {
        div { class: "stack", role: "radiogroup", "aria-label": viewer.text("screen-booking-professional"),
            if state.offers_any() {
                ProfessionalCard {
                    id: "professional-any",
                    name: viewer.text("screen-booking-any"),
                    role: viewer.text("screen-booking-any-hint"),
                    slots: Vec::new(),
                    on: state.professional() == ProfessionalChoice::Any,
                    onchoose: move |()| onaction.call(Action::ProfessionalChosen(ProfessionalChoice::Any)),
                    onslot: |_| {},
                }
            }
            for professional in bookable {
                Card { key: "{professional.id}", professional, state: state.clone(), place: place.clone(), onaction }
            }
        }
    }
}

#[component]
fn Card(
    professional: BookableProfessional,
    state: State,
    place: PlaceFacts,
    onaction: EventHandler<Action>,
) -> Element {
    let viewer = use_viewer();
    let id = professional.id;
    let on = state.professional() == ProfessionalChoice::One(id);
    let slot = state.draft.part().and_then(|part| part.slot.as_ref()).filter(|_| on);
    // Times are for the services that were chosen: a form may ask for those afterwards.
    let shown = if state.services().is_empty() { 0 } else { NEXT_TIMES };
    let times: Vec<_> = state.next_times(&professional).into_iter().take(shown).collect();
    let rating = words::rating(&professional, &viewer);
    let day = professional.next_day.filter(|_| shown > 0).map(|day| words::near_day(day, state.picker.today, &viewer));
    let day = match (day, words::zone_of(&times, &place, &viewer)) {
        (Some(day), Some(zone)) => Some(format!("{day} · {zone}")),
        (day, _) => day,
    };
    rsx! {
        ProfessionalCard {
            id: "professional-{id}",
            face: Face { name: professional.name.clone(), photo_url: professional.photo_url.clone(), hue: place.hue },
            name: professional.name.clone(),
            rating_spoken: rating.clone().map(|rating| viewer.text_with("a11y-rating", &[("rating", rating.into())])),
            rating,
            role: professional.specialization.clone(),
            day,
            slots: slot_cells(&times, slot, &viewer),
            on,
            onchoose: move |()| onaction.call(Action::ProfessionalChosen(ProfessionalChoice::One(id))),
            onslot: move |index| onaction.call(Action::NextTimeTapped(id, index)),
        }
    }
}

#[component]
pub fn ProfessionalDock(state: State, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    rsx! {
        SumDock {
            Button {
                label: viewer.text("action-continue"),
                busy: matches!(state.professionals, LoadState::Loading),
                disabled_reason: matches!(state.professionals, LoadState::Failed(_)).then(String::new),
                onclick: move |()| onaction.call(Action::ContinueTapped),
            }
        }
    }
}
