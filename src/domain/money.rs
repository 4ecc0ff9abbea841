//! Amounts in the major unit of a place's currency. Never a float: see `rust_decimal`.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The server names a currency by symbol or short text ("€", "RUB"), not by ISO code (API notes, 5).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    pub amount: Decimal,
    /// Symbol or short text; empty when the server gave none.
    pub currency: String,
}

impl Money {
    pub fn new(amount: Decimal, currency: impl Into<String>) -> Self {
        Self { amount, currency: currency.into() }
    }

    pub fn is_zero(&self) -> bool {
        self.amount.is_zero()
    }
}
