//! What a client thinks of a visit: stars, words and a name, about the professional or about the place (design 8.13).
//! Must not know how it is sent.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::appointment::{Appointment, AppointmentStatus};
use super::ids::{AppointmentId, PlaceId, ProfessionalId};
use super::place_time::PlaceTime;

/// The longest text, in UTF-16 units: what a page's field counts, and never more characters than that.
pub const LONGEST_TEXT: usize = 1000;
/// The longest name, in UTF-16 units.
pub const LONGEST_NAME: usize = 60;
pub const MOST_STARS: u8 = 5;
/// With this few stars the app offers to call the place.
pub const UNHAPPY_STARS: u8 = 2;

/// What a review is about. One review each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ReviewTarget {
    /// Whoever served this visit.
    Professional(AppointmentId),
    /// `appointment`: the visit that it was written after, if any.
    Place { place: PlaceId, appointment: Option<AppointmentId> },
}

/// Ready to be sent. Not `Debug`: neither text nor name may reach a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Review {
    pub target: ReviewTarget,
    /// 1 to 5.
    pub stars: u8,
    pub text: String,
    /// Empty: anonymous.
    pub name: String,
}

/// What was written so far.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReviewDraft {
    pub stars: Option<u8>,
    pub text: String,
    /// `None`: not touched, so the account's own name is offered.
    pub name: Option<String>,
}

/// A review that the server has, as far as this device knows it.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SentReview {
    /// `None`: sent from elsewhere, and nobody says with how many.
    pub stars: Option<u8>,
    pub text: String,
    pub name: String,
}

/// A review as the server lists it.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Comment {
    pub id: i64,
    pub place: Option<PlaceId>,
    /// `None`: about the place.
    pub professional: Option<ProfessionalId>,
    pub stars: u8,
    pub text: String,
    pub author: String,
    pub author_id: Option<i64>,
    pub appointment: Option<AppointmentId>,
    pub written: Option<PlaceTime>,
}

/// Why the professional of a visit cannot be rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RatingLock {
    Canceled,
    DidNotTakePlace,
    NotOverYet,
    /// The visit names nobody, or somebody who is gone.
    NobodyToRate,
}

impl Appointment {
    /// Only a completed visit can be rated (API notes, 6).
    pub fn can_rate(&self, now: DateTime<Utc>) -> Result<(), RatingLock> {
        match self.status(now) {
            AppointmentStatus::Canceled => Err(RatingLock::Canceled),
            AppointmentStatus::DidNotTakePlace => Err(RatingLock::DidNotTakePlace),
            AppointmentStatus::Confirmed
            | AppointmentStatus::NotConfirmed
            | AppointmentStatus::WaitingForPayment
            | AppointmentStatus::InProgress => Err(RatingLock::NotOverYet),
            AppointmentStatus::Completed if self.professional.is_none() => Err(RatingLock::NobodyToRate),
            AppointmentStatus::Completed => Ok(()),
        }
    }
}

impl ReviewTarget {
    pub fn appointment(&self) -> Option<AppointmentId> {
        match self {
            Self::Professional(appointment) => Some(*appointment),
            Self::Place { appointment, .. } => *appointment,
        }
    }
}

impl Review {
    pub fn sent(&self) -> SentReview {
        SentReview { stars: Some(self.stars), text: self.text.clone(), name: self.name.clone() }
    }
}

impl ReviewDraft {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// `None` without stars. `own_name` stands in for a name that was not touched.
    pub fn finished(&self, target: ReviewTarget, own_name: &str) -> Option<Review> {
        Some(Review {
            target,
            stars: self.stars.filter(|stars| (1..=MOST_STARS).contains(stars))?,
            text: cut(self.text.trim(), LONGEST_TEXT),
            name: cut(self.name.as_deref().unwrap_or(own_name).trim(), LONGEST_NAME),
        })
    }
}

impl Comment {
    pub fn sent(&self) -> SentReview {
        SentReview { stars: Some(self.stars), text: self.text.clone(), name: self.author.clone() }
    }
}

/// The beginning of a text that is at most so many UTF-16 units long, without half a character at its end.
pub fn cut(text: &str, longest: usize) -> String {
    let mut units = 0;
    text.chars()
        .take_while(|letter| {
            units += letter.len_utf16();
            units <= longest
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::appointment::{AppointmentPlace, Attendance, ChangeRules, PaymentState, Professional};
    use crate::domain::ids::ProfessionalId;
    use crate::domain::place_time::PlaceTime;

    /// An hour long, with somebody.
    fn visit(start: &str) -> Appointment {
        Appointment {
            id: AppointmentId(1),
            start: PlaceTime::new(DateTime::parse_from_rfc3339(start).unwrap(), None),
            length_seconds: 3600,
            place: AppointmentPlace {
                id: PlaceId(1),
                name: String::new(),
                address: String::new(),
                phones: Vec::new(),
                logo_url: None,
                currency: String::new(),
            },
            professional: Some(Professional {
                id: ProfessionalId(1),
                name: "Sofia".into(),
                specialization: String::new(),
                photo_url: None,
                rating: None,
            }),
            services: Vec::new(),
            attendance: Attendance::Pending,
            is_canceled: false,
            comment: String::new(),
            payment: PaymentState::NotNeeded,
            rules: ChangeRules::default(),
            needs_confirmation: false,
            can_be_reviewed: false,
            can_be_repeated: false,
            professional_was_chosen: true,
            seats: 1,
        }
    }

    #[test]
    fn only_a_completed_visit_with_somebody_in_it_can_be_rated() {
        let now: DateTime<Utc> = "2026-11-24T09:00:00Z".parse().unwrap();
        let past = visit("2026-10-29T14:30:00+01:00");
        assert_eq!(past.can_rate(now), Ok(()));
        assert_eq!(Appointment { is_canceled: true, ..past.clone() }.can_rate(now), Err(RatingLock::Canceled));
        let missed = Appointment { attendance: Attendance::NoShow, ..past.clone() };
        assert_eq!(missed.can_rate(now), Err(RatingLock::DidNotTakePlace));
        assert_eq!(Appointment { professional: None, ..past }.can_rate(now), Err(RatingLock::NobodyToRate));
        assert_eq!(visit("2026-11-24T09:30:00+01:00").can_rate(now), Err(RatingLock::NotOverYet));
        assert_eq!(visit("2026-11-26T14:30:00+01:00").can_rate(now), Err(RatingLock::NotOverYet));
    }

    #[test]
    fn a_draft_without_stars_is_not_finished() {
        let target = ReviewTarget::Professional(AppointmentId(1));
        let mut draft = ReviewDraft { text: " Good ".into(), ..ReviewDraft::default() };
        assert!(draft.finished(target, "Anna").is_none());
        draft.stars = Some(9);
        assert!(draft.finished(target, "Anna").is_none());
        draft.stars = Some(4);
        let review = draft.finished(target, "Anna").unwrap();
        assert_eq!((review.stars, review.text.as_str(), review.name.as_str()), (4, "Good", "Anna"));
    }

    #[test]
    fn an_emptied_name_is_anonymous_and_an_untouched_one_is_the_accounts() {
        let target = ReviewTarget::Place { place: PlaceId(1), appointment: None };
        let draft = ReviewDraft { stars: Some(5), name: Some("  ".into()), ..ReviewDraft::default() };
        assert_eq!(draft.finished(target, "Anna").unwrap().name, "");
    }

    #[test]
    fn a_text_is_cut_between_characters() {
        assert_eq!(cut("a😀b", 2), "a");
        assert_eq!(cut("a😀b", 3), "a😀");
        assert_eq!(cut("чай", 9), "чай");
    }
}
