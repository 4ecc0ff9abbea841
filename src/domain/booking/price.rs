//! Prices that may be ranges, and their sum.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::domain::money::Money;

/// `min` equal to `max` is a fixed price (API notes, 5). Both are in the same currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceRange {
    pub min: Money,
    pub max: Money,
}

impl PriceRange {
    /// A range whose ends arrive in either order; no upper end (0 below the lower one) means fixed.
    pub fn new(min: Decimal, max: Decimal, currency: &str) -> Self {
        let (min, max) = match max {
            max if max >= min => (min, max),
            max if max <= Decimal::ZERO => (min, min),
            max => (max, min),
        };
        Self { min: Money::new(min, currency), max: Money::new(max, currency) }
    }

    pub fn fixed(amount: Decimal, currency: &str) -> Self {
        Self::new(amount, amount, currency)
    }

    pub fn is_fixed(&self) -> bool {
        self.min.amount == self.max.amount
    }

    pub fn is_free(&self) -> bool {
        self.max.is_zero()
    }
}

/// From the sum of the lowest to the sum of the highest. `None` without prices, or when a sum cannot be told: of two
/// currencies, or beyond what a number holds.
pub fn sum<'a>(prices: impl IntoIterator<Item = &'a PriceRange>) -> Option<PriceRange> {
    let mut prices = prices.into_iter();
    let mut total = prices.next()?.clone();
    for price in prices {
        if price.min.currency != total.min.currency {
            return None;
        }
        total.min.amount = total.min.amount.checked_add(price.min.amount)?;
        total.max.amount = total.max.amount.checked_add(price.max.amount)?;
    }
    Some(total)
}
