//! The purchases on the device: an app that is killed half way knows at its next start what to ask for.

use std::sync::Arc;

use super::remembered::Purchases;
use super::{Purchase, PurchaseError, PurchaseStage, PurchasesRepository, lock};
use crate::repositories::active::Backend;
use crate::store::StoreError;

/// Their name among the store's small values.
const KEY: &str = "purchases";

impl PurchasesRepository {
    /// Reads the device's copy, once for each store, and asks what became of it.
    pub(super) fn load(&self) {
        let backend = self.shared.active.current();
        {
            let mut loaded = lock(&self.shared.loaded);
            if *loaded == Some(backend.store_epoch) {
                return;
            }
            *loaded = Some(backend.store_epoch);
            let kept = backend.store.get::<Vec<Purchase>>(KEY, self.shared.active.now()).unwrap_or_else(|error| {
                tracing::error!(%error, "whether something was being bought could not be read");
                None
            });
            let kept = kept.unwrap_or_default().into_iter().map(restarted).collect();
            self.publish(&backend, |_| Purchases::from_kept(kept));
        }
        if backend.is_signed_in() && self.has_open() {
            self.wait_for_result(true);
        }
    }

    /// Before anything is sent.
    ///
    /// # Errors
    /// `SignedOut` when the store was wiped meanwhile. A device that cannot be written keeps it in memory.
    pub(super) async fn keep(&self, backend: &Arc<Backend>) -> Result<(), PurchaseError> {
        let (purchases, backend) = (self.clone(), backend.clone());
        let writing = self.shared.active.tasks().spawn_blocking(move || purchases.write(&backend));
        match writing.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(StoreError::Wiped)) => Err(PurchaseError::SignedOut),
            Ok(Err(error)) => {
                tracing::error!(%error, "a purchase would not be remembered if the app ended now");
                Ok(())
            }
            Err(_) => Err(PurchaseError::ServerTrouble), // the app is ending: nothing is sent any more
        }
    }

    pub(super) fn write_later(&self, backend: &Arc<Backend>) {
        let (purchases, backend) = (self.clone(), backend.clone());
        self.shared.active.tasks().spawn_blocking(move || {
            if let Err(error) = purchases.write(&backend) {
                tracing::error!(%error, "how a purchase stands could not be kept");
            }
        });
    }

    /// Whatever is shown when its turn comes.
    fn write(&self, backend: &Backend) -> Result<(), StoreError> {
        let _one_at_a_time = lock(&self.shared.writing);
        if self.shared.active.current().store_epoch != backend.store_epoch {
            return Err(StoreError::Wiped);
        }
        let now = self.shared.active.now();
        let all = self.shared.now.borrow().clone();
        let all: Vec<&Purchase> = all.iter().map(Arc::as_ref).collect();
        match all.is_empty() {
            false => backend.store.set(KEY, &all, now),
            true => backend.store.remove(KEY, now),
        }
    }
}

/// As it stands when the app begins: what was being asked is asked again; an order whose answer never came cannot have
/// been paid, for nobody knew where.
fn restarted(purchase: Purchase) -> Purchase {
    let stage = match (&purchase.stage, purchase.is_open()) {
        (PurchaseStage::Paid { .. } | PurchaseStage::Processing, _) => purchase.stage.clone(),
        (PurchaseStage::NotPaid, _) | (PurchaseStage::Failed(_), _) => purchase.stage.clone(),
        (_, true) => PurchaseStage::Checking,
        (_, false) => PurchaseStage::NotPaid,
    };
    Purchase { stage, ..purchase }
}
