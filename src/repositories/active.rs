//! Which backend answers now: the live server with the device's store, or the demo with a store in memory.
//! The screens hold one `Repositories` for life, so the switch happens in here.

use std::sync::{Arc, PoisonError, RwLock};

use chrono::{DateTime, Utc};
use tokio::runtime::Handle;

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
}

/// One stretch of time with one backend and one person. Never changes: a sign-in, a log out or the demo makes the
/// next one, and what still runs for an older one is thrown away when it arrives.
pub(super) struct Backend {
    pub epoch: u64,
    /// Changes when what is saved belongs to somebody else: the saved copies are read anew.
    pub store_epoch: u64,
    pub store: Store,
    pub is_demo: bool,
    /// Without, no request is made.
    pub is_signed_in: bool,
}

impl Active {
    pub fn new(first: Backend, clock: Clock, tasks: Handle) -> Self {
        Self { shared: Arc::new(Shared { backend: RwLock::new(Arc::new(first)), clock, tasks }) }
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
}
