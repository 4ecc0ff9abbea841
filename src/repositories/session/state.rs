//! The cases of a session.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::phone_number::PhoneNumber;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Session {
    SignedOut,
    /// A code is on its way to the phone.
    CodeSent(CodeSent),
    SignedIn {
        is_demo: bool,
    },
    /// The server no longer accepts the sign-in. The saved copy is kept and shown again after signing in
    /// with the same number.
    Expired {
        phone: Option<PhoneNumber>,
    },
}

/// Survives the app being killed, until `expires_at`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeSent {
    pub phone: PhoneNumber,
    pub sent_at: DateTime<Utc>,
    /// From here on another code may be asked for.
    pub resend_at: DateTime<Utc>,
    /// `None`: the server did not say.
    pub expires_at: Option<DateTime<Utc>>,
    /// Number of cells.
    pub code_length: u8,
}
