//! How the booking flow looks (design 8.12, mockups 13 to 16). Draws the state and says what was done; decides nothing.

mod cards;
mod details;
mod location;
mod professional;
mod services;
mod sheets;
mod status;
mod success;
mod time;

use dioxus::prelude::*;

use super::place_facts::PlaceFacts;
use super::state::{Action, PAGE_TOP, Sending, State};
use super::words;
use crate::domain::booking::BookingStep;
use crate::repositories::ReadError;
use crate::ui::card_content::appointment::AppointmentWords;
use crate::ui::components::flow_bar::FlowBar;
use crate::ui::components::notice::{Notice, NoticeTone, SectionError};
use crate::ui::components::page::Page;
use crate::ui::components::step_bar::StepBar;
use crate::ui::error_text::read_error_key;
use crate::ui::load_state::LoadState;
use crate::ui::viewer::use_viewer;

/// `visits`: what was booked, as soon as the list of visits has it.
#[component]
pub fn View(
    state: State,
    place: PlaceFacts,
    visits: Vec<Option<AppointmentWords>>,
    onaction: EventHandler<Action>,
    /// `Call`, with a number.
    oncall: EventHandler<String>,
    onroute: EventHandler<()>,
    /// With the place of the visit among `visits`.
    oncalendar: EventHandler<usize>,
) -> Element {
    let viewer = use_viewer();
    if let BookingStep::Success(_) = state.draft.step {
        return rsx! { success::SuccessPage { state, place, visits, onaction, onroute, oncalendar } };
    }
    if matches!(state.sending, Sending::Resolving | Sending::Unknown) {
        return rsx! { status::OutcomePage { is_unknown: state.sending == Sending::Unknown, place, onaction, oncall } };
    }
    let (done, total) = state.progress();
    let label = viewer.text_with("a11y-step", &[("step", done.into()), ("total", total.into())]);
    let top = rsx! {
        FlowBar {
            title: viewer.text(words::step_key(state.draft.step)),
            back_label: viewer.text("action-back"),
            close_label: viewer.text("action-close"),
            onback: state.has_previous().then(|| EventHandler::new(move |()| onaction.call(Action::BackTapped))),
            onclose: move |()| onaction.call(Action::CloseTapped),
            StepBar { done, total, label }
        }
    };
    let dock = dock(&state, onaction);
    let above = sheets::sheet(&state, &place, onaction);
    let modal = above.is_some();
    let fade = dock.is_none();
    rsx! {
        Page { top, dock, above, modal, fade,
            div { class: "booking inset",
                // Brought into view, it shows the page from its top.
                div { class: "booking-top", id: PAGE_TOP, "aria-hidden": "true" }
                if let Some(note) = &state.note {
                    div { class: "booking-note",
                        Notice { text: words::note_text(note, &viewer), tone: NoticeTone::Warning, live: true, id: "booking-note" }
                    }
                }
                Step { state: state.clone(), place, onaction, oncall }
            }
        }
    }
}

#[component]
fn Step(state: State, place: PlaceFacts, onaction: EventHandler<Action>, oncall: EventHandler<String>) -> Element {
    if let LoadState::Failed(error) = state.form {
        return rsx! { Trouble { error, onaction } };
    }
    match state.draft.step {
        BookingStep::Location => rsx! { location::LocationStep { places: state.places.clone(), onaction } },
        BookingStep::Services => rsx! { services::ServicesStep { state, place, onaction } },
        BookingStep::Professional => rsx! { professional::ProfessionalStep { state, place, onaction } },
        BookingStep::Time => rsx! { time::TimeStep { state, place, onaction } },
        BookingStep::Details => rsx! { details::DetailsStep { state, place, onaction, oncall } },
        BookingStep::Success(_) => rsx! {},
    }
}

fn dock(state: &State, onaction: EventHandler<Action>) -> Option<Element> {
    if matches!(state.form, LoadState::Failed(_)) {
        return None;
    }
    match state.draft.step {
        BookingStep::Services => Some(rsx! { services::ServicesDock { state: state.clone(), onaction } }),
        BookingStep::Professional => Some(rsx! { professional::ProfessionalDock { state: state.clone(), onaction } }),
        BookingStep::Time => Some(rsx! { time::TimeDock { state: state.clone(), onaction } }),
        BookingStep::Details => Some(rsx! { details::DetailsDock { state: state.clone(), onaction } }),
        BookingStep::Location | BookingStep::Success(_) => None,
    }
}

/// A part of the flow that could not be read.
#[component]
fn Trouble(error: ReadError, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    rsx! {
        SectionError {
            text: viewer.text(read_error_key(&error)),
            action: viewer.text("action-try-again"),
            onaction: move |()| onaction.call(Action::RetryTapped),
        }
    }
}
