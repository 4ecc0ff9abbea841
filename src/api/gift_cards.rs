//! Gift cards (certificates). The list is published by Altegio; details are not, see `extension::wallet`.

use super::ApiClient;
use super::error::ApiError;
use super::memberships::ChainFacts;
use super::reply::DecodedList;
use super::wire::gift_cards::GiftCardWire;
use crate::domain::gift_card::GiftCard;
use crate::domain::ids::{ChainId, GiftCardId};
use crate::domain::money::Money;
use crate::domain::place::Place;

impl ApiClient {
    /// `places`: those of the client, for the currency and the zone, which cards do not say.
    pub async fn list_gift_cards(&self, places: &[Place]) -> Result<DecodedList<GiftCard>, ApiError> {
        let wires: DecodedList<GiftCardWire> =
            self.list_of_owned("list_user_gift_cards", "/user/loyalty/certificates", places).await?;
        let facts = ChainFacts::of(places);
        Ok(wires.convert(|wire| gift_card(wire, &facts)).without_repeats(|card| card.id))
    }
}

/// `None` without a readable balance: zero would say "spent".
pub(super) fn gift_card(wire: GiftCardWire, facts: &ChainFacts) -> Option<GiftCard> {
    const NEVER_EXPIRES: i64 = 0;
    let kind = wire.kind.unwrap_or_default();
    let chain = kind.company_group_id.filter(|id| *id > 0).map(ChainId);
    let currency = facts.currency(chain);
    let balance = wire.balance?.0;
    let nominal = wire.default_balance.or(kind.balance).map_or(balance, |amount| amount.0);
    let expires = wire.expiration_date.or(kind.expiration_date);
    let expires = expires.filter(|_| kind.expiration_type_id != Some(NEVER_EXPIRES));
    Some(GiftCard {
        id: GiftCardId(wire.id),
        number: wire.number,
        title: kind.title,
        chain,
        balance: Money::new(balance, currency.clone()),
        nominal: Money::new(nominal, currency),
        is_multiple_use: kind.is_multi,
        expires: expires.and_then(|moment| moment.in_zone(facts.zone(chain))),
        applies_to: kind.item_type.map(|it| it.title).unwrap_or_default(),
        image_url: None,
        kind: kind.id.or(wire.type_id).filter(|id| *id > 0),
    })
}
