//! What became of an order: asked when the client comes back, by itself while it is open, and at the next start of the
//! app. The server alone tells; what the payment page said counts for nothing.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use super::ordering::WhenOpen;
use super::{Purchase, PurchaseStage, PurchasesRepository, Wanted};
use crate::api::ApiError;
use crate::domain::sale::{Order, OrderStatus, SaleKind};
use crate::repositories::active::Backend;

/// How often it is asked by itself: soon at first, ever more rarely later.
const SHORTEST_WAIT: Duration = Duration::from_secs(2);
const LONGEST_WAIT: Duration = Duration::from_secs(20);

impl PurchasesRepository {
    /// The client came back, or asks. Goes on when the caller goes away.
    pub fn check(&self, is_meant: impl Fn(&Purchase) -> bool) {
        self.load();
        let backend = self.shared.active.current();
        let mut is_asked = false;
        self.publish(&backend, |all| {
            let is_busy = |stage: &PurchaseStage| matches!(stage, PurchaseStage::Ordering | PurchaseStage::Checking);
            let meant = all.iter().filter(|known| is_meant(known) && known.is_open() && !is_busy(&known.stage));
            meant.fold(all.clone(), |next, purchase| {
                is_asked = true;
                next.changed(purchase.wanted(), |purchase| Purchase {
                    stage: PurchaseStage::Checking,
                    is_seen: false,
                    ..purchase.clone()
                })
            })
        });
        if is_asked {
            self.wait_for_result(true);
        }
    }

    /// `at_once`: by the client, or by a start of the app. One task asks for all that are open.
    pub(super) fn wait_for_result(&self, at_once: bool) {
        let (shared, store_epoch) = (Arc::downgrade(&self.shared), self.shared.active.current().store_epoch);
        let number = self.shared.waiters.fetch_add(1, Ordering::SeqCst) + 1;
        self.shared.active.tasks().spawn(async move {
            let mut wait = SHORTEST_WAIT;
            let mut at_once = at_once;
            loop {
                if !at_once {
                    tokio::time::sleep(wait).await;
                    wait = (wait + wait / 2).min(LONGEST_WAIT);
                }
                at_once = false;
                let Some(shared) = shared.upgrade() else { return };
                let purchases = Self { shared };
                let is_newest = purchases.shared.waiters.load(Ordering::SeqCst) == number;
                if !is_newest || purchases.shared.active.current().store_epoch != store_epoch {
                    return;
                }
                let all = purchases.shared.now.borrow().clone();
                for open in all.iter().filter(|purchase| purchase.is_open()) {
                    purchases.ask(open.wanted()).await;
                }
                if !purchases.has_open() {
                    return;
                }
            }
        });
    }

    async fn ask(&self, wanted: Wanted) {
        let _one_at_a_time = self.shared.working.lock().await;
        let backend = self.shared.active.current();
        let Some(purchase) = self.current(wanted) else { return };
        let Some(known) = purchase.order.as_ref().filter(|order| order.status.is_open()) else { return };
        if backend.opened_at_last().await.is_err() {
            return;
        }
        // Whoever asks is told that nobody paid; else the page may still be open.
        let is_asked = purchase.stage == PurchaseStage::Checking;
        let order = match backend.client.get_order(&known.id).await {
            Ok(order) => order,
            Err(ApiError::NotFound) => Order { status: OrderStatus::Canceled, ..known.clone() },
            Err(error) => {
                tracing::info!(%error, "not known what became of a purchase");
                if is_asked {
                    self.set_stage(&backend, wanted, PurchaseStage::Unknown);
                }
                return;
            }
        };
        let is_unpaid_again = order.status == OrderStatus::Registered && purchase.is_seen;
        self.set_order(&backend, wanted, &order);
        if !is_unpaid_again {
            let when_open = if is_asked { WhenOpen::NotPaid } else { WhenOpen::AsItWas };
            let stage = self.stage_of(&backend, wanted, &order, when_open).await;
            self.set_stage(&backend, wanted, stage);
        }
        self.write_later(&backend);
    }

    /// With the card in the wallet before it is said that it is there.
    pub(super) async fn stage_of(
        &self,
        backend: &Arc<Backend>,
        wanted: Wanted,
        order: &Order,
        when_open: WhenOpen,
    ) -> PurchaseStage {
        let before = self.current(wanted).map(|purchase| purchase.stage.clone());
        match (order.status, when_open) {
            (OrderStatus::Paid, _) => {
                self.fetch_card(backend, wanted.kind).await;
                PurchaseStage::Paid { number: order.number.clone() }
            }
            (OrderStatus::Failed | OrderStatus::Canceled, _) => PurchaseStage::NotPaid,
            (OrderStatus::Processing | OrderStatus::Unknown, _) => PurchaseStage::Processing,
            (OrderStatus::Registered, WhenOpen::Pay) => match &order.payment_url {
                Some(url) => PurchaseStage::AtPayment { url: url.clone() },
                None => PurchaseStage::NotPaid,
            },
            (OrderStatus::Registered, WhenOpen::AsItWas) => match before {
                // What nobody could be asked about is answered now.
                None | Some(PurchaseStage::Checking | PurchaseStage::Unknown | PurchaseStage::Processing) => {
                    PurchaseStage::NotPaid
                }
                Some(before) => before,
            },
            (OrderStatus::Registered, WhenOpen::NotPaid) => PurchaseStage::NotPaid,
        }
    }

    async fn fetch_card(&self, backend: &Arc<Backend>, kind: SaleKind) {
        if !self.shared.active.is_current(backend.epoch) {
            return;
        }
        let fetched = match kind {
            SaleKind::Membership => self.shared.memberships.live.refresh_anew().await,
            SaleKind::GiftCard => self.shared.gift_cards.live.refresh_anew().await,
        };
        if let Err(error) = fetched {
            tracing::info!(%error, "what was bought will be there after the next refresh");
        }
    }
}
