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

#[cfg(test)]
mod tests {
    use super::*;

    fn range(min: i64, max: i64) -> PriceRange {
        PriceRange::new(min.into(), max.into(), "€")
    }

    #[test]
    fn ranges_add_end_to_end() {
        assert_eq!(sum(&[range(45, 60), range(30, 30)]), Some(range(75, 90)));
        assert!(sum(&[range(30, 30), range(20, 20)]).unwrap().is_fixed());
        assert_eq!(sum(&[]), None);
        assert_eq!(sum(&[range(1, 1), PriceRange::fixed(1.into(), "$")]), None, "no sum of two currencies");
        assert_eq!(sum(&[PriceRange::fixed(Decimal::MAX, "€"), range(1, 1)]), None);
    }

    #[test]
    fn a_range_has_its_ends_in_order() {
        assert_eq!(range(60, 45), range(45, 60));
        assert_eq!(range(45, 0), PriceRange::fixed(45.into(), "€"), "no upper end");
        assert!(range(0, 0).is_free());
        assert!(!range(0, 5).is_free());
    }

    #[test]
    fn a_sum_lies_between_the_sums_of_what_may_be_paid() {
        let mut random = fastrand::Rng::with_seed(3);
        for _ in 0..2_000 {
            let ranges: Vec<_> =
                (0..random.usize(1..8)).map(|_| range(random.i64(0..500), random.i64(0..500))).collect();
            let total = sum(&ranges).unwrap();
            let paid: Decimal = ranges
                .iter()
                .map(|price| {
                    let width = i64::try_from(price.max.amount - price.min.amount).unwrap();
                    price.min.amount + Decimal::from(random.i64(0..=width))
                })
                .sum();
            assert!(total.min.amount <= paid && paid <= total.max.amount);
        }
    }
}
