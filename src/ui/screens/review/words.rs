//! Whom or what a review is about, in the words and pictures of its form.

use crate::domain::appointment::Appointment;
use crate::domain::place::Place;
use crate::domain::place_hue::PlaceHue;
use crate::domain::review::{RatingLock, ReviewTarget};
use crate::ui::card_content::brand::{Brands, filled};
use crate::ui::card_content::place::join_filled;
use crate::ui::viewer::Viewer;
use crate::ui::visit_time;

#[derive(Debug, Clone, PartialEq)]
pub struct ReviewWords {
    pub picture: Picture,
    pub hue: PlaceHue,
    /// Of the professional or of the place.
    pub name: String,
    /// "Balayage & gloss · Thu, 29 October".
    pub visit: String,
    pub place_name: String,
    pub phone: Option<String>,
    /// What the name's field starts with.
    pub own_name: String,
    pub lock: Option<RatingLock>,
    /// The visit's other side, which may be reviewed next.
    pub other: Option<ReviewTarget>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Picture {
    Face(Option<String>),
    Logo(Option<String>),
}

/// The first word of the account's name: reviews are signed as people are called.
pub fn called(name: &str) -> String {
    name.split_whitespace().next().unwrap_or_default().to_owned()
}

pub fn about_professional(visit: &Appointment, brands: &Brands, own_name: &str, viewer: &Viewer) -> ReviewWords {
    let brand = brands.of_visit(&visit.place);
    let person = visit.professional.as_ref();
    let place = ReviewTarget::Place { place: visit.place.id, appointment: Some(visit.id) };
    ReviewWords {
        picture: Picture::Face(person.and_then(|person| filled(&person.photo_url))),
        hue: brand.hue,
        name: person.map_or_else(|| visit.place.name.clone(), |person| person.name.trim().to_owned()),
        visit: visit_line(visit, viewer),
        place_name: visit.place.name.trim().to_owned(),
        phone: first(&visit.place.phones),
        own_name: called(own_name),
        lock: visit.can_rate(viewer.now).err(),
        other: Some(place),
    }
}

/// `None` when neither the visit nor the place is known (any more).
pub fn about_place(
    place: Option<&Place>,
    visit: Option<&Appointment>,
    brands: &Brands,
    own_name: &str,
    viewer: &Viewer,
) -> Option<ReviewWords> {
    let brand = match (place, visit) {
        (Some(place), _) => brands.of_place(place),
        (None, Some(visit)) => brands.of_visit(&visit.place),
        (None, None) => return None,
    };
    let name = place.map(|place| &place.name).or(visit.map(|visit| &visit.place.name));
    let name = name.map(|name| name.trim().to_owned()).unwrap_or_default();
    let phones = place.map(|place| &place.phones).or(visit.map(|visit| &visit.place.phones));
    let about = visit
        .map(|visit| visit_line(visit, viewer))
        .or_else(|| place.map(|place| join_filled(&[&place.category, &place.address])));
    let can_rate = |visit: &&Appointment| visit.can_rate(viewer.now).is_ok();
    Some(ReviewWords {
        picture: Picture::Logo(brand.logo_url),
        hue: brand.hue,
        visit: about.unwrap_or_default(),
        place_name: name.clone(),
        name,
        phone: phones.and_then(|phones| first(phones)),
        own_name: called(own_name),
        lock: None,
        other: visit.filter(can_rate).map(|visit| ReviewTarget::Professional(visit.id)),
    })
}

fn visit_line(visit: &Appointment, viewer: &Viewer) -> String {
    let (title, more) = visit_time::services_title(visit, viewer);
    let title = match more {
        Some(more) => format!("{title} {more}"),
        None => title,
    };
    join_filled(&[&title, &viewer.localizer.date_medium(visit.start.local_date())])
}

fn first(phones: &[String]) -> Option<String> {
    phones.iter().map(|phone| phone.trim()).find(|phone| !phone.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::card_content::test_data::*;

    #[test]
    fn a_professional_is_named_with_the_visit_and_the_place_may_be_reviewed_next() {
        let mut visit = appointment();
        visit.start = place_time("2026-10-29T14:30:00+01:00", chrono_tz::Europe::Paris);
        let words = about_professional(&visit, &Brands::default(), "Anna Lindqvist", &viewer());
        assert_eq!((words.name.as_str(), words.own_name.as_str()), ("Sofia Marin", "Anna"));
        assert_eq!(words.visit.replace('\u{a0}', " "), "Balayage & gloss · Thu, 29 October");
        assert_eq!(words.lock, None);
        let place = ReviewTarget::Place { place: visit.place.id, appointment: Some(visit.id) };
        assert_eq!(words.other, Some(place));
    }

    #[test]
    fn after_a_canceled_visit_the_place_may_be_reviewed_and_the_professional_not() {
        let mut visit = appointment();
        visit.is_canceled = true;
        let professional = about_professional(&visit, &Brands::default(), "", &viewer());
        assert_eq!(professional.lock, Some(RatingLock::Canceled));
        let place = about_place(None, Some(&visit), &Brands::default(), "", &viewer()).unwrap();
        assert_eq!((place.lock, place.other), (None, None));
    }

    #[test]
    fn a_place_without_a_visit_is_told_by_its_address() {
        let place = place(1, "Studio Lumen");
        let words = about_place(Some(&place), None, &Brands::default(), "", &viewer()).unwrap();
        assert_eq!(words.visit, "Hair & color · 12 Linden Street");
    }
}
