//! Signing in with the code that was sent.

use std::sync::{Arc, PoisonError};

use chrono::{DateTime, Duration, Utc};

use super::errors::SignInError;
use super::saved::SavedSession;
use super::state::{CodeSent, Session};
use super::{Inner, consents, log_out, saved, token};
use crate::api::ApiError;
use crate::api::auth::SignedIn;
use crate::domain::account::Account;
use crate::repositories::active::{Access, Backend};
use crate::store::{Store, StoreError};

/// The server's code for a wrong SMS code; it says the same of one that is too old (API notes, 2).
const WRONG_CODE: i64 = 432;

pub(super) async fn run(inner: &Arc<Inner>, code: &str) -> Result<(), SignInError> {
    let sent = match &*inner.sender.borrow() {
        Session::CodeSent(sent) => sent.clone(),
        Session::SignedOut | Session::SignedIn { .. } | Session::Expired { .. } => return Err(SignInError::Expired),
    };
    let backend = inner.active.current();
    let answer = backend.client.login_by_code(&sent.phone, code, None).await;
    let signed_in = answer.map_err(|error| explain(error, &sent, inner.active.now()))?;
    let _one_at_a_time = inner.changing.lock().await;
    if !inner.active.is_current(backend.epoch) {
        return Err(SignInError::Expired); // logged out or left for the demo meanwhile
    }
    open_session(inner, &backend, sent, signed_in).await;
    Ok(())
}

async fn open_session(inner: &Arc<Inner>, backend: &Backend, sent: CodeSent, signed_in: SignedIn) {
    let now = inner.active.now();
    let session = SavedSession { phone: sent.phone.clone(), is_expired: false };
    let (kept, is_same_person) = {
        let session = session.clone();
        let prepared = inner.on_store(&backend.store, move |store| {
            let is_same = saved::read(store, now).is_some_and(|saved| saved.phone == session.phone);
            // Somebody else's data, or nobody knows whose.
            let store = if is_same { store.clone() } else { wiped(store, now)? };
            saved::write(&store, &session, now)?;
            saved::forget_code(&store, now)?;
            consents::remember(&store, now)?;
            Ok::<_, StoreError>((store, is_same))
        });
        match prepared.await {
            Some(Ok(prepared)) => prepared,
            Some(Err(error)) => {
                // Signed in until the app ends; the next start asks for the number again.
                tracing::error!(%error, "the sign-in could not be kept on this device");
                (backend.store.clone(), false)
            }
            None => return, // the app is ending
        }
    };
    if !is_same_person {
        if !(inner.wipe_files)().await {
            tracing::error!("files of the person before are left");
        }
        log_out::finish(inner, &kept).await;
    }
    token::keep(&inner.vault, &signed_in.token, &sent.phone).await;
    backend.client.set_user_token(Some(signed_in.token));
    *inner.expired_before.lock().unwrap_or_else(PoisonError::into_inner) = *backend.client.watch_expired().borrow();
    inner.active.replace(|before| Backend {
        access: Access::Open,
        store: kept,
        store_epoch: before.store_epoch + u64::from(!is_same_person),
        ..before.clone()
    });
    inner.turn_sections().await;
    put_account(inner, signed_in.account, &session);
    // Before the session is told, so that the page with the code stays for the question.
    inner.account.look_for_name().await;
    inner.sender.send_replace(Session::SignedIn { is_demo: false });
    consents::tell_later(inner);
}

fn wiped(store: &Store, now: DateTime<Utc>) -> Result<Store, StoreError> {
    if let Err(error) = store.begin_wipe() {
        tracing::error!(%error, "a wipe that is cut short would not be finished by the next start");
    }
    store.wipe(now)
}

/// The name is there for the first greeting; the profile itself follows with the main page.
fn put_account(inner: &Inner, account: Account, session: &SavedSession) {
    let is_known = inner.account.live.current().value.is_some();
    if !is_known && !account.name.is_empty() {
        let phone = account.phone.or_else(|| Some(session.phone.clone()));
        inner.account.live.put(Account { phone, ..account });
    }
}

fn explain(error: ApiError, sent: &CodeSent, now: DateTime<Utc>) -> SignInError {
    let is_too_old = sent.expires_at.is_some_and(|end| now >= end);
    match error {
        ApiError::Offline | ApiError::Timeout => SignInError::Offline,
        ApiError::RateLimited { retry_after } => SignInError::TooMany {
            retry_at: retry_after.and_then(|pause| Duration::from_std(pause).ok()).map(|pause| now + pause),
        },
        ApiError::Rejected { .. } if is_too_old => SignInError::Expired,
        // How many tries are left is published nowhere.
        ApiError::Rejected { codes, .. } if codes.contains(&WRONG_CODE) => SignInError::WrongCode { tries_left: None },
        ApiError::Rejected { text, .. } | ApiError::Forbidden { text, .. } => {
            SignInError::Refused { server_text: text }
        }
        ApiError::Unauthorized | ApiError::NotFound | ApiError::ServerTrouble { .. } | ApiError::Unreadable => {
            SignInError::ServerTrouble
        }
    }
}
