//! A prepaid set of visits (abonement): what is left of it, until when, and whether it may be used now.

use chrono::{DateTime, Days, Months, TimeDelta, TimeZone, Utc};
use serde::{Deserialize, Serialize};

use super::card_face::FaceKey;
use super::ids::{ChainId, MembershipId, ServiceId};
use super::place_time::PlaceTime;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Membership {
    pub id: MembershipId,
    /// Text: may start with zeros.
    pub number: String,
    pub title: String,
    pub chain: Option<ChainId>,
    pub balance: Balance,
    /// The server's ready-made text of what is left; only shown when `balance` says nothing.
    pub balance_text: String,
    pub status: MembershipStatus,
    pub is_frozen: bool,
    /// Absent: no limit, or not activated yet.
    pub expires: Option<PlaceTime>,
    pub activated: Option<PlaceTime>,
    pub freezing: Option<Freezing>,
    pub can_book_when_frozen: bool,
    pub image_url: Option<String>,
    /// What it can be spent on; empty: any service.
    #[serde(default)]
    pub covers: Vec<Covered>,
    /// What was sold: cards of one kind have one picture and are valid at the same places.
    #[serde(default)]
    pub kind: Option<i64>,
    /// How long it runs once it has begun.
    #[serde(default)]
    pub term: Option<Term>,
    #[serde(default)]
    pub starts: TermStart,
}

/// Something a membership can be spent on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Covered {
    pub target: CoverTarget,
    pub title: String,
}

/// Of the chain or of one place: the documents do not say which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CoverTarget {
    Service(ServiceId),
    Category(i64),
}

/// A length as it was sold: three months are not ninety days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    pub count: u32,
    pub unit: TermUnit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TermUnit {
    Day,
    Week,
    Month,
    Year,
}

/// What the term waits for (`expiration_type_id`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum TermStart {
    #[default]
    Sale,
    FirstVisit,
    Date,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum MembershipStatus {
    Issued,
    Activated,
    Expired,
    /// A status the documents do not name; its title is all there is to show.
    Other(String),
}

/// What is left. Visits unless the server's text says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Balance {
    /// One pool for all services.
    Pooled {
        left: u32,
        total: Option<u32>,
    },
    Unlimited,
    /// Counted apart for each service or category.
    Split(Vec<BalancePart>),
    /// Nothing could be read; the ready-made text is shown.
    Unknown,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BalancePart {
    pub title: String,
    /// `None` is unlimited.
    pub left: Option<u32>,
    pub total: Option<u32>,
}

/// Present only when the type allows freezing (API notes, 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Freezing {
    pub limit_days: u32,
    pub used_days: u32,
}

impl Term {
    /// The same hour by the place's wall clock when it is over. `None` beyond what a calendar holds.
    pub fn after(self, start: PlaceTime) -> Option<PlaceTime> {
        let local = start.local();
        let local = match self.unit {
            TermUnit::Day => local.checked_add_days(Days::new(self.count.into())),
            TermUnit::Week => local.checked_add_days(Days::new(u64::from(self.count) * 7)),
            TermUnit::Month => local.checked_add_months(Months::new(self.count)),
            TermUnit::Year => local.checked_add_months(Months::new(self.count.checked_mul(12)?)),
        }?;
        let at = match start.zone {
            // An hour that the clocks skip is over when they have skipped it.
            Some(zone) => zone
                .from_local_datetime(&local)
                .earliest()
                .or_else(|| zone.from_local_datetime(&local.checked_add_signed(TimeDelta::hours(1))?).earliest())?
                .fixed_offset(),
            None => start.at.offset().from_local_datetime(&local).single()?,
        };
        Some(PlaceTime::new(at, start.zone))
    }
}

impl Freezing {
    pub fn left_days(&self) -> u32 {
        self.limit_days.saturating_sub(self.used_days)
    }
}

/// Why a membership books nothing now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MembershipObstacle {
    Frozen,
    Finished,
}

/// How the card stands today; order is the order of the list (design 8.14).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MembershipState {
    /// 7 days or less, or one visit left.
    Expiring,
    Active,
    NotStarted,
    Frozen,
    Finished,
}

/// The flame's words: days win when both apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpiryMark {
    DaysLeft(i64),
    LastDay,
    LastVisit,
}

/// No threshold is published, so the app has its own (API notes, 8; design "Markers").
pub const EXPIRING_WITHIN_DAYS: i64 = 7;

impl Membership {
    /// Visits left over all parts, `None` when unlimited or unknown.
    pub fn visits_left(&self) -> Option<u32> {
        match &self.balance {
            Balance::Pooled { left, .. } => Some(*left),
            Balance::Split(parts) => summed(parts, |part| part.left),
            Balance::Unlimited | Balance::Unknown => None,
        }
    }

    pub fn visits_total(&self) -> Option<u32> {
        match &self.balance {
            Balance::Pooled { total, .. } => *total,
            Balance::Split(parts) => summed(parts, |part| part.total),
            Balance::Unlimited | Balance::Unknown => None,
        }
    }

    pub fn state(&self, now: DateTime<Utc>) -> MembershipState {
        let expired = self.expires.is_some_and(|end| end.days_from(now) < 0);
        if self.status == MembershipStatus::Expired || expired || self.visits_left() == Some(0) {
            MembershipState::Finished
        } else if self.is_frozen {
            MembershipState::Frozen
        } else if self.expiry_mark(now).is_some() {
            MembershipState::Expiring
        } else if !self.has_started(now) {
            MembershipState::NotStarted
        } else {
            MembershipState::Active
        }
    }

    /// Whether its term has begun; sold cards wait for the first visit or a day.
    pub fn has_started(&self, now: DateTime<Utc>) -> bool {
        self.status != MembershipStatus::Issued || self.activated.is_some_and(|start| start.utc() <= now)
    }

    /// `None`: a visit can be booked with it. One that has not begun yet can: the visit may be what begins it.
    pub fn obstacle(&self, now: DateTime<Utc>) -> Option<MembershipObstacle> {
        match self.state(now) {
            MembershipState::Finished => Some(MembershipObstacle::Finished),
            MembershipState::Frozen if !self.can_book_when_frozen => Some(MembershipObstacle::Frozen),
            _ => None,
        }
    }

    /// By what its picture and its places are asked for.
    pub fn face(&self) -> FaceKey {
        match self.kind {
            Some(kind) => FaceKey::MembershipKind(kind),
            None => FaceKey::Membership(self.id),
        }
    }

    /// What the flame says; the day of expiry itself is the last day (place time).
    pub fn expiry_mark(&self, now: DateTime<Utc>) -> Option<ExpiryMark> {
        match self.expires.map(|end| end.days_from(now)) {
            Some(0) => Some(ExpiryMark::LastDay),
            Some(days @ 1..=EXPIRING_WITHIN_DAYS) => Some(ExpiryMark::DaysLeft(days)),
            Some(days) if days < 0 => None,
            // The one visit of a card that waits to begin is its first.
            _ => (self.visits_left() == Some(1) && self.has_started(now)).then_some(ExpiryMark::LastVisit),
        }
    }
}

/// `None` as soon as one part is: what is unlimited has no sum.
fn summed(parts: &[BalancePart], count: impl Fn(&BalancePart) -> Option<u32>) -> Option<u32> {
    parts.iter().try_fold(0_u32, |sum, part| Some(sum.saturating_add(count(part)?)))
}

#[cfg(test)]
mod tests;
