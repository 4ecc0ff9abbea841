//! Gift cards (certificates). The list is published by Altegio; details are not, see `extension::wallet`.

use super::ApiClient;
use super::error::ApiError;
use super::memberships::{ChainFacts, term};
use super::reply::DecodedList;
use super::wire::gift_cards::GiftCardWire;
use crate::domain::gift_card::{Expiry, GiftCard};
use crate::domain::ids::{ChainId, GiftCardId};
use crate::domain::membership::Term;
use crate::domain::money::Money;
use crate::domain::place::Place;
use crate::domain::place_time::PlaceTime;

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
    let kind = wire.kind.unwrap_or_default();
    let chain = kind.company_group_id.filter(|id| *id > 0).map(ChainId);
    let currency = facts.currency(chain);
    let balance = wire.balance?.0;
    let nominal = wire.default_balance.or(kind.balance).map_or(balance, |amount| amount.0);
    let zone = facts.zone(chain);
    let dated = wire.expiration_date.or(kind.expiration_date).and_then(|moment| moment.in_zone(zone));
    let sold = wire.created_date.and_then(|moment| moment.in_zone(zone));
    let term = term(kind.expiration_timeout, kind.expiration_timeout_unit_id);
    Some(GiftCard {
        id: GiftCardId(wire.id),
        number: wire.number,
        title: kind.title,
        chain,
        balance: Money::new(balance, currency.clone()),
        nominal: Money::new(nominal, currency),
        is_multiple_use: kind.is_multi,
        expiry: expiry(kind.expiration_type_id, dated, sold.zip(term)),
        applies_to: kind.item_type.map(|it| it.title).unwrap_or_default(),
        image_url: None,
        kind: kind.id.or(wire.type_id).filter(|id| *id > 0),
    })
}

/// 0 never, 1 a fixed date, 2 a term from its sale (`expiration_type_id`); a date that is told wins over one that is reckoned.
fn expiry(kind: Option<i64>, dated: Option<PlaceTime>, sold: Option<(PlaceTime, Term)>) -> Expiry {
    const NEVER: i64 = 0;
    const FROM_SALE: i64 = 2;
    match (kind, dated) {
        (Some(NEVER), _) => Expiry::Never,
        (_, Some(end)) => Expiry::On(end),
        (Some(FROM_SALE), None) => sold.and_then(|(sold, term)| term.after(sold)).map_or(Expiry::Unknown, Expiry::On),
        (_, None) => Expiry::Unknown,
    }
}
