//! `/pictures/<name>`: drawn when first asked for, then kept. Must not know the tables: a name says all.

use std::collections::HashMap;
use std::sync::Mutex;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bytes::Bytes;
use http::StatusCode;

use super::DemoBackend;

#[derive(Debug, Default)]
pub struct PictureCache {
    drawn: Mutex<HashMap<String, Bytes>>,
}

pub fn routes() -> Router<DemoBackend> {
    Router::new().route("/pictures/{name}", get(picture))
}

async fn picture(State(backend): State<DemoBackend>, Path(name): Path<String>) -> Response {
    let _ = (backend, name);
    StatusCode::NOT_FOUND.into_response()
}
