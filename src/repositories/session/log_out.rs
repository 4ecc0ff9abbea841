//! Logging out: nothing of the person stays on the device.

use std::sync::Arc;
use std::time::Duration;

use super::state::Session;
use super::{Inner, demo, token};
use crate::repositories::active::{Access, Backend};

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
    token::forget(&inner.vault).await;
    let now = inner.active.now();
    let wiped = match inner.on_store(&backend.store, move |store| store.wipe(now)).await {
        Some(Ok(wiped)) => wiped,
        Some(Err(error)) => {
            tracing::error!(%error, "the store could not be wiped");
            backend.store.clone()
        }
        None => return, // the app is ending
    };
    inner.active.replace(|before| Backend {
        access: Access::Closed,
        store: wiped,
        store_epoch: before.store_epoch + 1,
        ..before.clone()
    });
    inner.turn_sections().await;
    (inner.wipe_pictures)().await;
    inner.account.skip_name();
    inner.sender.send_replace(Session::SignedOut);
    let _ended = tokio::time::timeout(LONGEST_FAREWELL, farewell).await;
    backend.client.set_user_token(None);
}
