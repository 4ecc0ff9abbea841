//! Finding out what became of a booking: of a refusal that does not say its reason, and of an answer that never came.

use std::sync::Arc;
use std::time::Duration;

use super::attempt::Attempt;
use super::book::Made;
use super::error::{Asked, Meaning, meaning};
use super::rules::services_of;
use super::{BookingError, BookingProgress, BookingRepository, TimesKey, lock};
use crate::api::ApiError;
use crate::domain::booking::BookingDraft;
use crate::domain::ids::{AppointmentId, PlaceId};
use crate::repositories::active::Backend;
use crate::repositories::read_error::ReadError;

/// A server that was slow to answer may still be writing: one look is not enough to say that nothing was booked.
const SECOND_LOOK_AFTER: Duration = Duration::from_secs(2);
pub(super) enum Found {
    /// What came of each attempt, in their order; empty: nothing.
    Read(Vec<Vec<AppointmentId>>),
    Unreadable(ReadError),
}

impl BookingRepository {
    /// What a refusal means to the client. Asks again where the server does not say it (API notes, 2).
    pub(super) async fn explain_refusal(
        &self,
        backend: &Arc<Backend>,
        place: PlaceId,
        draft: &BookingDraft,
        error: ApiError,
        with_code: bool,
    ) -> BookingError {
        let known = self.place(place).await.ok();
        let phone = known.as_ref().and_then(|place| place.first_phone());
        let asked = Asked { parts: draft.parts.len(), with_code, phone };
        let is_offline = matches!(error, ApiError::Timeout);
        let meant = match meaning(error, &asked) {
            Meaning::Plain(error) => error,
            // Of a check: nothing was changed.
            Meaning::Lost if is_offline => BookingError::Offline,
            Meaning::Lost => BookingError::ServerTrouble,
            Meaning::SomePartTaken => {
                let part = self.taken_part(backend, place, draft).await.unwrap_or(0);
                BookingError::TimeTaken { part }
            }
            Meaning::Unexplained { text } => {
                // The form may demand what "Book again" did not ask for.
                lock(&self.shared.fields_wanted).insert(place);
                match self.part_without_time(backend, place, draft).await {
                    Some(part) => BookingError::TimeTaken { part },
                    None => BookingError::Refused { text },
                }
            }
        };
        match meant {
            BookingError::TimeTaken { .. } | BookingError::NobodyFree | BookingError::Overlap => {
                self.forget_times(place);
            }
            BookingError::ServiceGone => self.shared.caches.menus.forget(|key| key.0 == place),
            _ => {}
        }
        meant
    }

    /// With several parts each is checked alone.
    async fn taken_part(&self, backend: &Arc<Backend>, place: PlaceId, draft: &BookingDraft) -> Option<usize> {
        for (position, part) in draft.parts.iter().enumerate() {
            let checked = backend.client.check_booking(place, std::slice::from_ref(part)).await;
            if matches!(checked, Err(ApiError::Rejected { .. })) {
                return Some(position);
            }
        }
        self.part_without_time(backend, place, draft).await
    }

    /// The first part whose time is no longer among the free ones.
    async fn part_without_time(&self, backend: &Arc<Backend>, place: PlaceId, draft: &BookingDraft) -> Option<usize> {
        let zone = self.place(place).await.ok()?.zone;
        for (position, part) in draft.parts.iter().enumerate() {
            let Some(slot) = &part.slot else { return Some(position) };
            let (services, day) = (services_of(draft, position), slot.start.local_date());
            let times = backend.client.get_free_times(place, part.professional, &services, day, zone).await.ok()?;
            let is_free = times.iter().any(|time| time.start.utc() == slot.start.utc());
            let key = TimesKey { place, professional: part.professional, services, day };
            self.shared.caches.times.put(&self.shared.active, backend.epoch, key, Arc::new(times));
            if !is_free {
                return Some(position);
            }
        }
        None
    }

    /// After a lost answer.
    pub(super) async fn find_lost(
        &self,
        backend: &Arc<Backend>,
        attempt: Attempt,
        draft: &BookingDraft,
        lost: &ApiError,
    ) -> Made {
        self.publish(backend.store_epoch, BookingProgress::ResolvingLostAnswer);
        match self.look_twice(backend, std::slice::from_ref(&attempt)).await {
            Found::Read(found) if found.iter().any(|ids| !ids.is_empty()) => {
                let ids = found.concat();
                self.landed(backend, draft, &ids).await;
                Ok(ids)
            }
            Found::Read(_) => {
                self.remember(backend, attempt.not_found(self.shared.active.now())).await?;
                self.forget_times(attempt_place(draft));
                Err(match lost {
                    ApiError::Timeout => BookingError::Offline,
                    _ => BookingError::ServerTrouble,
                })
            }
            Found::Unreadable(_) => Err(BookingError::OutcomeUnknown),
        }
    }

    /// What is there of an attempt by now.
    pub(super) async fn found_now(&self, backend: &Arc<Backend>, attempt: &Attempt) -> Option<Vec<AppointmentId>> {
        match self.look(backend, std::slice::from_ref(attempt)).await {
            Found::Read(found) => Some(found.concat()).filter(|ids| !ids.is_empty()),
            Found::Unreadable(_) => None,
        }
    }

    /// Before another booking: what became of those before. `Some`: one was made, so this one is not.
    ///
    /// # Errors
    /// `OutcomeUnknown` while that cannot be found out.
    pub(super) async fn settle_earlier(
        &self,
        backend: &Arc<Backend>,
        draft: &BookingDraft,
    ) -> Result<Option<Vec<AppointmentId>>, BookingError> {
        let now = self.shared.active.now();
        let attempts = self.attempts_in_doubt(backend).await;
        if attempts.is_empty() {
            return Ok(None);
        }
        self.publish(backend.store_epoch, BookingProgress::ResolvingLostAnswer);
        let were_missed = attempts.iter().all(Attempt::was_not_found);
        let found = match were_missed {
            true => self.look(backend, &attempts).await,
            false => self.look_twice(backend, &attempts).await,
        };
        let found = match found {
            Found::Read(found) => found,
            Found::Unreadable(ReadError::SignedOut) => return Err(BookingError::SignedOut),
            // It was seen once that nothing was booked; only this booking cannot be made now.
            Found::Unreadable(error) if were_missed => return Err(error.into()),
            Found::Unreadable(_) => return Err(BookingError::OutcomeUnknown),
        };
        let mut made = None;
        for (attempt, ids) in attempts.into_iter().zip(found) {
            if ids.is_empty() {
                self.remember(backend, attempt.not_found(now)).await?;
                continue;
            }
            // Whoever books at the same place again did not know that it had worked.
            if attempt.key == draft.key || made.is_none() && draft.place == Some(attempt.place) {
                made = Some(ids.clone());
            }
            self.settle(backend, Some(draft), &attempt, &ids).await;
        }
        if made.is_none() {
            self.publish(backend.store_epoch, BookingProgress::Checking);
        }
        Ok(made)
    }

    /// An attempt that was found is over, whether or not its draft is still there.
    pub(super) async fn settle(
        &self,
        backend: &Arc<Backend>,
        draft: Option<&BookingDraft>,
        attempt: &Attempt,
        ids: &[AppointmentId],
    ) {
        match draft.filter(|draft| draft.key == attempt.key) {
            Some(draft) => self.landed(backend, draft, ids).await,
            None => {
                self.mark_booked(backend, &attempt.key, ids);
                self.forget_attempts(backend, |known| known.key == attempt.key).await;
            }
        }
    }

    /// The second time for those that were never missed before and were not there the first time.
    pub(super) async fn look_twice(&self, backend: &Arc<Backend>, attempts: &[Attempt]) -> Found {
        match self.look(backend, attempts).await {
            Found::Read(found)
                if attempts.iter().zip(&found).any(|(attempt, ids)| ids.is_empty() && !attempt.was_not_found()) => {}
            found => return found,
        }
        tokio::time::sleep(SECOND_LOOK_AFTER).await;
        self.look(backend, attempts).await
    }

    async fn look(&self, backend: &Arc<Backend>, attempts: &[Attempt]) -> Found {
        let listed = match backend.client.list_appointments_with_origin().await {
            Ok(listed) => listed.items,
            Err(error) => return Found::Unreadable(ReadError::from(&error)),
        };
        let found = attempts.iter().map(|attempt| attempt.found_in(&listed)).collect();
        if self.shared.active.is_current(backend.epoch) {
            self.shared.appointments.live.put(listed.into_iter().map(|(visit, _)| visit).collect());
        }
        Found::Read(found)
    }
}

fn attempt_place(draft: &BookingDraft) -> PlaceId {
    draft.place.unwrap_or(PlaceId(0))
}
