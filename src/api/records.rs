//! The client's appointments. Published by Altegio.

use chrono::{DateTime, Utc};
use rust_decimal::Decimal;

use super::call::Call;
use super::error::ApiError;
use super::picture_url::Pictures;
use super::reply::DecodedList;
use super::wire::records::{RecordCompanyWire, RecordServiceWire, RecordStaffWire, RecordWire};
use super::{ApiClient, companies};
use crate::domain::appointment::{
    Appointment, AppointmentPlace, Attendance, BookedService, ChangeRule, ChangeRules, PaymentState, Professional,
};
use crate::domain::ids::{AppointmentId, PlaceId, ProfessionalId, ServiceId};
use crate::domain::money::Money;

/// How a record came to be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Origin {
    /// What the booking sent as `api_id`.
    pub key: Option<String>,
    pub created: Option<DateTime<Utc>>,
}

impl ApiClient {
    /// All of them: upcoming, past and canceled; no paging is published.
    pub async fn list_appointments(&self) -> Result<DecodedList<Appointment>, ApiError> {
        let reply = self.send(Call::get("list_user_records", "/user/records").by_user()).await?;
        let pictures = self.pictures();
        Ok(reply.list()?.convert(|record| appointment(record, &pictures)))
    }

    /// As `list_appointments`, with what tells whose request made each.
    pub async fn list_appointments_with_origin(&self) -> Result<DecodedList<(Appointment, Origin)>, ApiError> {
        let reply = self.send(Call::get("list_user_records", "/user/records").by_user()).await?;
        let pictures = self.pictures();
        let listed: DecodedList<RecordWire> = reply.list()?;
        Ok(listed.convert(|record| {
            let created = record.create_date.and_then(|moment| moment.in_zone(record.company.zone()));
            let key = record.api_id.clone().filter(|key| !key.trim().is_empty());
            Some((appointment(record, &pictures)?, Origin { key, created: created.map(|time| time.utc()) }))
        }))
    }

    /// `NotFound` when there is none, or it is someone else's.
    pub async fn get_appointment(&self, id: AppointmentId) -> Result<Appointment, ApiError> {
        // The last segment is the record's hash; signed-in clients leave it empty.
        let reply = self.send(Call::get("get_user_record", format!("/user/records/{id}/")).by_user()).await?;
        appointment(reply.one()?, &self.pictures()).ok_or(ApiError::Unreadable)
    }

    /// The visit stays in the list, canceled. What the answer holds is not published.
    ///
    /// # Errors
    /// `Forbidden`, `Rejected` and `NotFound`: not allowed any more, or canceled already; the list tells. After any other
    /// error but `Unauthorized` and `RateLimited` it may have been canceled all the same.
    pub async fn cancel_appointment(&self, id: AppointmentId) -> Result<(), ApiError> {
        self.send(Call::delete("cancel_user_record", format!("/user/records/{id}")).by_user()).await.map(|_| ())
    }

    pub(super) fn pictures(&self) -> Pictures {
        Pictures::of(&self.inner.config.base_url)
    }
}

/// `None` without a readable start: an appointment at no time is worse than none.
pub(super) fn appointment(record: RecordWire, pictures: &Pictures) -> Option<Appointment> {
    let zone = record.company.zone();
    let start = [record.datetime, record.date].into_iter().flatten().find_map(|moment| moment.in_zone(zone))?;
    let currency = record.company.currency_short_title.clone().unwrap_or_default();
    let services: Vec<_> = record.services.iter().map(|service| booked_service(service, &currency)).collect();
    let services_length = services.iter().filter_map(|service| service.length_seconds).fold(0_i64, i64::saturating_add);
    Some(Appointment {
        id: AppointmentId(record.id),
        start,
        length_seconds: record.length.filter(|length| *length > 0).unwrap_or(services_length),
        attendance: attendance(record.attendance),
        is_canceled: record.deleted,
        payment: payment(&record),
        rules: ChangeRules {
            cancel: ChangeRule {
                allowed: record.allow_delete_record.or(record.company.allow_delete_record).unwrap_or(false),
                latest_seconds_before: record.company.allow_delete_record_delay_step.unwrap_or(0),
                allowed_when_prepaid: record.company.allow_delete_prepaid_record,
            },
            reschedule: ChangeRule {
                allowed: record.allow_change_record.or(record.company.allow_change_record).unwrap_or(false),
                latest_seconds_before: record.company.allow_change_record_delay_step.unwrap_or(0),
                allowed_when_prepaid: record.company.allow_change_prepaid_record,
            },
        },
        needs_confirmation: record.is_confirmation_needed.unwrap_or(false),
        can_be_reviewed: record.review_enabled.unwrap_or(false) && !record.deleted,
        can_be_repeated: record.allow_repeat_record.unwrap_or(true) && !services.is_empty(),
        professional_was_chosen: record.master_requested.unwrap_or(true),
        seats: record.clients_count.and_then(|seats| u32::try_from(seats).ok()).unwrap_or(1).max(1),
        professional: record.staff.and_then(|staff| professional(staff, pictures)),
        place: place(record.company, currency, pictures),
        services,
        comment: record.comment,
    })
}

/// Pending when absent (older records) or unknown.
fn attendance(number: Option<i64>) -> Attendance {
    match number {
        Some(2) => Attendance::ConfirmedByClient,
        Some(1) => Attendance::Arrived,
        Some(-1) => Attendance::NoShow,
        _ => Attendance::Pending,
    }
}

/// `prepaid` alone only says that paying online is possible; waiting means that a service demands it.
fn payment(record: &RecordWire) -> PaymentState {
    let is_required = |service: &RecordServiceWire| {
        service.prepaid_settings.as_ref().is_some_and(|settings| settings.status == "required")
    };
    if record.prepaid_confirmed == Some(true) {
        PaymentState::Paid
    } else if record.prepaid == Some(true) && record.services.iter().any(is_required) {
        PaymentState::Waiting
    } else {
        PaymentState::NotNeeded
    }
}

fn booked_service(service: &RecordServiceWire, currency: &str) -> BookedService {
    let cost = service.cost.or(service.price_min).unwrap_or_default();
    BookedService {
        id: ServiceId(service.id),
        title: service.title.clone(),
        cost: Money::new(cost.0, currency),
        amount: service.amount.and_then(|amount| u32::try_from(amount).ok()).unwrap_or(1).max(1),
        length_seconds: service.seance_length.filter(|length| *length >= 0),
    }
}

pub(super) fn professional(staff: RecordStaffWire, pictures: &Pictures) -> Option<Professional> {
    let is_gone = staff.is_deleted == Some(true);
    let is_someone = staff.id != 0 && !staff.name.trim().is_empty();
    // As with who can be booked: a rating that nobody gave is none.
    let is_shown = staff.show_rating.is_some_and(|flag| flag.0);
    let rating = staff.rating.map(|rating| rating.0).filter(|rating| is_shown && *rating > Decimal::ZERO);
    (is_someone && !is_gone).then(|| Professional {
        id: ProfessionalId(staff.id),
        rating: rating.map(|rating| rating.min(Decimal::from(5))),
        specialization: staff
            .specialization
            .filter(|text| !text.trim().is_empty())
            .or(staff.position.map(|position| position.title))
            .unwrap_or_default(),
        photo_url: pictures.address(staff.avatar_big.as_deref()).or(pictures.address(staff.avatar.as_deref())),
        name: staff.name,
    })
}

fn place(company: RecordCompanyWire, currency: String, pictures: &Pictures) -> AppointmentPlace {
    AppointmentPlace {
        id: PlaceId(company.id),
        name: companies::shown_name(company.public_title, company.title),
        address: company.address.unwrap_or_default(),
        phones: companies::phones(company.phones, company.phone),
        logo_url: pictures.address(company.logo.as_deref()),
        currency,
    }
}
