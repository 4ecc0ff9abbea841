//! Making an order, in a task of its own: price and stock are compared first, the key is written down before anything is
//! sent, and an order that may still be paid is gone on with instead of making another.

use std::sync::Arc;

use super::{Purchase, PurchaseError, PurchaseStage, PurchasesRepository, Wanted};
use crate::api::ApiError;
use crate::api::extension::sales::OrderRequest;
use crate::domain::ids::PlaceId;
use crate::domain::sale::{Buyer, Offer, Order, OrderStatus};
use crate::repositories::active::Backend;

impl PurchasesRepository {
    /// Starts buying, or joins what runs; goes on when the caller goes away. `offer`: as it is shown, so that its price
    /// is the one agreed to. `return_url`: where the payment page leads back to.
    pub fn buy(&self, place: PlaceId, offer: Offer, buyer: Buyer, return_url: String) {
        self.load();
        let backend = self.shared.active.current();
        let now = self.shared.active.now();
        let wanted = Wanted { place, kind: offer.kind, offer: offer.id };
        let mut is_first = false;
        self.publish(&backend, |all| {
            let same = all.of(wanted);
            let stage = same.map(|purchase| &purchase.stage);
            is_first = !matches!(stage, Some(PurchaseStage::Ordering | PurchaseStage::Checking));
            if !is_first {
                return all.clone();
            }
            all.with(Purchase {
                place,
                offer: offer.clone(),
                stage: PurchaseStage::Ordering,
                // Another price is another order.
                key: same
                    .filter(|known| known.offer.price == offer.price)
                    .map_or_else(new_key, |known| known.key.clone()),
                order: same.and_then(|known| known.order.clone()),
                begun: now,
                is_seen: false,
            })
        });
        if !is_first {
            return;
        }
        let purchases = self.clone();
        self.shared.active.tasks().spawn(async move {
            let mut finish = Finish {
                purchases: &purchases,
                backend: &backend,
                wanted,
                stage: PurchaseStage::Failed(PurchaseError::ServerTrouble),
            };
            let _one_at_a_time = purchases.shared.working.lock().await;
            finish.stage = match purchases.order(&backend, wanted, &buyer, &return_url).await {
                Ok(stage) => stage,
                Err(error) => PurchaseStage::Failed(error),
            };
        });
    }

    async fn order(
        &self,
        backend: &Arc<Backend>,
        wanted: Wanted,
        buyer: &Buyer,
        return_url: &str,
    ) -> Result<PurchaseStage, PurchaseError> {
        backend.opened().await?;
        let purchase = self.current(wanted).ok_or(PurchaseError::ServerTrouble)?;
        if let Some(known) = purchase.order.as_ref().filter(|order| order.status.is_open()) {
            // An order may be paid in a browser that is still open: first it is asked what became of it.
            let order = match backend.client.get_order(&known.id).await {
                Ok(order) => order,
                Err(ApiError::NotFound) => Order { status: OrderStatus::Canceled, ..known.clone() },
                // Perhaps it was paid meanwhile: another one is not made before that is known.
                Err(error) => {
                    tracing::info!(%error, "not known what became of the order before");
                    return Ok(PurchaseStage::Unknown);
                }
            };
            let is_good = order.status != OrderStatus::Registered || order.amount == purchase.offer.price;
            if order.status.is_open() && is_good || order.status == OrderStatus::Paid {
                self.set_order(backend, wanted, &order);
                return Ok(self.stage_of(backend, wanted, &order, WhenOpen::Pay).await);
            }
        }
        self.compare(backend, &purchase).await?;
        let key = match &purchase.order {
            // That order is over: the next one is another.
            Some(_) => new_key(),
            None => purchase.key.clone(),
        };
        self.change(backend, wanted, |purchase| Purchase { key: key.clone(), order: None, ..purchase.clone() });
        self.keep(backend).await?;
        let request = OrderRequest {
            place: purchase.place,
            kind: purchase.offer.kind,
            offer: purchase.offer.id,
            buyer,
            return_url,
            key: &key,
        };
        let order = match backend.client.create_order(request).await {
            Ok(order) => order,
            Err(error) => return Err(self.refused(backend, &purchase, error).await),
        };
        if order.status == OrderStatus::Registered && order.amount != purchase.offer.price {
            // Never opened, so never paid.
            self.forget_key(backend, wanted);
            return Err(PurchaseError::PriceChanged { old: purchase.offer.price.clone(), new: order.amount });
        }
        self.set_order(backend, wanted, &order);
        Ok(self.stage_of(backend, wanted, &order, WhenOpen::Pay).await)
    }

    /// Told before the client leaves for the payment page.
    async fn compare(&self, backend: &Arc<Backend>, purchase: &Purchase) -> Result<(), PurchaseError> {
        let fresh = self.read_catalogue(backend, purchase.place).await?;
        let found = fresh.offer(purchase.offer.kind, purchase.offer.id).cloned();
        let is_sold_here = !fresh.offers.is_empty();
        self.shared.catalogues.put(&self.shared.active, backend.epoch, purchase.place, Arc::new(fresh));
        match found {
            Some(offer) if offer.price == purchase.offer.price => Ok(()),
            Some(offer) => Err(PurchaseError::PriceChanged { old: purchase.offer.price.clone(), new: offer.price }),
            None if is_sold_here => Err(PurchaseError::SoldOut),
            None => Err(PurchaseError::NotOffered),
        }
    }

    /// After a refusal it is looked at what is sold now. After a lost answer the key stays: the next try is the same order.
    async fn refused(&self, backend: &Arc<Backend>, purchase: &Purchase, error: ApiError) -> PurchaseError {
        tracing::info!(%error, "not ordered");
        let meant = PurchaseError::from(&error);
        if matches!(meant, PurchaseError::Refused { .. } | PurchaseError::NotOffered) {
            self.forget_key(backend, purchase.wanted());
            return self.compare(backend, purchase).await.err().unwrap_or(meant);
        }
        meant
    }

    fn forget_key(&self, backend: &Arc<Backend>, wanted: Wanted) {
        self.change(backend, wanted, |purchase| Purchase { key: new_key(), order: None, ..purchase.clone() });
    }

    pub(super) fn set_order(&self, backend: &Arc<Backend>, wanted: Wanted, order: &Order) {
        self.change(backend, wanted, |purchase| Purchase { order: Some(order.clone()), ..purchase.clone() });
    }

    pub(super) fn change(&self, backend: &Arc<Backend>, wanted: Wanted, change: impl FnOnce(&Purchase) -> Purchase) {
        self.publish(backend, |all| all.changed(wanted, change));
    }

    pub(super) fn set_stage(&self, backend: &Arc<Backend>, wanted: Wanted, stage: PurchaseStage) {
        self.change(backend, wanted, |purchase| Purchase { stage, ..purchase.clone() });
    }
}

/// What an order that waits to be paid means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum WhenOpen {
    /// To the page.
    Pay,
    /// The client came back, and nothing was paid.
    NotPaid,
    /// Nobody said anything yet.
    AsItWas,
}

/// 128 random bits.
fn new_key() -> String {
    format!("{:032x}", fastrand::u128(..))
}

/// Ends an order however its task ends.
struct Finish<'a> {
    purchases: &'a PurchasesRepository,
    backend: &'a Arc<Backend>,
    wanted: Wanted,
    stage: PurchaseStage,
}

impl Drop for Finish<'_> {
    fn drop(&mut self) {
        self.purchases.set_stage(self.backend, self.wanted, self.stage.clone());
        self.purchases.write_later(self.backend);
        if self.purchases.has_open() {
            self.purchases.wait_for_result(false);
        }
    }
}
