//! Setting a heart: shown at once, told to the server, kept on the device where the server keeps none.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

use crate::api::ApiError;
use crate::api::extension::favorites::FavoriteKeeping;
use crate::domain::ids::PlaceId;
use crate::domain::place::Place;
use crate::repositories::active::{Active, Backend};
use crate::repositories::live::Live;
use crate::repositories::read_error::ReadError;

/// The hearts that the server does not keep, by place, among the store's small values.
const KEY: &str = "favorites_on_device";

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

#[derive(Clone)]
pub(super) struct Favorites {
    shared: Arc<Shared>,
}

struct Shared {
    active: Active,
    failures: watch::Sender<Option<FavoriteFailure>>,
    /// Hearts on their way to the server, each with the number of its tap: a refresh meanwhile must not undo them.
    on_the_way: Mutex<BTreeMap<PlaceId, (u64, bool)>>,
    /// Hearts of the device that the server was told of, by epoch.
    tried: Mutex<BTreeSet<(u64, PlaceId)>>,
    /// One request at a time, so that the last tap wins on the server too.
    in_order: tokio::sync::Mutex<()>,
}

impl Favorites {
    pub fn new(active: Active) -> Self {
        let (failures, _) = watch::channel(None);
        let shared = Shared {
            active,
            failures,
            on_the_way: Mutex::default(),
            tried: Mutex::default(),
            in_order: tokio::sync::Mutex::default(),
        };
        Self { shared: Arc::new(shared) }
    }

    pub fn failures(&self) -> watch::Receiver<Option<FavoriteFailure>> {
        self.shared.failures.subscribe()
    }

    pub fn set(&self, live: &Live<Vec<Place>>, place: PlaceId, wanted: bool) {
        let tap = {
            let mut on_the_way = self.on_the_way();
            let tap = on_the_way.get(&place).map_or(0, |(tap, _)| *tap) + 1;
            on_the_way.insert(place, (tap, wanted));
            tap
        };
        live.modify(|places| with_favorite(places, place, wanted));
        let (favorites, live, epoch) = (self.clone(), live.clone(), self.shared.active.current().epoch);
        self.shared.active.tasks().spawn(async move {
            let _turn = favorites.shared.in_order.lock().await;
            if favorites.on_the_way().get(&place).is_none_or(|(latest, _)| *latest != tap) {
                return; // tapped again meanwhile: only the last tap is told
            }
            let outcome = favorites.tell(place, wanted).await;
            // The entry stays for as long as this tap is the last one.
            let is_last = {
                let mut on_the_way = favorites.on_the_way();
                let is_last = on_the_way.get(&place).is_some_and(|(latest, _)| *latest == tap);
                if is_last {
                    on_the_way.remove(&place);
                }
                is_last
            };
            let is_current = favorites.shared.active.is_current(epoch);
            if let (Err(error), true, true) = (outcome, is_last, is_current) {
                live.modify(|places| with_favorite(places, place, !wanted));
                favorites.shared.failures.send_modify(|last| {
                    let number = last.map_or(0, |failure| failure.number) + 1;
                    *last = Some(FavoriteFailure { place, wanted, error, number });
                });
            }
        });
    }

    /// What the server does not know: hearts kept on the device, and those on their way.
    pub async fn merge_into(&self, places: &mut [Place], backend: &Backend) {
        let kept = self.read_kept(backend).await;
        let on_the_way = self.on_the_way();
        for place in places {
            if let Some(wanted) = kept.get(&place.id) {
                place.is_favorite = *wanted;
            }
            if let Some((_, wanted)) = on_the_way.get(&place.id) {
                place.is_favorite = *wanted;
            }
        }
    }

    /// Hearts of a time when the server kept none: once it does, they are its own. In the background; what cannot be told
    /// now is told after another refresh.
    pub fn tell_kept(&self, backend: &Arc<Backend>) {
        let (favorites, backend) = (self.clone(), backend.clone());
        self.shared.active.tasks().spawn(async move {
            let _turn = favorites.shared.in_order.lock().await;
            let mut told = Vec::new();
            for (place, wanted) in favorites.read_kept(&backend).await {
                let is_current = favorites.shared.active.is_current(backend.epoch);
                if !is_current
                    || favorites.on_the_way().contains_key(&place)
                    || !favorites.is_first_try(&backend, place)
                {
                    continue;
                }
                match backend.client.set_favorite(place, wanted).await {
                    Ok(FavoriteKeeping::Server) => told.push(place),
                    Ok(FavoriteKeeping::Unsupported) => {}
                    Err(error) => tracing::info!(%error, "a favorite of this device is not the server's yet"),
                }
            }
            if !told.is_empty() {
                let mut kept = favorites.read_kept(&backend).await;
                kept.retain(|place, _| !told.contains(place));
                favorites.write_kept(&backend, kept).await;
            }
        });
    }

    /// A place whose heart the server refuses is not told of at every refresh.
    fn is_first_try(&self, backend: &Backend, place: PlaceId) -> bool {
        let mut tried = self.shared.tried.lock().unwrap_or_else(PoisonError::into_inner);
        tried.insert((backend.epoch, place))
    }

    async fn tell(&self, place: PlaceId, wanted: bool) -> Result<(), ReadError> {
        let backend = self.shared.active.current();
        backend.opened().await?;
        let keeping = match backend.client.set_favorite(place, wanted).await {
            Ok(keeping) => keeping,
            Err(error @ (ApiError::Forbidden { .. } | ApiError::NotFound | ApiError::Rejected { .. })) => {
                tracing::info!(%error, "the server refuses this favorite; it is kept on the device");
                FavoriteKeeping::Unsupported
            }
            Err(error) => return Err(ReadError::from(&error)),
        };
        let mut kept = self.read_kept(&backend).await;
        let before = kept.clone();
        match keeping {
            FavoriteKeeping::Server => kept.remove(&place),
            FavoriteKeeping::Unsupported => kept.insert(place, wanted),
        };
        if kept != before {
            self.write_kept(&backend, kept).await;
        }
        Ok(())
    }

    async fn read_kept(&self, backend: &Backend) -> BTreeMap<PlaceId, bool> {
        let (store, now) = (backend.store.clone(), self.shared.active.now());
        let reading = self.shared.active.tasks().spawn_blocking(move || store.get::<Vec<(PlaceId, bool)>>(KEY, now));
        match reading.await {
            Ok(Ok(kept)) => kept.unwrap_or_default().into_iter().collect(),
            Ok(Err(error)) => {
                tracing::error!(%error, "the favorites of this device could not be read");
                BTreeMap::new()
            }
            Err(_) => BTreeMap::new(), // the app is ending
        }
    }

    async fn write_kept(&self, backend: &Backend, kept: BTreeMap<PlaceId, bool>) {
        let (store, now) = (backend.store.clone(), self.shared.active.now());
        let writing = self.shared.active.tasks().spawn_blocking(move || {
            let kept: Vec<(PlaceId, bool)> = kept.into_iter().collect();
            if let Err(error) = store.set(KEY, &kept, now) {
                tracing::error!(%error, "the favorites of this device could not be written");
            }
        });
        if let Err(error) = writing.await {
            tracing::error!(%error, "writing the favorites ended early");
        }
    }

    fn on_the_way(&self) -> std::sync::MutexGuard<'_, BTreeMap<PlaceId, (u64, bool)>> {
        self.shared.on_the_way.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn with_favorite(places: &[Place], id: PlaceId, wanted: bool) -> Option<Vec<Place>> {
    let index = places.iter().position(|place| place.id == id && place.is_favorite != wanted)?;
    let mut changed = places.to_vec();
    changed.get_mut(index)?.is_favorite = wanted;
    Some(changed)
}
