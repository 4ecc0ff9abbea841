//! Group classes: which there are, when, with whom, and taking seats in one.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::{FromRequestParts, Path, State};
use bytes::Bytes;
use chrono::NaiveDate;
use http::StatusCode;
use http::request::Parts;
use serde_json::{Value, json};

use super::booking::{Visitor, ids, needs_code, open_place};
use super::bookings::{Sent, refuse_blocked};
use super::login::{check_code, e164};
use super::{Answer, Asked, DemoBackend, Handled, PublicBase, Refusal, teller, unprocessable};
use crate::demo_backend::answers::{is_ahead, record_hash};
use crate::demo_backend::availability::free_seats;
use crate::demo_backend::bookings::{Granted, Problem, Wish, book, check_conditions, refusal};
use crate::demo_backend::notes::{self, Event};
use crate::demo_backend::tables::{EventRow, PlaceRow, Tables};

/// The filters that all of these operations share. Nothing here has resources.
pub struct Filter {
    services: Vec<i64>,
    staff: Vec<i64>,
    resources: Vec<i64>,
}

impl<S: Sync> FromRequestParts<S> for Filter {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Refusal> {
        Ok(Self {
            services: ids(parts, "service_ids")?,
            staff: ids(parts, "staff_ids")?,
            resources: ids(parts, "resource_ids")?,
        })
    }
}

impl Filter {
    fn lets_through(&self, event: &EventRow) -> bool {
        let one_of = |wanted: &[i64], id: i64| wanted.is_empty() || wanted.contains(&id);
        one_of(&self.services, event.service) && one_of(&self.staff, event.staff) && self.resources.is_empty()
    }

    /// Those of the place that are ahead, by their start.
    fn of<'a>(&self, backend: &DemoBackend, tables: &'a Tables, place: &PlaceRow) -> Vec<&'a EventRow> {
        let shift = chrono::Duration::seconds(tables.clock_shift_seconds);
        let now = backend.inner.config.clock.now() + shift;
        let is_here = |event: &&EventRow| event.place == place.id && is_ahead(event, now) && self.lets_through(event);
        let mut events: Vec<_> = tables.events.iter().filter(is_here).collect();
        events.sort_by_key(|event| (event.start, event.id));
        events
    }
}

fn day_of(place: &PlaceRow, event: &EventRow) -> NaiveDate {
    event.start.with_timezone(&place.tz()).date_naive()
}

/// Both ends are needed.
fn range(asked: &Asked) -> Result<(NaiveDate, NaiveDate), Refusal> {
    let day = |key| asked.day(key)?.ok_or_else(|| unprocessable(key, "Must be a day, YYYY-MM-DD."));
    Ok((day("from")?, day("till")?))
}

pub async fn search_events(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    Path(location): Path<i64>,
    asked: Asked,
    filter: Filter,
) -> Handled {
    let (from, till) = range(&asked)?;
    let tables = backend.read();
    let place = open_place(&tables, location)?;
    let teller = teller(&backend, &tables, &base);
    let mut events = filter.of(&backend, &tables, place);
    events.retain(|event| (from..=till).contains(&day_of(place, event)));
    asked.page(events.into_iter().map(|event| teller.event(event)).collect())
}

pub async fn search_event_dates(
    State(backend): State<DemoBackend>,
    Path(location): Path<i64>,
    asked: Asked,
    filter: Filter,
) -> Handled {
    let (from, till) = range(&asked)?;
    let tables = backend.read();
    let place = open_place(&tables, location)?;
    let days: BTreeSet<_> = filter.of(&backend, &tables, place).into_iter().map(|event| day_of(place, event)).collect();
    let days = days.into_iter().filter(|day| (from..=till).contains(day));
    Answer::data(days.map(|day| day.to_string()).collect::<Vec<_>>())
}

pub async fn get_event_date_range(
    State(backend): State<DemoBackend>,
    Path(location): Path<i64>,
    filter: Filter,
) -> Handled {
    let tables = backend.read();
    let place = open_place(&tables, location)?;
    let events = filter.of(&backend, &tables, place);
    let day = |event: Option<&&EventRow>| event.map(|event| day_of(place, event).to_string());
    Answer::data(json!({ "min_date": day(events.first()), "max_date": day(events.last()) }))
}

/// What the other filter leaves over is disabled, not left out.
pub async fn get_event_filters(
    State(backend): State<DemoBackend>,
    Path(location): Path<i64>,
    filter: Filter,
) -> Handled {
    let tables = backend.read();
    let place = open_place(&tables, location)?;
    let everything = Filter { services: Vec::new(), staff: Vec::new(), resources: Vec::new() };
    let (mut services, mut staff) = (BTreeMap::new(), BTreeMap::new());
    for event in everything.of(&backend, &tables, place) {
        let is_left = filter.lets_through(event);
        *services.entry(event.service).or_insert(false) |= is_left;
        *staff.entry(event.staff).or_insert(false) |= is_left;
    }
    let service_title = |id| place.service(id).map(|service| service.title.clone());
    let staff_name = |id| tables.staff_member(id).map(|member| member.name.clone());
    let told = |entries: BTreeMap<i64, bool>, title: &dyn Fn(i64) -> Option<String>| -> Vec<Value> {
        let entries = entries.into_iter();
        entries.map(|(id, is_left)| json!({ "id": id, "title": title(id), "is_disabled": !is_left })).collect()
    };
    let filters = vec![
        json!({ "code": "service", "title": "Services", "data": told(services, &service_title) }),
        json!({ "code": "staff", "title": "Professionals", "data": told(staff, &staff_name) }),
    ];
    Answer::counted(filters)
}

pub async fn book_event(
    State(backend): State<DemoBackend>,
    who: Visitor,
    Path((location, event)): Path<(i64, i64)>,
    bytes: Bytes,
) -> Handled {
    let sent = Sent::of(&bytes)?;
    let now = backend.now();
    let id = backend.change(|tables| {
        let place = open_place(tables, location)?.clone();
        let event = tables.events.iter().find(|row| row.id == event && row.place == location).cloned();
        let event = event.ok_or_else(|| Refusal::not_found("Event"))?;
        let refused = |text: &str, code| Err(Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, text).code(code));
        let Some(phone) = e164(&sent.text("phone")) else { return refused("The phone number is not valid.", 431) };
        refuse_blocked(&phone)?;
        let guest = sent.guest();
        if guest.name.trim().is_empty() {
            return refused("Please tell us your name.", 435);
        }
        let seats = sent.get("clients_count").unwrap_or(1);
        if seats < 1 || !is_ahead(&event, now) || seats > free_seats(tables, &event) {
            return Err(refusal(&[(0, Problem::Taken)], &place));
        }
        let wish = Wish { id: 1, services: vec![event.service], staff: Some(event.staff), start: Some(event.start) };
        let seconds = event.length_seconds;
        let seat = Granted { wish, start: event.start, seconds, staff: event.staff, event: Some(event.id) };
        let client = tables.client_by_phone(&phone).map(|client| client.id);
        check_conditions(tables, &place, client, std::slice::from_ref(&seat), false)?;
        if needs_code(&place, who.sentinel()) {
            check_code(tables, &phone, &sent.text("code"), now)?;
            tables.codes.remove(&phone);
        }
        let booked = book(tables, location, &phone, &guest, &[seat], 100, now).pop();
        let id = booked.ok_or_else(|| Refusal::not_found("Location"))?;
        for record in tables.records.iter_mut().filter(|record| record.id == id) {
            record.seats = seats;
        }
        notes::add(tables, id, Event::Booked, now);
        Ok(id)
    })?;
    Answer::data(json!({ "id": id, "hash": record_hash(id) }))
}
