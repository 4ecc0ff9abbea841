//! What becomes of a visit after it was booked: moved, canceled, confirmed, read by its hash.

use axum::extract::{Path, State};
use bytes::Bytes;
use http::StatusCode;
use serde_json::Value;

use super::bookings::moment;
use super::{Answer, DemoBackend, Handled, PublicBase, Refusal, SignedIn, body, teller};
use crate::demo_backend::answers::record_hash;
use crate::demo_backend::availability::Search;
use crate::demo_backend::bookings::{Problem, refusal};
use crate::demo_backend::notes::{self, Event};
use crate::demo_backend::permissions::{may_cancel, may_move, own_record};
use crate::demo_backend::seed;
use crate::demo_backend::sentinels::{self, Sentinel};
use crate::demo_backend::tables::{Dialect, RecordRow, Tables};

/// The record stays in the list, deleted.
pub async fn cancel_user_record(State(backend): State<DemoBackend>, who: SignedIn, Path(id): Path<i64>) -> Handled {
    cancel(&backend, id, who.client)
}

/// The hash stands for the login. A wrong one looks like no record at all.
pub async fn cancel_user_record_by_hash(
    State(backend): State<DemoBackend>,
    Path((id, hash)): Path<(i64, String)>,
) -> Handled {
    let client = client_by_hash(&backend.read(), id, &hash)?;
    cancel(&backend, id, client)
}

fn client_by_hash(tables: &Tables, id: i64, hash: &str) -> Result<i64, Refusal> {
    let record = tables.records.iter().find(|record| record.id == id && record_hash(id) == hash);
    record.map(|record| record.client).ok_or_else(|| Refusal::not_found("Record"))
}

fn cancel(backend: &DemoBackend, id: i64, client: i64) -> Handled {
    let now = backend.now();
    backend.change(|tables| {
        stubborn(tables, client)?;
        may_cancel(tables, own_record(tables, client, id)?, now)?;
        change(tables, id, |record| {
            record.deleted = true;
            record.changed = Some(now);
        });
        notes::add(tables, id, Event::Canceled, now);
        Ok(Answer::Empty { status: StatusCode::OK })
    })
}

/// One sentinel's places refuse, whatever their rules say.
fn stubborn(tables: &Tables, client: i64) -> Result<(), Refusal> {
    let phone = tables.client(client).map(|client| client.phone.as_str()).unwrap_or_default();
    match sentinels::of(phone) {
        Some(Sentinel::RefusesChanges) => {
            Err(Refusal::new(StatusCode::FORBIDDEN, "This appointment cannot be changed online. Please call us."))
        }
        _ => Ok(()),
    }
}

/// One sentinel finds the time it moves to just taken, once.
fn is_snatched(tables: &mut Tables, client: i64) -> bool {
    let phone = tables.client(client).map(|client| client.phone.clone()).unwrap_or_default();
    sentinels::of(&phone) == Some(Sentinel::TimeTakenOnce) && tables.sprung.insert((client, "moved".to_owned()))
}

/// Somebody else has it now, so it is also gone from the list of free times.
fn snatch(tables: &mut Tables, rival: RecordRow) {
    let stranger = "+12025550199";
    let known = tables.client_by_phone(stranger).map(|client| client.id);
    let client = known.unwrap_or_else(|| seed::stranger(tables, stranger));
    let id = tables.new_id();
    tables.records.push(RecordRow { id, client, ..rival });
}

fn change(tables: &mut Tables, id: i64, change: impl FnOnce(&mut RecordRow)) {
    if let Some(record) = tables.records.iter_mut().find(|record| record.id == id) {
        change(record);
    }
}

/// Confirming sets attendance 2; twice is once.
pub async fn confirm_record(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    who: SignedIn,
    Path(id): Path<i64>,
) -> Handled {
    let now = backend.now();
    backend.change(|tables| {
        let record = own_record(tables, who.client, id)?;
        if record.deleted || record.start <= now || !matches!(record.attendance, 0 | 2) {
            return Err(Refusal::new(StatusCode::FORBIDDEN, "The appointment cannot be confirmed any more."));
        }
        change(tables, id, |record| record.attendance = 2);
        Ok(())
    })?;
    let tables = backend.read();
    Answer::data(teller(&backend, &tables, &base).record(own_record(&tables, who.client, id)?))
}

/// Day, time and comment only; services and professional stay.
pub async fn reschedule_record(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    who: SignedIn,
    Path((location, id)): Path<(i64, i64)>,
    bytes: Bytes,
) -> Handled {
    let sent: Value = body(&bytes)?;
    let now = backend.now();
    backend.change(|tables| {
        stubborn(tables, who.client)?;
        let record = own_record(tables, who.client, id)?;
        if record.place != location {
            return Err(Refusal::not_found("Record"));
        }
        may_move(tables, record, now)?;
        let place = tables.place(location).ok_or_else(|| Refusal::not_found("Location"))?;
        let taken_at = place.clone();
        let refused = |problem| Err(refusal(&[(0, problem)], place));
        let Some(start) = moment(sent.get("datetime"), place) else { return refused(Problem::NothingChosen) };
        // Services that are not offered any more may still be moved.
        let services = record.services.iter().filter_map(|id| place.service(*id)).collect();
        let search = Search { tables, place, services, now, moving: Some(id) };
        let same = search.at(record.staff, start).map(|_| record.staff);
        // Whoever asked for anybody may get somebody else.
        let other = || search.at(None, start).filter(|_| !record.master_requested).map(|it| it.staff.first().copied());
        let Some(staff) = same.or_else(other) else { return refused(Problem::Taken) };
        let rival = RecordRow { start, staff, ..record.clone() };
        if is_snatched(tables, who.client) {
            snatch(tables, rival);
            return Err(refusal(&[(0, Problem::Taken)], &taken_at));
        }
        let comment = sent.get("comment").and_then(Value::as_str).map(str::to_owned);
        change(tables, id, |record| {
            record.start = start;
            record.staff = staff.or(record.staff);
            record.changed = Some(now);
            record.comment = comment.unwrap_or_else(|| record.comment.clone());
            // A confirmed visit at another time has to be confirmed again.
            record.attendance = 0;
        });
        Ok(())
    })?;
    let tables = backend.read();
    let record = own_record(&tables, who.client, id)?;
    let teller = teller(&backend, &tables, &base);
    Answer::data(if record.dialect == Dialect::Live { teller.record(record) } else { teller.moved_record(record) })
}

/// For links out of messages; one generation answers without the envelope.
pub async fn get_booked_record(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    Path((location, id, hash)): Path<(i64, i64, String)>,
) -> Handled {
    let tables = backend.read();
    let client = client_by_hash(&tables, id, &hash)?;
    let record = own_record(&tables, client, id)?;
    if record.place != location {
        return Err(Refusal::not_found("Record"));
    }
    let told = teller(&backend, &tables, &base).record(record);
    if record.dialect == Dialect::Blueprint { Answer::bare(StatusCode::OK, told) } else { Answer::data(told) }
}
