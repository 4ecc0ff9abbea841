//! What a visit's card can do: most lead to a page; canceling is asked about at once, confirming is done at once.

use dioxus::prelude::*;

use crate::domain::ids::AppointmentId;
use crate::repositories::{ChangeKind, ChangeProgress, Repositories};
use crate::ui::load_state::use_watched;
use crate::ui::routes::Route;
use crate::ui::visit_changes::CancelAsked;
use crate::ui::visit_links;

use super::use_opener;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum VisitAct {
    Details,
    Confirm,
    Cancel,
    Reschedule,
    BookAgain,
}

impl VisitAct {
    /// The saved copy is enough to look at.
    pub fn needs_internet(self) -> bool {
        self != VisitAct::Details
    }

    pub fn label(self) -> &'static str {
        match self {
            VisitAct::Details => "action-details",
            VisitAct::Confirm => "action-confirm",
            VisitAct::Cancel => "action-cancel",
            VisitAct::Reschedule => "action-reschedule",
            VisitAct::BookAgain => "action-book-again",
        }
    }
}

pub(super) fn use_visit_act(id: i64, place_id: i64) -> Callback<VisitAct> {
    let repositories = use_context::<Repositories>();
    let opener = use_opener();
    let asked = use_hook(CancelAsked::of_page);
    use_callback(move |act| match act {
        VisitAct::Details => opener.open(Route::AppointmentPage { id }),
        VisitAct::Confirm => repositories.appointments.confirm(AppointmentId(id)),
        VisitAct::Cancel => asked.ask(&repositories.appointments, id),
        VisitAct::Reschedule => opener.open(visit_links::reschedule(id)),
        VisitAct::BookAgain => opener.open(visit_links::book_again(place_id, id)),
    })
}

/// Whether the visit is being confirmed just now.
pub(super) fn use_confirming(id: i64) -> Memo<bool> {
    let repositories = use_context::<Repositories>();
    let progress = use_watched(|| repositories.appointments.change(AppointmentId(id)));
    use_memo(move || *progress.read() == ChangeProgress::Running(ChangeKind::Confirm))
}
