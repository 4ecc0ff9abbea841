//! What a place sells online: memberships and gift cards, on which terms, and how an order for one stands.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::ids::OfferId;
use super::membership::Balance;
use super::money::Money;
use super::place::PlaceRef;
use super::place_time::PlaceTime;

/// Also a word in links, where it reads like the wallet's own pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub enum SaleKind {
    #[default]
    Membership,
    GiftCard,
}

impl fmt::Display for SaleKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Membership => "membership",
            Self::GiftCard => "gift-card",
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("nothing of that kind is sold")]
pub struct UnknownSaleKind;

impl FromStr for SaleKind {
    type Err = UnknownSaleKind;

    fn from_str(text: &str) -> Result<Self, UnknownSaleKind> {
        match text {
            "membership" => Ok(Self::Membership),
            "gift-card" => Ok(Self::GiftCard),
            _ => Err(UnknownSaleKind),
        }
    }
}

/// One thing that is sold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    pub kind: SaleKind,
    /// The type's.
    pub id: OfferId,
    pub title: String,
    /// The place's own words; plain text.
    pub description: String,
    pub price: Money,
    pub image_url: Option<String>,
    pub terms: Terms,
    /// Where it is valid; may be empty.
    pub locations: Vec<PlaceRef>,
}

/// What the buyer gets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Terms {
    Membership {
        granted: Balance,
        valid: Validity,
    },
    GiftCard {
        nominal: Money,
        is_multiple_use: bool,
        /// In the server's words.
        applies_to: String,
        valid: Validity,
    },
    /// The server named only title and price.
    Unknown,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Validity {
    NoLimit,
    Term {
        length: u32,
        unit: TermUnit,
        start: TermStart,
    },
    Until(PlaceTime),
    /// Not said.
    Unknown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TermUnit {
    Day,
    Week,
    Month,
    Year,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TermStart {
    Sale,
    FirstVisit,
    /// A date that the place chooses, or not said.
    Unknown,
}

impl Offer {
    /// Visits that are granted, over all parts; `None` when unlimited or not said.
    pub fn visits(&self) -> Option<u32> {
        match &self.terms {
            Terms::Membership { granted: Balance::Pooled { left, .. }, .. } => Some(*left),
            Terms::Membership { granted: Balance::Split(parts), .. } => parts.iter().map(|part| part.left).sum(),
            _ => None,
        }
    }

    pub fn validity(&self) -> Validity {
        match &self.terms {
            Terms::Membership { valid, .. } | Terms::GiftCard { valid, .. } => *valid,
            Terms::Unknown => Validity::Unknown,
        }
    }
}

/// Who buys; the receipt goes there.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Buyer {
    pub name: String,
    /// E.164.
    pub phone: String,
    pub email: String,
}

/// Never prints who it is: it would end up in a log.
impl fmt::Debug for Buyer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Buyer(…)")
    }
}

/// An order as the server tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    pub id: String,
    pub status: OrderStatus,
    pub amount: Money,
    /// Where it is paid, while it can be; https, or http to this machine.
    pub payment_url: Option<String>,
    /// Of the card that was bought, once paid.
    pub number: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OrderStatus {
    /// Waits to be paid.
    Registered,
    /// Being paid.
    Processing,
    Paid,
    /// Refused by the bank: it can never be paid any more.
    Failed,
    /// Given up, or too old.
    Canceled,
    /// A state that no document names: asked again later.
    Unknown,
}

impl OrderStatus {
    /// It may still take money.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Registered | Self::Processing | Self::Unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::membership::BalancePart;

    fn offer(granted: Balance) -> Offer {
        Offer {
            kind: SaleKind::Membership,
            id: OfferId(1),
            title: String::new(),
            description: String::new(),
            price: Money::of_iso(320.into(), "EUR"),
            image_url: None,
            terms: Terms::Membership { granted, valid: Validity::NoLimit },
            locations: Vec::new(),
        }
    }

    #[test]
    fn visits_are_added_up_unless_one_part_has_no_end() {
        let part = |left| BalancePart { title: String::new(), left, total: left };
        assert_eq!(offer(Balance::Split(vec![part(Some(4)), part(Some(2))])).visits(), Some(6));
        assert_eq!(offer(Balance::Split(vec![part(Some(4)), part(None)])).visits(), None);
        assert_eq!(offer(Balance::Unlimited).visits(), None);
        assert_eq!(offer(Balance::Pooled { left: 8, total: None }).visits(), Some(8));
    }

    #[test]
    fn a_kind_survives_its_way_into_a_link() {
        for kind in [SaleKind::Membership, SaleKind::GiftCard] {
            assert_eq!(kind.to_string().parse(), Ok(kind));
        }
        assert_eq!("gift_card".parse::<SaleKind>(), Err(UnknownSaleKind));
    }

    #[test]
    fn a_currency_is_shown_by_its_sign_where_it_has_one() {
        assert_eq!(Money::of_iso(1.into(), "EUR").currency, "€");
        assert_eq!(Money::of_iso(1.into(), " AED ").currency, "AED");
    }
}
