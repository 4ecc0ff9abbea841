//! A prepaid amount (certificate) in its place's own currency.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::ids::{ChainId, GiftCardId};
use super::money::Money;
use super::place_time::PlaceTime;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GiftCard {
    pub id: GiftCardId,
    /// Text: may start with zeros.
    pub number: String,
    pub title: String,
    pub chain: Option<ChainId>,
    pub balance: Money,
    pub nominal: Money,
    /// Redeemed in parts; otherwise one use burns it.
    pub is_multiple_use: bool,
    /// Absent: no time limit, or an unreadable date.
    pub expires: Option<PlaceTime>,
    /// What it pays for, in the server's words: its number tables contradict each other (API notes, 8).
    pub applies_to: String,
    pub image_url: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GiftCardState {
    Active,
    Spent,
    Expired,
}

impl GiftCard {
    pub fn state(&self, now: DateTime<Utc>) -> GiftCardState {
        if self.expires.is_some_and(|end| end.days_from(now) < 0) {
            GiftCardState::Expired
        } else if self.balance.amount <= rust_decimal::Decimal::ZERO {
            GiftCardState::Spent
        } else {
            GiftCardState::Active
        }
    }

    /// 0 to 100, for the bar.
    pub fn percent_left(&self) -> u8 {
        use rust_decimal::prelude::ToPrimitive;
        if self.nominal.amount <= rust_decimal::Decimal::ZERO {
            return 0;
        }
        let percent = self.balance.amount * rust_decimal::Decimal::ONE_HUNDRED / self.nominal.amount;
        percent.round().to_i64().unwrap_or(0).clamp(0, 100) as u8
    }
}
