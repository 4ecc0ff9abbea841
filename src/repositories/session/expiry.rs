//! The server, or the key store, no longer knows the token: the session expires, and the saved copy stays.

use std::sync::{Arc, PoisonError};

use super::saved::{self, SavedSession};
use super::state::Session;
use super::{Inner, token};
use crate::repositories::active::{Access, Backend};

/// Watches the live client. The demo's token does not expire.
pub(super) fn watch(inner: &Arc<Inner>) {
    let mut expired = inner.active.current().client.watch_expired();
    let weak = Arc::downgrade(inner);
    inner.active.tasks().spawn(async move {
        while expired.changed().await.is_ok() {
            let Some(inner) = weak.upgrade() else { return };
            let times = *expired.borrow_and_update();
            let epoch = inner.active.current().epoch;
            // A report about the token before this one comes too late.
            if times > *inner.expired_before.lock().unwrap_or_else(PoisonError::into_inner) {
                expire(&inner, epoch).await;
            }
        }
    });
}

pub(super) async fn expire(inner: &Arc<Inner>, epoch: u64) {
    let _one_at_a_time = inner.changing.lock().await;
    let backend = inner.active.current();
    if backend.epoch != epoch || backend.is_demo || !backend.is_signed_in() {
        return;
    }
    tracing::info!("the session has expired");
    backend.client.set_user_token(None);
    inner.active.replace(|before| Backend { access: Access::Closed, ..before.clone() });
    let _logged_where_not = token::forget(&inner.vault).await;
    let now = inner.active.now();
    let phone = inner.on_store(&backend.store, move |store| {
        let Some(SavedSession { phone, .. }) = saved::read(store, now) else {
            if let Err(error) = saved::forget_rebuilding(store, now) {
                tracing::error!(%error, "a small value could not be removed");
            }
            return None;
        };
        let session = SavedSession { phone: phone.clone(), is_expired: true };
        if let Err(error) = saved::write(store, &session, now) {
            tracing::error!(%error, "that the session has expired could not be kept");
        }
        Some(phone)
    });
    let phone = phone.await.flatten();
    inner.turn_sections().await;
    let next = phone.map_or(Session::SignedOut, |phone| Session::Expired { phone: Some(phone) });
    inner.sender.send_replace(next);
}
