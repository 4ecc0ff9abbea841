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

/// Signs that stand for one currency alone, or, like the dollar's, for the one most people mean by it.
const SYMBOLS: [(&str, &str); 12] = [
    ("EUR", "€"),
    ("USD", "$"),
    ("GBP", "£"),
    ("RUB", "₽"),
    ("KZT", "₸"),
    ("UAH", "₴"),
    ("ILS", "₪"),
    ("TRY", "₺"),
    ("INR", "₹"),
    ("GEL", "₾"),
    ("AMD", "֏"),
    ("AZN", "₼"),
];

impl Money {
    pub fn new(amount: Decimal, currency: impl Into<String>) -> Self {
        Self { amount, currency: currency.into() }
    }

    /// `code` is ISO 4217, as the unpublished calls name currencies; shown by its symbol where that is unmistakable.
    pub fn of_iso(amount: Decimal, code: &str) -> Self {
        let code = code.trim();
        Self::new(amount, SYMBOLS.iter().find(|(known, _)| *known == code).map_or(code, |(_, symbol)| symbol))
    }

    pub fn is_zero(&self) -> bool {
        self.amount.is_zero()
    }
}
