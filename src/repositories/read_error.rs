//! Why a refresh did not bring anything new. The saved copy stays; the words are the screen's matter.

use crate::api::ApiError;

/// Every case has its own remedy on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// No way to the server. Retried by itself, see `Repositories::retry_now`.
    #[error("no connection to the server")]
    Offline,
    #[error("the server asks to wait")]
    RateLimited { retry_after_seconds: Option<u64> },
    /// 5xx, or an answer that refuses without a reason the app knows.
    #[error("the server has trouble")]
    ServerTrouble,
    /// Nobody is signed in, or the server no longer accepts the sign-in.
    #[error("signed out")]
    SignedOut,
    /// The device's key store does not hand out the sign-in yet; it is asked again by itself.
    #[error("the key store does not answer")]
    KeyStore,
    /// The answer could not be read at all.
    #[error("the answer could not be read")]
    Unreadable,
}

impl From<&ApiError> for ReadError {
    fn from(error: &ApiError) -> Self {
        match error {
            // Silence is what a network without the internet looks like; trying again is the remedy of both.
            ApiError::Offline | ApiError::Timeout => Self::Offline,
            ApiError::Unauthorized => Self::SignedOut,
            ApiError::RateLimited { retry_after } => {
                Self::RateLimited { retry_after_seconds: retry_after.map(|pause| pause.as_secs()) }
            }
            ApiError::Unreadable => Self::Unreadable,
            ApiError::ServerTrouble { .. }
            | ApiError::Forbidden { .. }
            | ApiError::Rejected { .. }
            | ApiError::NotFound => Self::ServerTrouble,
        }
    }
}
