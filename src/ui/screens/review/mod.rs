//! Rating a professional or reviewing a place (design 8.13): wires the form to the reviews.

mod problem_text;
pub mod samples;
pub mod state;
pub mod view;
pub mod words;

use dioxus::prelude::*;

use self::state::{Action, Effect, State};
use self::words::ReviewWords;
use crate::domain::ids::{AppointmentId, PlaceId};
use crate::domain::review::ReviewTarget;
use crate::repositories::Repositories;
use crate::ui::card_content::brand::Brands;
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::components::page::Page;
use crate::ui::load_state::use_watched;
use crate::ui::page_actions::PageActions;
use crate::ui::pushed_page::go_back;
use crate::ui::routes::Route;
use crate::ui::viewer::use_viewer;

#[component]
pub fn ReviewProfessionalPage(appointment: i64) -> Element {
    rsx! {
        ReviewPage { key: "{appointment}", target: ReviewTarget::Professional(AppointmentId(appointment)) }
    }
}

#[component]
pub fn ReviewPlacePage(place: i64, appointment: Option<i64>) -> Element {
    let target = ReviewTarget::Place { place: PlaceId(place), appointment: appointment.map(AppointmentId) };
    rsx! {
        ReviewPage { key: "{place}-{appointment:?}", target }
    }
}

/// The page of a review.
pub fn review_route(target: ReviewTarget) -> Route {
    match target {
        ReviewTarget::Professional(appointment) => Route::ReviewProfessionalPage { appointment: appointment.0 },
        ReviewTarget::Place { place, appointment } => {
            Route::ReviewPlacePage { place: place.0, appointment: appointment.map(|id| id.0) }
        }
    }
}

#[component]
fn ReviewPage(target: ReviewTarget) -> Element {
    let repositories = use_context::<Repositories>();
    let actions = use_context::<PageActions>();
    let viewer = use_viewer();
    let reviews = use_watched(|| repositories.reviews.watch());
    let words = use_words(target);
    let mut state = use_signal(|| State::new(target, repositories.reviews.draft(target)));
    use_hook(|| repositories.reviews.look_up(target));
    let dispatch = use_callback({
        let repositories = repositories.clone();
        move |action: Action| match state.write().update(action) {
            None => {}
            Some(Effect::Keep(draft)) => repositories.reviews.set_draft(target, draft),
            Some(Effect::Send(review)) => repositories.reviews.send(review),
            Some(Effect::Focus(id)) => (actions.focus)(id),
        }
    });
    let close = use_callback(move |()| go_back());
    let about_place = matches!(target, ReviewTarget::Place { .. });
    let Some(words) = words else {
        let gone = if about_place { "screen-place-gone" } else { "screen-appointment-gone" };
        return rsx! {
            Page { top: view::bar(&viewer, about_place, close),
                div { class: "inset", EmptyCard { title: viewer.text(gone) } }
            }
        };
    };
    let stage = state.read().stage(words.lock, &reviews.read());
    // What was offered is offered no more once it was sent.
    let other = words.other.filter(|other| !reviews.read().sent.contains_key(other));
    rsx! {
        view::View {
            state: state(),
            stage,
            words: ReviewWords { other, ..words },
            onaction: dispatch,
            onother: move |other| {
                navigator().replace(review_route(other));
            },
            onclose: close,
        }
    }
}

fn use_words(target: ReviewTarget) -> Option<ReviewWords> {
    let repositories = use_context::<Repositories>();
    let appointments = use_watched(|| repositories.appointments.watch());
    let places = use_watched(|| repositories.places.watch());
    let account = use_watched(|| repositories.account.watch());
    let viewer = use_viewer();
    let (appointments, places, account) = (appointments.read(), places.read(), account.read());
    let brands = places.value.as_ref().map(|all| Brands::of(all)).unwrap_or_default();
    let own_name = account.value.as_ref().map_or("", |account| account.name.as_str());
    let visit = target.appointment();
    let visit = appointments.value.as_ref().and_then(|all| all.iter().find(|it| Some(it.id) == visit));
    match target {
        ReviewTarget::Professional(_) => Some(words::about_professional(visit?, &brands, own_name, &viewer)),
        ReviewTarget::Place { place: id, .. } => {
            let place = places.value.as_ref().and_then(|all| all.iter().find(|place| place.id == id));
            words::about_place(place, visit, &brands, own_name, &viewer)
        }
    }
}
