//! The flow itself: wires the state to the repositories, the page and the phone.

use dioxus::prelude::*;

use super::place_facts::PlaceFacts;
use super::runner::Runner;
use super::state::{Action, Note, State};
use super::view;
use crate::domain::booking::{BookingDraft, BookingStep};
use crate::repositories::Repositories;
use crate::ui::card_content::appointment::appointment_words;
use crate::ui::card_content::brand::Brands;
use crate::ui::cards::use_caller;
use crate::ui::components::sheet::use_back;
use crate::ui::load_state::use_watched;
use crate::ui::page_actions::PageActions;
use crate::ui::viewer::use_viewer;

#[component]
pub fn Flow(draft: BookingDraft, place: PlaceFacts, note: Option<Note>) -> Element {
    let repositories = use_context::<Repositories>();
    let actions = use_context::<PageActions>();
    let viewer = use_viewer();
    let caller = use_caller();
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
    let visit = match shown.draft.step {
        BookingStep::Success(id) => visits
            .read()
            .value
            .as_ref()
            .and_then(|all| all.iter().find(|visit| visit.id == id))
            .map(|visit| appointment_words(visit, &Brands::default(), &viewer)),
        _ => None,
    };
    let facts = place.read().clone();
    let address = [facts.name.clone(), facts.address.clone(), facts.city.clone()];
    let address = address.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    rsx! {
        view::View {
            state: shown,
            place: facts,
            visit,
            onaction: dispatch,
            oncall: move |phone: String| caller.call(&phone),
            onroute: move |()| {
                let query: String = url::form_urlencoded::byte_serialize(address.as_bytes()).collect();
                (actions.open_outside)(&format!("https://www.google.com/maps/dir/?api=1&destination={query}"));
            },
        }
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
