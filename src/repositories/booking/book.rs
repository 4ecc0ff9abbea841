//! Making a booking, in a task of its own. The attempt is remembered before it is sent and forgotten when its outcome is
//! known; whatever is open from before is found out first (feature B05).

use std::sync::Arc;

use super::attempt::{self, Attempt};
use super::error::{Asked, Meaning, meaning};
use super::{BookingError, BookingProgress, BookingRepository, lock};
use crate::api::ApiError;
use crate::api::booking::BookingRequest;
use crate::domain::booking::{BookingDraft, BookingStep};
use crate::domain::ids::AppointmentId;
use crate::domain::phone_number::PhoneNumber;
use crate::repositories::active::Backend;
use crate::store::StoreError;

pub(super) type Made = Result<Vec<AppointmentId>, BookingError>;

impl BookingRepository {
    /// Starts booking, or joins the booking that runs; goes on when the caller goes away. See `progress`. A draft that
    /// is booked already is not booked again.
    pub fn book(&self, draft: BookingDraft, sms_code: Option<String>) {
        let backend = self.shared.active.current();
        {
            // Held over all of it: a search that finds a lost booking in this very moment has shown it before, or sees
            // that this one runs and leaves it to it (`publish_alone`).
            let mut running = lock(&self.shared.running);
            if matches!(*self.shared.progress.borrow(), BookingProgress::Booked(_)) {
                return; // found out a moment ago, and not seen yet: another draft begins with `set_draft`
            }
            if *running == Some(backend.store_epoch) {
                return;
            }
            if let Some(ids) = self.booked_already(&draft) {
                self.shared.progress.send_replace(BookingProgress::Booked(ids));
                return;
            }
            *running = Some(backend.store_epoch);
            self.publish(backend.store_epoch, BookingProgress::Checking);
        }
        let repository = self.clone();
        self.shared.active.tasks().spawn(async move {
            let mut finish = Finish {
                repository: &repository,
                store_epoch: backend.store_epoch,
                outcome: BookingProgress::Failed(BookingError::OutcomeUnknown),
            };
            finish.outcome = match repository.run(&backend, draft, sms_code.as_deref()).await {
                Ok(ids) => BookingProgress::Booked(ids),
                Err(error) => BookingProgress::Failed(error),
            };
        });
    }

    fn booked_already(&self, draft: &BookingDraft) -> Option<Vec<AppointmentId>> {
        if let BookingStep::Success(id) = draft.step {
            return Some(vec![id]);
        }
        lock(&self.shared.booked).get(&draft.key).cloned()
    }

    async fn run(&self, backend: &Arc<Backend>, draft: BookingDraft, sms_code: Option<&str>) -> Made {
        backend.opened().await?;
        let one_at_a_time = self.shared.settling.lock().await;
        // Found, or made from another page, while this one waited.
        if let Some(ids) = self.booked_already(&draft) {
            return Ok(ids);
        }
        if let Some(ids) = self.settle_earlier(backend, &draft).await? {
            return Ok(ids);
        }
        let place = draft.place.ok_or(BookingError::ServiceGone)?;
        let form = self.form(place).await?;
        self.check_draft(&draft, &form)?;
        if draft.contact.name.trim().is_empty() {
            return Err(BookingError::NameMissing);
        }
        let phone = PhoneNumber::from_server(&draft.contact.phone).ok_or(BookingError::PhoneFormat)?;
        let sms_code = sms_code.map(str::trim).filter(|code| !code.is_empty());
        if form.needs_sms_code && sms_code.is_none() {
            return Err(BookingError::CodeNeeded);
        }
        self.check_price(&draft, self.prices_for(&draft)).await?;
        let mut draft = draft;
        draft.contact.phone = phone.as_e164().to_owned();
        let known = self.shared.appointments.live.current().value.unwrap_or_default();
        let attempt = Attempt::of(&draft, &known, self.shared.active.now()).ok_or(BookingError::ServiceGone)?;
        let earlier = self.attempts_in_doubt(backend).await.into_iter().find(|known| known.is_same_as(&attempt));
        self.remember(backend, attempt.clone()).await?;
        self.publish(backend.store_epoch, BookingProgress::Booking);
        let request = BookingRequest { place, draft: &draft, form: form.id, sms_code };
        let made = match &draft.event {
            None => {
                let made = backend.client.create_booking(request).await;
                made.map(|made| made.into_iter().map(|booked| booked.id).collect::<Vec<_>>())
            }
            Some(choice) => {
                let taken = backend.client.book_event(request, choice.event.id, choice.seats).await;
                taken.map(|id| vec![id])
            }
        };
        let made = match made {
            Ok(ids) => {
                self.landed(backend, &draft, &ids).await;
                Ok(ids)
            }
            Err(error) => {
                let tried = Tried { attempt, earlier, with_code: sms_code.is_some() };
                self.refused(backend, tried, &draft, error).await
            }
        };
        drop(one_at_a_time);
        made
    }

    async fn refused(&self, backend: &Arc<Backend>, tried: Tried, draft: &BookingDraft, error: ApiError) -> Made {
        tracing::info!(%error, "not booked");
        let Tried { attempt, earlier, with_code } = tried;
        let place = attempt.place;
        let asked = Asked { parts: draft.parts.len(), with_code, phone: None };
        if matches!(meaning(error.clone(), &asked), Meaning::Lost) {
            return self.find_lost(backend, attempt, draft, &error).await;
        }
        match earlier {
            // The server has decided, so there is nothing left to find out.
            None => self.forget_attempts(backend, |known| known.is_same_as(&attempt)).await,
            // Of this try; the one before may have landed only now, and have taken the time itself.
            Some(earlier) => {
                self.remember(backend, earlier.clone()).await?;
                if error != ApiError::Offline
                    && let Some(ids) = self.found_now(backend, &earlier).await
                {
                    self.landed(backend, draft, &ids).await;
                    return Ok(ids);
                }
            }
        }
        Err(self.explain_refusal(backend, place, draft, error, with_code).await)
    }

    /// On the device before anything is sent.
    ///
    /// # Errors
    /// `SignedOut` when the store was wiped meanwhile. A device that cannot be written keeps it in memory.
    pub(super) async fn remember(&self, backend: &Arc<Backend>, attempt: Attempt) -> Result<(), BookingError> {
        let mut attempts = self.attempts_in_doubt(backend).await;
        attempts.retain(|known| !known.is_same_as(&attempt));
        attempts.push(attempt);
        match self.keep_attempts(backend, attempts).await {
            Some(Ok(())) => Ok(()),
            Some(Err(StoreError::Wiped)) => Err(BookingError::SignedOut),
            Some(Err(error)) => {
                tracing::error!(%error, "a booking would not be remembered if the app ended now");
                Ok(())
            }
            None => Err(BookingError::ServerTrouble), // the app is ending: nothing is sent any more
        }
    }

    pub(super) async fn forget_attempts(&self, backend: &Arc<Backend>, over: impl Fn(&Attempt) -> bool) {
        let mut attempts = self.attempts_in_doubt(backend).await;
        attempts.retain(|known| !over(known));
        if let Some(Err(error)) = self.keep_attempts(backend, attempts).await {
            tracing::warn!(%error, "a finished booking is looked up once more at the next start");
        }
    }

    /// In memory and on the device. `None`: the app is ending.
    async fn keep_attempts(&self, backend: &Arc<Backend>, attempts: Vec<Attempt>) -> Option<Result<(), StoreError>> {
        *lock(&self.shared.attempts) = Some((backend.store_epoch, attempts.clone()));
        let (store, now) = (backend.store.clone(), self.shared.active.now());
        let writing = self.shared.active.tasks().spawn_blocking(move || attempt::write(&store, &attempts, now));
        writing.await.ok()
    }

    /// The attempts whose outcome may be open: one whose answer was lost, and those before that may still land.
    pub(super) async fn attempts_in_doubt(&self, backend: &Arc<Backend>) -> Vec<Attempt> {
        let now = self.shared.active.now();
        let in_memory = lock(&self.shared.attempts).clone().filter(|(epoch, _)| *epoch == backend.store_epoch);
        let mut attempts = match in_memory {
            Some((_, attempts)) => attempts,
            None => {
                let store = backend.store.clone();
                let reading = self.shared.active.tasks().spawn_blocking(move || attempt::read(&store, now));
                let read = reading.await.unwrap_or_else(|_| Ok(Vec::new()));
                read.unwrap_or_else(|error| {
                    tracing::error!(%error, "whether a booking is open could not be read");
                    Vec::new()
                })
            }
        };
        attempts.retain(|attempt| attempt.is_in_doubt(now));
        attempts
    }

    pub(super) fn publish(&self, store_epoch: u64, progress: BookingProgress) {
        if self.shared.active.current().store_epoch == store_epoch {
            self.shared.progress.send_replace(progress);
        }
    }

    /// From a search in the background. False, and nothing is shown, while a booking runs: it looks itself.
    pub(super) fn publish_alone(&self, store_epoch: u64, progress: BookingProgress) -> bool {
        let running = lock(&self.shared.running);
        if running.is_none() {
            self.publish(store_epoch, progress);
        }
        running.is_none()
    }
}

/// A request that was refused, and the same one from before that may still land.
struct Tried {
    attempt: Attempt,
    earlier: Option<Attempt>,
    with_code: bool,
}

/// Ends a booking however its task ends.
struct Finish<'a> {
    repository: &'a BookingRepository,
    store_epoch: u64,
    outcome: BookingProgress,
}

impl Drop for Finish<'_> {
    fn drop(&mut self) {
        let shared = &self.repository.shared;
        {
            let mut running = lock(&shared.running);
            if *running == Some(self.store_epoch) {
                *running = None;
            }
            // Still held, so that it does not cover what the next booking says.
            self.repository.publish(self.store_epoch, self.outcome.clone());
        }
        if self.outcome == BookingProgress::Failed(BookingError::OutcomeUnknown) {
            self.repository.resolve_later(std::time::Duration::from_secs(5));
        }
    }
}
