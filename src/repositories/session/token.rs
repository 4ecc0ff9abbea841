//! The user token in the key store, and its way to the client when the app starts. It is never anywhere else.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

use super::saved::{self, SavedSession};
use super::{Inner, expiry};
use crate::api::UserToken;
use crate::domain::phone_number::PhoneNumber;
use crate::platform::secret_vault::{SecretVault, VaultError};
use crate::repositories::active::Backend;

const TOKEN: &str = "user_token";
/// Whose token it is: the key store outlives a damaged database.
const PHONE: &str = "user_phone";
/// A key store may be locked until the phone is unlocked for the first time.
const LOCKED_RETRIES: u32 = 20;
const LOCKED_PAUSE: Duration = Duration::from_secs(3);

pub(super) async fn keep(vault: &SecretVault, token: &UserToken, phone: &PhoneNumber) {
    let kept = async {
        vault.set(PHONE, phone.as_e164()).await?;
        vault.set(TOKEN, token.expose()).await
    };
    if let Err(error) = kept.await {
        tracing::error!(%error, "the token could not be kept; the next start asks to sign in again");
    }
}

pub(super) async fn forget(vault: &SecretVault) {
    for name in [TOKEN, PHONE] {
        if let Err(error) = vault.delete(name).await {
            tracing::error!(%error, name, "a secret could not be deleted");
        }
    }
}

/// Requests wait until `is_set` says true; they are given up when it is dropped.
pub(super) async fn fetch(inner: &Arc<Inner>, is_set: watch::Sender<bool>) {
    let backend = inner.active.current();
    let Some(token) = read(&inner.vault, TOKEN).await.and_then(UserToken::new) else {
        return expiry::expire(inner, backend.epoch).await;
    };
    let now = inner.active.now();
    let is_known = inner.on_store(&backend.store, move |store| saved::read(store, now).is_some()).await;
    if is_known == Some(false) && !name_owner(inner, &backend).await {
        return expiry::expire(inner, backend.epoch).await;
    }
    let _one_at_a_time = inner.changing.lock().await;
    if inner.active.is_current(backend.epoch) {
        backend.client.set_user_token(Some(token));
        is_set.send_replace(true);
    }
}

/// After the database was rebuilt: whose data it will hold.
async fn name_owner(inner: &Inner, backend: &Backend) -> bool {
    let phone = read(&inner.vault, PHONE).await.and_then(|phone| PhoneNumber::from_server(&phone));
    let Some(phone) = phone else { return false };
    let now = inner.active.now();
    let session = SavedSession { phone, is_expired: false };
    let written = inner.on_store(&backend.store, move |store| saved::write(store, &session, now)).await;
    matches!(written, Some(Ok(())))
}

async fn read(vault: &SecretVault, name: &str) -> Option<String> {
    for _ in 0..LOCKED_RETRIES {
        match vault.get(name).await {
            Ok(secret) => return secret,
            Err(VaultError::Locked) => tokio::time::sleep(LOCKED_PAUSE).await,
            Err(error) => {
                tracing::error!(%error, name, "a secret could not be read");
                return None;
            }
        }
    }
    tracing::error!("the key store stayed locked");
    None
}
