//! The two boxes of the sign-in page: kept on the device at sign-in, told to the server when it listens (feature F03).

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Inner;
use crate::api::ApiError;
use crate::repositories::active::Backend;
use crate::store::{Store, StoreError};

const CONSENTS: &str = "consents";
/// The main page goes first.
const AFTER: Duration = Duration::from_secs(2);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Consents {
    accepted_at: DateTime<Utc>,
    /// Code and version of each, once the server has named them.
    agreements: Option<Vec<(String, String)>>,
    is_told: bool,
}

/// At sign-in: without both boxes no code is sent.
pub(super) fn remember(store: &Store, now: DateTime<Utc>) -> Result<(), StoreError> {
    match store.get::<Consents>(CONSENTS, now)? {
        Some(known) if known.is_told => Ok(()),
        _ => store.set(CONSENTS, &Consents { accepted_at: now, agreements: None, is_told: false }, now),
    }
}

/// Best effort, in the background; the next start tries again.
pub(super) fn tell_later(inner: &Arc<Inner>) {
    let backend = inner.active.current();
    if backend.is_demo || !backend.is_signed_in() {
        return;
    }
    let (weak, epoch) = (Arc::downgrade(inner), backend.epoch);
    drop(backend); // nothing is held open for the wait
    inner.active.tasks().spawn(async move {
        tokio::time::sleep(AFTER).await;
        let Some(inner) = weak.upgrade() else { return };
        let backend = inner.active.current();
        if backend.epoch == epoch
            && backend.opened_at_last().await.is_ok()
            && let Err(error) = tell(&inner, &backend).await
        {
            tracing::info!(%error, "the consents will be told at the next start");
        }
    });
}

async fn tell(inner: &Inner, backend: &Backend) -> Result<(), ApiError> {
    let now = inner.active.now();
    let kept = inner.on_store(&backend.store, move |store| store.get::<Consents>(CONSENTS, now)).await;
    let Some(Ok(Some(mut consents))) = kept else { return Ok(()) };
    if consents.is_told {
        return Ok(());
    }
    let agreements = match consents.agreements.take() {
        Some(agreements) => agreements,
        None => {
            let listed = backend.client.list_agreements().await?.unwrap_or_default();
            let open = listed.into_iter().filter(|agreement| agreement.is_required && !agreement.is_accepted);
            open.map(|agreement| (agreement.code, agreement.version)).collect()
        }
    };
    consents.agreements = Some(agreements.clone());
    keep(inner, backend, consents.clone()).await;
    backend.client.accept_agreements(&agreements).await?;
    consents.is_told = true;
    keep(inner, backend, consents).await;
    Ok(())
}

async fn keep(inner: &Inner, backend: &Backend, consents: Consents) {
    let now = inner.active.now();
    if let Some(Err(error)) = inner.on_store(&backend.store, move |store| store.set(CONSENTS, &consents, now)).await {
        tracing::error!(%error, "the consents could not be kept");
    }
}
