//! What a place's card says.

use crate::domain::place::Place;
use crate::domain::place_hue::PlaceHue;
use crate::ui::viewer::Viewer;

use super::brand::{Brands, filled};

#[derive(Debug, Clone, PartialEq)]
pub struct PlaceWords {
    pub id: i64,
    pub name: String,
    pub hue: PlaceHue,
    pub logo_url: Option<String>,
    pub cover_url: Option<String>,
    /// "Hair & color · 12 Linden Street".
    pub meta: String,
    /// "4.9", once its reviews were read.
    pub rating: Option<String>,
    /// "3 visits, last on 29 October".
    pub visits: Option<String>,
    pub cashback: Option<String>,
    pub is_favorite: bool,
    /// False when the place left the service: greyed, history only.
    pub is_active: bool,
    /// No number, no button.
    pub phone: Option<String>,
    pub has_history: bool,
    /// What `Book again` repeats.
    pub last_visit: Option<i64>,
}

pub fn place_words(place: &Place, brands: &Brands, viewer: &Viewer) -> PlaceWords {
    let brand = brands.of_place(place);
    let cashback = place.cashback.as_ref().filter(|amount| amount.amount > rust_decimal::Decimal::ZERO);
    PlaceWords {
        id: place.id.0,
        name: place.name.trim().to_owned(),
        hue: brand.hue,
        logo_url: brand.logo_url,
        cover_url: filled(&place.cover_url),
        meta: join_filled(&[&place.category, &place.address]),
        rating: place.about.rating.map(|rating| viewer.localizer.one_decimal(rating.average)),
        visits: visits(place, viewer),
        cashback: cashback.map(|amount| {
            viewer.text_with("screen-places-cashback", &[("amount", viewer.localizer.money(amount).into())])
        }),
        is_favorite: place.is_favorite,
        is_active: place.is_active,
        phone: place.first_phone().map(str::to_owned),
        has_history: place.last_visit.is_some(),
        last_visit: place.last_visit.as_ref().map(|visit| visit.id.0),
    }
}

fn visits(place: &Place, viewer: &Viewer) -> Option<String> {
    if place.visits == 0 {
        return None;
    }
    let count = ("count", place.visits.into());
    match &place.last_visit {
        Some(last) => {
            let date = viewer.localizer.date_short(last.start.local_date());
            Some(viewer.text_with("screen-places-visits-and-last", &[count, ("date", date.into())]))
        }
        None => Some(viewer.text_with("screen-places-visits", &[count])),
    }
}

pub fn join_filled(parts: &[&str]) -> String {
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Favorites first, then the latest visit (design 8.10); the id settles ties, so nothing jumps on refresh.
pub fn places_order(places: &[Place]) -> Vec<&Place> {
    let mut ordered: Vec<&Place> = places.iter().collect();
    ordered.sort_by_key(|place| {
        let last = place.last_visit.as_ref().map_or(i64::MIN, |visit| visit.start.utc().timestamp());
        (!place.is_active, !place.is_favorite, std::cmp::Reverse(last), place.id)
    });
    ordered
}

#[cfg(test)]
mod tests {
    use super::super::test_data::*;
    use super::*;

    #[test]
    fn favorites_come_first_then_the_latest_visit() {
        let mut old = place(1, "Old");
        old.last_visit = Some(appointment());
        let mut new = place(2, "New");
        let mut later = appointment();
        later.start = place_time("2026-12-26T14:30:00+01:00", chrono_tz::Europe::Paris);
        new.last_visit = Some(later);
        let mut liked = place(3, "Liked");
        liked.is_favorite = true;
        let mut gone = place(4, "Gone");
        gone.is_favorite = true;
        gone.is_active = false;
        let places = [old, new, liked, gone];
        let names: Vec<_> = places_order(&places).iter().map(|place| place.name.as_str()).collect();
        assert_eq!(names, ["Liked", "New", "Old", "Gone"]);
    }

    #[test]
    fn a_card_has_no_empty_parts_between_dots() {
        let mut bare = place(1, "Studio Lumen");
        bare.category = "  ".into();
        bare.phones = vec![" ".into()];
        let words = place_words(&bare, &Brands::default(), &viewer());
        assert_eq!(words.meta, "12 Linden Street");
        assert_eq!(words.phone, None);
    }

    #[test]
    fn visits_are_counted_in_words() {
        let mut known = place(1, "Studio Lumen");
        known.last_visit = Some(appointment());
        let words = place_words(&known, &Brands::default(), &viewer());
        assert_eq!(words.visits.unwrap().replace('\u{a0}', " "), "3 visits, last on 26 Nov");
    }

    #[test]
    fn cashback_is_shown_only_above_zero() {
        let mut zero = place(1, "Studio Lumen");
        zero.cashback = Some(crate::domain::money::Money::new(rust_decimal::Decimal::ZERO, "€"));
        assert_eq!(place_words(&zero, &Brands::default(), &viewer()).cashback, None);
    }
}
