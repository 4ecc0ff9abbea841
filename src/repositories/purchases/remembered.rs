//! All purchases that are remembered: the newest first, one of each thing. Pure.

use std::sync::Arc;

use super::{Purchase, Wanted};

/// More than anybody buys before the first is told of. What is still open goes last.
const MOST: usize = 12;

/// Cheap to clone.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Purchases {
    all: Arc<Vec<Arc<Purchase>>>,
}

impl Purchases {
    pub(super) fn from_kept(kept: Vec<Purchase>) -> Self {
        Self { all: Arc::new(kept.into_iter().map(Arc::new).collect()) }
    }

    pub fn iter(&self) -> impl Iterator<Item = &Arc<Purchase>> {
        self.all.iter()
    }

    pub fn of(&self, wanted: Wanted) -> Option<&Arc<Purchase>> {
        self.iter().find(|purchase| purchase.wanted() == wanted)
    }

    /// The one begun last.
    pub fn newest(&self) -> Option<&Arc<Purchase>> {
        self.all.first()
    }

    pub(super) fn with(&self, purchase: Purchase) -> Self {
        let mut all = self.without(purchase.wanted()).all.as_ref().clone();
        all.insert(0, Arc::new(purchase));
        while all.len() > MOST {
            let least = all.iter().rposition(|known| !known.is_open() && !known.is_news()).unwrap_or(all.len() - 1);
            all.remove(least);
        }
        Self { all: Arc::new(all) }
    }

    pub(super) fn without(&self, wanted: Wanted) -> Self {
        Self { all: Arc::new(self.iter().filter(|known| known.wanted() != wanted).cloned().collect()) }
    }

    pub(super) fn changed(&self, wanted: Wanted, change: impl FnOnce(&Purchase) -> Purchase) -> Self {
        let Some(index) = self.all.iter().position(|known| known.wanted() == wanted) else { return self.clone() };
        let mut all = self.all.as_ref().clone();
        if let Some(known) = all.get_mut(index) {
            *known = Arc::new(change(known));
        }
        Self { all: Arc::new(all) }
    }
}
