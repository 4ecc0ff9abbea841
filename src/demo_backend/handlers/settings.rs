//! Language and formats of the account. Not published by Altegio.

use axum::extract::State;
use bytes::Bytes;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Answer, DemoBackend, Handled, Refusal, SignedIn, body, unprocessable};
use crate::demo_backend::tables::SettingsRow;

#[derive(Deserialize)]
struct Patch {
    lang: Option<String>,
    date_format: Option<String>,
    time_format: Option<String>,
    is_push_enabled: Option<bool>,
}

pub async fn get_settings(State(backend): State<DemoBackend>, who: SignedIn) -> Handled {
    let tables = backend.read();
    let client = tables.client(who.client).ok_or_else(Refusal::unauthorized)?;
    Answer::data(told(&client.settings))
}

pub async fn update_settings(State(backend): State<DemoBackend>, who: SignedIn, bytes: Bytes) -> Handled {
    let patch: Patch = body(&bytes)?;
    one_of("date_format", patch.date_format.as_deref(), &["dmy", "mdy", "ymd"])?;
    one_of("time_format", patch.time_format.as_deref(), &["h24", "h12"])?;
    let settings = backend.change(|tables| {
        let settings = &mut tables.client_mut(who.client)?.settings;
        settings.lang = patch.lang.unwrap_or_else(|| settings.lang.clone());
        settings.date_format = patch.date_format.unwrap_or_else(|| settings.date_format.clone());
        settings.time_format = patch.time_format.unwrap_or_else(|| settings.time_format.clone());
        settings.is_push_enabled = patch.is_push_enabled.unwrap_or(settings.is_push_enabled);
        Some(settings.clone())
    });
    Answer::data(told(&settings.ok_or_else(Refusal::unauthorized)?))
}

fn one_of(field: &str, value: Option<&str>, allowed: &[&str]) -> Result<(), Refusal> {
    match value {
        Some(value) if !allowed.contains(&value) => Err(unprocessable(field, "The value is not allowed.")),
        _ => Ok(()),
    }
}

fn told(settings: &SettingsRow) -> Value {
    json!({
        "lang": settings.lang,
        "date_format": settings.date_format,
        "time_format": settings.time_format,
        "is_push_enabled": settings.is_push_enabled,
    })
}
