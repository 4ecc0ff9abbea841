//! The places of a chain.

use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::companies;
use crate::api::error::ApiError;
use crate::api::reply::DecodedList;
use crate::api::wire::companies::CompanyWire;
use crate::domain::ids::ChainId;
use crate::domain::place::Place;

impl ApiClient {
    /// Those that take bookings, in the server's order.
    pub async fn list_places_of_chain(&self, chain: ChainId) -> Result<DecodedList<Place>, ApiError> {
        let call = Call::get("list_locations", "/companies");
        let call = call.query("group_id", chain).query("active", 1).query("showBookforms", 1);
        let companies: DecodedList<CompanyWire> = self.send(call).await?.list()?;
        let pictures = self.pictures();
        let places = companies.convert(|company| Some(companies::place(company, &pictures)));
        Ok(places.convert(|place| place.is_active.then_some(place)).without_repeats(|place| place.id))
    }
}
