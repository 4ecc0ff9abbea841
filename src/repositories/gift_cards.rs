//! Prepaid amounts.

use tokio::sync::watch;

use super::active::Active;
use super::live::{Live, Source};
use super::places::PlacesRepository;
use super::saved::Saved;
use crate::domain::gift_card::GiftCard;

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct GiftCardsRepository {
    pub(super) live: Live<Vec<GiftCard>>,
}

impl GiftCardsRepository {
    /// `places` say what the cards leave out: zone, currency, chain.
    pub(super) fn new(active: Active, places: &PlacesRepository) -> Self {
        let places = places.clone();
        let source = Source {
            name: "gift_cards",
            load: |store, now| store.read_all(now),
            save: |store, value, saved_at| store.replace_all(value, saved_at),
            fetch: Box::new(move |backend| {
                let places = places.clone();
                Box::pin(async move { Ok(backend.client.list_gift_cards(&places.latest().await).await?.items) })
            }),
        };
        Self { live: Live::new(active, source) }
    }

    /// The first value is the saved copy.
    pub fn watch(&self) -> watch::Receiver<Saved<Vec<GiftCard>>> {
        self.live.watch()
    }

    /// Starts a refresh of its own, or joins the one that runs.
    pub fn refresh(&self) {
        self.live.refresh();
    }
}
