//! Changing a visit from wherever it is shown: the cancel sheet that lies over any page, and the word about how a change
//! ended. Must not know which pages there are.

mod problem;

use dioxus::core::{consume_context_from_scope, provide_root_context};
use dioxus::prelude::*;

use crate::domain::ids::AppointmentId;
use crate::i18n::Localizer;
use crate::repositories::{AppointmentsRepository, ChangeKind, Repositories};
use crate::ui::cards::{use_caller, use_opener};
use crate::ui::load_state::use_watched;
use crate::ui::toasts::Toasts;
use crate::ui::viewer::use_viewer;
use crate::ui::visit_links;

pub use problem::problem_text;

/// The visit whose canceling is asked about. One per page load.
#[derive(Clone, Copy)]
pub struct CancelAsked(Signal<Option<i64>>);

impl CancelAsked {
    pub fn of_page() -> Self {
        consume_context_from_scope::<CancelAsked>(ScopeId::ROOT)
            .unwrap_or_else(|| provide_root_context(Self(Signal::new_in_scope(None, ScopeId::ROOT))))
    }

    pub fn visit(&self) -> Option<i64> {
        *self.0.read()
    }

    /// What failed the last time it was asked is old news; a sheet that is merely drawn anew still says it.
    pub fn ask(&self, appointments: &AppointmentsRepository, visit: i64) {
        appointments.forget_outcome(AppointmentId(visit));
        let mut asked = self.0;
        asked.set(Some(visit));
    }

    pub fn close(&self) {
        let mut asked = self.0;
        asked.set(None);
    }
}

/// Tells how a change ended, on whichever page one is by then. What failed while its sheet is open is told there; a
/// reschedule has a page of its own that tells.
pub fn use_change_outcomes() {
    let repositories = use_context::<Repositories>();
    let toasts = use_context::<Toasts>();
    let localizer = use_context::<Localizer>();
    let viewer = use_viewer();
    let opener = use_opener();
    let caller = use_caller();
    let asked = use_hook(CancelAsked::of_page);
    let outcome = use_watched(|| repositories.appointments.change_outcomes());
    // It may have ended while no page was there: before a reload, or after the system had ended the page.
    let before = use_hook(|| outcome.peek().as_ref().map_or(0, |outcome| outcome.number));
    use_effect(move || {
        let Some(outcome) = outcome() else { return };
        if !repositories.appointments.claim_outcome(outcome.number) {
            return;
        }
        let id = outcome.appointment;
        let visit = repositories.appointments.watch().borrow().value.as_ref().and_then(|all| find(all, id));
        match (outcome.kind, outcome.result) {
            (ChangeKind::Cancel, Ok(())) => {
                let text = localizer.text("common-status-canceled");
                match visit.filter(|visit| visit.can_be_repeated) {
                    Some(visit) => toasts.offer(text, localizer.text("action-book-again"), move || {
                        opener.open(visit_links::book_again(visit.place.id.0, id.0));
                    }),
                    None => toasts.say(text),
                }
            }
            (ChangeKind::Confirm, Ok(())) => toasts.say(localizer.text("common-status-confirmed")),
            (ChangeKind::Cancel, Err(_)) if asked.visit() == Some(id.0) => {}
            (ChangeKind::Reschedule, _) if outcome.number > before => {}
            (ChangeKind::Reschedule, Ok(())) => toasts.say(localizer.text("screen-reschedule-done")),
            (kind, Err(error)) => {
                let text = problem_text(kind, &error, visit.as_ref(), &viewer);
                match visit.and_then(|visit| visit.place.first_phone().map(str::to_owned)) {
                    Some(phone) if problem::calls_for_a_call(&error) => {
                        let caller = caller.clone();
                        toasts.offer(text, localizer.text("action-call"), move || caller.call(&phone));
                    }
                    _ => toasts.say(text),
                }
            }
        }
    });
}

fn find(
    all: &[crate::domain::appointment::Appointment],
    id: AppointmentId,
) -> Option<crate::domain::appointment::Appointment> {
    all.iter().find(|visit| visit.id == id).cloned()
}
