//! JSON exactly as the server speaks it, lenient where its documents contradict themselves (API notes, 4 and 9).
//! Shared with the demo backend; must not know requests, the domain's rules or the screen.

#[macro_use]
mod declare;

pub mod account;
pub mod agreements;
pub mod auth;
pub mod booking;
pub mod companies;
pub mod day;
pub mod envelope;
pub mod events;
pub mod favorites;
pub mod gift_cards;
pub mod loose;
pub mod loyalty_cards;
pub mod memberships;
pub mod moment;
pub mod notifications;
pub mod promotions;
pub mod records;
pub mod reviews;
pub mod sales;
