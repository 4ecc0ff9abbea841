//! Every visit of the client, past ones and canceled ones included.

use tokio::sync::watch;

use super::active::Active;
use super::live::{Live, Source};
use super::saved::Saved;
use crate::domain::appointment::Appointment;

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct AppointmentsRepository {
    pub(super) live: Live<Vec<Appointment>>,
}

impl AppointmentsRepository {
    pub(super) fn new(active: Active) -> Self {
        let source = Source {
            name: "appointments",
            load: |store, now| store.read_all(now),
            save: |store, value, saved_at| store.replace_all(value, saved_at),
            fetch: Box::new(|backend| Box::pin(async move { Ok(backend.client.list_appointments().await?.items) })),
        };
        Self { live: Live::new(active, source) }
    }

    /// The first value is the saved copy, in the order of the server: sort with `main_page_order` or by start.
    pub fn watch(&self) -> watch::Receiver<Saved<Vec<Appointment>>> {
        self.live.watch()
    }

    /// Starts a refresh of its own, or joins the one that runs.
    pub fn refresh(&self) {
        self.live.refresh();
    }
}
