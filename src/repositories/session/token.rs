//! The user token in the key store, and its way to the client when the app starts. It is never anywhere else, and it is
//! given up only when the key store says for sure that it is not there.

use std::sync::Weak;
use std::time::Duration;

use tokio::time::Instant;

use super::saved::{self, SavedSession};
use super::{Inner, expiry};
use crate::api::UserToken;
use crate::domain::phone_number::PhoneNumber;
use crate::platform::secret_vault::{SecretVault, VaultError};
use crate::repositories::active::Backend;
use crate::repositories::opening::Opener;
use crate::repositories::recovery;

const TOKEN: &str = "user_token";
/// Whose token it is: the key store outlives a damaged database.
const PHONE: &str = "user_phone";
/// A key store may be locked until the phone is unlocked for the first time, or fail once.
const PAUSE: Duration = Duration::from_secs(3);
const LATER_PAUSE: Duration = Duration::from_secs(15);
/// After so many tries it will take longer.
const QUICK_TRIES: u32 = 20;
/// Then it is said that the key store keeps us waiting.
const TOLD_AFTER: Duration = Duration::from_secs(10);

pub(super) async fn keep(vault: &SecretVault, token: &UserToken, phone: &PhoneNumber) {
    let kept = async {
        vault.set(PHONE, phone.as_e164()).await?;
        vault.set(TOKEN, token.expose()).await
    };
    if let Err(error) = kept.await {
        tracing::error!(%error, "the token could not be kept; the next start asks to sign in again");
    }
}

/// False when a secret may still be there.
pub(super) async fn forget(vault: &SecretVault) -> bool {
    let mut is_gone = true;
    for name in [TOKEN, PHONE] {
        if let Err(error) = vault.delete(name).await {
            tracing::error!(%error, name, "a secret could not be deleted");
            is_gone = false;
        }
    }
    is_gone
}

/// Requests wait until `opener` opens; they are given up when it is dropped.
pub(super) async fn fetch(weak: &Weak<Inner>, epoch: u64, opener: &Opener) {
    let found = find(weak, epoch, TOKEN, opener).await;
    let (Some(found), Some(inner)) = (found, weak.upgrade()) else { return };
    let Some(token) = found.and_then(UserToken::new) else {
        return expiry::expire(&inner, epoch).await;
    };
    let (backend, now) = (inner.active.current(), inner.active.now());
    let is_known = inner.on_store(&backend.store, move |store| saved::read(store, now).is_some()).await;
    drop(inner);
    if is_known == Some(false) {
        let Some(phone) = find(weak, epoch, PHONE, opener).await else { return };
        let Some(inner) = weak.upgrade() else { return };
        let Some(phone) = phone.and_then(|phone| PhoneNumber::from_server(&phone)) else {
            return expiry::expire(&inner, epoch).await;
        };
        name_owner(&inner, &backend, phone).await;
    }
    let Some(inner) = weak.upgrade() else { return };
    let _one_at_a_time = inner.changing.lock().await;
    if inner.active.is_current(epoch) {
        backend.client.set_user_token(Some(token));
        opener.open();
        recovery::refresh_locked(&inner.sections);
    }
}

/// After the database was rebuilt: whose data it will hold.
async fn name_owner(inner: &Inner, backend: &Backend, phone: PhoneNumber) {
    let now = inner.active.now();
    let session = SavedSession { phone, is_expired: false };
    if let Some(Err(error)) = inner.on_store(&backend.store, move |store| saved::write(store, &session, now)).await {
        // A full disk is no reason to sign anybody out; the next start asks the key store once more.
        tracing::error!(%error, "whose data these are could not be kept");
    }
}

/// What the key store holds under this name, as soon as it can say. The outer `None`: the session is another one by now,
/// or the app is ending.
async fn find(weak: &Weak<Inner>, epoch: u64, name: &str, opener: &Opener) -> Option<Option<String>> {
    let tell_at = Instant::now() + TOLD_AFTER;
    for tries in 1_u32.. {
        let vault = {
            let inner = weak.upgrade()?;
            if !inner.active.is_current(epoch) {
                return None;
            }
            inner.vault.clone()
        };
        let mut asking = std::pin::pin!(vault.get(name));
        let answer = match tokio::time::timeout_at(tell_at, asking.as_mut()).await {
            Ok(answer) => answer,
            // A desktop may be asking for the keyring's password.
            Err(_) => {
                opener.tell_stuck();
                asking.await
            }
        };
        match answer {
            Ok(secret) => return Some(secret),
            // It will not come back: a restored backup without its key, for example.
            Err(VaultError::Damaged) => {
                tracing::error!(name, "a secret is damaged");
                return Some(None);
            }
            Err(error) if tries == 1 => tracing::warn!(%error, name, "a secret cannot be read yet"),
            Err(_) => {}
        }
        if Instant::now() >= tell_at {
            opener.tell_stuck();
        }
        let pause = if tries < QUICK_TRIES { PAUSE } else { LATER_PAUSE };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = opener.asked() => {}
        }
    }
    None
}
