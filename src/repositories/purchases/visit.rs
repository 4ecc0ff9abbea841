//! Paying a visit on its hosted page, and what became of it. The list of visits tells: no call names a payment's state.

use tokio::sync::watch;

use super::{PurchaseError, PurchasesRepository};
use crate::api::ApiError;
use crate::domain::appointment::PaymentState;
use crate::domain::ids::AppointmentId;
use crate::repositories::active::Backend;
use crate::repositories::read_error::ReadError;

/// How paying one visit stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VisitPayment {
    /// The page's address is asked for. Nothing can be charged yet.
    Opening,
    /// The page may be open.
    AtPayment {
        url: String,
    },
    /// The list is read.
    Checking,
    /// Not as far as the list says: a slow bank may still be at it.
    NotPaid,
    /// Whether it was paid could not be asked.
    Unknown,
    /// Not through the app.
    NotOffered,
    Failed(PurchaseError),
}

/// The visit that is paid, if any.
pub(super) type PaidNow = Option<(AppointmentId, VisitPayment)>;

impl PurchasesRepository {
    /// Paid visits have no state here: the list of visits says it.
    pub fn visit_payment(&self) -> watch::Receiver<PaidNow> {
        self.shared.visit.subscribe()
    }

    /// Asks where it is paid; goes on when the caller goes away. Asking again is the same payment.
    pub fn pay_visit(&self, id: AppointmentId, return_url: String) {
        let backend = self.shared.active.current();
        if !self.begin(id, VisitPayment::Opening) {
            return;
        }
        let purchases = self.clone();
        self.shared.active.tasks().spawn(async move {
            let asked = match backend.opened().await {
                Ok(()) => backend.client.pay_appointment(id, &return_url).await,
                Err(_) => Err(ApiError::Unauthorized),
            };
            let stage = match asked {
                Ok(Some(url)) => VisitPayment::AtPayment { url },
                Ok(None) => VisitPayment::NotOffered,
                // There may be nothing left to pay: the list tells.
                Err(ApiError::Forbidden { .. } | ApiError::Rejected { .. }) => purchases.read_visit(id).await,
                Err(error) => VisitPayment::Failed((&error).into()),
            };
            purchases.tell(&backend, id, stage);
        });
    }

    /// The client came back, or asks.
    pub fn check_visit(&self, id: AppointmentId) {
        let backend = self.shared.active.current();
        if !self.begin(id, VisitPayment::Checking) {
            return;
        }
        let purchases = self.clone();
        self.shared.active.tasks().spawn(async move {
            let stage = purchases.read_visit(id).await;
            purchases.tell(&backend, id, stage);
        });
    }

    /// A second tap joins what runs.
    fn begin(&self, id: AppointmentId, stage: VisitPayment) -> bool {
        self.shared.visit.send_if_modified(|now| {
            let is_busy = matches!(now, Some((known, VisitPayment::Opening | VisitPayment::Checking)) if *known == id);
            if !is_busy {
                *now = Some((id, stage));
            }
            !is_busy
        })
    }

    async fn read_visit(&self, id: AppointmentId) -> VisitPayment {
        let live = &self.shared.appointments.live;
        match live.refresh_anew().await {
            Ok(()) => VisitPayment::NotPaid,
            Err(ReadError::SignedOut) => VisitPayment::Failed(PurchaseError::SignedOut),
            Err(_) => {
                let known = live.current().value;
                let visit = known.as_ref().and_then(|all| all.iter().find(|visit| visit.id == id));
                match visit.map(|visit| visit.payment) {
                    Some(PaymentState::Paid) => VisitPayment::NotPaid,
                    _ => VisitPayment::Unknown,
                }
            }
        }
    }

    fn tell(&self, backend: &Backend, id: AppointmentId, stage: VisitPayment) {
        if self.shared.active.current().store_epoch == backend.store_epoch {
            self.shared.visit.send_replace(Some((id, stage)));
        }
    }
}
