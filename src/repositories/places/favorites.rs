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

#[derive(Debug, Clone, Copy)]
struct OnTheWay {
    /// Who tapped.
    epoch: u64,
    /// Counts the taps on this heart.
    tap: u64,
    wanted: bool,
    /// What the server has, as far as it answered: what a failure goes back to.
    confirmed: bool,
}

#[derive(Clone)]
pub(super) struct Favorites {
    shared: Arc<Shared>,
}

struct Shared {
    active: Active,
    failures: watch::Sender<Option<FavoriteFailure>>,
    /// Hearts on their way to the server: a refresh meanwhile must not undo them.
    on_the_way: Mutex<BTreeMap<PlaceId, OnTheWay>>,
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
        let backend = self.shared.active.current();
        let epoch = backend.epoch;
        let shown =
            live.current().value.and_then(|places| Some(places.iter().find(|its| its.id == place)?.is_favorite));
        let tap = {
            let mut on_the_way = self.on_the_way();
            on_the_way.retain(|_, heart| heart.epoch == epoch);
            let before = on_the_way.get(&place).copied();
            let tap = before.map_or(0, |before| before.tap) + 1;
            let confirmed = before.map_or(shown.unwrap_or(!wanted), |before| before.confirmed);
            on_the_way.insert(place, OnTheWay { epoch, tap, wanted, confirmed });
            tap
        };
        live.modify(|places| with_favorite(places, place, wanted));
        let (favorites, live) = (self.clone(), live.clone());
        self.shared.active.tasks().spawn(async move {
            let _turn = favorites.shared.in_order.lock().await;
            if !favorites.shared.active.is_current(epoch) {
                return; // nobody may tell for the next person
            }
            let is_this = |heart: &OnTheWay| heart.epoch == epoch && heart.tap == tap;
            if !favorites.on_the_way().get(&place).is_some_and(is_this) {
                return; // tapped again meanwhile: only the last tap is told
            }
            let outcome = favorites.tell(&backend, place, wanted).await;
            // The entry stays for as long as this tap is the last one; a later one may fail, and goes back to what is true now.
            let last = {
                let mut on_the_way = favorites.on_the_way();
                let last = on_the_way.get(&place).copied().filter(is_this);
                if last.is_some() {
                    on_the_way.remove(&place);
                } else if let (Ok(()), Some(later)) = (&outcome, on_the_way.get_mut(&place)) {
                    later.confirmed = wanted;
                }
                last
            };
            let is_current = favorites.shared.active.is_current(epoch);
            if let (Err(error), Some(last), true) = (outcome, last, is_current) {
                live.modify(|places| with_favorite(places, place, last.confirmed));
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
            if let Some(heart) = on_the_way.get(&place.id).filter(|heart| heart.epoch == backend.epoch) {
                place.is_favorite = heart.wanted;
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

    async fn tell(&self, backend: &Backend, place: PlaceId, wanted: bool) -> Result<(), ReadError> {
        backend.opened().await?;
        let keeping = match backend.client.set_favorite(place, wanted).await {
            Ok(keeping) => keeping,
            Err(error @ (ApiError::Forbidden { .. } | ApiError::NotFound | ApiError::Rejected { .. })) => {
                tracing::info!(%error, "the server refuses this favorite; it is kept on the device");
                FavoriteKeeping::Unsupported
            }
            Err(error) => return Err(ReadError::from(&error)),
        };
        let mut kept = self.read_kept(backend).await;
        let before = kept.clone();
        match keeping {
            FavoriteKeeping::Server => kept.remove(&place),
            FavoriteKeeping::Unsupported => kept.insert(place, wanted),
        };
        if kept != before {
            self.write_kept(backend, kept).await;
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

    fn on_the_way(&self) -> std::sync::MutexGuard<'_, BTreeMap<PlaceId, OnTheWay>> {
        self.shared.on_the_way.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn with_favorite(places: &[Place], id: PlaceId, wanted: bool) -> Option<Vec<Place>> {
    let index = places.iter().position(|place| place.id == id && place.is_favorite != wanted)?;
    let mut changed = places.to_vec();
    changed.get_mut(index)?.is_favorite = wanted;
    Some(changed)
}
