//! A collection that is read from the device first and refreshed from the server: the core of every repository.
//! Must not know what it holds, nor how the server is asked.

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use chrono::{DateTime, Duration, Utc};
use futures_util::future::BoxFuture;
use tokio::sync::watch;

use super::active::{Active, Backend};
use super::read_error::ReadError;
use super::saved::{Refresh, Saved};
use crate::api::ApiError;
use crate::store::{SavedCopy, Store, StoreError};

/// How a collection is asked for and kept.
pub(super) struct Source<T> {
    /// For the log.
    pub name: &'static str,
    pub load: Load<T>,
    pub save: fn(&Store, &T, DateTime<Utc>) -> Result<(), StoreError>,
    pub fetch: Fetch<T>,
}

/// `None`: never saved.
pub(super) type Load<T> = fn(&Store, DateTime<Utc>) -> Result<Option<SavedCopy<T>>, StoreError>;
pub(super) type Fetch<T> = Box<dyn Fn(Arc<Backend>) -> BoxFuture<'static, Result<T, ApiError>> + Send + Sync>;

/// Sees what a refresh brought before anybody else does: what was known before, and the new value.
pub(super) type Arrival<T> = Box<dyn Fn(Option<&T>, &mut T) + Send + Sync>;

/// Cheap to clone; all clones are one.
pub(super) struct Live<T> {
    core: Arc<Core<T>>,
}

struct Core<T> {
    active: Active,
    source: Source<T>,
    sender: watch::Sender<Saved<T>>,
    /// The store epoch whose saved copy was read.
    loaded: Mutex<Option<u64>>,
    /// The epoch a refresh is running for.
    running: Mutex<Option<u64>>,
    arrival: OnceLock<Arrival<T>>,
    /// Held while the saved copy is written, so that an older value never overwrites a newer one.
    writing: Mutex<()>,
}

impl<T> Clone for Live<T> {
    fn clone(&self) -> Self {
        Self { core: self.core.clone() }
    }
}

impl<T: Send + Sync + 'static> Live<T> {
    pub fn new(active: Active, source: Source<T>) -> Self {
        let (sender, _) = watch::channel(Saved::nothing());
        Self {
            core: Arc::new(Core {
                active,
                source,
                sender,
                loaded: Mutex::new(None),
                running: Mutex::new(None),
                arrival: OnceLock::new(),
                writing: Mutex::new(()),
            }),
        }
    }

    /// The first value is the saved copy. Reads it from the store if nobody did yet, which blocks for that long.
    pub fn watch(&self) -> watch::Receiver<Saved<T>> {
        self.load();
        self.core.sender.subscribe()
    }

    pub fn current(&self) -> Saved<T> {
        self.core.sender.borrow().clone()
    }

    /// Starts a refresh in a task of its own, or joins the one that runs.
    pub fn refresh(&self) {
        let backend = self.core.active.current();
        if !backend.is_signed_in() {
            self.publish(backend.epoch, |saved| saved.refresh = Refresh::Failed(ReadError::SignedOut));
            return;
        }
        {
            let mut running = lock(&self.core.running);
            if *running == Some(backend.epoch) {
                return;
            }
            *running = Some(backend.epoch);
        }
        self.publish(backend.epoch, |saved| saved.refresh = Refresh::Running);
        let live = self.clone();
        self.core.active.tasks().spawn(async move {
            let mut finish =
                FinishRefresh { live: &live, epoch: backend.epoch, outcome: Err(ReadError::ServerTrouble) };
            finish.outcome = live.run_refresh(backend).await;
        });
    }

    async fn run_refresh(&self, backend: Arc<Backend>) -> Result<(), ReadError> {
        self.load_in_background().await;
        backend.opened().await?;
        let value = match (self.core.source.fetch)(backend.clone()).await {
            Ok(mut value) => {
                if let Some(arrival) = self.core.arrival.get().filter(|_| self.core.active.is_current(backend.epoch)) {
                    arrival(self.current().value.as_deref(), &mut value);
                }
                Arc::new(value)
            }
            Err(error) => {
                tracing::info!(collection = self.core.source.name, %error, "not refreshed");
                return Err(ReadError::from(&error));
            }
        };
        let saved_at = self.core.active.now();
        self.publish(backend.epoch, |saved| {
            *saved = Saved { value: Some(value), saved_at: Some(saved_at), refresh: Refresh::Running };
        });
        self.save(backend).await;
        Ok(())
    }

    /// Set once, before the first refresh.
    pub fn on_arrival(&self, arrival: Arrival<T>) {
        let _set_before = self.core.arrival.set(arrival);
    }

    /// A refresh that begins after this call: one that runs already may bring what was true before.
    pub async fn refresh_anew(&self) -> Result<(), ReadError> {
        let _of_the_older_one = self.settled().await;
        self.refresh();
        self.settled().await
    }

    /// Waits until no refresh runs; the error of the last one.
    pub async fn settled(&self) -> Result<(), ReadError> {
        let mut watching = self.core.sender.subscribe();
        match watching.wait_for(|saved| saved.refresh != Refresh::Running).await {
            Ok(saved) => saved.failure().map_or(Ok(()), Err),
            Err(_) => Ok(()), // the sender lives as long as `self`
        }
    }

    /// Shows a changed value at once and writes it in the background; `saved_at` stays. `None` changes nothing.
    pub fn modify(&self, change: impl FnOnce(&T) -> Option<T>) {
        let backend = self.core.active.current();
        let mut changed = false;
        self.publish(backend.epoch, |saved| {
            if let Some(value) = saved.value.as_deref().and_then(change) {
                saved.value = Some(Arc::new(value));
                changed = true;
            }
        });
        if changed {
            let live = self.clone();
            self.core.active.tasks().spawn(async move { live.save(backend).await });
        }
    }

    /// Reads the saved copy, once for each store.
    pub fn load(&self) {
        let backend = self.core.active.current();
        let mut loaded = lock(&self.core.loaded);
        if *loaded == Some(backend.store_epoch) {
            return;
        }
        let copy = (self.core.source.load)(&backend.store, self.core.active.now()).unwrap_or_else(|error| {
            tracing::error!(collection = self.core.source.name, %error, "the saved copy could not be read");
            None
        });
        self.publish(backend.epoch, |saved| {
            let (value, saved_at) = match copy {
                Some(copy) => (Some(Arc::new(copy.value)), Some(copy.saved_at)),
                None => (None, None),
            };
            *saved = Saved { value, saved_at, refresh: saved.refresh };
        });
        *loaded = Some(backend.store_epoch);
    }

    /// Shows what came another way than by a refresh, and writes it.
    pub fn put(&self, value: T) {
        let backend = self.core.active.current();
        let saved_at = self.core.active.now();
        self.publish(backend.epoch, |saved| {
            *saved = Saved { value: Some(Arc::new(value)), saved_at: Some(saved_at), refresh: saved.refresh };
        });
        let live = self.clone();
        self.core.active.tasks().spawn(async move { live.save(backend).await });
    }

    async fn load_in_background(&self) {
        let live = self.clone();
        let loading = self.core.active.tasks().spawn_blocking(move || live.load());
        if let Err(error) = loading.await {
            tracing::error!(%error, "reading the saved copy ended early");
        }
    }

    /// Writes whatever is shown when its turn comes.
    async fn save(&self, backend: Arc<Backend>) {
        let live = self.clone();
        let saving = self.core.active.tasks().spawn_blocking(move || {
            let _one_at_a_time = lock(&live.core.writing);
            if !live.core.active.is_current(backend.epoch) {
                return;
            }
            let shown = live.current();
            let (Some(value), Some(saved_at)) = (shown.value, shown.saved_at) else { return };
            if let Err(error) = (live.core.source.save)(&backend.store, &value, saved_at) {
                tracing::error!(collection = live.core.source.name, %error, "the saved copy could not be written");
            }
        });
        if let Err(error) = saving.await {
            tracing::error!(%error, "writing the saved copy ended early");
        }
    }

    /// Shows a change, unless the backend changed since.
    fn publish(&self, epoch: u64, change: impl FnOnce(&mut Saved<T>)) {
        self.core.sender.send_if_modified(|saved| {
            if !self.core.active.is_current(epoch) {
                return false;
            }
            let before = saved.clone();
            change(saved);
            *saved != before
        });
    }
}

/// What is done to all collections alike.
pub(super) trait Section: Send + Sync {
    fn refresh(&self);
    fn settled(&self) -> BoxFuture<'_, Result<(), ReadError>>;
    /// Reads the saved copy if nobody did yet; blocks.
    fn load(&self);
    /// After the backend changed: forgets what belongs to another store. Once it returns, no write of an older epoch
    /// is under way. Blocks while one is.
    fn turn_to_current(&self);
    fn is_watched(&self) -> bool;
    fn is_offline(&self) -> bool;
    /// The last refresh failed for want of the token.
    fn waits_for_key_store(&self) -> bool {
        false
    }
    /// Whether what is shown was read more than that long ago, or at a time that is yet to come: a clock was set back.
    fn is_older_than(&self, _age: Duration) -> bool {
        false
    }
}

impl<T: Send + Sync + 'static> Section for Live<T> {
    fn refresh(&self) {
        Live::refresh(self);
    }

    fn settled(&self) -> BoxFuture<'_, Result<(), ReadError>> {
        Box::pin(Live::settled(self))
    }

    fn load(&self) {
        Live::load(self);
    }

    fn turn_to_current(&self) {
        let _no_write = lock(&self.core.writing);
        let backend = self.core.active.current();
        let refresh = match backend.is_signed_in() {
            true => Refresh::Idle,
            false => Refresh::Failed(ReadError::SignedOut),
        };
        let mut loaded = lock(&self.core.loaded);
        let is_same_store = *loaded == Some(backend.store_epoch);
        if !is_same_store {
            *loaded = None;
        }
        self.publish(backend.epoch, |saved| {
            if !is_same_store {
                *saved = Saved::nothing();
            }
            saved.refresh = refresh;
        });
    }

    fn is_watched(&self) -> bool {
        self.core.sender.receiver_count() > 0
    }

    fn is_offline(&self) -> bool {
        self.core.sender.borrow().refresh == Refresh::Failed(ReadError::Offline)
    }

    fn waits_for_key_store(&self) -> bool {
        self.core.sender.borrow().refresh == Refresh::Failed(ReadError::KeyStore)
    }

    fn is_older_than(&self, age: Duration) -> bool {
        let saved_at = self.core.sender.borrow().saved_at;
        let now = self.core.active.now();
        saved_at.is_some_and(|saved_at| now - saved_at > age || saved_at > now)
    }
}

/// Ends a refresh however its task ends.
struct FinishRefresh<'a, T: Send + Sync + 'static> {
    live: &'a Live<T>,
    epoch: u64,
    outcome: Result<(), ReadError>,
}

impl<T: Send + Sync + 'static> Drop for FinishRefresh<'_, T> {
    fn drop(&mut self) {
        let core = &self.live.core;
        {
            let mut running = lock(&core.running);
            if *running == Some(self.epoch) {
                *running = None;
            }
        }
        let refresh = self.outcome.map_or_else(Refresh::Failed, |()| Refresh::Idle);
        self.live.publish(self.epoch, |saved| saved.refresh = refresh);
        match self.outcome {
            Ok(()) => core.active.signals().came_online.notify_one(),
            Err(ReadError::Offline) => core.active.signals().went_offline.notify_one(),
            Err(_) => {}
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
