//! Cards that act: the words of a card, its look, and where its buttons lead. Used by the main page and the lists.

mod call;
mod continue_booking;
mod gift_card;
mod loyalty_card;
mod membership;
mod open;
mod open_purchase;
mod place;
mod promotion;
mod review_rows;
mod visit;
mod visit_act;
mod visit_row;

pub use call::{Caller, use_caller};
pub use continue_booking::ContinueBooking;
pub use gift_card::{GiftCardPass, GiftCardPassDetails, GiftCardPassLarge};
pub use loyalty_card::LoyaltyCardPass;
pub use membership::{MembershipPass, MembershipPassDetails, MembershipPassLarge};
pub use open::{Opener, use_opener};
pub use open_purchase::OpenPurchases;
pub use place::{CallButton, FavoriteHeart, PlaceDock, PlaceListCard, PlaceTile};
pub use promotion::Promotions;
pub use review_rows::{ReviewRows, use_visit_reviews};
pub use visit::VisitPass;
pub use visit_row::VisitRow;
