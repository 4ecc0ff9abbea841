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
    /// The part that the steps are about.
    #[serde(default)]
    pub at: usize,
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

impl BookingPart {
    pub fn is_complete(&self) -> bool {
        !self.services.is_empty() && self.slot.is_some()
    }
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
            at: 0,
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

    /// What the steps are about. A draft whose number points nowhere is at its first part.
    pub fn part(&self) -> Option<&BookingPart> {
        self.parts.get(self.at).or_else(|| self.parts.first())
    }

    pub fn part_mut(&mut self) -> Option<&mut BookingPart> {
        let at = if self.at < self.parts.len() { self.at } else { 0 };
        self.parts.get_mut(at)
    }

    /// Of the part that the steps are about.
    pub fn part_services(&self) -> Vec<ServiceId> {
        match &self.event {
            Some(choice) => vec![choice.event.service],
            None => self.part().map(|part| part.services.clone()).unwrap_or_default(),
        }
    }

    /// Whether the part that the steps are about has services and a time.
    pub fn is_part_complete(&self) -> bool {
        match &self.event {
            Some(choice) => choice.seats > 0,
            None => self.part().is_some_and(BookingPart::is_complete),
        }
    }

    /// "Book again" asks for the time alone; what is added to it asks for everything.
    pub fn is_repeating(&self) -> bool {
        self.repeats.is_some() && self.at == 0
    }

    /// Begins another part; the steps are about it from then on.
    pub fn add_part(&mut self) {
        self.parts.push(BookingPart::default());
        self.at = self.parts.len() - 1;
    }

    /// The only one stays. The steps are about the first part afterwards.
    pub fn remove_part(&mut self, index: usize) {
        if self.parts.len() > 1 && index < self.parts.len() {
            self.parts.remove(index);
            self.at = 0;
        }
    }

    /// Whether `slot` runs into the time of a part other than the one the steps are about.
    pub fn is_in_the_way(&self, slot: &Slot) -> bool {
        let (start, end) = slot.span();
        let others = self.parts.iter().enumerate().filter(|(index, _)| *index != self.at);
        others.filter_map(|(_, part)| Some(part.slot.as_ref()?.span())).any(|(from, till)| start < till && from < end)
    }

    /// The comment as the place reads it: what was typed, then the card that is to be used.
    pub fn comment(&self) -> String {
        let note = if self.card.is_some() { self.card_note.trim() } else { "" };
        let lines = [self.contact.comment.trim(), note];
        lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// Every part has services and a time, or there are seats.
    pub fn is_complete(&self) -> bool {
        self.place.is_some()
            && match &self.event {
                Some(choice) => choice.seats > 0,
                None => !self.parts.is_empty() && self.parts.iter().all(BookingPart::is_complete),
            }
    }

    /// The parts whose times run into those of another part: the first of such a pair is kept, the second named.
    /// One client cannot be in two chairs (code 437).
    pub fn overlapping_part(&self) -> Option<usize> {
        let spans: Vec<_> = self.parts.iter().map(|part| Some(part.slot.as_ref()?.span())).collect();
        (1..spans.len()).find(|later| {
            let Some((start, end)) = spans.get(*later).copied().flatten() else { return false };
            spans.iter().take(*later).flatten().any(|(other_start, other_end)| start < *other_end && *other_start < end)
        })
    }
}
