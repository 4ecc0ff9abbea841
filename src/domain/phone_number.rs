//! A phone number as people type it, and as the server wants it: `+` and digits (API notes, 9).

use serde::{Deserialize, Serialize};

/// E.164: `+` and up to 15 digits.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PhoneNumber(String);

/// Never prints the number: it would end up in a log.
impl std::fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PhoneNumber(…)")
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneNumberError {
    #[error("no number was typed")]
    Empty,
    #[error("the number is too short")]
    TooShort,
    #[error("the number is too long")]
    TooLong,
    #[error("this is not a phone number of that country")]
    Invalid,
}

impl PhoneNumber {
    /// As the server stores it: formatted, or digits with or without the plus. `None` when it is no number.
    pub fn from_server(text: &str) -> Option<Self> {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        (7..=15).contains(&digits.len()).then(|| Self(format!("+{digits}")))
    }

    /// The number as the server wants it.
    pub fn as_e164(&self) -> &str {
        &self.0
    }
}
