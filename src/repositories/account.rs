//! The person who is signed in.

use tokio::sync::watch;

use super::active::Active;
use super::live::{Live, Source};
use super::saved::Saved;
use crate::domain::account::Account;
use crate::store::SavedCopy;

/// Its name among the store's small values.
const KEY: &str = "account";

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct AccountRepository {
    pub(super) live: Live<Account>,
}

impl AccountRepository {
    pub(super) fn new(active: Active) -> Self {
        let source = Source {
            name: KEY,
            load: |store, now| {
                let saved = store.get(KEY, now)?;
                Ok(saved.map(|(value, saved_at)| SavedCopy { value, saved_at }))
            },
            save: |store, value, saved_at| store.set(KEY, &(value, saved_at), saved_at),
            fetch: Box::new(|backend| Box::pin(async move { backend.client.get_account().await })),
        };
        Self { live: Live::new(active, source) }
    }

    /// The first value is the saved copy.
    pub fn watch(&self) -> watch::Receiver<Saved<Account>> {
        self.live.watch()
    }

    /// Starts a refresh of its own, or joins the one that runs.
    pub fn refresh(&self) {
        self.live.refresh();
    }
}
