//! Asking for a code by SMS, and no longer waiting for one.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};

use super::errors::SendCodeError;
use super::state::{CodeSent, Session};
use super::{Inner, saved};
use crate::api::ApiError;
use crate::domain::phone_number::PhoneNumber;

/// When the server does not say: what people expect of an SMS.
const RESEND_AFTER: Duration = Duration::seconds(60);
const CODE_LENGTH: u8 = 4;

pub(super) async fn run(inner: &Arc<Inner>, phone: PhoneNumber, language: &str) -> Result<CodeSent, SendCodeError> {
    let backend = inner.active.current();
    backend.client.language().set(language);
    // Servers that cannot send a code by themselves send it in the name of a place.
    let known_place = inner.places.live.current().value.and_then(|places| places.first().map(|place| place.id));
    let sent = backend.client.send_login_code(&phone, known_place).await;
    let now = inner.active.now();
    let sent = sent.map_err(|error| explain(error, now))?;
    let after = |pause: std::time::Duration| now + Duration::from_std(pause).unwrap_or(RESEND_AFTER);
    let code = CodeSent {
        phone,
        sent_at: now,
        resend_at: sent.retry_after.map_or(now + RESEND_AFTER, after),
        expires_at: sent.expires_in.map(after),
        code_length: sent.length.unwrap_or(CODE_LENGTH),
    };
    let _one_at_a_time = inner.changing.lock().await;
    if !inner.active.is_current(backend.epoch) {
        return Ok(code); // signed in or left for the demo meanwhile
    }
    let kept = code.clone();
    if let Some(Err(error)) = inner.on_store(&backend.store, move |store| saved::write_code(store, &kept, now)).await {
        tracing::error!(%error, "the code that was sent will not survive a restart");
    }
    inner.sender.send_replace(Session::CodeSent(code.clone()));
    Ok(code)
}

/// Also from a code that has expired. Anything but CodeSent stays as it is.
pub(super) fn give_up(inner: &Arc<Inner>) {
    if !matches!(*inner.sender.borrow(), Session::CodeSent(_)) {
        return;
    }
    let (inner, tasks) = (inner.clone(), inner.active.tasks().clone());
    tasks.spawn_blocking(move || {
        let (store, now) = (inner.active.current().store.clone(), inner.active.now());
        if let Err(error) = saved::forget_code(&store, now) {
            tracing::error!(%error, "the code that was sent could not be forgotten");
        }
        let next = saved::without_code(&store, now);
        inner.sender.send_if_modified(|session| {
            let is_waiting = matches!(session, Session::CodeSent(_));
            if is_waiting {
                *session = next;
            }
            is_waiting
        });
    });
}

fn explain(error: ApiError, now: DateTime<Utc>) -> SendCodeError {
    match error {
        ApiError::Offline | ApiError::Timeout => SendCodeError::Offline,
        ApiError::RateLimited { retry_after } => SendCodeError::TooMany {
            retry_at: retry_after.and_then(|pause| Duration::from_std(pause).ok()).map(|pause| now + pause),
        },
        // 401 without a person is about the application, not about the number.
        ApiError::Rejected { status: 401, .. } | ApiError::Unauthorized => SendCodeError::AppRefused,
        ApiError::Rejected { text, .. } | ApiError::Forbidden { text, .. } => {
            SendCodeError::NumberRefused { server_text: text }
        }
        ApiError::NotFound | ApiError::ServerTrouble { .. } | ApiError::Unreadable => SendCodeError::ServerTrouble,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_application_is_no_trouble_of_the_server_and_not_the_numbers_fault() {
        let refused = ApiError::Rejected { status: 401, codes: Vec::new(), parts: Vec::new(), text: "No.".to_owned() };
        let now = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        assert_eq!(explain(refused, now), SendCodeError::AppRefused);
        assert_eq!(explain(ApiError::ServerTrouble { status: 502 }, now), SendCodeError::ServerTrouble);
    }
}
