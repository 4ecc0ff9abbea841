//! Finding out what became of a booking: of a refusal that does not say its reason, and of an answer that never came.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use super::attempt::{self, Attempt};
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
/// How often an open outcome is looked for by itself.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

enum Found {
    Booked(Vec<AppointmentId>),
    NotBooked,
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
        match self.look_twice(backend, &attempt).await {
            Found::Booked(ids) => {
                self.landed(backend, draft, &ids).await;
                Ok(ids)
            }
            Found::NotBooked => {
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

    /// Before another booking: what became of the last one. `Some`: it was made, so this one is not.
    ///
    /// # Errors
    /// `OutcomeUnknown` while that cannot be found out.
    pub(super) async fn settle_earlier(
        &self,
        backend: &Arc<Backend>,
        draft: &BookingDraft,
    ) -> Result<Option<Vec<AppointmentId>>, BookingError> {
        let now = self.shared.active.now();
        let Some(attempt) = self.open_attempt(backend).await.filter(|attempt| attempt.is_in_doubt(now)) else {
            return Ok(None);
        };
        self.publish(backend.store_epoch, BookingProgress::ResolvingLostAnswer);
        let found = match attempt.was_not_found() {
            true => self.look(backend, &attempt).await,
            false => self.look_twice(backend, &attempt).await,
        };
        match found {
            Found::Booked(ids) => {
                let is_same = attempt.key == draft.key;
                let is_same_place = draft.place == Some(attempt.place);
                match is_same {
                    true => self.landed(backend, draft, &ids).await,
                    false => self.forget_attempt(backend).await,
                }
                // Whoever books at the same place again did not know that it had worked.
                Ok(is_same_place.then_some(ids))
            }
            Found::NotBooked => {
                self.remember(backend, attempt.not_found(now)).await?;
                self.publish(backend.store_epoch, BookingProgress::Checking);
                Ok(None)
            }
            Found::Unreadable(ReadError::SignedOut) => Err(BookingError::SignedOut),
            // It was seen once that nothing was booked; only this booking cannot be made now.
            Found::Unreadable(error) if attempt.was_not_found() => Err(error.into()),
            Found::Unreadable(_) => Err(BookingError::OutcomeUnknown),
        }
    }

    async fn look_twice(&self, backend: &Arc<Backend>, attempt: &Attempt) -> Found {
        match self.look(backend, attempt).await {
            Found::NotBooked => {}
            found => return found,
        }
        tokio::time::sleep(SECOND_LOOK_AFTER).await;
        self.look(backend, attempt).await
    }

    async fn look(&self, backend: &Arc<Backend>, attempt: &Attempt) -> Found {
        let listed = match backend.client.list_appointments_with_origin().await {
            Ok(listed) => listed.items,
            Err(error) => return Found::Unreadable(ReadError::from(&error)),
        };
        let ids = attempt.found_in(&listed);
        if self.shared.active.is_current(backend.epoch) {
            self.shared.appointments.live.put(listed.into_iter().map(|(visit, _)| visit).collect());
        }
        if ids.is_empty() { Found::NotBooked } else { Found::Booked(ids) }
    }

    /// The client asks once more what became of a booking whose answer was lost; it goes on being looked for anyway.
    pub fn look_again(&self) {
        let backend = self.shared.active.current();
        self.publish(backend.store_epoch, BookingProgress::ResolvingLostAnswer);
        self.resolve_later(Duration::ZERO);
    }

    /// When the app starts, or somebody signs in again: what was left open is found out. Blocks for one read.
    pub(super) fn resolve_what_is_open(&self) {
        let backend = self.shared.active.current();
        if !backend.is_signed_in() || lock(&self.shared.running).is_some() {
            return;
        }
        let open = attempt::read(&backend.store, self.shared.active.now()).ok().flatten();
        if open.is_some_and(|attempt| !attempt.was_not_found()) {
            self.publish(backend.store_epoch, BookingProgress::ResolvingLostAnswer);
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
        if lock(&self.shared.running).is_some() {
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
        let Ok(_one_at_a_time) = self.shared.settling.try_lock() else {
            return true; // a booking is under way, and looks itself
        };
        let backend = self.shared.active.current();
        if backend.opened().await.is_err() {
            return true; // a sign-in begins anew
        }
        let Some(attempt) = self.open_attempt(&backend).await.filter(|attempt| !attempt.was_not_found()) else {
            return true;
        };
        let found = self.look_twice(&backend, &attempt).await;
        if lock(&self.shared.running).is_some() {
            // A booking has begun meanwhile: it waits for this look to be over, looks itself and says what it found.
            return true;
        }
        let outcome = match found {
            Found::Unreadable(ReadError::SignedOut) => return true,
            Found::Unreadable(_) => {
                self.publish(backend.store_epoch, BookingProgress::Failed(BookingError::OutcomeUnknown));
                return false;
            }
            Found::Booked(ids) => {
                let draft = self.shared.drafts.current();
                match draft.as_ref().filter(|draft| draft.key == attempt.key) {
                    Some(draft) => self.landed(&backend, draft, &ids).await,
                    None => self.forget_attempt(&backend).await,
                }
                // Who is booking elsewhere by now finds it among the visits.
                match draft.is_none_or(|draft| draft.place == Some(attempt.place)) {
                    true => BookingProgress::Booked(ids),
                    false => BookingProgress::Idle,
                }
            }
            Found::NotBooked => {
                let now = self.shared.active.now();
                if self.remember(&backend, attempt.not_found(now)).await.is_err() {
                    return true;
                }
                // It may be offered again.
                BookingProgress::Idle
            }
        };
        self.publish(backend.store_epoch, outcome);
        true
    }
}

fn attempt_place(draft: &BookingDraft) -> PlaceId {
    draft.place.unwrap_or(PlaceId(0))
}
