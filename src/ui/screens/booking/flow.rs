//! The flow itself: wires the state to the repositories, the page and the phone.

use dioxus::prelude::*;

use super::place_facts::PlaceFacts;
use super::runner::Runner;
use super::state::{Action, Note, State};
use super::view;
use crate::domain::appointment::Appointment;
use crate::domain::booking::BookingDraft;
use crate::domain::calendar_entry::CalendarEntry;
use crate::repositories::{BookingProgress, Repositories};
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
    let first_weekday = viewer.localizer.first_weekday();
    let place = use_signal(|| place);
    let state = use_signal(|| State::new(draft, today).with_first_weekday(first_weekday).with_note(note));
    let runner = use_hook({
        let (repositories, actions, localizer) = (repositories.clone(), actions.clone(), viewer.localizer.clone());
        move || Runner { state, place, repositories, actions, localizer }
    });
    let dispatch = use_callback({
        let runner = runner.clone();
        move |action: Action| runner.act(action)
    });
    use_hook(|| dispatch.call(Action::Opened));
    use_progress(&repositories, dispatch);
    use_account(&repositories, dispatch);
    use_cards(&repositories, dispatch);
    use_back(state.read().takes_back(), Callback::new(move |()| dispatch.call(Action::BackTapped)));

    let visits = use_watched({
        let repositories = repositories.clone();
        move || repositories.appointments.watch()
    });
    let shown = state.read().clone();
    let known = visits.read().value.clone().unwrap_or_default();
    let booked: Vec<Option<Appointment>> =
        shown.booked_visits().iter().map(|id| known.iter().find(|visit| visit.id == *id).cloned()).collect();
    let facts = place.read().clone();
    let words_of = |visit: &Appointment| appointment_words(visit, &Brands::default(), &viewer);
    let words: Vec<_> = booked.iter().map(|visit| visit.as_ref().map(words_of)).collect();
    let entries: Vec<_> = booked
        .iter()
        .zip(&words)
        .map(|(visit, words)| Some(calendar_entry(visit.as_ref()?, words.as_ref()?, &facts)))
        .collect();
    let routes = actions.clone();
    let location = facts.location();
    let no_calendar = viewer.text("error-calendar-none");
    let oncalendar = move |index: usize| {
        let Some(Some(entry)) = entries.get(index) else { return };
        if (actions.add_to_calendar)(entry) == Handed::NotPossible {
            toasts.say(no_calendar.clone());
        }
    };
    rsx! {
        view::View {
            state: shown,
            place: facts,
            visits: words,
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
        let booking = booking.clone();
        let mut progress = booking.progress();
        async move {
            loop {
                let now = progress.borrow_and_update().clone();
                let has_failed = matches!(now, BookingProgress::Failed(_));
                dispatch.call(Action::Progressed(now));
                // Carried out once: a page that is loaded anew must not take the next time away, open the browser again
                // or have another code sent. What is not known stays.
                if has_failed {
                    booking.acknowledge();
                }
                if progress.changed().await.is_err() {
                    break;
                }
            }
        }
    });
}

/// Which cards can be used is read anew when the lists of cards change.
fn use_cards(repositories: &Repositories, dispatch: Callback<Action>) {
    let memberships = use_watched({
        let repositories = repositories.clone();
        move || repositories.memberships.watch()
    });
    let gift_cards = use_watched({
        let repositories = repositories.clone();
        move || repositories.gift_cards.watch()
    });
    // Who came here by a link, before the lists were ever read, has no copy of them.
    use_hook({
        let repositories = repositories.clone();
        move || {
            if memberships.peek().value.is_none() {
                repositories.memberships.refresh();
            }
            if gift_cards.peek().value.is_none() {
                repositories.gift_cards.refresh();
            }
        }
    });
    use_effect(move || {
        // One list alone would make a card of the other seem unfit.
        let (memberships, gift_cards) = (memberships.read(), gift_cards.read());
        let is_known = (memberships.value.is_some() || memberships.failure().is_some())
            && (gift_cards.value.is_some() || gift_cards.failure().is_some());
        if is_known {
            dispatch.call(Action::CardsChanged);
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
