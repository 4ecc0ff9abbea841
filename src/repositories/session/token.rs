//! The user token on its way from the key store to the client, when the app starts.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

use super::{Inner, expiry};
use crate::api::UserToken;
use crate::platform::secret_vault::VaultError;

/// Its name in the key store.
pub(super) const NAME: &str = "user_token";
/// A key store may be locked until the phone is unlocked for the first time.
const LOCKED_RETRIES: u32 = 20;
const LOCKED_PAUSE: Duration = Duration::from_secs(3);

/// Requests wait until `is_set` says true; they are given up when it is dropped.
pub(super) async fn fetch(inner: &Arc<Inner>, is_set: watch::Sender<bool>) {
    let backend = inner.active.current();
    match read(inner).await {
        Some(token) => {
            let _one_at_a_time = inner.changing.lock().await;
            if inner.active.is_current(backend.epoch) {
                backend.client.set_user_token(Some(token));
                is_set.send_replace(true);
                // The receivers outlive this function; the value stays readable after the sender is gone.
            }
        }
        None => expiry::expire(inner, backend.epoch).await,
    }
}

async fn read(inner: &Inner) -> Option<UserToken> {
    for _ in 0..LOCKED_RETRIES {
        match inner.vault.get(NAME).await {
            Ok(token) => return token.and_then(UserToken::new),
            Err(VaultError::Locked) => tokio::time::sleep(LOCKED_PAUSE).await,
            Err(error) => {
                tracing::error!(%error, "the token could not be read");
                return None;
            }
        }
    }
    tracing::error!("the key store stayed locked");
    None
}
