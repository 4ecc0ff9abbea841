//! The search for an open outcome that goes on by itself, in the background: after a lost answer, and at every start.
//! Must not book; a booking that begins looks itself (`publish_alone`).

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use super::attempt::{self, Attempt};
use super::outcome::Found;
use super::{BookingError, BookingProgress, BookingRepository, lock};
use crate::domain::ids::AppointmentId;
use crate::repositories::read_error::ReadError;

/// How often an open outcome is looked for by itself.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

impl BookingRepository {
    /// The client asks once more what became of a booking whose answer was lost; it goes on being looked for anyway.
    pub fn look_again(&self) {
        let backend = self.shared.active.current();
        if self.publish_alone(backend.store_epoch, BookingProgress::ResolvingLostAnswer) {
            self.resolve_later(Duration::ZERO);
        }
    }

    /// When the app starts, or somebody signs in again: what was left open is found out. Blocks for one read.
    pub(super) fn resolve_what_is_open(&self) {
        let backend = self.shared.active.current();
        if !backend.is_signed_in() || lock(&self.shared.running).is_some() {
            return;
        }
        let open = attempt::read(&backend.store, self.shared.active.now()).unwrap_or_default();
        if open.iter().any(|attempt| !attempt.was_not_found())
            && self.publish_alone(backend.store_epoch, BookingProgress::ResolvingLostAnswer)
        {
            self.resolve_later(Duration::ZERO);
        }
    }

    /// Looks again and again, ever more rarely, until it is known. Ends with the repositories and with the store.
    pub(super) fn resolve_later(&self, first: Duration) {
        let (shared, store_epoch) = (Arc::downgrade(&self.shared), self.shared.active.current().store_epoch);
        let number = self.shared.resolvers.fetch_add(1, Ordering::SeqCst) + 1;
        self.shared.active.tasks().spawn(async move {
            let mut wait = first;
            loop {
                tokio::time::sleep(wait).await;
                wait = (wait * 2).clamp(Duration::from_secs(5), LONGEST_WAIT);
                let Some(shared) = shared.upgrade() else { return };
                let repository = Self { shared };
                let is_newest = repository.shared.resolvers.load(Ordering::SeqCst) == number;
                if !is_newest || repository.shared.active.current().store_epoch != store_epoch {
                    return;
                }
                if repository.resolve_now().await {
                    repository.stop_resolving();
                    return;
                }
            }
        });
    }

    /// What a start left showing, where there was nothing to find out after all.
    fn stop_resolving(&self) {
        let running = lock(&self.shared.running);
        if running.is_some() {
            return;
        }
        self.shared.progress.send_if_modified(|progress| {
            let is_left = *progress == BookingProgress::ResolvingLostAnswer;
            if is_left {
                *progress = BookingProgress::Idle;
            }
            is_left
        });
    }

    /// Whether nothing is left to find out.
    async fn resolve_now(&self) -> bool {
        if lock(&self.shared.running).is_some() {
            return true; // a booking is under way, and looks itself
        }
        // Before the turn is taken: a key store may stay closed for long, and bookings wait for the turn.
        if self.shared.active.current().opened_at_last().await.is_err() {
            return true; // a sign-in begins anew
        }
        // Another search that is under way goes first: if it finds nothing out, this one goes on.
        let _one_at_a_time = self.shared.settling.lock().await;
        let backend = self.shared.active.current();
        if backend.opened().await.is_err() {
            return true;
        }
        let mut attempts = self.attempts_in_doubt(&backend).await;
        attempts.retain(|attempt| !attempt.was_not_found());
        if attempts.is_empty() {
            return true;
        }
        let found = match self.look_twice(&backend, &attempts).await {
            Found::Read(found) => found,
            Found::Unreadable(ReadError::SignedOut) => return true,
            Found::Unreadable(_) => {
                let unknown = BookingProgress::Failed(BookingError::OutcomeUnknown);
                return !self.publish_alone(backend.store_epoch, unknown);
            }
        };
        let draft = self.shared.drafts.current();
        // Who is booking elsewhere by now finds it among the visits.
        let is_shown = |attempt: &Attempt| draft.as_ref().is_none_or(|draft| draft.place == Some(attempt.place));
        let (made, missed): (Vec<_>, Vec<_>) =
            attempts.into_iter().zip(found).partition(|(_, ids): &(Attempt, Vec<AppointmentId>)| !ids.is_empty());
        let now = self.shared.active.now();
        for (attempt, _) in missed {
            if self.remember(&backend, attempt.not_found(now)).await.is_err() {
                return true;
            }
        }
        let shown = made.iter().find(|(attempt, _)| is_shown(attempt));
        // Not there: it may be offered again.
        let outcome = shown.map_or(BookingProgress::Idle, |(_, ids)| BookingProgress::Booked(ids.clone()));
        for (attempt, ids) in &made {
            self.mark_booked(&backend, &attempt.key, ids);
        }
        // Shown before it is forgotten: a booking that begins meanwhile sees one or the other.
        if !self.publish_alone(backend.store_epoch, outcome) {
            return true;
        }
        for (attempt, ids) in &made {
            self.settle(&backend, draft.as_ref(), attempt, ids).await;
        }
        true
    }
}
