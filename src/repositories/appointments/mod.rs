//! Every visit of the client, past ones and canceled ones included, and the changes of a visit.
//! Must not know the screens.

mod cancel;
mod change;
mod confirm;
mod notes;
mod reschedule;

use std::sync::Arc;

use tokio::sync::watch;

use super::active::Active;
use super::live::{Live, Source};
use super::saved::Saved;
use crate::domain::appointment::Appointment;
use crate::domain::ids::AppointmentId;

use change::Changes;
pub use change::{ChangeError, ChangeKind, ChangeOutcome, ChangeProgress};
use notes::Notes;
pub use notes::VisitNotes;

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct AppointmentsRepository {
    pub(super) live: Live<Vec<Appointment>>,
    active: Active,
    changes: Arc<Changes>,
    notes: Notes,
}

impl AppointmentsRepository {
    pub(super) fn new(active: Active) -> Self {
        let source = Source {
            name: "appointments",
            load: |store, now| store.read_all(now),
            save: |store, value, saved_at| store.replace_all(value, saved_at),
            fetch: Box::new(|backend| Box::pin(async move { Ok(backend.client.list_appointments().await?.items) })),
        };
        let live = Live::new(active.clone(), source);
        let changes = Arc::new(Changes::new());
        let notes = Notes::new(active.clone());
        let (applying, noticing, clock) = (changes.clone(), notes.clone(), active.clone());
        live.on_arrival(Box::new(move |before: Option<&Vec<Appointment>>, visits: &mut Vec<Appointment>| {
            applying.apply_fresh(visits);
            for id in applying.find_out(visits, clock.current().store_epoch) {
                noticing.canceled(id, clock.now());
            }
            // The app's own changes are in both by now, so what differs was changed elsewhere.
            noticing.notice_moves(before.map_or(&[], |before| before.as_slice()), visits, clock.now());
        }));
        Self { live, active, changes, notes }
    }

    /// The first value is the saved copy, in the order of the server: sort with `main_page_order` or by start.
    pub fn watch(&self) -> watch::Receiver<Saved<Vec<Appointment>>> {
        self.live.watch()
    }

    /// Starts a refresh of its own, or joins the one that runs.
    pub fn refresh(&self) {
        self.live.refresh();
    }

    /// What this device alone knows of the visits.
    pub fn notes(&self) -> watch::Receiver<VisitNotes> {
        self.notes.watch()
    }

    /// The new time of a moved visit was shown.
    pub fn saw_move(&self, id: AppointmentId) {
        self.notes.saw_move(id);
    }
}
