//! A prepaid amount (certificate) in its place's own currency.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::card_face::FaceKey;
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
    #[serde(default)]
    pub expiry: Expiry,
    /// What it pays for, in the server's words: its number tables contradict each other (API notes, 8).
    pub applies_to: String,
    pub image_url: Option<String>,
    /// What was sold: cards of one kind have one picture and are valid at the same places.
    #[serde(default)]
    pub kind: Option<i64>,
}

/// Until when it can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Expiry {
    Never,
    /// Through this day at the place.
    On(PlaceTime),
    /// No date that could be read: nothing is said of it, least of all "no time limit".
    #[default]
    Unknown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GiftCardState {
    Active,
    Spent,
    Expired,
}

impl GiftCard {
    pub fn expires(&self) -> Option<PlaceTime> {
        match self.expiry {
            Expiry::On(end) => Some(end),
            Expiry::Never | Expiry::Unknown => None,
        }
    }

    pub fn state(&self, now: DateTime<Utc>) -> GiftCardState {
        if self.expires().is_some_and(|end| end.days_from(now) < 0) {
            GiftCardState::Expired
        } else if self.balance.amount <= rust_decimal::Decimal::ZERO {
            GiftCardState::Spent
        } else {
            GiftCardState::Active
        }
    }

    /// By what its picture and its places are asked for.
    pub fn face(&self) -> FaceKey {
        match self.kind {
            Some(kind) => FaceKey::GiftCardKind(kind),
            None => FaceKey::GiftCard(self.id),
        }
    }

    /// 0 to 100, for the bar. What is left of a started card never looks empty, what is spent of it never full.
    pub fn percent_left(&self) -> u8 {
        use rust_decimal::prelude::ToPrimitive;
        if self.nominal.amount <= rust_decimal::Decimal::ZERO {
            return 0;
        }
        if self.balance.amount <= rust_decimal::Decimal::ZERO {
            return 0;
        }
        if self.balance.amount >= self.nominal.amount {
            return 100;
        }
        // Checked: both may be any number a server can write.
        let share = self.balance.amount.checked_div(self.nominal.amount);
        let percent = share.and_then(|share| share.checked_mul(rust_decimal::Decimal::ONE_HUNDRED));
        percent.and_then(|percent| percent.round().to_i64()).unwrap_or(0).clamp(1, 99) as u8
    }
}

#[cfg(test)]
mod tests;
