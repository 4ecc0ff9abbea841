//! "Try the demo": the same client talks to the demo backend in this process, and nothing is kept.

use std::sync::{Arc, PoisonError};

use super::state::Session;
use super::{Inner, saved};
use crate::api::ApiClient;
use crate::domain::phone_number::PhoneNumber;
use crate::repositories::active::{Access, Backend};
use crate::store::Store;

/// A demo that has just begun.
pub struct DemoAccess {
    pub client: ApiClient,
    /// Who the visitor is there.
    pub phone: PhoneNumber,
    pub code: String,
}

pub type MakeDemo = Arc<dyn Fn() -> Option<DemoAccess> + Send + Sync>;

pub(super) async fn start(inner: &Arc<Inner>) {
    let Some(make) = inner.demo.clone() else {
        tracing::warn!("this build has no demo");
        return;
    };
    let _one_at_a_time = inner.changing.lock().await;
    let before = inner.active.current();
    if before.is_signed_in() {
        return;
    }
    // A whole life is made up for it: too long for a thread that serves the screen.
    let Ok(Some(demo)) = inner.active.tasks().spawn_blocking(move || make()).await else {
        tracing::error!("the demo did not start");
        return;
    };
    demo.client.language().set(before.client.language().get());
    if let Err(error) = sign_in(&demo).await {
        tracing::error!(%error, "the demo let nobody in");
        return;
    }
    let store = match Store::in_memory() {
        Ok(store) => store,
        Err(error) => {
            tracing::error!(%error, "the demo has nowhere to keep anything");
            return;
        }
    };
    *inner.set_aside.lock().unwrap_or_else(PoisonError::into_inner) = Some(before);
    inner.active.replace(|before| Backend {
        store_epoch: before.store_epoch + 1,
        client: demo.client,
        store,
        is_demo: true,
        access: Access::Open,
        epoch: before.epoch,
    });
    inner.turn_sections().await;
    inner.sender.send_replace(Session::SignedIn { is_demo: true });
}

async fn sign_in(demo: &DemoAccess) -> Result<(), crate::api::ApiError> {
    demo.client.send_login_code(&demo.phone, None).await?;
    let signed_in = demo.client.login_by_code(&demo.phone, &demo.code, None).await?;
    demo.client.set_user_token(Some(signed_in.token));
    Ok(())
}

/// Back to what was before. The caller holds `changing`.
pub(super) async fn leave(inner: &Arc<Inner>) {
    let Some(live) = inner.set_aside.lock().unwrap_or_else(PoisonError::into_inner).take() else { return };
    let store = live.store.clone();
    inner.active.replace(|demo| Backend { store_epoch: demo.store_epoch + 1, ..(*live).clone() });
    inner.turn_sections().await;
    let now = inner.active.now();
    let session = inner.on_store(&store, move |store| saved::restore(store, now)).await;
    inner.sender.send_replace(session.unwrap_or(Session::SignedOut));
}
