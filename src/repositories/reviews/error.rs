//! Why a review was not sent.

use crate::api::ApiError;
use crate::repositories::read_error::ReadError;

/// Every case has its own words on the form; in all of them the draft stays.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendReviewError {
    #[error("no connection to the server")]
    Offline,
    /// The answer was lost, and the server could not be asked since: it is, before anything is sent again.
    #[error("whether the review was sent is not known")]
    OutcomeUnknown,
    /// The server's own words; may be empty.
    #[error("the review was refused")]
    Refused { server_text: String },
    /// This server takes no reviews of that kind.
    #[error("the server takes no such review")]
    NotOffered,
    #[error("the server asks to wait")]
    RateLimited,
    #[error("the server has trouble")]
    ServerTrouble,
    #[error("signed out")]
    SignedOut,
}

/// The server's words can repeat what was typed.
impl std::fmt::Debug for SendReviewError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SendReviewError({self})")
    }
}

impl From<ApiError> for SendReviewError {
    fn from(error: ApiError) -> Self {
        match error {
            ApiError::Offline | ApiError::Timeout => Self::Offline,
            ApiError::Unauthorized => Self::SignedOut,
            ApiError::RateLimited { .. } => Self::RateLimited,
            ApiError::Forbidden { text, .. } | ApiError::Rejected { text, .. } => Self::Refused { server_text: text },
            ApiError::NotFound => Self::NotOffered,
            ApiError::ServerTrouble { .. } | ApiError::Unreadable => Self::ServerTrouble,
        }
    }
}

impl From<ReadError> for SendReviewError {
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
