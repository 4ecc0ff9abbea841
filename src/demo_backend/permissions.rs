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

/// Whether places let clients change what was paid online. The money of a canceled visit is theirs to give back.
pub const MAY_CANCEL_PAID: bool = false;
pub const MAY_MOVE_PAID: bool = true;

/// The place's refusal to cancel, if any.
pub fn may_cancel(tables: &Tables, record: &RecordRow, now: DateTime<Utc>) -> Result<(), Refusal> {
    may_change(record, now)?;
    let place = tables.place(record.place).ok_or_else(|| Refusal::not_found("Location"))?;
    if !record.allow_delete.unwrap_or(place.allow_delete) {
        return refused("This location does not allow canceling online.");
    }
    if record.prepaid_confirmed && !MAY_CANCEL_PAID {
        return refused("A paid appointment cannot be canceled online.");
    }
    if is_late(record, place.delete_delay_seconds, now) {
        return refused("It is too late to cancel this appointment online.");
    }
    Ok(())
}

/// The place's refusal to move, if any.
pub fn may_move(tables: &Tables, record: &RecordRow, now: DateTime<Utc>) -> Result<(), Refusal> {
    may_change(record, now)?;
    let place = tables.place(record.place).ok_or_else(|| Refusal::not_found("Location"))?;
    if !record.allow_change.unwrap_or(place.allow_change) || record.activity_id != 0 {
        return refused("This appointment cannot be moved online.");
    }
    if record.prepaid_confirmed && !MAY_MOVE_PAID {
        return refused("A paid appointment cannot be moved online.");
    }
    if is_late(record, place.change_delay_seconds, now) {
        return refused("It is too late to move this appointment online.");
    }
    Ok(())
}

fn may_change(record: &RecordRow, now: DateTime<Utc>) -> Result<(), Refusal> {
    if record.deleted {
        return refused("The appointment is canceled already.");
    }
    if record.start <= now || !matches!(record.attendance, 0 | 2) {
        return refused("The appointment has started already.");
    }
    Ok(())
}

/// No delay is no limit.
fn is_late(record: &RecordRow, delay_seconds: i64, now: DateTime<Utc>) -> bool {
    delay_seconds > 0 && now > record.start - Duration::seconds(delay_seconds)
}

fn refused(message: &str) -> Result<(), Refusal> {
    Err(Refusal::new(StatusCode::FORBIDDEN, message))
}
