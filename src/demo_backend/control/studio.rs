//! Orders that do what a studio's staff does meanwhile: take a time, cancel, move or erase a visit, change the menu or
//! the form. For tests only.

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use bytes::Bytes;
use chrono::{DateTime, Duration, Utc};
use http::StatusCode;
use serde::Deserialize;
use serde_json::json;

use super::Told;
use crate::demo_backend::notes::{self, Event};
use crate::demo_backend::tables::{FieldRuleRow, RecordRow, Tables};
use crate::demo_backend::{DemoBackend, seed};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Order {
    record: i64,
    staff: i64,
    service: i64,
    place: i64,
    event: i64,
    offer: i64,
    start: Option<DateTime<Utc>>,
    days: i64,
    minutes: i64,
    /// In the currency's main unit.
    price: Option<i64>,
    gone: Option<bool>,
    online: Option<bool>,
    needs_code: Option<bool>,
    allow_cancel: Option<bool>,
    left: Option<bool>,
    allow_move: Option<bool>,
    comment_required: Option<bool>,
}

pub fn routes() -> Router<DemoBackend> {
    Router::new()
        .route("/take_time", post(take_time))
        .route("/cancel_record", post(cancel_record))
        .route("/move_record", post(move_record))
        .route("/erase_record", post(erase_record))
        .route("/pay_record", post(pay_record))
        .route("/set_service", post(set_service))
        .route("/set_place", post(set_place))
        .route("/fill_event", post(fill_event))
        .route("/set_offer", post(set_offer))
}

fn order(body: &Bytes) -> Result<Order, (StatusCode, String)> {
    serde_json::from_slice(body).map_err(|error| (StatusCode::BAD_REQUEST, error.to_string()))
}

/// Done, or nothing there to do it to.
fn told(done: Option<()>) -> Told {
    match done {
        Some(()) => Ok(Json(json!({}))),
        None => Err((StatusCode::NOT_FOUND, "no such thing".to_owned())),
    }
}

fn record(tables: &mut Tables, id: i64) -> Option<&mut RecordRow> {
    tables.records.iter_mut().find(|record| record.id == id)
}

/// Somebody else books this professional from `start` for `minutes` (60).
async fn take_time(State(backend): State<DemoBackend>, body: Bytes) -> Told {
    let order = order(&body)?;
    let now = backend.now();
    told(backend.change(|tables| {
        let place = tables.staff_member(order.staff)?.place;
        let start = order.start?;
        let id = tables.new_id();
        let length_seconds = if order.minutes > 0 { order.minutes * 60 } else { 3600 };
        let (staff, created) = (Some(order.staff), now);
        tables.records.push(RecordRow { id, place, staff, start, created, length_seconds, ..seed::blank_record() });
        Some(())
    }))
}

async fn cancel_record(State(backend): State<DemoBackend>, body: Bytes) -> Told {
    let order = order(&body)?;
    let now = backend.now();
    told(backend.change(|tables| {
        record(tables, order.record)?.deleted = true;
        notes::add(tables, order.record, Event::Canceled, now);
        Some(())
    }))
}

async fn move_record(State(backend): State<DemoBackend>, body: Bytes) -> Told {
    let order = order(&body)?;
    let now = backend.now();
    told(backend.change(|tables| {
        let record = record(tables, order.record)?;
        record.start = order.start.unwrap_or(record.start) + Duration::minutes(order.days * 1440 + order.minutes);
        record.changed = Some(now);
        Some(())
    }))
}

/// It is gone from the list.
async fn erase_record(State(backend): State<DemoBackend>, body: Bytes) -> Told {
    let order = order(&body)?;
    told(backend.change(|tables| {
        record(tables, order.record)?;
        tables.records.retain(|record| record.id != order.record);
        Some(())
    }))
}

async fn pay_record(State(backend): State<DemoBackend>, body: Bytes) -> Told {
    let order = order(&body)?;
    let now = backend.now();
    told(backend.change(|tables| {
        let record = record(tables, order.record)?;
        record.prepaid = true;
        record.prepaid_confirmed = true;
        notes::add(tables, order.record, Event::Paid, now);
        Some(())
    }))
}

async fn set_service(State(backend): State<DemoBackend>, body: Bytes) -> Told {
    let order = order(&body)?;
    told(backend.change(|tables| {
        let mut services = tables.places.iter_mut().flat_map(|place| &mut place.services);
        let service = services.find(|service| service.id == order.service)?;
        if let Some(price) = order.price {
            service.price = price * 100;
            service.price_max = price * 100;
        }
        service.is_gone = order.gone.unwrap_or(service.is_gone);
        Some(())
    }))
}

async fn set_place(State(backend): State<DemoBackend>, body: Bytes) -> Told {
    let order = order(&body)?;
    told(backend.change(|tables| {
        let place = tables.places.iter_mut().find(|place| place.id == order.place)?;
        place.allow_delete = order.allow_cancel.unwrap_or(place.allow_delete);
        place.allow_change = order.allow_move.unwrap_or(place.allow_change);
        place.has_left = order.left.unwrap_or(place.has_left);
        let rules = &mut place.booking;
        rules.is_online = order.online.unwrap_or(rules.is_online);
        rules.needs_code = order.needs_code.unwrap_or(rules.needs_code);
        if let Some(is_required) = order.comment_required {
            rules.comment = if is_required { FieldRuleRow::Required } else { FieldRuleRow::Optional };
        }
        Some(())
    }))
}

/// What is sold online costs something else, or is sold no more.
async fn set_offer(State(backend): State<DemoBackend>, body: Bytes) -> Told {
    let order = order(&body)?;
    told(backend.change(|tables| {
        let offer = tables.offers.iter_mut().find(|offer| offer.id == order.offer)?;
        offer.price = order.price.map_or(offer.price, |price| price * 100);
        offer.is_gone = order.gone.unwrap_or(offer.is_gone);
        Some(())
    }))
}

/// No seat is left.
async fn fill_event(State(backend): State<DemoBackend>, body: Bytes) -> Told {
    let order = order(&body)?;
    told(backend.change(|tables| {
        let event = tables.events.iter_mut().find(|event| event.id == order.event)?;
        event.others = event.capacity;
        Some(())
    }))
}
