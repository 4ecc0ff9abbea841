//! A loyalty card of a chain, with the promotions attached to it.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::ids::{ChainId, LoyaltyCardId};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LoyaltyCard {
    pub id: LoyaltyCardId,
    /// Text: longer than 32 bits, may start with zeros.
    pub number: String,
    pub title: String,
    pub chain: Option<ChainId>,
    pub chain_title: String,
    /// Bonus balance.
    pub balance: Decimal,
    pub programs: Vec<LoyaltyProgram>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LoyaltyProgram {
    pub title: String,
    pub kind: LoyaltyKind,
    /// Current size, in percent or in the place's currency.
    pub value: Decimal,
    pub is_percent: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LoyaltyKind {
    Discount,
    Cashback,
    Other,
}
