//! Loyalty cards, one published call per chain. All of them in one call is unpublished, see `extension::wallet`.

use rust_decimal::Decimal;

use super::ApiClient;
use super::call::Call;
use super::error::ApiError;
use super::reply::DecodedList;
use super::wire::loyalty_cards::{LoyaltyCardWire, LoyaltyProgramWire};
use crate::domain::ids::{ChainId, LoyaltyCardId};
use crate::domain::loyalty_card::{
    LoyaltyCard, LoyaltyHistory, LoyaltyKind, LoyaltyProgram, LoyaltyStep, Measure, Package,
};

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
        history: LoyaltyHistory {
            visits: wire.visits_count.map(Decimal::from),
            paid: wire.paid_amount.map(|amount| amount.0),
            sold: wire.sold_amount.map(|amount| amount.0),
        },
    }
}

/// The kind follows from the flags: the ids are listed nowhere (API notes, 8). The wire's own name of it is only seen, so
/// it refines and never decides alone.
fn program(wire: LoyaltyProgramWire) -> LoyaltyProgram {
    const PERCENT: i64 = 1;
    const PACKAGE: i64 = 13;
    let name = wire.kind.as_deref().unwrap_or_default();
    let package = package(&wire);
    let is_package = package.is_some() || name == "package_discount" || wire.loyalty_type_id == Some(PACKAGE);
    let kind = match &wire.loyalty_type {
        _ if is_package => LoyaltyKind::Package,
        Some(kind) if kind.is_cashback => LoyaltyKind::Cashback,
        Some(kind) if kind.is_discount => LoyaltyKind::Discount,
        _ if name.starts_with("cashback") => LoyaltyKind::Cashback,
        _ if name.starts_with("discount") => LoyaltyKind::Discount,
        _ => LoyaltyKind::Other,
    };
    let step = |rule: crate::api::wire::loyalty_cards::LoyaltyRuleWire| {
        Some(LoyaltyStep { threshold: rule.parameter?.0, value: rule.value?.0 })
    };
    LoyaltyProgram {
        kind,
        grows_with: measure(name),
        package,
        value: wire.value.map_or(Decimal::ZERO, |amount| amount.0),
        is_percent: match wire.value_unit.as_deref() {
            Some("percent") => true,
            Some("amount") => false,
            _ => wire.value_unit_id.is_none_or(|unit| unit == PERCENT),
        },
        title: wire.title,
        steps: wire.rules.into_iter().filter_map(step).collect(),
    }
}

/// `cashback_accumulative_paid_visits` counts visits and pays of what was paid.
fn measure(name: &str) -> Option<Measure> {
    match name {
        _ if name.ends_with("_visits") => Some(Measure::Visits),
        "discount_accumulative_paid" | "cashback_accumulative_paid" => Some(Measure::Paid),
        "discount_accumulative_sold" | "cashback_accumulative_sold" => Some(Measure::Sold),
        _ => None,
    }
}

fn package(wire: &LoyaltyProgramWire) -> Option<Package> {
    let needed = u32::try_from(wire.sold_items_multiplicity?).ok().filter(|needed| *needed > 0)?;
    let done = u32::try_from(wire.current_package_progress.unwrap_or(0).max(0)).unwrap_or(needed);
    Some(Package { done: done.min(needed), needed })
}
