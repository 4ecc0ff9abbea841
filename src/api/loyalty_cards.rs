//! Loyalty cards, one published call per chain. All of them in one call is unpublished, see `extension::wallet`.

use rust_decimal::Decimal;

use super::ApiClient;
use super::call::Call;
use super::error::ApiError;
use super::reply::DecodedList;
use super::wire::loyalty_cards::{LoyaltyCardWire, LoyaltyProgramWire};
use crate::domain::ids::{ChainId, LoyaltyCardId};
use crate::domain::loyalty_card::{LoyaltyCard, LoyaltyKind, LoyaltyProgram};

impl ApiClient {
    /// None at all when the chain gave this person no card.
    pub async fn list_loyalty_cards_of(&self, chain: ChainId) -> Result<DecodedList<LoyaltyCard>, ApiError> {
        let call = Call::get("list_user_loyalty_cards", format!("/user/loyalty_cards/{chain}")).by_user();
        match self.send(call).await {
            Ok(reply) => Ok(reply.list()?.convert(|wire| Some(loyalty_card(wire)))),
            Err(ApiError::NotFound) => Ok(DecodedList::default()),
            Err(error) => Err(error),
        }
    }
}

pub(super) fn loyalty_card(wire: LoyaltyCardWire) -> LoyaltyCard {
    let kind = wire.kind.unwrap_or_default();
    let group = wire.salon_group.unwrap_or_default();
    let chain = wire.salon_group_id.or(kind.salon_group_id).unwrap_or(group.id);
    LoyaltyCard {
        id: LoyaltyCardId(wire.id),
        number: wire.number,
        title: kind.title,
        chain: (chain > 0).then_some(ChainId(chain)),
        chain_title: group.title.unwrap_or_default(),
        balance: wire.balance.map_or(Decimal::ZERO, |amount| amount.0),
        programs: wire.programs.into_iter().map(program).collect(),
    }
}

/// The kind follows from the flags: the ids are listed nowhere (API notes, 8).
fn program(wire: LoyaltyProgramWire) -> LoyaltyProgram {
    const PERCENT: i64 = 1;
    let kind = match wire.loyalty_type {
        Some(kind) if kind.is_cashback => LoyaltyKind::Cashback,
        Some(kind) if kind.is_discount => LoyaltyKind::Discount,
        _ => LoyaltyKind::Other,
    };
    LoyaltyProgram {
        title: wire.title,
        kind,
        value: wire.value.map_or(Decimal::ZERO, |amount| amount.0),
        is_percent: match wire.value_unit.as_deref() {
            Some("percent") => true,
            Some("amount") => false,
            _ => wire.value_unit_id.is_none_or(|unit| unit == PERCENT),
        },
    }
}
