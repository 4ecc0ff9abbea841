//! The flow itself: wires the state to the repositories, the page and the phone.

use dioxus::prelude::*;

use super::place_facts::PlaceFacts;
use super::runner::Runner;
use super::state::{Action, Note, State};
use super::view;
use crate::domain::appointment::Appointment;
use crate::domain::booking::{BookingDraft, BookingStep};
use crate::domain::calendar_entry::CalendarEntry;
use crate::repositories::Repositories;
use crate::ui::card_content::appointment::{AppointmentWords, appointment_words};
use crate::ui::card_content::brand::Brands;
use crate::ui::cards::use_caller;
use crate::ui::components::sheet::use_back;
use crate::ui::load_state::use_watched;
use crate::ui::page_actions::{Handed, PageActions};
use crate::ui::toasts::Toasts;
use crate::ui::viewer::use_viewer;

#[component]
pub fn Flow(draft: BookingDraft, place: PlaceFacts, note: Option<Note>) -> Element {
    let repositories = use_context::<Repositories>();
    let actions = use_context::<PageActions>();
    let viewer = use_viewer();
    let caller = use_caller();
    let toasts = use_context::<Toasts>();
    let today = place.today(viewer.now, viewer.zone);
    let place = use_signal(|| place);
    let state = use_signal(|| State::new(draft, today).with_note(note));
    let runner = use_hook({
        let (repositories, actions) = (repositories.clone(), actions.clone());
        move || Runner { state, place, repositories, actions }
    });
    let dispatch = use_callback({
        let runner = runner.clone();
        move |action: Action| runner.act(action)
    });
    use_hook(|| dispatch.call(Action::Opened));
    use_progress(&repositories, dispatch);
    use_account(&repositories, dispatch);
    use_back(state.read().takes_back(), Callback::new(move |()| dispatch.call(Action::BackTapped)));

    let visits = use_watched({
        let repositories = repositories.clone();
        move || repositories.appointments.watch()
    });
    let shown = state.read().clone();
    let booked = match shown.draft.step {
        BookingStep::Success(id) => {
            visits.read().value.as_ref().and_then(|all| all.iter().find(|visit| visit.id == id)).cloned()
        }
        _ => None,
    };
    let facts = place.read().clone();
    let words = booked.as_ref().map(|visit| appointment_words(visit, &Brands::default(), &viewer));
    let entry = booked.as_ref().zip(words.as_ref()).map(|(visit, words)| calendar_entry(visit, words, &facts));
    let routes = actions.clone();
    let location = facts.location();
    let oncalendar = entry.map(|entry| {
        let no_calendar = viewer.text("error-calendar-none");
        EventHandler::new(move |()| {
            if (actions.add_to_calendar)(&entry) == Handed::NotPossible {
                toasts.say(no_calendar.clone());
            }
        })
    });
    rsx! {
        view::View {
            state: shown,
            place: facts,
            visit: words,
            onaction: dispatch,
            oncall: move |phone: String| caller.call(&phone),
            onroute: move |()| routes.route(&location),
            oncalendar,
        }
    }
}

fn calendar_entry(visit: &Appointment, words: &AppointmentWords, place: &PlaceFacts) -> CalendarEntry {
    let lines = [words.professional.as_deref(), words.price.as_deref(), place.phone.as_deref()];
    CalendarEntry {
        appointment: visit.id,
        title: [words.full_title(), words.place_name.clone()].join(", "),
        location: place.location(),
        notes: lines.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        start: visit.start.utc(),
        end: visit.end_utc(),
    }
}

/// How the booking stands, from whoever it was started by: also by this page before it was loaded anew.
fn use_progress(repositories: &Repositories, dispatch: Callback<Action>) {
    let booking = repositories.booking.clone();
    use_future(move || {
        let mut progress = booking.progress();
        async move {
            loop {
                let now = progress.borrow_and_update().clone();
                // A code is asked for once more by the client, not by a page that was loaded anew.
                dispatch.call(Action::Progressed(now));
                if progress.changed().await.is_err() {
                    break;
                }
            }
        }
    });
}

fn use_account(repositories: &Repositories, dispatch: Callback<Action>) {
    let account = use_watched({
        let repositories = repositories.clone();
        move || repositories.account.watch()
    });
    use_effect(move || {
        let known = account.read().value.clone();
        if let Some(known) = known {
            dispatch.call(Action::AccountCame((*known).clone()));
        }
    });
}
