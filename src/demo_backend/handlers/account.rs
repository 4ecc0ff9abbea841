//! The client's own profile.

use axum::extract::State;
use http::StatusCode;
use serde_json::json;

use super::{Answer, DemoBackend, Handled, PublicBase, Refusal, SignedIn, teller};
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
