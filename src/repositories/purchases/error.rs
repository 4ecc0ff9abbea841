//! Why nothing was ordered, by what the client can do about it.

use serde::{Deserialize, Serialize};

use crate::api::ApiError;
use crate::domain::money::Money;
use crate::repositories::read_error::ReadError;

/// Every case has its own remedy on the screen. Nothing was charged in any of them.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PurchaseError {
    Offline,
    /// Buying again accepts the new price.
    PriceChanged {
        old: Money,
        new: Money,
    },
    SoldOut,
    /// The server's own sentence, in the language asked for; may be empty, and is never logged.
    Refused {
        text: String,
    },
    /// Not through the app: there may be a sales page.
    NotOffered,
    RateLimited,
    ServerTrouble,
    SignedOut,
}

/// Without the texts.
impl std::fmt::Debug for PurchaseError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Offline => "Offline",
            Self::PriceChanged { .. } => "PriceChanged",
            Self::SoldOut => "SoldOut",
            Self::Refused { .. } => "Refused",
            Self::NotOffered => "NotOffered",
            Self::RateLimited => "RateLimited",
            Self::ServerTrouble => "ServerTrouble",
            Self::SignedOut => "SignedOut",
        })
    }
}

impl From<ReadError> for PurchaseError {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Offline => Self::Offline,
            ReadError::RateLimited { .. } => Self::RateLimited,
            ReadError::SignedOut => Self::SignedOut,
            // The key store has its say before, where the page is read.
            ReadError::ServerTrouble | ReadError::Unreadable | ReadError::KeyStore => Self::ServerTrouble,
        }
    }
}

impl From<&ApiError> for PurchaseError {
    fn from(error: &ApiError) -> Self {
        match error {
            ApiError::Forbidden { text, .. } | ApiError::Rejected { text, .. } => {
                Self::Refused { text: text.trim().to_owned() }
            }
            ApiError::NotFound => Self::NotOffered,
            other => ReadError::from(other).into(),
        }
    }
}
