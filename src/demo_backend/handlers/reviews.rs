//! Reviews: what people wrote, the form of a visit, and sending. A visit is reviewed once for each of its two sides.

use axum::extract::{Path, State};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Answer, Asked, DemoBackend, Handled, PublicBase, Refusal, SignedIn, body, teller, unprocessable};
use crate::demo_backend::answers::{is_past, record_token};
use crate::demo_backend::permissions::own_record;
use crate::demo_backend::sentinels::{self, Sentinel};
use crate::demo_backend::tables::{CommentRow, RecordRow, Tables};

/// The longest text that is taken, in characters.
const LONGEST: usize = 1000;

/// No totals: a short page is the last one. Days are counted at the location.
pub async fn list_comments(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    _who: SignedIn,
    Path(location): Path<i64>,
    asked: Asked,
) -> Handled {
    let staff = asked.number("team_member_id")?.or(asked.number("staff_id")?);
    let rating = asked.number("rating")?;
    let (first, last) = (asked.day("start_date")?, asked.day("end_date")?);
    let count = usize::try_from(asked.number("count")?.unwrap_or(25).clamp(1, 100)).unwrap_or(25);
    let page = usize::try_from(asked.number("page")?.unwrap_or(1).max(1)).unwrap_or(1);
    let tables = backend.read();
    let zone = tables.place(location).ok_or_else(|| Refusal::not_found("Location"))?.tz();
    let teller = teller(&backend, &tables, &base);
    let mut comments: Vec<_> = tables
        .comments
        .iter()
        .filter(|row| {
            let day = row.date.with_timezone(&zone).date_naive();
            row.place == location
                && staff.is_none_or(|staff| row.staff == Some(staff))
                && rating.is_none_or(|rating| row.rating == rating)
                && first.is_none_or(|first| first <= day)
                && last.is_none_or(|last| day <= last)
        })
        .collect();
    comments.sort_by_key(|row| (std::cmp::Reverse(row.date), row.id));
    let page = comments.into_iter().skip((page - 1).saturating_mul(count)).take(count);
    Answer::data(page.map(|row| teller.comment(row)).collect::<Vec<_>>())
}

/// Whoever holds the token of the visit may look.
pub async fn get_review_form(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    Path(token): Path<String>,
) -> Handled {
    let tables = backend.read();
    let record = of_token(&tables, &token)?;
    teller(&backend, &tables, &base)
        .review_form(record, is_rated(&tables, record))
        .map_or_else(|| Err(Refusal::not_found("Review form")), Answer::data)
}

#[derive(Deserialize)]
struct Submitted {
    rating: Option<i64>,
    text: Option<String>,
    /// Not in the published body; without it the review is anonymous.
    name: Option<String>,
}

pub async fn submit_review(State(backend): State<DemoBackend>, Path(token): Path<String>, bytes: Bytes) -> Handled {
    let said: Submitted = body(&bytes)?;
    let now = backend.now();
    let phone = backend.change(|tables| {
        let record = of_token(tables, &token)?.clone();
        let phone = phone_of(tables, record.client);
        may_be_sent(&phone)?;
        served(&record, now)?;
        let rating = stars("rating", said.rating)?;
        if is_rated(tables, &record) {
            return Err(already_sent());
        }
        let staff = record.staff.ok_or_else(|| Refusal::not_found("Team member"))?;
        let text = short(said.text.unwrap_or_default())?;
        keep(tables, CommentRow { staff: Some(staff), ..comment(&record, rating, text, said.name, now) });
        Ok(phone)
    })?;
    may_be_heard(&backend, &phone)?;
    Answer::data(json!({ "charge": [] }))
}

#[derive(Deserialize)]
struct Commented {
    mark: Option<i64>,
    text: Option<String>,
    name: Option<String>,
    record_id: Option<i64>,
}

/// Not tied to a visit: a professional is rated as often as this client was served.
pub async fn rate_team_member(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    who: SignedIn,
    Path((location, staff)): Path<(i64, i64)>,
    bytes: Bytes,
) -> Handled {
    let said: Commented = body(&bytes)?;
    let now = backend.now();
    let id = backend.change(|tables| {
        may_be_sent(&who.phone)?;
        tables.place(location).ok_or_else(|| Refusal::not_found("Location"))?;
        let member = tables.staff_member(staff).filter(|member| member.place == location);
        member.ok_or_else(|| Refusal::not_found("Team member"))?;
        let rating = stars("mark", said.mark)?;
        let visits: Vec<_> = tables
            .records
            .iter()
            .filter(|record| record.client == who.client && record.staff == Some(staff) && served(record, now).is_ok())
            .cloned()
            .collect();
        let Some(visit) = visits.first() else { return Err(Refusal::forbidden()) };
        let given = tables.comments.iter().filter(|row| row.client == who.client && row.staff == Some(staff)).count();
        if given >= visits.len() {
            return Err(already_sent());
        }
        let text = short(said.text.unwrap_or_default())?;
        let row = comment(visit, rating, text, said.name, now);
        Ok(keep(tables, CommentRow { staff: Some(staff), record: 0, ..row }))
    })?;
    may_be_heard(&backend, &who.phone)?;
    // The published sample is a list of one.
    told(&backend, &base, id, |comment| json!([comment]))
}

/// Not published by Altegio. With a visit once for each, without one once for the location; a canceled visit counts, too.
pub async fn review_location(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    who: SignedIn,
    Path(location): Path<i64>,
    bytes: Bytes,
) -> Handled {
    let said: Commented = body(&bytes)?;
    let now = backend.now();
    let id = backend.change(|tables| {
        may_be_sent(&who.phone)?;
        tables.place(location).ok_or_else(|| Refusal::not_found("Location"))?;
        let rating = stars("mark", said.mark)?;
        let asked = said.record_id.filter(|record| *record != 0);
        let visit = match asked {
            Some(record) => own_record(tables, who.client, record)?.clone(),
            None => {
                let own = tables.records.iter().find(|it| it.client == who.client && it.place == location);
                own.ok_or_else(Refusal::forbidden)?.clone()
            }
        };
        if visit.place != location {
            return Err(Refusal::not_found("Record"));
        }
        if !visit.deleted && !is_past(&visit, now) && asked.is_some() {
            return Err(Refusal::new(StatusCode::FORBIDDEN, "The appointment has not taken place yet."));
        }
        let record = asked.unwrap_or(0);
        let is_same =
            |row: &CommentRow| (row.client, row.place, row.staff, row.record) == (who.client, location, None, record);
        if tables.comments.iter().any(is_same) {
            return Err(already_sent());
        }
        let text = short(said.text.unwrap_or_default())?;
        Ok(keep(tables, CommentRow { record, ..comment(&visit, rating, text, said.name, now) }))
    })?;
    may_be_heard(&backend, &who.phone)?;
    told(&backend, &base, id, |comment| comment)
}

/// 201 with the comment as it is listed.
fn told(backend: &DemoBackend, base: &PublicBase, id: i64, shape: impl FnOnce(Value) -> Value) -> Handled {
    let tables = backend.read();
    let row = tables.comments.iter().find(|row| row.id == id).ok_or_else(|| Refusal::not_found("Comment"))?;
    let comment = teller(backend, &tables, base).comment(row);
    Answer::with_meta(StatusCode::CREATED, shape(comment), json!([]))
}

fn of_token<'a>(tables: &'a Tables, token: &str) -> Result<&'a RecordRow, Refusal> {
    let found = tables.records.iter().find(|record| record_token(record.id) == token);
    found.ok_or_else(|| Refusal::not_found("Review form"))
}

fn phone_of(tables: &Tables, client: i64) -> String {
    tables.client(client).map(|client| client.phone.clone()).unwrap_or_default()
}

/// The professional of this visit has stars already.
fn is_rated(tables: &Tables, record: &RecordRow) -> bool {
    tables.comments.iter().any(|row| row.staff.is_some() && row.record == record.id)
}

fn served(record: &RecordRow, now: DateTime<Utc>) -> Result<(), Refusal> {
    let refused = |text: &str| Err(Refusal::new(StatusCode::FORBIDDEN, text));
    if record.deleted {
        return refused("The appointment was canceled.");
    }
    if record.attendance == -1 {
        return refused("The appointment did not take place.");
    }
    if !is_past(record, now) {
        return refused("The appointment has not taken place yet.");
    }
    Ok(())
}

fn stars(field: &str, said: Option<i64>) -> Result<i64, Refusal> {
    said.filter(|stars| (1..=5).contains(stars)).ok_or_else(|| unprocessable(field, "Choose 1 to 5 stars."))
}

fn short(text: String) -> Result<String, Refusal> {
    if text.chars().count() > LONGEST {
        return Err(unprocessable("text", "The text is too long."));
    }
    Ok(text)
}

fn already_sent() -> Refusal {
    Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, "The review has been sent already.")
}

fn may_be_sent(phone: &str) -> Result<(), Refusal> {
    match sentinels::of(phone) {
        Some(Sentinel::ReviewsFail) => Err(Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "An error has occurred.")),
        _ => Ok(()),
    }
}

/// The review is kept; one number's first answer is lost behind a gateway all the same.
fn may_be_heard(backend: &DemoBackend, phone: &str) -> Result<(), Refusal> {
    if sentinels::of(phone) != Some(Sentinel::ReviewAnswerLost) {
        return Ok(());
    }
    let tables = backend.read();
    let client = tables.client_by_phone(phone).map(|client| client.id);
    match tables.comments.iter().filter(|row| Some(row.client) == client).count() {
        0 | 1 => Err(Refusal::new(StatusCode::GATEWAY_TIMEOUT, "")),
        _ => Ok(()),
    }
}

fn comment(record: &RecordRow, rating: i64, text: String, name: Option<String>, now: DateTime<Utc>) -> CommentRow {
    let user_name = name.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    CommentRow {
        id: 0,
        place: record.place,
        staff: None,
        text,
        date: now,
        rating,
        user_name,
        client: record.client,
        record: record.id,
    }
}

fn keep(tables: &mut Tables, row: CommentRow) -> i64 {
    let id = tables.new_id();
    tables.comments.push(CommentRow { id, ..row });
    id
}
