//! The places the client ever booked at, and which of them are favorites.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

use super::active::Active;
use super::live::{Fetch, Live, Source};
use super::read_error::ReadError;
use super::saved::Saved;
use crate::domain::ids::PlaceId;
use crate::domain::place::Place;
use crate::domain::place_brand::Brands;

/// A heart that could not be set; it is shown as it was before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FavoriteFailure {
    pub place: PlaceId,
    /// What was wanted.
    pub wanted: bool,
    pub error: ReadError,
    /// Counts up, so that the same failure twice is seen twice.
    pub number: u64,
}

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct PlacesRepository {
    pub(super) live: Live<Vec<Place>>,
    failures: Arc<watch::Sender<Option<FavoriteFailure>>>,
    brands: Arc<Mutex<CachedBrands>>,
}

#[derive(Default)]
struct CachedBrands {
    of: Option<Arc<Vec<Place>>>,
    brands: Arc<Brands>,
}

impl PlacesRepository {
    pub(super) fn new(active: Active, fetch: Fetch<Vec<Place>>) -> Self {
        let source = Source {
            name: "places",
            load: |store, now| store.read_all(now),
            save: |store, value, saved_at| store.replace_all(value, saved_at),
            fetch,
        };
        let (failures, _) = watch::channel(None);
        Self { live: Live::new(active, source), failures: Arc::new(failures), brands: Arc::default() }
    }

    /// The first value is the saved copy, in the order of the server.
    pub fn watch(&self) -> watch::Receiver<Saved<Vec<Place>>> {
        self.live.watch()
    }

    /// Starts a refresh of its own, or joins the one that runs.
    pub fn refresh(&self) {
        self.live.refresh();
    }

    /// Shown at once; taken back, and told by `favorite_failures`, when the server cannot be told.
    pub fn set_favorite(&self, place: PlaceId, wanted: bool) {
        self.live.modify(|places| with_favorite(places, place, wanted));
    }

    /// The last heart that could not be set.
    pub fn favorite_failures(&self) -> watch::Receiver<Option<FavoriteFailure>> {
        self.failures.subscribe()
    }

    /// Names, logos and hues by place and chain, from the saved copy. Made once for each copy.
    pub fn brands(&self) -> Arc<Brands> {
        let places = self.live.watch().borrow().value.clone();
        let Some(places) = places else { return Arc::default() };
        let mut cached = self.brands.lock().unwrap_or_else(PoisonError::into_inner);
        if !cached.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, &places)) {
            cached.brands = Arc::new(Brands::of(&places));
            cached.of = Some(places);
        }
        cached.brands.clone()
    }
}

fn with_favorite(places: &[Place], id: PlaceId, wanted: bool) -> Option<Vec<Place>> {
    let index = places.iter().position(|place| place.id == id && place.is_favorite != wanted)?;
    let mut changed = places.to_vec();
    changed[index].is_favorite = wanted;
    Some(changed)
}
