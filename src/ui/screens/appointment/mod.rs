//! One visit (design 8.5 to 8.7): everything for getting there, changing it, repeating it. Draws what `state` decides.

mod blocks;
mod header;
mod over;
pub mod samples;
pub mod state;
pub mod view;

use dioxus::prelude::*;

use crate::domain::appointment::PaymentState;
use crate::domain::ids::AppointmentId;
use crate::repositories::{ChangeKind, ChangeProgress, Repositories};
use crate::ui::card_content::brand::Brands;
use crate::ui::cards::{use_caller, use_opener};
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::load_state::{CopyHealth, is_refreshing, notice, use_watched};
use crate::ui::page_actions::{Handed, PageActions};
use crate::ui::pushed_page::{PushedPage, go_back};
use crate::ui::routes::Route;
use crate::ui::toasts::Toasts;
use crate::ui::viewer::use_viewer;
use crate::ui::visit_changes::CancelAsked;
use crate::ui::visit_links;
use crate::ui::visit_payment::PayVisit;

use state::{Followed, VisitContent, VisitFacts, follow, visit_content};
use view::{Act, Health, View};

#[component]
pub fn AppointmentPage(id: i64) -> Element {
    rsx! {
        // Another visit is another page: nothing of the first may stay.
        VisitPage { key: "{id}", id }
    }
}

#[component]
fn VisitPage(id: i64) -> Element {
    let repositories = use_context::<Repositories>();
    let viewer = use_viewer();
    let visit_id = AppointmentId(id);
    let appointments = use_watched(|| repositories.appointments.watch());
    let places = use_watched(|| repositories.places.watch());
    let progress = use_watched(|| repositories.appointments.change(visit_id));
    let notes = use_watched(|| repositories.appointments.notes());
    use_hook(|| repositories.appointments.refresh());
    // A new time stays marked for as long as one looks.
    use_drop({
        let repositories = repositories.clone();
        move || repositories.appointments.saw_move(visit_id)
    });
    let followed = use_followed(id, appointments, progress);
    let act = use_acts(id);
    let saved = appointments.read();
    let health = [CopyHealth::from(&*saved)];
    let health = Health { notice: notice(&health, viewer.now), busy: is_refreshing(&health) };
    let Some(Followed { visit, .. }) = followed() else {
        return rsx! {
            PushedPage { title: viewer.text("common-visit"),
                if saved.value.is_some() {
                    div { class: "inset", EmptyCard { title: viewer.text("screen-appointment-gone") } }
                }
            }
        };
    };
    let all_places = places.read().value.clone();
    let brands = all_places.as_ref().map(|all| Brands::of(all)).unwrap_or_default();
    let place = all_places.as_ref().and_then(|all| all.iter().find(|place| place.id == visit.place.id));
    let facts = VisitFacts {
        visit: &visit,
        notes: &notes.read(),
        progress: &progress.read(),
        brands: &brands,
        place_books: place.is_none_or(|place| place.is_active),
        city: place.map_or("", |place| place.city.as_str()),
    };
    let content = visit_content(&facts, &viewer);
    let localizer = viewer.localizer.clone();
    let waits = visit.payment == PaymentState::Waiting && !visit.is_canceled && visit.start.utc() > viewer.now;
    let payment = waits.then(|| rsx! { PayVisit { id } });
    let acting = content.clone();
    rsx! {
        View { content, health, localizer, payment, onact: move |wanted| act.call((wanted, acting.clone())) }
    }
}

/// The newest list's visit; the last known one, canceled, when the list has lost it meanwhile.
fn use_followed(
    id: i64,
    appointments: ReadSignal<crate::repositories::Saved<Vec<crate::domain::appointment::Appointment>>>,
    progress: ReadSignal<ChangeProgress>,
) -> Memo<Option<Followed>> {
    let toasts = use_context::<Toasts>();
    let viewer = use_viewer();
    let mut last = use_signal(|| None::<Followed>);
    let followed = use_memo(move || {
        let saved = appointments.read();
        let known = saved.value.as_ref().and_then(|all| all.iter().find(|visit| visit.id == AppointmentId(id)));
        let by_us = matches!(
            &*progress.read(),
            ChangeProgress::Running(ChangeKind::Cancel) | ChangeProgress::Done(ChangeKind::Cancel)
        );
        follow(last.peek().as_ref(), known, by_us)
    });
    use_effect(move || {
        let now = followed();
        if now.as_ref().is_some_and(|now| now.canceled_elsewhere) {
            toasts.say(viewer.text("screen-appointment-canceled-meanwhile"));
        }
        last.set(now);
    });
    followed
}

fn use_acts(id: i64) -> Callback<(Act, VisitContent)> {
    let repositories = use_context::<Repositories>();
    let actions = use_context::<PageActions>();
    let toasts = use_context::<Toasts>();
    let (opener, caller, viewer) = (use_opener(), use_caller(), use_viewer());
    let asked = use_hook(CancelAsked::of_page);
    use_callback(move |(act, content): (Act, VisitContent)| match act {
        Act::Back => go_back(),
        Act::Refresh => repositories.appointments.refresh(),
        Act::Share => {
            if (actions.share)(&content.share) == Handed::NotPossible {
                (actions.copy)(&content.share);
                toasts.say(viewer.text("screen-appointment-copied"));
            }
        }
        Act::AddToCalendar => {
            if (actions.add_to_calendar)(&content.calendar) == Handed::NotPossible {
                toasts.say(viewer.text("error-calendar-none"));
            }
        }
        Act::Route => actions.route(&content.calendar.location),
        Act::Call => {
            if let Some(phone) = &content.phone {
                caller.call(phone);
            }
        }
        Act::Place => opener.open(Route::PlacePage { id: content.words.place_id }),
        Act::Confirm => repositories.appointments.confirm(AppointmentId(id)),
        Act::Reschedule => opener.open(visit_links::reschedule(id)),
        Act::Cancel => asked.ask(&repositories.appointments, id),
        Act::Book => opener.open(Route::book(content.words.place_id)),
        Act::BookAgain => opener.open(visit_links::book_again(content.words.place_id, id)),
    })
}
