//! What places sell online, and buying it: each order remembered from before it is sent until its result was told, so
//! that nothing is ever bought twice (docs/decisions/0010). Must not know who opens the payment page.

mod catalogue;
mod error;
mod kept;
mod ordering;
mod remembered;
mod result;
mod visit;

use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use super::active::{Active, Backend};
use super::appointments::AppointmentsRepository;
use super::booking::cache::Cache;
use super::gift_cards::GiftCardsRepository;
use super::live::Section;
use super::memberships::MembershipsRepository;
use super::places::PlacesRepository;
use super::read_error::ReadError;
use crate::domain::ids::{OfferId, PlaceId};
use crate::domain::sale::{Offer, Order, SaleKind};

pub use catalogue::Catalogue;
pub use error::PurchaseError;
use remembered::Purchases;
pub use visit::VisitPayment;

/// One thing being bought.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Purchase {
    pub place: PlaceId,
    /// As it was shown, with the price that was agreed to.
    pub offer: Offer,
    pub stage: PurchaseStage,
    /// Sent as `Idempotency-Key`: the same key is the same order.
    key: String,
    order: Option<Order>,
    begun: DateTime<Utc>,
    /// Its end was seen: nothing is said of it any more.
    is_seen: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PurchaseStage {
    /// The price is compared and the order made. Nothing can be charged yet.
    Ordering,
    /// The page where it is paid may be open.
    AtPayment {
        url: String,
    },
    /// The server is asked what became of it.
    Checking,
    Paid {
        /// Of the card.
        number: Option<String>,
    },
    /// Nothing was charged.
    NotPaid,
    Processing,
    /// The server could not be asked. It goes on being asked.
    Unknown,
    /// Nothing was ordered.
    Failed(PurchaseError),
}

/// What is bought, by which a purchase is known: of one thing one purchase at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    pub place: PlaceId,
    pub kind: SaleKind,
    pub offer: OfferId,
}

impl Purchase {
    pub fn wanted(&self) -> Wanted {
        Wanted { place: self.place, kind: self.offer.kind, offer: self.offer.id }
    }

    /// What was said of its end has been read.
    pub fn is_seen(&self) -> bool {
        self.is_seen
    }

    /// Worth a word where nobody looks for it.
    pub fn is_news(&self) -> bool {
        !self.is_seen && !matches!(self.stage, PurchaseStage::Ordering | PurchaseStage::Failed(_))
    }

    fn is_open(&self) -> bool {
        self.order.as_ref().is_some_and(|order| order.status.is_open())
    }
}

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct PurchasesRepository {
    shared: Arc<Shared>,
}

struct Shared {
    active: Active,
    appointments: AppointmentsRepository,
    places: PlacesRepository,
    memberships: MembershipsRepository,
    gift_cards: GiftCardsRepository,
    catalogues: Cache<PlaceId, Catalogue>,
    now: watch::Sender<Purchases>,
    visit: watch::Sender<visit::PaidNow>,
    /// The store epoch whose copy was read.
    loaded: Mutex<Option<u64>>,
    /// Held while something is ordered or asked, so that one does.
    working: tokio::sync::Mutex<()>,
    /// Held while the copy is written.
    writing: Mutex<()>,
    /// Counts those who wait for a result: the newest goes on.
    waiters: AtomicU64,
}

impl PurchasesRepository {
    pub(super) fn new(
        active: Active,
        appointments: &AppointmentsRepository,
        places: &PlacesRepository,
        memberships: &MembershipsRepository,
        gift_cards: &GiftCardsRepository,
    ) -> Self {
        let (now, _) = watch::channel(Purchases::default());
        Self {
            shared: Arc::new(Shared {
                active,
                appointments: appointments.clone(),
                places: places.clone(),
                memberships: memberships.clone(),
                gift_cards: gift_cards.clone(),
                catalogues: Cache::new(catalogue::OFFERS_LIVE),
                now,
                visit: watch::Sender::new(None),
                loaded: Mutex::default(),
                working: tokio::sync::Mutex::default(),
                writing: Mutex::default(),
                waiters: AtomicU64::default(),
            }),
        }
    }

    /// What is being bought, and what was and is not forgotten yet. Reads the device's copy if nobody did yet, which blocks for that long.
    pub fn watch(&self) -> watch::Receiver<Purchases> {
        self.load();
        self.shared.now.subscribe()
    }

    /// What was said of it has been read. What may still be paid is remembered, and not spoken of.
    pub fn acknowledge(&self, wanted: Wanted) {
        let backend = self.shared.active.current();
        self.publish(&backend, |all| match all.of(wanted).map(|purchase| &purchase.stage) {
            Some(PurchaseStage::Paid { .. }) => all.without(wanted),
            // The key stays with it: the next try is the same order.
            Some(PurchaseStage::NotPaid | PurchaseStage::Failed(_)) => {
                all.changed(wanted, |purchase| Purchase { is_seen: true, ..purchase.clone() })
            }
            _ => all.clone(),
        });
        self.write_later(&backend);
    }

    /// Shows a change, unless the backend changed since.
    fn publish(&self, backend: &Backend, change: impl FnOnce(&Purchases) -> Purchases) {
        self.shared.now.send_if_modified(|now| {
            if self.shared.active.current().store_epoch != backend.store_epoch {
                return false;
            }
            let next = change(now);
            let is_changed = next != *now;
            *now = next;
            is_changed
        });
    }

    fn current(&self, wanted: Wanted) -> Option<Arc<Purchase>> {
        self.shared.now.borrow().of(wanted).cloned()
    }

    fn has_open(&self) -> bool {
        self.shared.now.borrow().iter().any(|purchase| purchase.is_open())
    }
}

/// A purchase follows the person who is signed in.
impl Section for PurchasesRepository {
    fn refresh(&self) {}

    fn settled(&self) -> BoxFuture<'_, Result<(), ReadError>> {
        futures_util::future::ready(Ok(())).boxed()
    }

    fn load(&self) {
        PurchasesRepository::load(self);
    }

    fn turn_to_current(&self) {
        {
            let _no_write = lock(&self.shared.writing);
        }
        PurchasesRepository::load(self);
        if self.has_open() && self.shared.active.current().is_signed_in() {
            self.wait_for_result(true);
        }
    }

    fn is_watched(&self) -> bool {
        false
    }

    fn is_offline(&self) -> bool {
        false
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
