//! The typed HTTP client of the Altegio API: requests in, domain types out. Must not know screens or SQL.

pub mod account;
pub mod auth;
pub mod booking;
mod call;
mod client;
pub mod companies;
pub mod error;
pub mod extension;
mod gift_cards;
mod html;
mod loyalty_cards;
mod memberships;
mod pace;
mod picture_url;
pub mod promotions;
mod records;
mod reply;
pub mod reviews;
mod send;
pub mod token;
pub mod transport;
pub mod wire;

#[cfg(test)]
mod tests;

pub use client::{ApiClient, ApiConfig};
pub use error::{ApiError, Remedy};
pub use records::Origin;
pub use reply::DecodedList;
pub use token::{SharedLanguage, UserToken};
pub use transport::{Transport, TransportError, TransportLimits};
