//! The person who is signed in.

use serde::{Deserialize, Serialize};

use super::phone_number::PhoneNumber;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The server's number of this person.
    #[serde(default)]
    pub id: Option<i64>,
    /// Empty when the server has none.
    pub name: String,
    pub phone: Option<PhoneNumber>,
    /// Empty when the server has none.
    #[serde(default)]
    pub email: String,
    pub photo_url: Option<String>,
}
