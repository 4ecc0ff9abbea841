//! The client's own profile.

use axum::extract::State;
use bytes::Bytes;
use http::StatusCode;
use serde::Deserialize;
use serde_json::json;

use super::{Answer, DemoBackend, Handled, PublicBase, Refusal, SignedIn, body, teller, unprocessable};
use crate::api::wire::account::BookingUserWire;
use crate::api::wire::loose::SecretText;
use crate::demo_backend::sentinels;

pub async fn get_booking_user(State(backend): State<DemoBackend>, base: PublicBase, who: SignedIn) -> Handled {
    let tables = backend.read();
    let client = tables.client(who.client).ok_or_else(Refusal::unauthorized)?;
    let user = BookingUserWire {
        id: Some(client.id),
        user_token: Some(SecretText(who.token.clone())),
        name: client.name.clone(),
        phone: client.phone.clone(),
        login: Some(client.phone.trim_start_matches('+').to_owned()),
        email: Some(client.email.clone()),
        avatar: Some(teller(&backend, &tables, &base).avatar(&client.avatar)),
    };
    let mut user = serde_json::to_value(user).unwrap_or_default();
    user["0"] = json!(who.token);
    // The published sample has no envelope; one client is told so.
    if who.phone == sentinels::MANY { Answer::bare(StatusCode::OK, user) } else { Answer::data(user) }
}

/// The longest name that is taken, in characters.
const LONGEST_NAME: usize = 60;

#[derive(Deserialize)]
struct Patch {
    name: Option<String>,
    email: Option<String>,
    phone: Option<String>,
}

/// Name and email. A phone is refused: no code for it is ever sent here.
pub async fn update_booking_user(State(backend): State<DemoBackend>, who: SignedIn, bytes: Bytes) -> Handled {
    let patch: Patch = body(&bytes)?;
    if patch.phone.is_some_and(|phone| phone != who.phone) {
        return Err(unprocessable("confirmation_code", "The code is wrong."));
    }
    let name = patch.name.map(|name| name.trim().to_owned());
    if name.as_ref().is_some_and(|name| name.is_empty() || name.chars().count() > LONGEST_NAME) {
        return Err(unprocessable("name", "The name must have 1 to 60 characters."));
    }
    let email = patch.email.map(|email| email.trim().to_owned());
    if email.as_ref().is_some_and(|email| !email.is_empty() && !email.contains('@')) {
        return Err(unprocessable("email", "This is no email address."));
    }
    let is_known = backend.change(|tables| {
        let Some(client) = tables.client_mut(who.client) else { return false };
        client.name = name.unwrap_or_else(|| client.name.clone());
        client.email = email.unwrap_or_else(|| client.email.clone());
        true
    });
    if is_known { Answer::message(StatusCode::ACCEPTED, "Accepted") } else { Err(Refusal::unauthorized()) }
}
