//! Why a code could not be sent or was not taken.

use chrono::{DateTime, Utc};

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendCodeError {
    #[error("no connection to the server")]
    Offline,
    #[error("too many codes were asked for")]
    TooMany { retry_at: Option<DateTime<Utc>> },
    /// The server's own words, in the language that was asked for; may be empty.
    #[error("the number was refused")]
    NumberRefused { server_text: String },
    /// 401 before anybody is signed in: the server does not accept the application itself, and waiting does not help.
    #[error("the application was refused")]
    AppRefused,
    #[error("the server has trouble")]
    ServerTrouble,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignInError {
    #[error("no connection to the server")]
    Offline,
    #[error("the code is wrong")]
    WrongCode { tries_left: Option<u32> },
    /// The code is too old, or none was sent.
    #[error("the code is too old")]
    Expired,
    #[error("too many tries")]
    TooMany { retry_at: Option<DateTime<Utc>> },
    /// The server's own words; may be empty.
    #[error("signing in was refused")]
    Refused { server_text: String },
    #[error("the server has trouble")]
    ServerTrouble,
}
