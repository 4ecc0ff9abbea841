//! From an operation's error to the key of its sentence: exhaustive, so a new error cannot go unsaid.

use crate::repositories::ReadError;

pub fn read_error_key(error: &ReadError) -> &'static str {
    match error {
        ReadError::Offline => "error-read-offline",
        ReadError::RateLimited { .. } => "error-read-rate-limited",
        ReadError::ServerTrouble => "error-read-server-trouble",
        ReadError::KeyStore => "error-read-key-store",
        ReadError::SignedOut => "error-read-signed-out",
        ReadError::Unreadable => "error-read-unreadable",
    }
}
