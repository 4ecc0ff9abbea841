//! Logging out: nothing of the person stays on the device, also when the app is ended in the middle of it.

use std::sync::Arc;
use std::time::Duration;

use super::state::Session;
use super::{Inner, demo, token};
use crate::repositories::active::{Access, Backend};
use crate::store::Store;

/// The server is told, but a slow one does not hold anybody up.
const LONGEST_FAREWELL: Duration = Duration::from_secs(3);

pub(super) async fn run(inner: &Arc<Inner>) {
    let _one_at_a_time = inner.changing.lock().await;
    let backend = inner.active.current();
    if backend.is_demo {
        demo::leave(inner).await;
        return;
    }
    // Before the token is forgotten, but the device does not wait for it.
    let farewell = {
        let backend = backend.clone();
        inner.active.tasks().spawn(async move {
            // Nothing is lost when the server does not hear it: the token is forgotten here.
            if backend.opened().await.is_ok() {
                let _unheard = tokio::time::timeout(LONGEST_FAREWELL, backend.client.log_out(None)).await;
            }
        })
    };
    if let Some(Err(error)) = inner.on_store(&backend.store, Store::begin_wipe).await {
        tracing::error!(%error, "a log out that is cut short would not be finished by the next start");
    }
    let has_forgotten = token::forget(&inner.vault).await;
    let now = inner.active.now();
    let (wiped, is_wiped) = match inner.on_store(&backend.store, move |store| store.wipe(now)).await {
        Some(Ok(wiped)) => (wiped, true),
        Some(Err(error)) => {
            tracing::error!(%error, "the store could not be wiped");
            (backend.store.clone(), false) // it neither reads nor writes any more
        }
        None => return, // the app is ending
    };
    inner.active.replace(|before| Backend {
        access: Access::Closed,
        store: wiped.clone(),
        store_epoch: before.store_epoch + 1,
        ..before.clone()
    });
    inner.turn_sections().await;
    let are_files_gone = (inner.wipe_files)().await;
    inner.account.skip_name();
    if !(has_forgotten && is_wiped && are_files_gone && finish(inner, &wiped).await) {
        inner.unfinished.send_modify(|times| *times += 1);
    }
    inner.sender.send_replace(Session::SignedOut);
    let _ended = tokio::time::timeout(LONGEST_FAREWELL, farewell).await;
    backend.client.set_user_token(None);
}

/// The app was ended in the middle of a log out, or something could not be deleted then. The store is empty already.
pub(super) async fn finish_last(inner: &Arc<Inner>) {
    let _one_at_a_time = inner.changing.lock().await;
    let backend = inner.active.current();
    if backend.is_demo || backend.is_signed_in() {
        return; // signing in has forgotten the one before
    }
    tracing::info!("a log out is finished");
    let has_forgotten = token::forget(&inner.vault).await;
    if (inner.wipe_files)().await && has_forgotten {
        finish(inner, &backend.store).await;
    }
}

/// Nothing is left: the next start has nothing to do.
pub(super) async fn finish(inner: &Inner, store: &Store) -> bool {
    match inner.on_store(store, Store::finish_wipe).await {
        Some(Ok(())) => true,
        Some(Err(error)) => {
            tracing::error!(%error, "something of the store is left");
            false
        }
        None => false,
    }
}
