//! What cards say: pure functions from the domain, the language and this minute to words and colours.
//! Must not know how a card looks.

pub mod appointment;
pub mod brand;
pub mod gift_card;
pub mod loyalty_card;
pub mod membership;
pub mod place;
pub mod promotion;
#[cfg(test)]
pub mod test_data;

use chrono::{Datelike, NaiveDate};

use crate::domain::place_time::PlaceTime;

use super::viewer::Viewer;

/// A card's number in groups of four letters, for eyes; what is copied is the number itself.
pub fn in_groups(number: &str) -> String {
    let letters: Vec<char> = number.trim().chars().collect();
    if letters.iter().any(|letter| letter.is_whitespace() || *letter == '-') {
        return number.trim().to_owned();
    }
    letters.chunks(4).map(|chunk| chunk.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// "28 Nov"; with the year when it is not this one at the place.
fn short_date(date: NaiveDate, place: &PlaceTime, viewer: &Viewer) -> String {
    if date.year() == place.date_there(viewer.now).year() {
        viewer.localizer.date_short(date)
    } else {
        viewer.localizer.date_with_year(date)
    }
}
