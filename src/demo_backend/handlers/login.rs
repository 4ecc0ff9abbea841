//! Codes by "SMS" and the tokens they open: 3 wrong tries lock the number for 10 minutes, a code lives 5 minutes and
//! may be asked for again after 60 seconds.

use axum::extract::{Path, State};
use bytes::Bytes;
use chrono::{DateTime, Duration, Utc};
use http::StatusCode;
use serde_json::json;

use super::{Answer, DemoBackend, Handled, PublicBase, Refusal, SignedIn, body, teller, unprocessable};
use crate::api::wire::auth::{AuthUserWire, LoginByCodeRequestWire, LoginCodeWire, SendCodeRequestWire};
use crate::api::wire::loose::SecretText;
use crate::demo_backend::seed;
use crate::demo_backend::sentinels::{self, Sentinel};
use crate::demo_backend::tables::{CodeRow, Dialect, Tables, TokenRow};

const CODE_LIVES_SECONDS: i64 = 300;
const RESEND_AFTER_SECONDS: i64 = 60;
const LOCK_SECONDS: i64 = 600;
const TRIES: u32 = 3;

pub async fn send_login_code(State(backend): State<DemoBackend>, bytes: Bytes) -> Handled {
    let request: SendCodeRequestWire = body(&bytes)?;
    let phone = e164(&request.phone).ok_or_else(|| unprocessable("phone", "The phone number is not valid."))?;
    let expires_in = send(&backend, &phone)?;
    let sent = LoginCodeWire {
        retry_after_sec: Some(RESEND_AFTER_SECONDS),
        expires_in_sec: Some(expires_in),
        code_length: Some(4),
    };
    Answer::with_meta(StatusCode::CREATED, sent, json!({ "message": "The code has been sent." }))
}

pub async fn send_booking_code(State(backend): State<DemoBackend>, Path(location): Path<i64>, bytes: Bytes) -> Handled {
    let request: SendCodeRequestWire = body(&bytes)?;
    let dialect = backend.read().place(location).map(|place| place.dialect);
    let dialect = dialect.ok_or_else(|| Refusal::not_found("Location"))?;
    let wrong_format = || Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, "The phone number is not valid.").code(431);
    let phone = e164(&request.phone).ok_or_else(wrong_format)?;
    send(&backend, &phone)?;
    match dialect {
        // The older blueprint answers without a body.
        Dialect::Blueprint => Ok(Answer::Empty { status: StatusCode::CREATED }),
        _ => Answer::message(StatusCode::CREATED, "Created"),
    }
}

pub async fn login_by_code(State(backend): State<DemoBackend>, base: PublicBase, bytes: Bytes) -> Handled {
    let request: LoginByCodeRequestWire = body(&bytes)?;
    let phone = e164(&request.phone).ok_or_else(|| unprocessable("phone", "The phone number is not valid."))?;
    let now = backend.now();
    let token = backend.change(|tables| {
        check_lock(tables, &phone, now)?;
        check_code(tables, &phone, &request.code.0, now)?;
        Ok(open_session(tables, &phone))
    })?;
    let tables = backend.read();
    let client = tables.client_by_phone(&phone).ok_or_else(Refusal::unauthorized)?;
    let bare_phone = phone.trim_start_matches('+').to_owned();
    let user = AuthUserWire {
        user_token: SecretText(token.clone()),
        id: Some(client.id),
        name: Some(client.name.clone()),
        phone: Some(bare_phone.clone()),
        login: Some(bare_phone),
        email: Some(client.email.clone()),
        avatar: Some(teller(&backend, &tables, &base).avatar(&client.avatar)),
    };
    let mut user = serde_json::to_value(user).unwrap_or_default();
    // The real one repeats the token under this key.
    user["0"] = json!(token);
    if phone == sentinels::MANY {
        return Answer::bare(StatusCode::CREATED, user);
    }
    Answer::with_meta(StatusCode::CREATED, user, json!([]))
}

pub async fn logout(State(backend): State<DemoBackend>, who: SignedIn) -> Handled {
    backend.change(|tables| tables.tokens.remove(&who.token));
    Answer::message(StatusCode::ACCEPTED, "Accepted")
}

/// Sends a code, or says why not; answers with the seconds it lives.
fn send(backend: &DemoBackend, phone: &str) -> Result<i64, Refusal> {
    let sentinel = sentinels::of(phone);
    if sentinel == Some(Sentinel::Blocked) {
        return Err(Refusal::new(StatusCode::FORBIDDEN, "This phone number is blocked.").code(434));
    }
    let now = backend.now();
    let lives = if sentinel == Some(Sentinel::CodeExpiresAtOnce) { 1 } else { CODE_LIVES_SECONDS };
    let code = if sentinels::has_fixed_code(phone) {
        sentinels::FIXED_CODE.to_owned()
    } else {
        format!("{:04}", fastrand::u32(..10_000))
    };
    backend.change(|tables| {
        check_lock(tables, phone, now)?;
        if let Some(last) = tables.codes.get(phone) {
            let wait = RESEND_AFTER_SECONDS - (now - last.sent).num_seconds();
            if wait > 0 {
                return Err(too_many("A code was sent a moment ago.", wait));
            }
        }
        let expires = if lives == 1 { now } else { now + Duration::seconds(lives) };
        tables.codes.insert(phone.to_owned(), CodeRow { code: code.clone(), sent: now, expires, tries: 0 });
        Ok(())
    })?;
    backend.tell_code(phone, &code);
    Ok(lives)
}

fn check_lock(tables: &mut Tables, phone: &str, now: DateTime<Utc>) -> Result<(), Refusal> {
    match tables.locks.get(phone) {
        Some(until) if *until > now => Err(too_many("Too many attempts.", (*until - now).num_seconds())),
        Some(_) => {
            tables.locks.remove(phone);
            Ok(())
        }
        None => Ok(()),
    }
}

/// Checks without using it up, except the third wrong try.
pub fn check_code(tables: &mut Tables, phone: &str, typed: &str, now: DateTime<Utc>) -> Result<(), Refusal> {
    let sentinel = sentinels::of(phone);
    let wrong = |text: &str| Err(Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, text).code(432));
    let Some(sent) = tables.codes.get_mut(phone) else { return wrong("The code is wrong.") };
    if now >= sent.expires {
        return wrong("The code has expired.");
    }
    let is_right = sent.code == typed.trim() && sentinel != Some(Sentinel::EveryCodeIsWrong);
    sent.tries += 1;
    let is_over = sentinel == Some(Sentinel::TooManyAttempts) || (!is_right && sent.tries >= TRIES);
    if is_over {
        tables.codes.remove(phone);
        tables.locks.insert(phone.to_owned(), now + Duration::seconds(LOCK_SECONDS));
        return Err(too_many("Too many attempts.", LOCK_SECONDS));
    }
    if is_right { Ok(()) } else { wrong("The code is wrong.") }
}

fn open_session(tables: &mut Tables, phone: &str) -> String {
    let known = tables.client_by_phone(phone).map(|client| client.id);
    let client = known.unwrap_or_else(|| seed::stranger(tables, phone));
    let token = format!("{:032x}", fastrand::u128(..));
    tables.codes.remove(phone);
    tables.tokens.insert(token.clone(), TokenRow { client, is_expired: false, asked: Default::default() });
    token
}

fn too_many(message: &str, seconds: i64) -> Refusal {
    Refusal::new(StatusCode::TOO_MANY_REQUESTS, message).retry_after(seconds)
}

/// `+` and 7 to 15 digits; the plus may be missing.
pub fn e164(phone: &str) -> Option<String> {
    let digits = phone.strip_prefix('+').unwrap_or(phone);
    let is_good = (7..=15).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit());
    is_good.then(|| format!("+{digits}"))
}
