//! What the pages of one membership and one gift card share: the number, the rows of facts, where a card is valid and the
//! sheet that asks where to go. Must not know what the card is.

mod places;
mod rows;

pub use places::{CardPlace, PlacesSheet, card_places, places_that_sell};
pub use rows::{CoveredList, CoveredRow, DetailCard, WhereRow};
