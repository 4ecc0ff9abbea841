//! Which backend answers now: the live server with the device's store, or the demo with a store in memory.
//! The screens hold one `Repositories` for life, so the switch happens in here.

use std::sync::{Arc, PoisonError, RwLock};

use chrono::{DateTime, Utc};
use tokio::runtime::Handle;
use tokio::sync::Notify;

use super::opening::Opening;
use super::read_error::ReadError;
use crate::api::ApiClient;
use crate::platform::clock::Clock;
use crate::store::Store;

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub(super) struct Active {
    shared: Arc<Shared>,
}

struct Shared {
    backend: RwLock<Arc<Backend>>,
    clock: Clock,
    tasks: Handle,
    signals: Arc<Signals>,
}

/// What refreshes tell of the connection.
#[derive(Default)]
pub(super) struct Signals {
    /// A refresh failed for want of a connection.
    pub went_offline: Notify,
    /// A refresh succeeded.
    pub came_online: Notify,
}

/// One stretch of time with one backend and one person. Never changes: a sign-in, a log out or the demo makes the
/// next one, and what still runs for an older one is thrown away when it arrives.
#[derive(Clone)]
pub(super) struct Backend {
    /// Counts the stretches; set by `Active::replace`.
    pub epoch: u64,
    /// Changes when what is saved belongs to somebody else: the saved copies are read anew.
    pub store_epoch: u64,
    pub client: ApiClient,
    pub store: Store,
    pub is_demo: bool,
    pub access: Access,
}

/// Whether requests may be made in the person's name.
#[derive(Clone)]
pub(super) enum Access {
    /// Nobody is signed in.
    Closed,
    /// Signed in, but the key store had not handed out the token yet when this began.
    Opening(Opening),
    Open,
}

impl Backend {
    pub fn is_signed_in(&self) -> bool {
        !matches!(self.access, Access::Closed)
    }

    /// Waits for the key store where needed; `KeyStore` when that takes long.
    pub async fn opened(&self) -> Result<(), ReadError> {
        match &self.access {
            Access::Open => Ok(()),
            Access::Closed => Err(ReadError::SignedOut),
            Access::Opening(opening) => opening.wait().await,
        }
    }

    /// As `opened`, however long it takes: for what nobody watches and would not try again.
    pub async fn opened_at_last(&self) -> Result<(), ReadError> {
        match &self.access {
            Access::Opening(opening) => opening.wait_long().await,
            Access::Open | Access::Closed => self.opened().await,
        }
    }
}

impl Active {
    pub fn new(first: Backend, clock: Clock, tasks: Handle) -> Self {
        let shared = Shared { backend: RwLock::new(Arc::new(first)), clock, tasks, signals: Arc::default() };
        Self { shared: Arc::new(shared) }
    }

    pub fn current(&self) -> Arc<Backend> {
        self.shared.backend.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn is_current(&self, epoch: u64) -> bool {
        self.current().epoch == epoch
    }

    /// Starts the next stretch.
    pub fn replace(&self, next: impl FnOnce(&Backend) -> Backend) -> Arc<Backend> {
        let mut slot = self.shared.backend.write().unwrap_or_else(PoisonError::into_inner);
        let mut backend = next(&slot);
        backend.epoch = slot.epoch + 1;
        *slot = Arc::new(backend);
        slot.clone()
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.shared.clock.now()
    }

    pub fn tasks(&self) -> &Handle {
        &self.shared.tasks
    }

    pub fn signals(&self) -> &Arc<Signals> {
        &self.shared.signals
    }
}
