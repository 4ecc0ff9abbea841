//! What can go wrong between a call and its answer, and what would help. Knows no operation and no sentence of ours.

use std::fmt;
use std::time::Duration;

use super::transport::TransportError;

/// `text` is the server's own sentence, in the language asked for; it may be empty, and it may be shown but never logged:
/// it can repeat what was typed. So neither `Debug` nor `Display` prints it.
#[derive(Clone, PartialEq, Eq)]
pub enum ApiError {
    /// The server was not reached: the request took no effect.
    Offline,
    /// No answer in time, or the connection broke off. Whether the request took effect is unknown.
    Timeout,
    /// The user token is missing, expired or refused.
    Unauthorized,
    /// 403: no right to do this; for booking also a blocked phone.
    Forbidden {
        codes: Vec<i64>,
        text: String,
    },
    RateLimited {
        retry_after: Option<Duration>,
    },
    /// Any other 4xx, or `success: false`. The codes are those of API notes, 2; often there are none.
    Rejected {
        status: u16,
        codes: Vec<i64>,
        /// Which part of the request a code is about, where the server says: code and index.
        parts: Vec<(i64, i64)>,
        text: String,
    },
    NotFound,
    /// 5xx.
    ServerTrouble {
        status: u16,
    },
    /// An answer that is not what the documents promise: HTML, broken JSON, too large, or without what is essential.
    Unreadable,
}

/// What would help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    SignInAgain,
    RetryLater,
    FixInput,
    GiveUp,
}

impl ApiError {
    pub fn remedy(&self) -> Remedy {
        match self {
            Self::Unauthorized => Remedy::SignInAgain,
            Self::Offline | Self::Timeout | Self::RateLimited { .. } | Self::ServerTrouble { .. } => Remedy::RetryLater,
            Self::Rejected { .. } => Remedy::FixInput,
            Self::Forbidden { .. } | Self::NotFound | Self::Unreadable => Remedy::GiveUp,
        }
    }

    /// The server does not know the call: what an operation that Altegio does not publish must reckon with.
    pub(super) fn is_unknown_call(&self) -> bool {
        match self {
            Self::NotFound => true,
            Self::Rejected { status, .. } | Self::ServerTrouble { status } => matches!(status, 405 | 501),
            _ => false,
        }
    }

    /// A refusal that may come from the call not being meant for clients.
    pub(super) fn is_closed_to_clients(&self) -> bool {
        matches!(self, Self::Forbidden { .. } | Self::Rejected { status: 400 | 401 | 422, .. })
    }
}

impl From<TransportError> for ApiError {
    fn from(error: TransportError) -> Self {
        match error {
            // Nothing was sent.
            TransportError::NoRoute | TransportError::Tls => Self::Offline,
            TransportError::Timeout | TransportError::Reset => Self::Timeout,
            TransportError::TooLarge => Self::Unreadable,
        }
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Offline => f.write_str("the server was not reached"),
            Self::Timeout => f.write_str("no answer in time"),
            Self::Unauthorized => f.write_str("not signed in"),
            Self::Forbidden { codes, .. } => write!(f, "forbidden, codes {codes:?}"),
            Self::RateLimited { retry_after } => write!(f, "too many requests, retry after {retry_after:?}"),
            Self::Rejected { status, codes, .. } => write!(f, "rejected with {status}, codes {codes:?}"),
            Self::NotFound => f.write_str("no such thing"),
            Self::ServerTrouble { status } => write!(f, "server trouble, {status}"),
            Self::Unreadable => f.write_str("unreadable answer"),
        }
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ApiError({self})")
    }
}

impl std::error::Error for ApiError {}
