//! What the client has chosen and typed so far. Saved on the device, so that a reload or a killed app loses nothing.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::cards::CardId;
use super::event::GroupEvent;
use super::price::PriceRange;
use super::professional::ProfessionalChoice;
use super::slot::Slot;
use crate::domain::ids::{AppointmentId, PlaceId, ServiceId};

/// How long a draft is kept after it was touched last (design 8.12).
pub const DRAFT_LIVES: Duration = Duration::minutes(30);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BookingDraft {
    pub place: Option<PlaceId>,
    /// Services of several professionals in one visit are several parts. Never empty.
    pub parts: Vec<BookingPart>,
    /// Seats in a group class instead of parts.
    #[serde(default)]
    pub event: Option<EventChoice>,
    pub contact: Contact,
    pub step: BookingStep,
    /// "Book again" of this visit.
    pub repeats: Option<AppointmentId>,
    /// What the client wants to use for it.
    #[serde(default)]
    pub card: Option<CardId>,
    /// How the place is told of the card: a line of the comment, since no published field names it.
    #[serde(default)]
    pub card_note: String,
    /// Sent along when booking (`api_id`): finds the record after a lost answer. New for each draft.
    pub key: String,
    /// What the client was shown as the price of all of it; a different one is told before booking.
    #[serde(default)]
    pub shown_price: Option<PriceRange>,
    pub touched_at: DateTime<Utc>,
}

/// Services of one professional at one time.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BookingPart {
    pub services: Vec<ServiceId>,
    pub professional: ProfessionalChoice,
    pub slot: Option<Slot>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EventChoice {
    pub event: GroupEvent,
    /// At least 1.
    pub seats: u32,
}

/// Never printed: it is what the client typed about themselves.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Contact {
    pub name: String,
    pub surname: String,
    /// `+` and digits, or what was typed so far.
    pub phone: String,
    pub email: String,
    pub comment: String,
    /// Answers by the field's code.
    pub custom: BTreeMap<String, String>,
    /// The place's policy is accepted.
    pub consent: bool,
}

impl fmt::Debug for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Contact(…)")
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum BookingStep {
    Location,
    #[default]
    Services,
    Professional,
    Time,
    Details,
    Success(AppointmentId),
}

impl BookingDraft {
    /// `key`: something nobody else has.
    pub fn new(place: Option<PlaceId>, key: String, now: DateTime<Utc>) -> Self {
        Self {
            place,
            parts: vec![BookingPart::default()],
            event: None,
            contact: Contact::default(),
            step: if place.is_some() { BookingStep::Services } else { BookingStep::Location },
            repeats: None,
            card: None,
            card_note: String::new(),
            key,
            shown_price: None,
            touched_at: now,
        }
    }

    pub fn is_outdated(&self, now: DateTime<Utc>) -> bool {
        now - self.touched_at > DRAFT_LIVES
    }

    /// Of all parts, in their order.
    pub fn services(&self) -> Vec<ServiceId> {
        match &self.event {
            Some(choice) => vec![choice.event.service],
            None => self.parts.iter().flat_map(|part| part.services.iter().copied()).collect(),
        }
    }

    /// The comment as the place reads it: what was typed, then the card that is to be used.
    pub fn comment(&self) -> String {
        let note = if self.card.is_some() { self.card_note.trim() } else { "" };
        let lines = [self.contact.comment.trim(), note];
        lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// Every part has services and a time, or there are seats.
    pub fn is_complete(&self) -> bool {
        let is_timed = |part: &BookingPart| !part.services.is_empty() && part.slot.is_some();
        self.place.is_some()
            && match &self.event {
                Some(choice) => choice.seats > 0,
                None => !self.parts.is_empty() && self.parts.iter().all(is_timed),
            }
    }

    /// The parts whose times run into those of another part: the first of such a pair is kept, the second named.
    /// One client cannot be in two chairs (code 437).
    pub fn overlapping_part(&self) -> Option<usize> {
        let span = |part: &BookingPart| {
            let slot = part.slot.as_ref()?;
            let start = slot.start.utc();
            Some((start, start + Duration::seconds(slot.length_seconds.clamp(0, 7 * 86_400))))
        };
        let spans: Vec<_> = self.parts.iter().map(span).collect();
        (1..spans.len()).find(|later| {
            let Some((start, end)) = spans.get(*later).copied().flatten() else { return false };
            spans.iter().take(*later).flatten().any(|(other_start, other_end)| start < *other_end && *other_start < end)
        })
    }
}
