//! What the session keeps on the device: whose saved copy it is, and the code that is on its way. Never the token.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::state::{CodeSent, Session};
use crate::domain::phone_number::PhoneNumber;
use crate::store::{REBUILT, Store, StoreError};

const SESSION: &str = "session";
const CODE_SENT: &str = "code_sent";
/// How long a code is waited for when the server does not say.
const CODE_LIVES: Duration = Duration::minutes(10);

/// Clocks are put right by so much without anybody's doing.
const CLOCK_SLIP: Duration = Duration::minutes(1);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SavedSession {
    /// Whose data the store holds.
    pub phone: PhoneNumber,
    pub is_expired: bool,
}

pub(super) fn read(store: &Store, now: DateTime<Utc>) -> Option<SavedSession> {
    store.get(SESSION, now).unwrap_or_else(|error| {
        tracing::error!(%error, "the session could not be read");
        None
    })
}

pub(super) fn write(store: &Store, session: &SavedSession, now: DateTime<Utc>) -> Result<(), StoreError> {
    // In this order: where the session cannot be written, the key store is asked again.
    store.set(SESSION, session, now)?;
    store.remove(REBUILT, now)
}

/// After all, nobody is signed in.
pub(super) fn forget_rebuilding(store: &Store, now: DateTime<Utc>) -> Result<(), StoreError> {
    store.remove(REBUILT, now)
}

pub(super) fn write_code(store: &Store, code: &CodeSent, now: DateTime<Utc>) -> Result<(), StoreError> {
    store.set(CODE_SENT, code, now)
}

pub(super) fn forget_code(store: &Store, now: DateTime<Utc>) -> Result<(), StoreError> {
    store.remove(CODE_SENT, now)
}

/// How the session stands when the app starts. Never waits for the key store: whether the token is still there is seen
/// by the first request.
pub(in crate::repositories) fn restore(store: &Store, now: DateTime<Utc>) -> Session {
    let code = store.get::<CodeSent>(CODE_SENT, now).unwrap_or_else(|error| {
        tracing::error!(%error, "the code that was sent could not be read");
        None
    });
    // One of tomorrow was sent before the clock was set back: nobody can wait for that.
    let is_of_now = |code: &CodeSent| code.sent_at <= now + CLOCK_SLIP;
    let is_alive = |code: &CodeSent| now < code.expires_at.unwrap_or(code.sent_at + CODE_LIVES);
    if let Some(code) = code.filter(|code| is_of_now(code) && is_alive(code)) {
        return Session::CodeSent(code);
    }
    without_code(store, now)
}

/// The same, after the wait for a code was given up.
pub(super) fn without_code(store: &Store, now: DateTime<Utc>) -> Session {
    match read(store, now) {
        Some(SavedSession { phone, is_expired: true }) => Session::Expired { phone: Some(phone) },
        Some(SavedSession { is_expired: false, .. }) => Session::SignedIn { is_demo: false },
        // The key store outlives a damaged database, and says whether somebody is signed in.
        None if is_rebuilt(store, now) => Session::SignedIn { is_demo: false },
        None => Session::SignedOut,
    }
}

fn is_rebuilt(store: &Store, now: DateTime<Utc>) -> bool {
    store.get(REBUILT, now).ok().flatten().unwrap_or(false)
}
