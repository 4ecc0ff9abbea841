//! Promotional blocks. Without the call there are none.

use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::error::ApiError;
use crate::api::promotions::promotion;
use crate::api::reply::DecodedList;
use crate::api::wire::promotions::PromoBlockWire;
use crate::domain::place::Place;
use crate::domain::promotion::Promotion;

use super::NotFound;

impl ApiClient {
    /// What the place shows in its booking widget, most important first.
    pub async fn list_promotions(&self, place: &Place) -> Result<DecodedList<Promotion>, ApiError> {
        let call = Call::get("list_promo_blocks", format!("/company/{}/promo_blocks", place.id));
        let Some(reply) = self.ask_unpublished(call, NotFound::Thing).await? else { return Ok(DecodedList::default()) };
        let mut blocks = reply.list::<PromoBlockWire>()?;
        blocks.items.sort_by_key(|block| std::cmp::Reverse(block.weight.unwrap_or(0)));
        let pictures = self.pictures();
        Ok(blocks.convert(|block| promotion(block, place, &pictures)))
    }
}
