//! What a client may do with a record now, as the server re-checks it (API notes, 6). Knows no HTTP but the refusal.

use chrono::{DateTime, Duration, Utc};
use http::StatusCode;

use super::envelope::Refusal;
use super::tables::{RecordRow, Tables};

/// The record if it is this client's. Somebody else's looks like none at all.
pub fn own_record(tables: &Tables, client: i64, id: i64) -> Result<&RecordRow, Refusal> {
    tables
        .records
        .iter()
        .find(|record| record.id == id && record.client == client)
        .ok_or_else(|| Refusal::not_found("Record"))
}

/// The place's refusal, if any.
pub fn may_cancel(tables: &Tables, record: &RecordRow, now: DateTime<Utc>) -> Result<(), Refusal> {
    let refused = |message: &str| Err(Refusal::new(StatusCode::FORBIDDEN, message));
    if record.deleted {
        return refused("The appointment is canceled already.");
    }
    if record.start <= now || !matches!(record.attendance, 0 | 2) {
        return refused("The appointment has started already.");
    }
    let Some(place) = tables.place(record.place) else { return Err(Refusal::not_found("Location")) };
    if !record.allow_delete.unwrap_or(place.allow_delete) {
        return refused("This location does not allow canceling online.");
    }
    if place.delete_delay_seconds > 0 && now > record.start - Duration::seconds(place.delete_delay_seconds) {
        return refused("It is too late to cancel this appointment online.");
    }
    Ok(())
}
