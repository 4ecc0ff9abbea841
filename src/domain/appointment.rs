//! A visit that was booked, and what the client may do with it (API notes, 6).

use chrono::{DateTime, Duration, Utc};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::ids::{AppointmentId, PlaceId, ProfessionalId, ServiceId};
use super::money::Money;
use super::place_time::PlaceTime;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Appointment {
    pub id: AppointmentId,
    pub start: PlaceTime,
    /// Services and technical break together, in seconds.
    pub length_seconds: i64,
    pub place: AppointmentPlace,
    /// Absent when the server did not say who, or the professional is gone.
    pub professional: Option<Professional>,
    pub services: Vec<BookedService>,
    pub attendance: Attendance,
    pub is_canceled: bool,
    pub comment: String,
    pub payment: PaymentState,
    pub rules: ChangeRules,
    /// The place waits for the client's confirmation.
    pub needs_confirmation: bool,
    pub can_be_reviewed: bool,
    pub can_be_repeated: bool,
    /// False when the client chose "any professional".
    pub professional_was_chosen: bool,
    /// Number of seats taken in a group class; 1 otherwise.
    pub seats: u32,
}

/// The place as a record carries it; the full place comes from the places list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AppointmentPlace {
    pub id: PlaceId,
    pub name: String,
    pub address: String,
    pub phones: Vec<String>,
    pub logo_url: Option<String>,
    pub currency: String,
}

impl AppointmentPlace {
    /// The number `Call` copies: the first one. No number, no button (feature F27).
    pub fn first_phone(&self) -> Option<&str> {
        self.phones.iter().map(|phone| phone.trim()).find(|phone| !phone.is_empty())
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Professional {
    pub id: ProfessionalId,
    pub name: String,
    pub specialization: String,
    pub photo_url: Option<String>,
    /// 0 to 5; `None` when the place does not show it.
    #[serde(default)]
    pub rating: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BookedService {
    pub id: ServiceId,
    pub title: String,
    pub cost: Money,
    pub amount: u32,
    pub length_seconds: Option<i64>,
}

/// The server's `attendance`; canceled is a separate flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Attendance {
    Pending,
    ConfirmedByClient,
    Arrived,
    NoShow,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PaymentState {
    NotNeeded,
    Waiting,
    Paid,
}

/// What the record and its place say about changing this visit. Delays are seconds before the start; 0 is no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ChangeRules {
    pub cancel: ChangeRule,
    pub reschedule: ChangeRule,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ChangeRule {
    /// The record's own answer when it has one, else the place's switch.
    pub allowed: bool,
    pub latest_seconds_before: i64,
    /// `None`: the place does not treat prepaid visits differently.
    pub allowed_when_prepaid: Option<bool>,
}

/// Why a visit cannot be canceled or moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeRefusal {
    Canceled,
    AlreadyStarted,
    AlreadyServed,
    NotAllowedByPlace,
    NotAllowedWhenPrepaid,
    TooLate { deadline: DateTime<Utc> },
}

/// What canceling means for the client. The API knows no fee: after the last moment canceling is refused, and what
/// becomes of money that was paid online is the place's own matter (API notes, 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CancelTerms {
    /// `until` is the last moment; `None`: until the visit starts.
    Free {
        until: Option<DateTime<Utc>>,
    },
    Prepaid {
        until: Option<DateTime<Utc>>,
    },
    Refused(ChangeRefusal),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppointmentStage {
    Upcoming,
    Past,
    Canceled,
}

/// The one thing a card says about its visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppointmentStatus {
    Confirmed,
    NotConfirmed,
    WaitingForPayment,
    InProgress,
    Completed,
    DidNotTakePlace,
    Canceled,
}

impl Appointment {
    pub fn end_utc(&self) -> DateTime<Utc> {
        self.start.utc() + Duration::seconds(self.length_seconds.clamp(0, 7 * 86_400))
    }

    /// Started, not over, and not closed by the place yet.
    pub fn is_in_progress(&self, now: DateTime<Utc>) -> bool {
        let is_open = matches!(self.attendance, Attendance::Pending | Attendance::ConfirmedByClient);
        !self.is_canceled && is_open && self.start.utc() <= now && self.end_utc() > now
    }

    /// Upcoming until it is over: one that is going on is still ahead (design 8.5). Canceled ones never are.
    pub fn stage(&self, now: DateTime<Utc>) -> AppointmentStage {
        if self.is_canceled {
            AppointmentStage::Canceled
        } else if self.start.utc() > now || self.is_in_progress(now) {
            AppointmentStage::Upcoming
        } else {
            AppointmentStage::Past
        }
    }

    pub fn status(&self, now: DateTime<Utc>) -> AppointmentStatus {
        match self.stage(now) {
            AppointmentStage::Canceled => AppointmentStatus::Canceled,
            AppointmentStage::Past if self.attendance == Attendance::NoShow => AppointmentStatus::DidNotTakePlace,
            AppointmentStage::Past => AppointmentStatus::Completed,
            AppointmentStage::Upcoming if self.is_in_progress(now) => AppointmentStatus::InProgress,
            AppointmentStage::Upcoming if self.payment == PaymentState::Waiting => AppointmentStatus::WaitingForPayment,
            AppointmentStage::Upcoming if self.needs_confirmation && self.attendance == Attendance::Pending => {
                AppointmentStatus::NotConfirmed
            }
            AppointmentStage::Upcoming => AppointmentStatus::Confirmed,
        }
    }

    pub fn total(&self) -> Money {
        let amount = self.services.iter().map(|service| service.cost.amount).sum();
        Money::new(amount, self.place.currency.clone())
    }

    pub fn can_cancel(&self, now: DateTime<Utc>) -> Result<(), ChangeRefusal> {
        self.may_change(self.rules.cancel, now)
    }

    pub fn can_reschedule(&self, now: DateTime<Utc>) -> Result<(), ChangeRefusal> {
        self.may_change(self.rules.reschedule, now)
    }

    /// What canceling would mean now; told before it is done (feature B03).
    pub fn cancel_terms(&self, now: DateTime<Utc>) -> CancelTerms {
        let until = self.rules.cancel.deadline(&self.start);
        match self.can_cancel(now) {
            Err(refusal) => CancelTerms::Refused(refusal),
            Ok(()) if self.payment == PaymentState::Paid => CancelTerms::Prepaid { until },
            Ok(()) => CancelTerms::Free { until },
        }
    }

    fn may_change(&self, rule: ChangeRule, now: DateTime<Utc>) -> Result<(), ChangeRefusal> {
        if self.is_canceled {
            return Err(ChangeRefusal::Canceled);
        }
        if self.start.utc() <= now {
            return Err(ChangeRefusal::AlreadyStarted);
        }
        if !matches!(self.attendance, Attendance::Pending | Attendance::ConfirmedByClient) {
            return Err(ChangeRefusal::AlreadyServed);
        }
        if !rule.allowed {
            return Err(ChangeRefusal::NotAllowedByPlace);
        }
        if self.payment == PaymentState::Paid && rule.allowed_when_prepaid == Some(false) {
            return Err(ChangeRefusal::NotAllowedWhenPrepaid);
        }
        match rule.deadline(&self.start) {
            Some(deadline) if now > deadline => Err(ChangeRefusal::TooLate { deadline }),
            _ => Ok(()),
        }
    }
}

impl ChangeRule {
    /// The last moment for the change of a visit that starts then; `None`: the start itself.
    pub fn deadline(&self, start: &PlaceTime) -> Option<DateTime<Utc>> {
        let seconds = self.latest_seconds_before.clamp(0, 366 * 86_400);
        (seconds > 0).then(|| start.utc() - Duration::seconds(seconds))
    }
}

/// The order of the main page: upcoming soonest first, then past latest first, then canceled latest first (design 8.3).
pub fn main_page_key(appointment: &Appointment, now: DateTime<Utc>) -> (u8, i64, AppointmentId) {
    let start = appointment.start.utc().timestamp();
    match appointment.stage(now) {
        AppointmentStage::Upcoming => (0, start, appointment.id),
        AppointmentStage::Past => (1, -start, appointment.id),
        AppointmentStage::Canceled => (2, -start, appointment.id),
    }
}

pub fn main_page_order(appointments: &mut [Appointment], now: DateTime<Utc>) {
    appointments.sort_by_key(|appointment| main_page_key(appointment, now));
}

#[cfg(test)]
mod permission_tests;
