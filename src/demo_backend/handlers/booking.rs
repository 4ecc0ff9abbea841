//! What can be booked: form, fields, policy, menu, professionals, days and times. `bookings.rs` does the booking.

use axum::extract::{FromRequestParts, Path, State};
use chrono::{Datelike, NaiveDate};
use http::StatusCode;
use http::request::Parts;
use serde_json::{Value, json};

use super::{Answer, Asked, DemoBackend, Handled, PublicBase, Refusal, SignedIn, teller, unprocessable};
use crate::demo_backend::answers::{bookform_id, chain_form_id};
use crate::demo_backend::auth::{Credentials, signed_in};
use crate::demo_backend::availability::Search;
use crate::demo_backend::sentinels::{self, Sentinel};
use crate::demo_backend::tables::{PlaceRow, Tables};

/// Whoever asks, if signed in.
pub struct Visitor(pub Option<SignedIn>);

impl FromRequestParts<DemoBackend> for Visitor {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, backend: &DemoBackend) -> Result<Self, Self::Rejection> {
        let token = Credentials::of(&parts.headers).user;
        Ok(Self(token.and_then(|token| signed_in(backend, &token))))
    }
}

impl Visitor {
    pub fn sentinel(&self) -> Option<Sentinel> {
        self.0.as_ref().and_then(|who| sentinels::of(&who.phone))
    }

    pub fn client(&self) -> i64 {
        self.0.as_ref().map_or(0, |who| who.client)
    }
}

/// `service_ids[]` repeated, with a number in the brackets, or with commas.
pub struct Chosen(pub Vec<i64>);

impl<S: Sync> FromRequestParts<S> for Chosen {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Refusal> {
        ids(parts, "service_ids").map(Self)
    }
}

/// The numbers of a repeated parameter.
pub fn ids(parts: &Parts, name: &str) -> Result<Vec<i64>, Refusal> {
    let query = parts.uri.query().unwrap_or_default();
    let mut ids = Vec::new();
    for (key, value) in url::form_urlencoded::parse(query.as_bytes()) {
        if key.split('[').next() == Some(name) {
            for part in value.split(',').filter(|part| !part.is_empty()) {
                ids.push(part.trim().parse().map_err(|_| unprocessable(name, "Must be numbers."))?);
            }
        }
    }
    Ok(ids)
}

/// The place, if it takes bookings online.
pub fn open_place(tables: &Tables, location: i64) -> Result<&PlaceRow, Refusal> {
    let place = tables.place(location).ok_or_else(|| Refusal::not_found("Location"))?;
    if place.booking.is_online { Ok(place) } else { Err(Refusal::not_found("Online booking of this location")) }
}

pub fn needs_code(place: &PlaceRow, sentinel: Option<Sentinel>) -> bool {
    place.booking.needs_code || sentinel == Some(Sentinel::CodeAsked)
}

/// The place whose form it is, and the chain for a form of several.
fn owner(tables: &Tables, form: i64) -> Result<(&PlaceRow, Option<i64>), Refusal> {
    let not_found = || Refusal::not_found("Booking form");
    if let Some(chain) = tables.chains.iter().find(|chain| chain_form_id(chain.id) == form) {
        let place = tables.place(chain.main_place).ok_or_else(not_found)?;
        return Ok((place, Some(chain.id)));
    }
    let place = tables.places.iter().find(|place| bookform_id(place.id) == form && place.booking.is_online);
    Ok((place.ok_or_else(not_found)?, None))
}

pub async fn get_bookform(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    who: Visitor,
    Path(form): Path<i64>,
) -> Handled {
    let tables = backend.read();
    let (place, chain) = owner(&tables, form)?;
    let needs_code = needs_code(place, who.sentinel());
    Answer::data(teller(&backend, &tables, &base).bookform(place, chain, needs_code))
}

/// Not published: readable without business rights.
pub async fn list_form_custom_fields(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    Path(form): Path<i64>,
) -> Handled {
    let tables = backend.read();
    let (place, _) = owner(&tables, form)?;
    let teller = teller(&backend, &tables, &base);
    let fields: Vec<_> = place.booking.fields.iter().map(|field| teller.custom_field(field)).collect();
    if fields.is_empty() {
        // As seen live: no success flag.
        return Answer::bare(StatusCode::OK, json!({ "data": [] }));
    }
    Answer::data(fields)
}

/// Published for business users: a client's token is refused.
pub async fn list_custom_fields(
    State(backend): State<DemoBackend>,
    Path((_category, location)): Path<(String, i64)>,
) -> Handled {
    backend.read().place(location).ok_or_else(|| Refusal::not_found("Location"))?;
    Err(Refusal::forbidden())
}

pub async fn get_privacy_policy(State(backend): State<DemoBackend>, Path(location): Path<i64>) -> Handled {
    let tables = backend.read();
    let place = tables.place(location).ok_or_else(|| Refusal::not_found("Location"))?;
    match &place.booking.policy {
        Some(content) => Answer::data(json!({ "agreement": { "content": content } })),
        None if place.id % 2 == 0 => Answer::data(json!([])),
        None => Answer::data(json!({ "agreement": [] })),
    }
}

pub async fn get_book_services(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    who: Visitor,
    Path(location): Path<i64>,
    asked: Asked,
    chosen: Chosen,
) -> Handled {
    let staff = asked.number("staff_id")?.filter(|staff| *staff > 0);
    if who.sentinel() == Some(Sentinel::PriceRises) {
        backend.change(|tables| {
            // The first look shows the old prices, the second and all later ones the new.
            let looked = (who.client(), format!("menu {location}"));
            if !tables.sprung.insert(looked) {
                tables.sprung.insert((who.client(), format!("prices {location}")));
            }
        });
    }
    let tables = backend.read();
    let place = open_place(&tables, location)?;
    let teller = teller(&backend, &tables, &base);
    let search = search(&tables, place, &chosen.0, teller.now)?;
    let member = match staff {
        Some(staff) => match tables.staff_member(staff).filter(|member| member.place == location && !member.is_deleted)
        {
            Some(member) => Some(member),
            None => return Err(Refusal::not_found("Team member")),
        },
        None => None,
    };
    let mut menu = teller.menu(&search, member, price_percent(&tables, who.client(), location));
    if let Some(services) = menu["services"].as_array_mut() {
        services.retain(|service| {
            let id = service["id"].as_i64().or_else(|| service["id"].as_str()?.parse().ok()).unwrap_or_default();
            !is_gone(&tables, who.client(), id)
        });
    }
    Answer::data(menu)
}

/// What this client pays of the listed price.
pub fn price_percent(tables: &Tables, client: i64, location: i64) -> i64 {
    if tables.sprung.contains(&(client, format!("prices {location}"))) { 110 } else { 100 }
}

/// Taken from this client's menu by the sentinel.
pub fn is_gone(tables: &Tables, client: i64, service: i64) -> bool {
    tables.sprung.contains(&(client, format!("gone {service}")))
}

pub fn search<'a>(
    tables: &'a Tables,
    place: &'a PlaceRow,
    services: &[i64],
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Search<'a>, Refusal> {
    Search::of(tables, place, services, now)
        .ok_or_else(|| Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, "The service is not available.").code(438))
}

pub async fn get_book_staff(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    Path(location): Path<i64>,
    asked: Asked,
    chosen: Chosen,
) -> Handled {
    let wants_seances = asked.flag("without_seances") != Some(true);
    let tables = backend.read();
    let place = open_place(&tables, location)?;
    let teller = teller(&backend, &tables, &base);
    let search = search(&tables, place, &chosen.0, teller.now)?;
    let members = tables.staff.iter().filter(|member| member.place == location && !member.is_deleted);
    let told = members.map(|member| {
        let next = wants_seances.then(|| next_starts(&search, Some(member.id), search.today()));
        teller.bookable_professional(&search, member, next.as_ref())
    });
    Answer::data(told.collect::<Vec<_>>())
}

/// The first day from `from` on that has a start: looked for a week at a time.
fn next_starts(search: &Search<'_>, staff: Option<i64>, from: NaiveDate) -> crate::demo_backend::availability::Starts {
    let mut first = from;
    while first <= search.last_day() {
        let last = first.checked_add_days(chrono::Days::new(6)).unwrap_or(first);
        let mut found = search.starts(staff, first, last);
        if let Some((day, starts)) = found.pop_first() {
            return [(day, starts)].into();
        }
        let Some(next) = last.succ_opt() else { break };
        first = next;
    }
    Default::default()
}

pub async fn get_nearest_seances(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    Path((location, staff)): Path<(i64, i64)>,
    asked: Asked,
    chosen: Chosen,
) -> Handled {
    let from = asked.day("datetime")?;
    let tables = backend.read();
    let place = open_place(&tables, location)?;
    let teller = teller(&backend, &tables, &base);
    let search = search(&tables, place, &chosen.0, teller.now)?;
    let found = next_starts(&search, any(staff), from.unwrap_or_else(|| search.today()));
    let Some((day, starts)) = found.first_key_value() else {
        return Answer::data(json!({ "seance_date": null, "seances": [] }));
    };
    let seances: Vec<Value> = starts.keys().map(|start| teller.seance(&search, *start)).collect();
    Answer::data(json!({ "seance_date": teller.day(place, *day), "seances": seances }))
}

/// 0 is any professional.
pub fn any(staff: i64) -> Option<i64> {
    (staff > 0).then_some(staff)
}

/// Of the month of `date`, of the range, or of everything that may be booked.
pub async fn get_book_dates(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    Path(location): Path<i64>,
    asked: Asked,
    chosen: Chosen,
) -> Handled {
    let staff = asked.number("staff_id")?.and_then(any);
    let (date, from, to) = (asked.day("date")?, asked.day("date_from")?, asked.day("date_to")?);
    let tables = backend.read();
    let place = open_place(&tables, location)?;
    let teller = teller(&backend, &tables, &base);
    let search = search(&tables, place, &chosen.0, teller.now)?;
    let month = date.map(|date| (date.with_day(1).unwrap_or(date), last_of_month(date)));
    let (first, last) = match (from, to, month) {
        (None, None, Some(month)) => month,
        _ => (from.unwrap_or_else(|| search.today()), to.unwrap_or_else(|| search.last_day())),
    };
    let first = first.max(search.today());
    let last = last.min(search.last_day());
    let bookable: Vec<_> = search.starts(staff, first, last).into_keys().collect();
    let working = search.working_days(staff, first, last);
    Answer::data(teller.days(place, &bookable, &working))
}

fn last_of_month(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    first.checked_add_months(chrono::Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(day)
}

pub async fn get_book_times(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    Path((location, staff, day)): Path<(i64, i64, String)>,
    chosen: Chosen,
) -> Handled {
    let day: NaiveDate = day.parse().map_err(|_| unprocessable("date", "Must be a day, YYYY-MM-DD."))?;
    let tables = backend.read();
    let place = open_place(&tables, location)?;
    let teller = teller(&backend, &tables, &base);
    let search = search(&tables, place, &chosen.0, teller.now)?;
    let starts = search.starts(any(staff), day, day).remove(&day).unwrap_or_default();
    Answer::data(starts.keys().map(|start| teller.seance(&search, *start)).collect::<Vec<_>>())
}
