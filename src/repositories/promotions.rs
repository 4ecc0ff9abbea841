//! The promotional block of the main page (feature F07).

use tokio::sync::watch;

use super::active::Active;
use super::live::{Live, Source};
use super::places::PlacesRepository;
use super::saved::Saved;
use crate::domain::place::Place;
use crate::domain::promotion::Promotion;

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct PromotionsRepository {
    pub(super) live: Live<Vec<Promotion>>,
    active: Active,
}

impl PromotionsRepository {
    /// One of `places` is asked for its block.
    pub(super) fn new(active: Active, places: &PlacesRepository) -> Self {
        let places = places.clone();
        let source = Source {
            name: "promotions",
            load: |store, now| store.read_all(now),
            save: |store, value, saved_at| store.replace_all(value, saved_at),
            fetch: Box::new(move |backend| {
                let places = places.clone();
                Box::pin(async move {
                    match place_of_block(&places.latest().await) {
                        Some(place) => Ok(backend.client.list_promotions(place).await?.items),
                        None => Ok(Vec::new()),
                    }
                })
            }),
        };
        Self { live: Live::new(active.clone(), source), active }
    }

    /// The first value is the saved copy; empty when there is no block.
    pub fn watch(&self) -> watch::Receiver<Saved<Vec<Promotion>>> {
        self.live.watch()
    }

    /// What one place shows now; nothing when it cannot be asked. Not kept: the main page's own block is.
    pub async fn of_place(&self, place: Place) -> Vec<Promotion> {
        let backend = self.active.current();
        let asking = self.active.tasks().spawn(async move {
            backend.opened().await.ok()?;
            backend.client.list_promotions(&place).await.ok()
        });
        asking.await.ok().flatten().map(|list| list.items).unwrap_or_default()
    }

    /// Starts a refresh of its own, or joins the one that runs.
    pub fn refresh(&self) {
        self.live.refresh();
    }
}

/// The main page shows the block of one place, so that it costs one request: of those with a promotion text of their own
/// first, then of those with a visit ahead, then of the one visited last (the server's order).
fn place_of_block(places: &[Place]) -> Option<&Place> {
    let rank = |place: &&Place| (place.booking_widget_promo.is_none(), place.upcoming_visits == 0);
    places.iter().filter(|place| place.is_active).min_by_key(rank)
}
