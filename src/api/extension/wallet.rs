//! Loyalty cards in one call, and what a membership or gift card shows beyond its list. Without the calls: one published
//! call per chain, and the client's own places of the chain.

use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::companies::place_ref;
use crate::api::error::ApiError;
use crate::api::gift_cards::gift_card;
use crate::api::loyalty_cards::loyalty_card;
use crate::api::memberships::{ChainFacts, membership};
use crate::api::reply::DecodedList;
use crate::api::wire::gift_cards::GiftCardDetailsWire;
use crate::api::wire::memberships::MembershipDetailsWire;
use crate::domain::gift_card::GiftCard;
use crate::domain::ids::{ChainId, GiftCardId, MembershipId};
use crate::domain::loyalty_card::LoyaltyCard;
use crate::domain::membership::Membership;
use crate::domain::place::{Place, PlaceRef};

use super::NotFound;

/// A card with what its list leaves out.
#[derive(Debug, Clone, PartialEq)]
pub struct CardDetails<T> {
    pub card: T,
    /// Whose name and logo go on the card.
    pub place: Option<PlaceRef>,
    /// Where it is valid.
    pub valid_at: Vec<PlaceRef>,
}

impl ApiClient {
    /// Of all chains. `places`: those of the client, whose chains are asked one by one where the server has no such call.
    pub async fn list_loyalty_cards(&self, places: &[Place]) -> Result<DecodedList<LoyaltyCard>, ApiError> {
        let call = Call::get("list_all_user_loyalty_cards", "/user/loyalty_cards").by_user();
        if let Some(reply) = self.ask_unpublished(call, NotFound::Call).await? {
            return Ok(reply.list()?.convert(|wire| Some(loyalty_card(wire))));
        }
        let mut list = DecodedList::default();
        let mut chains: Vec<ChainId> = places.iter().filter_map(|place| Some(place.chain.as_ref()?.id)).collect();
        chains.sort_unstable();
        chains.dedup();
        for chain in chains {
            list.append(self.list_loyalty_cards_of(chain).await?);
        }
        Ok(list)
    }

    /// `None`: the server has no details; the list and [`places_of_chain`] are all there is.
    pub async fn get_membership(
        &self,
        id: MembershipId,
        places: &[Place],
    ) -> Result<Option<CardDetails<Membership>>, ApiError> {
        let call = Call::get("get_user_membership", format!("/user/loyalty/abonements/{id}")).by_user();
        let Some(reply) = self.ask_unpublished(call, NotFound::Thing).await? else { return Ok(None) };
        let details: MembershipDetailsWire = reply.one()?;
        let pictures = self.pictures();
        let mut card = membership(details.membership, &ChainFacts::of(places));
        card.image_url = pictures.address(details.image_url.as_deref());
        Ok(Some(CardDetails {
            card,
            place: details.company.map(|company| place_ref(company, &pictures)),
            valid_at: details.locations.into_iter().map(|location| place_ref(location, &pictures)).collect(),
        }))
    }

    /// `None`: the server has no details; the list and [`places_of_chain`] are all there is.
    pub async fn get_gift_card(
        &self,
        id: GiftCardId,
        places: &[Place],
    ) -> Result<Option<CardDetails<GiftCard>>, ApiError> {
        let call = Call::get("get_user_gift_card", format!("/user/loyalty/certificates/{id}")).by_user();
        let Some(reply) = self.ask_unpublished(call, NotFound::Thing).await? else { return Ok(None) };
        let details: GiftCardDetailsWire = reply.one()?;
        let pictures = self.pictures();
        let mut card = gift_card(details.gift_card, &ChainFacts::of(places)).ok_or(ApiError::Unreadable)?;
        card.image_url = pictures.address(details.image_url.as_deref());
        Ok(Some(CardDetails {
            card,
            place: details.company.map(|company| place_ref(company, &pictures)),
            valid_at: details.locations.into_iter().map(|location| place_ref(location, &pictures)).collect(),
        }))
    }
}

/// Where a card of this chain is valid, as far as the client's own places tell.
pub fn places_of_chain(chain: ChainId, places: &[Place]) -> Vec<PlaceRef> {
    let of_chain = places.iter().filter(|place| place.chain.as_ref().is_some_and(|its| its.id == chain));
    of_chain.map(PlaceRef::of).collect()
}
