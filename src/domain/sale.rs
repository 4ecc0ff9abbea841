//! What a place sells online: memberships and gift cards.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

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
