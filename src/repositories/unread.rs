//! How many notifications are unread: the dot on the bubble.

use tokio::sync::watch;

use super::active::Active;
use super::live::{Live, Source};
use super::saved::Saved;
use crate::store::SavedCopy;

/// Its name among the store's small values.
const KEY: &str = "unread";

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct UnreadRepository {
    pub(super) live: Live<u32>,
}

impl UnreadRepository {
    pub(super) fn new(active: Active) -> Self {
        let source = Source {
            name: KEY,
            load: |store, now| {
                let saved = store.get(KEY, now)?;
                Ok(saved.map(|(value, saved_at)| SavedCopy { value, saved_at }))
            },
            save: |store, value, saved_at| store.set(KEY, &(value, saved_at), saved_at),
            // A server that does not count has nothing unread.
            fetch: Box::new(|backend| {
                Box::pin(async move { Ok(backend.client.get_unread_count().await?.unwrap_or(0)) })
            }),
        };
        Self { live: Live::new(active, source) }
    }

    /// The first value is the saved copy.
    pub fn watch(&self) -> watch::Receiver<Saved<u32>> {
        self.live.watch()
    }

    /// Starts a refresh of its own, or joins the one that runs.
    pub fn refresh(&self) {
        self.live.refresh();
    }
}
