//! The booking's part in what is done to all repositories alike: following the backend, reading what is saved.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{BookingProgress, BookingRepository, lock};
use crate::repositories::live::Section;
use crate::repositories::read_error::ReadError;

pub(in crate::repositories) struct BookingSection(pub BookingRepository);

impl Section for BookingSection {
    /// Nothing of it is on the main page.
    fn refresh(&self) {}

    fn settled(&self) -> BoxFuture<'_, Result<(), ReadError>> {
        futures_util::future::ready(Ok(())).boxed()
    }

    fn load(&self) {
        self.0.shared.drafts.load();
        self.0.resolve_what_is_open();
    }

    fn turn_to_current(&self) {
        let shared = &self.0.shared;
        let is_same_store = shared.drafts.turn_to_current();
        if !is_same_store {
            lock(&shared.booked).clear();
            *lock(&shared.told_price) = None;
            lock(&shared.fields_wanted).clear();
            shared.progress.send_if_modified(|progress| {
                let is_idle = *progress == BookingProgress::Idle;
                *progress = BookingProgress::Idle;
                !is_idle
            });
        }
    }

    fn is_watched(&self) -> bool {
        false
    }

    fn is_offline(&self) -> bool {
        false
    }
}
