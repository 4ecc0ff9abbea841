//! What a place sells online: asked for when a page wants it, and kept on the device, so that it is there without a network.

use std::sync::Arc;

use chrono::Duration;
use futures_util::FutureExt;
use serde::{Deserialize, Serialize};

use super::PurchasesRepository;
use crate::domain::ids::{OfferId, PlaceId};
use crate::domain::sale::{Offer, SaleKind};
use crate::repositories::active::Backend;
use crate::repositories::read_error::ReadError;

/// Prices are compared once more right before an order.
pub(super) const OFFERS_LIVE: Duration = Duration::minutes(5);

/// What is sold at a place.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Catalogue {
    pub offers: Vec<Offer>,
    /// The place's own sales page, where things are sold whether the app can or not.
    pub page: Option<String>,
}

impl Catalogue {
    pub fn offer(&self, kind: SaleKind, id: OfferId) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.kind == kind && offer.id == id)
    }

    pub fn is_empty(&self) -> bool {
        self.offers.is_empty() && self.page.is_none()
    }
}

impl PurchasesRepository {
    /// Fresh for a few minutes.
    pub async fn catalogue(&self, place: PlaceId) -> Result<Arc<Catalogue>, ReadError> {
        let (purchases, backend) = (self.clone(), self.shared.active.current());
        let ask = move || async move { Ok(Arc::new(purchases.read_catalogue(&backend, place).await?)) }.boxed();
        self.shared.catalogues.get(&self.shared.active, place, ask).await
    }

    /// As it was read last, perhaps in another life of the app. `None`: never.
    pub async fn kept_catalogue(&self, place: PlaceId) -> Option<Arc<Catalogue>> {
        let (store, now) = (self.shared.active.current().store.clone(), self.shared.active.now());
        let reading = self.shared.active.tasks().spawn_blocking(move || store.get::<Catalogue>(&key(place), now));
        match reading.await.ok()? {
            Ok(kept) => kept.map(Arc::new),
            Err(error) => {
                tracing::error!(%error, "what a place sells could not be read from the device");
                None
            }
        }
    }

    pub(super) async fn read_catalogue(&self, backend: &Arc<Backend>, place: PlaceId) -> Result<Catalogue, ReadError> {
        backend.opened().await?;
        let places = self.shared.places.latest().await;
        let known = places.iter().find(|known| known.id == place);
        let page = known.filter(|place| place.online_sales).and_then(|place| place.online_sales_url.clone());
        let offers = backend.client.list_offers(place, known.and_then(|place| place.zone)).await;
        let offers = offers.map_err(|error| ReadError::from(&error))?;
        let catalogue = Catalogue { offers: offers.map(|list| list.items).unwrap_or_default(), page };
        self.keep_catalogue(backend, place, catalogue.clone());
        Ok(catalogue)
    }

    fn keep_catalogue(&self, backend: &Backend, place: PlaceId, catalogue: Catalogue) {
        let (store, now) = (backend.store.clone(), self.shared.active.now());
        self.shared.active.tasks().spawn_blocking(move || {
            if let Err(error) = store.set(&key(place), &catalogue, now) {
                tracing::error!(%error, "what a place sells could not be kept");
            }
        });
    }
}

/// Its name among the store's small values.
fn key(place: PlaceId) -> String {
    format!("catalogue/{place}")
}
