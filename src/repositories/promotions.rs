//! The promotional block of the main page (feature F07).

use tokio::sync::watch;

use super::active::Active;
use super::live::{Fetch, Live, Source};
use super::saved::Saved;
use crate::domain::promotion::Promotion;

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct PromotionsRepository {
    pub(super) live: Live<Vec<Promotion>>,
}

impl PromotionsRepository {
    pub(super) fn new(active: Active, fetch: Fetch<Vec<Promotion>>) -> Self {
        let source = Source {
            name: "promotions",
            load: |store, now| store.read_all(now),
            save: |store, value, saved_at| store.replace_all(value, saved_at),
            fetch,
        };
        Self { live: Live::new(active, source) }
    }

    /// The first value is the saved copy; empty when there is no block.
    pub fn watch(&self) -> watch::Receiver<Saved<Vec<Promotion>>> {
        self.live.watch()
    }

    /// Starts a refresh of its own, or joins the one that runs.
    pub fn refresh(&self) {
        self.live.refresh();
    }
}
