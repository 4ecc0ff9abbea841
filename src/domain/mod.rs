//! What the app talks about: plain types and rules of visits, places and wallets.
//! Must not know HTTP, SQL, JSON or the screen; every other module may use it.

pub mod account;
pub mod appointment;
pub mod booking;
pub mod calendar_entry;
pub mod card_face;
pub mod countries;
pub mod gift_card;
pub mod ids;
pub mod loyalty_card;
pub mod membership;
pub mod money;
pub mod month_grid;
pub mod phone_number;
pub mod place;
pub mod place_about;
pub mod place_hue;
pub mod place_time;
pub mod promotion;
pub mod review;
pub mod safe_link;
pub mod safe_text;
pub mod sale;
pub mod working_hours;
