//! Booking: the check before and the booking itself. What may be booked is decided in `demo_backend::bookings`.

use axum::extract::{Path, State};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::{Value, json};

use super::booking::{Visitor, is_gone, needs_code, open_place, price_percent};
use super::login::{check_code, e164};
use super::{Answer, DemoBackend, Handled, PublicBase, Refusal, body, teller};
use crate::api::wire::loose::Loose;
use crate::api::wire::moment::{MomentWire, ZoneWire};
use crate::demo_backend::answers::record_hash;
use crate::demo_backend::bookings::{self, Granted, Guest, Problem, Wish, check_conditions, check_guest, refusal};
use crate::demo_backend::notes::{self, Event};
use crate::demo_backend::sentinels::{self, Sentinel};
use crate::demo_backend::tables::{Dialect, PlaceRow, Tables};

/// A body that is read field by field: every client writes numbers and texts its own way.
pub struct Sent(Value);

impl Sent {
    pub fn of(bytes: &Bytes) -> Result<Self, Refusal> {
        body(bytes).map(Self)
    }

    pub fn get<T: Loose>(&self, key: &str) -> Option<T> {
        T::read(self.0.get(key)?.clone()).ok()
    }

    /// An object inside; one without anything where there is none.
    pub fn part(&self, key: &str) -> Self {
        Self(self.0.get(key).cloned().unwrap_or_default())
    }

    pub fn text(&self, key: &str) -> String {
        self.get(key).unwrap_or_default()
    }

    /// The form's fields; those of the appointments are added to `fields`.
    pub fn guest(&self) -> Guest {
        Guest {
            name: self.text("fullname"),
            surname: self.text("surname"),
            email: self.text("email"),
            comment: self.text("comment"),
            fields: filled(&self.0["custom_fields"]),
            allows_personal_data: self.get("is_personal_data_processing_allowed").unwrap_or(false),
            api_id: self.text("api_id"),
        }
    }

    fn wishes(&self, place: &PlaceRow) -> Vec<(Wish, Vec<String>)> {
        let wishes = self.0["appointments"].as_array().into_iter().flatten();
        wishes.map(|wish| (wish_of(&Self(wish.clone()), place), filled(&wish["custom_fields"]))).collect()
    }
}

fn wish_of(sent: &Sent, place: &PlaceRow) -> Wish {
    Wish {
        id: sent.get("id").unwrap_or(0),
        services: sent.get("services").unwrap_or_default(),
        staff: sent.get("staff_id").filter(|staff| *staff > 0),
        start: moment(sent.0.get("datetime"), place),
    }
}

/// With an offset, or naive and then the place's own time.
pub fn moment(sent: Option<&Value>, place: &PlaceRow) -> Option<DateTime<Utc>> {
    let moment = MomentWire::read(sent?.clone()).ok()?;
    Some(moment.in_zone(ZoneWire::named(Some(place.tz())))?.at.to_utc())
}

/// Codes of the fields that hold something.
fn filled(fields: &Value) -> Vec<String> {
    let is_filled = |value: &Value| !matches!(value, Value::Null) && value.as_str() != Some("");
    let fields = fields.as_object().into_iter().flatten();
    fields.filter(|(_, value)| is_filled(value)).map(|(code, _)| code.clone()).collect()
}

pub async fn check_booking(
    State(backend): State<DemoBackend>,
    who: Visitor,
    Path(location): Path<i64>,
    bytes: Bytes,
) -> Handled {
    let sent = Sent::of(&bytes)?;
    let now = backend.now();
    let tables = backend.read();
    let place = open_place(&tables, location)?;
    let wishes: Vec<_> = sent.wishes(place).into_iter().map(|(wish, _)| wish).collect();
    granted(&tables, place, &wishes, now, &who)?;
    Answer::message(StatusCode::CREATED, "Created")
}

fn granted(
    tables: &Tables,
    place: &PlaceRow,
    wishes: &[Wish],
    now: DateTime<Utc>,
    who: &Visitor,
) -> Result<Vec<Granted>, Refusal> {
    let granted = bookings::grant(tables, place, wishes, now, |service| is_gone(tables, who.client(), service));
    granted.map_err(|problems| refused(&problems, place, who))
}

fn refused(problems: &[(i64, Problem)], place: &PlaceRow, who: &Visitor) -> Refusal {
    let refusal = refusal(problems, place);
    if who.sentinel() == Some(Sentinel::RefusalsWithoutCodes) { refusal.terse() } else { refusal }
}

/// Not idempotent, as the real one: the same body twice is two bookings where there is room for two.
pub async fn create_booking(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    who: Visitor,
    Path(location): Path<i64>,
    bytes: Bytes,
) -> Handled {
    let sent = Sent::of(&bytes)?;
    let now = backend.now();
    let (ids, wishes) = backend.change(|tables| create(tables, location, &sent, &who, now))?;
    let tables = backend.read();
    let teller = teller(&backend, &tables, &base);
    let is_live = tables.place(location).is_some_and(|place| place.dialect == Dialect::Live);
    let told: Vec<_> = wishes
        .iter()
        .zip(ids)
        .map(|(wish, id)| {
            let mut told = json!({ "id": wish.id, "record_id": id, "record_hash": record_hash(id) });
            let record = tables.records.iter().find(|record| record.id == id);
            if let Some(record) = record.filter(|_| is_live) {
                told["record"] = teller.record(record);
            }
            told
        })
        .collect();
    if is_live {
        Answer::bare(StatusCode::CREATED, json!(told))
    } else {
        Answer::with_meta(StatusCode::CREATED, told, json!([]))
    }
}

pub fn refuse_blocked(phone: &str) -> Result<(), Refusal> {
    match sentinels::of(phone) {
        Some(Sentinel::BlockedByPlaces) => {
            Err(Refusal::new(StatusCode::FORBIDDEN, "This phone number is blocked at this location.").code(434))
        }
        _ => Ok(()),
    }
}

fn create(
    tables: &mut Tables,
    location: i64,
    sent: &Sent,
    who: &Visitor,
    now: DateTime<Utc>,
) -> Result<(Vec<i64>, Vec<Wish>), Refusal> {
    let place = open_place(tables, location)?.clone();
    let unprocessable = |message: &str, code| Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, message).code(code);
    let phone = e164(&sent.text("phone")).ok_or_else(|| unprocessable("The phone number is not valid.", 431))?;
    refuse_blocked(&phone)?;
    let read = sent.wishes(&place);
    let wishes: Vec<_> = read.iter().map(|(wish, _)| wish.clone()).collect();
    let mut guest = sent.guest();
    guest.fields.extend(read.into_iter().flat_map(|(_, fields)| fields));
    if guest.name.trim().is_empty() {
        return Err(unprocessable("Please tell us your name.", 435));
    }
    check_guest(&place, &guest)?;
    spring(tables, &place, &wishes, who, now)?;
    let granted = granted(tables, &place, &wishes, now, who)?;
    let client = tables.client_by_phone(&phone).map(|client| client.id);
    let can_pay = sent.get("is_support_charge").unwrap_or(false);
    check_conditions(tables, &place, client, &granted, can_pay)?;
    if needs_code(&place, who.sentinel()) {
        check_code(tables, &phone, &sent.text("code"), now)?;
        tables.codes.remove(&phone);
    }
    let percent = price_percent(tables, who.client(), location);
    let ids = bookings::book(tables, location, &phone, &guest, &granted, percent, now);
    for id in &ids {
        notes::add(tables, *id, Event::Booked, now);
    }
    Ok((ids, wishes))
}

/// What the sentinels do at the last step, once to each client.
fn spring(
    tables: &mut Tables,
    place: &PlaceRow,
    wishes: &[Wish],
    who: &Visitor,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    let Some(first) = wishes.first() else { return Ok(()) };
    let mut once = |trap: &str| tables.sprung.insert((who.client(), trap.to_owned()));
    match who.sentinel() {
        Some(Sentinel::TimeTakenOnce) if once("taken") => {
            // Somebody else has it now, so it is also gone from the list of free times.
            let stranger = Guest { name: "Somebody else".to_owned(), ..Guest::default() };
            if let Ok(granted) = bookings::grant(tables, place, &wishes[..1], now, |_| false) {
                bookings::book(tables, place.id, "+12025550199", &stranger, &granted, 100, now);
            }
            Err(refused(&[(first.id, Problem::Taken)], place, who))
        }
        Some(Sentinel::NobodyFreeOnce) if first.staff.is_none() && once("nobody") => {
            Err(refused(&[(first.id, Problem::NobodyFree)], place, who))
        }
        Some(Sentinel::ServiceGone) if once("gone") => {
            if let Some(service) = first.services.first() {
                tables.sprung.insert((who.client(), format!("gone {service}")));
            }
            Ok(())
        }
        _ => Ok(()),
    }
}
