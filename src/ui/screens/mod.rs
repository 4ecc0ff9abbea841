//! One folder per screen. Must not see JSON, SQL or HTTP.

pub mod account;
pub mod appointment;
pub mod appointments;
pub mod booking;
pub mod cancel;
pub mod card_details;
pub mod checkout;
pub mod discounts;
pub mod frame;
pub mod gift_card;
pub mod gift_cards;
pub mod legal;
pub mod loyalty_cards;
pub mod main_page;
pub mod membership;
pub mod memberships;
pub mod notifications;
pub mod place;
pub mod places;
pub mod reschedule;
pub mod review;
pub mod shop;
pub mod sign_in;
pub mod sms_code;
pub mod unknown_link;
pub mod wallet_list;
