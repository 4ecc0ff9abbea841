//! The control door, for tests only: makes the backend fail, forget or learn something while it runs.
//! Opened by `--control`; `docs/demo-backend.md` lists the commands.

mod studio;

use std::time::Duration;

use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use bytes::Bytes;
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::DemoBackend;
use super::seed;

/// What was ordered through the door.
#[derive(Debug, Default)]
pub struct Trouble {
    offline: Option<Offline>,
    planned: Vec<Planned>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offline {
    Drop,
    Status(StatusCode),
    /// Nothing for so long, then the connection breaks.
    Silence(Duration),
}

#[derive(Debug)]
struct Planned {
    /// Part of method and path.
    target: String,
    times: u32,
    how: Offline,
    /// The request is carried out first.
    is_after: bool,
}

impl Trouble {
    /// What happens to this request; uses up one planned failure.
    pub fn next_for(&mut self, target: &str) -> Option<Offline> {
        self.planned(target, false).or(self.offline)
    }

    /// What happens to this request's answer, when it was carried out; uses up one planned failure.
    pub fn next_after(&mut self, target: &str) -> Option<Offline> {
        self.planned(target, true)
    }

    fn planned(&mut self, target: &str, is_after: bool) -> Option<Offline> {
        let is_meant = |plan: &Planned| plan.is_after == is_after && target.contains(&plan.target);
        let position = self.planned.iter().position(is_meant)?;
        let plan = &mut self.planned[position];
        let how = plan.how;
        plan.times = plan.times.saturating_sub(1);
        if plan.times == 0 {
            self.planned.remove(position);
        }
        Some(how)
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Order {
    /// `drop` (default), `status` or `silence`.
    mode: String,
    status: Option<u16>,
    seconds: i64,
    path: String,
    times: Option<u32>,
    /// The request is carried out, then fails.
    after: bool,
    phone: Option<String>,
    days: i64,
    minutes: i64,
    place: Option<i64>,
}

impl Order {
    fn how(&self) -> Offline {
        let status = self.status.and_then(|status| StatusCode::from_u16(status).ok());
        match self.mode.as_str() {
            "status" | "503" => Offline::Status(status.unwrap_or(StatusCode::SERVICE_UNAVAILABLE)),
            "silence" => Offline::Silence(Duration::from_secs(self.seconds.clamp(1, 300).unsigned_abs())),
            _ => status.map_or(Offline::Drop, Offline::Status),
        }
    }
}

type Told = Result<Json<Value>, (StatusCode, String)>;

pub fn routes() -> Router<DemoBackend> {
    Router::new()
        .route("/requests", get(requests).delete(forget_requests))
        .route("/offline", post(offline))
        .route("/online", post(online))
        .route("/fail", post(fail))
        .route("/expire_tokens", post(expire_tokens))
        .route("/advance", post(advance))
        .route("/payments", get(payments))
        .route("/add_record", post(add_record))
        .route("/reset", post(reset))
        .merge(studio::routes())
        .fallback(|| async { (StatusCode::NOT_FOUND, "no such command") })
}

/// An empty body is an order with nothing said.
fn order(body: &Bytes) -> Result<Order, (StatusCode, String)> {
    if body.is_empty() {
        return Ok(Order::default());
    }
    serde_json::from_slice(body).map_err(|error| (StatusCode::BAD_REQUEST, error.to_string()))
}

async fn requests(State(backend): State<DemoBackend>) -> Json<Value> {
    Json(backend.inner.requests.as_json())
}

async fn forget_requests(State(backend): State<DemoBackend>) -> Json<Value> {
    backend.inner.requests.clear();
    Json(json!({}))
}

/// Orders and payments of visits, in the order they were begun.
async fn payments(State(backend): State<DemoBackend>) -> Json<Value> {
    Json(super::answers::told_payments(&backend.read().payments))
}

async fn offline(State(backend): State<DemoBackend>, body: Bytes) -> Told {
    let how = order(&body)?.how();
    backend.trouble().offline = Some(how);
    Ok(Json(json!({})))
}

async fn online(State(backend): State<DemoBackend>) -> Json<Value> {
    *backend.trouble() = Trouble::default();
    Json(json!({}))
}

async fn fail(State(backend): State<DemoBackend>, body: Bytes) -> Told {
    let order = order(&body)?;
    let how = order.how();
    let times = order.times.unwrap_or(1).max(1);
    backend.trouble().planned.push(Planned { target: order.path, times, how, is_after: order.after });
    Ok(Json(json!({})))
}

async fn expire_tokens(State(backend): State<DemoBackend>, body: Bytes) -> Told {
    let order = order(&body)?;
    let expired = backend.change(|tables| {
        let client = order.phone.as_deref().map(|phone| tables.client_by_phone(phone).map_or(0, |client| client.id));
        let mut expired = 0;
        for token in tables.tokens.values_mut().filter(|token| client.is_none_or(|client| client == token.client)) {
            token.is_expired = true;
            expired += 1;
        }
        expired
    });
    Ok(Json(json!({ "expired": expired })))
}

async fn advance(State(backend): State<DemoBackend>, body: Bytes) -> Told {
    let order = order(&body)?;
    let seconds = order.seconds + order.minutes * 60 + order.days * 86_400;
    backend.change(|tables| tables.clock_shift_seconds += seconds);
    Ok(Json(json!({ "now": backend.now().to_rfc3339() })))
}

async fn add_record(State(backend): State<DemoBackend>, body: Bytes) -> Told {
    let order = order(&body)?;
    let phone = order.phone.as_deref().unwrap_or(super::sentinels::DEMO).to_owned();
    let now = backend.now();
    let start = now + chrono::Duration::seconds(order.seconds + order.minutes * 60 + order.days * 86_400);
    let id = backend.change(|tables| seed::add_record(tables, &phone, order.place, start, now));
    match id {
        Some(id) => Ok(Json(json!({ "id": id }))),
        None => Err((StatusCode::NOT_FOUND, "no such client or place".to_owned())),
    }
}

async fn reset(State(backend): State<DemoBackend>) -> Json<Value> {
    backend.reset();
    Json(json!({}))
}
