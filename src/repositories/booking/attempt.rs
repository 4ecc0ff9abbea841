//! What is remembered of a booking from before it is sent until its outcome is known, on the device: an app that was
//! killed meanwhile must not book twice (feature B05). Must not know how the list is read.

use std::collections::BTreeSet;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use tokio::time::Instant;

use crate::api::Origin;
use crate::domain::appointment::Appointment;
use crate::domain::booking::BookingDraft;
use crate::domain::ids::{AppointmentId, PlaceId, ServiceId};
use crate::store::{Store, StoreError};

/// Their name among the store's small values.
const KEY: &str = "booking_attempts";

/// A server that answered too late may still be at work for this long: until then the list is read before a next booking.
const DOUBT_LASTS: Duration = Duration::minutes(10);

/// How far apart the server's clock and ours may be.
const CLOCKS_DIFFER: Duration = Duration::hours(26);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Attempt {
    /// `api_id`, which a record may carry back.
    pub key: String,
    pub place: PlaceId,
    pub wanted: Vec<Wanted>,
    pub at: DateTime<Utc>,
    /// Visits that were there before, and look the same.
    known: BTreeSet<AppointmentId>,
    /// Set when the list was read and it was not there.
    not_found_at: Option<DateTime<Utc>>,
    /// The same by a clock that nobody sets; known until the app ends.
    #[serde(skip)]
    missed: Option<Instant>,
}

/// One record that would come of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Wanted {
    start: DateTime<Utc>,
    services: BTreeSet<ServiceId>,
}

impl Attempt {
    /// `None` when the draft is not complete. `before`: the visits known so far.
    pub fn of(draft: &BookingDraft, before: &[Appointment], now: DateTime<Utc>) -> Option<Self> {
        let place = draft.place?;
        let wanted: Vec<_> = match &draft.event {
            Some(choice) => {
                let services = BTreeSet::from([choice.event.service]);
                vec![Wanted { start: choice.event.start.utc(), services }]
            }
            None => {
                let wanted = |part: &crate::domain::booking::BookingPart| {
                    let start = part.slot.as_ref()?.start.utc();
                    Some(Wanted { start, services: part.services.iter().copied().collect() })
                };
                draft.parts.iter().map(wanted).collect::<Option<_>>()?
            }
        };
        let looks_the_same = |visit: &&Appointment| wanted.iter().any(|wanted| wanted.looks_like(visit, place));
        let known = before.iter().filter(looks_the_same).map(|visit| visit.id).collect();
        Some(Self { key: draft.key.clone(), place, wanted, at: now, known, not_found_at: None, missed: None })
    }

    /// Whether both ask the server for the same: one draft may be tried at several times of the day.
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.key == other.key && self.wanted == other.wanted
    }

    /// The visits that came of it. Canceled ones no longer count: booking again is what the client then wants.
    pub fn found_in(&self, listed: &[(Appointment, Origin)]) -> Vec<AppointmentId> {
        let standing = listed.iter().filter(|(visit, _)| !visit.is_canceled);
        let by_key: Vec<_> = standing
            .clone()
            .filter(|(visit, origin)| visit.place.id == self.place && origin.key.as_deref() == Some(&self.key))
            .map(|(visit, _)| visit.id)
            .collect();
        if !by_key.is_empty() {
            return by_key;
        }
        // Servers need not keep the key.
        let may_be_ours = |(visit, origin): &&(Appointment, Origin)| {
            !self.known.contains(&visit.id) && origin.created.is_none_or(|created| created >= self.at - CLOCKS_DIFFER)
        };
        let candidates: Vec<_> = standing.filter(may_be_ours).map(|(visit, _)| visit).collect();
        let mut found = Vec::new();
        for wanted in &self.wanted {
            let fits = |visit: &&&Appointment| wanted.looks_like(visit, self.place) && !found.contains(&visit.id);
            let fitting = candidates.iter().find(fits).map(|visit| visit.id);
            found.extend(fitting);
        }
        found
    }

    /// Whether the list has still to be read before anything else is booked. A phone's clock that jumps ahead ends nothing.
    pub fn is_in_doubt(&self, now: DateTime<Utc>) -> bool {
        let was_just_missed = self.missed.is_some_and(|at| at.elapsed() < DOUBT_LASTS.to_std().unwrap_or_default());
        was_just_missed || self.not_found_at.is_none_or(|at| now - at < DOUBT_LASTS)
    }

    pub fn was_not_found(&self) -> bool {
        self.not_found_at.is_some()
    }

    /// A moment ahead of now was told by a clock that went wrong.
    pub fn not_found(self, now: DateTime<Utc>) -> Self {
        Self {
            not_found_at: Some(self.not_found_at.map_or(now, |at| at.min(now))),
            missed: Some(self.missed.unwrap_or_else(Instant::now)),
            ..self
        }
    }
}

impl Wanted {
    /// Any professional may have been given, and the place may have added a service.
    fn looks_like(&self, visit: &Appointment, place: PlaceId) -> bool {
        let has = |service: &ServiceId| visit.services.iter().any(|booked| booked.id == *service);
        visit.place.id == place && visit.start.utc() == self.start && self.services.iter().all(has)
    }
}

pub(super) fn read(store: &Store, now: DateTime<Utc>) -> Result<Vec<Attempt>, StoreError> {
    Ok(store.get(KEY, now)?.unwrap_or_default())
}

pub(super) fn write(store: &Store, attempts: &[Attempt], now: DateTime<Utc>) -> Result<(), StoreError> {
    match attempts {
        [] => store.remove(KEY, now),
        attempts => store.set(KEY, &attempts, now),
    }
}
