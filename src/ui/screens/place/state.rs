//! What the page of a place says (design 8.11), from the place, my visits there, its reviews and this minute.

use chrono::{NaiveDate, Weekday};
use rust_decimal::Decimal;

use crate::domain::appointment::{Appointment, AppointmentStage};
use crate::domain::ids::ProfessionalId;
use crate::domain::place::Place;
use crate::domain::place_about::Rating;
use crate::domain::review::{Comment, MOST_STARS};
use crate::domain::safe_link::SafeLink;
use crate::domain::safe_text::SafeText;
use crate::domain::working_hours::{OpenState, Opening, Span, WorkingHours};
use crate::repositories::{PlaceReviews, ReviewsReading};
use crate::ui::card_content::appointment::{AppointmentWords, appointment_words};
use crate::ui::card_content::brand::Brands;
use crate::ui::card_content::place::{PlaceWords, place_words};
use crate::ui::viewer::Viewer;

/// Reviews on the place's own page; the others are on the page of the reviews.
pub const NEWEST: usize = 3;

/// Everything the page is made of.
pub struct PlaceFacts<'a> {
    pub place: &'a Place,
    pub brands: &'a Brands,
    pub visits: &'a [Appointment],
    pub reviews: &'a PlaceReviews,
}

#[derive(Debug, Clone, PartialEq)]
pub struct PlaceContent {
    pub words: PlaceWords,
    pub open: Option<OpenWords>,
    pub rating: Option<RatingWords>,
    pub visit: Option<VisitHere>,
    pub about: AboutWords,
    pub reviews: ReviewsWords,
    /// What is handed to another app.
    pub share: String,
}

/// "Open until 20:00".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenWords {
    pub text: String,
    pub is_open: bool,
}

/// "4.9" and "312 reviews".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatingWords {
    pub average: String,
    pub count: String,
    /// Whole stars nearest to the average.
    pub stars: u8,
    pub spoken: String,
}

/// The next visit here, else the last one.
#[derive(Debug, Clone, PartialEq)]
pub struct VisitHere {
    pub words: AppointmentWords,
    pub is_next: bool,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct AboutWords {
    pub description: SafeText,
    /// Street and city.
    pub address: String,
    /// What the maps are asked for: the address, else the position.
    pub destination: Option<String>,
    pub hours: HoursWords,
    pub phones: Vec<String>,
    pub site: Option<SafeLink>,
    pub email: Option<SafeLink>,
    pub social: Vec<(&'static str, SafeLink)>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum HoursWords {
    #[default]
    Unknown,
    /// What cannot be read, as the business wrote it.
    AsWritten(String),
    /// The first row is today's.
    Week(Vec<HoursRow>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoursRow {
    pub days: String,
    pub hours: String,
}

#[derive(Debug, Clone, PartialEq)]
pub enum ReviewsWords {
    Loading,
    Failed,
    /// Nobody may see them, or nobody wrote any.
    None,
    Shown {
        newest: Vec<ReviewWords>,
        has_more: bool,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewWords {
    pub id: i64,
    pub stars: u8,
    pub stars_spoken: String,
    pub author: String,
    /// "29 Oct 2026".
    pub date: Option<String>,
    /// About whom, when it is not about the place.
    pub about: Option<String>,
    pub text: String,
}

pub fn place_content(facts: &PlaceFacts, viewer: &Viewer) -> PlaceContent {
    let place = facts.place;
    let words = place_words(place, facts.brands, viewer);
    let hours = WorkingHours::read(&place.about.schedule);
    let address = address(place);
    let rating = facts.reviews.rating().or(place.about.rating);
    PlaceContent {
        open: hours.as_ref().filter(|_| place.is_active).and_then(|hours| open_words(hours, place, viewer)),
        rating: rating.map(|rating| rating_words(rating, viewer)),
        visit: visit_here(facts, viewer),
        about: about_words(place, hours.as_ref(), &address, viewer),
        reviews: reviews_words(facts, viewer),
        share: share_text(&words.name, &address, place),
        words,
    }
}

/// Where the place's zone is not known, nothing is said of now.
fn open_words(hours: &WorkingHours, place: &Place, viewer: &Viewer) -> Option<OpenWords> {
    let there = viewer.now.with_timezone(&place.zone?).naive_local();
    let time = |time| viewer.localizer.time(time);
    let (is_open, text) = match hours.at(there) {
        OpenState::Always => (true, viewer.text("screen-place-open-always")),
        OpenState::Open { until } => {
            (true, viewer.text_with("screen-place-open-until", &[("time", time(until).into())]))
        }
        OpenState::Closed { opens: None } => (false, viewer.text("screen-place-closed")),
        OpenState::Closed { opens: Some(Opening { days_ahead: 0, time: opens, .. }) } => {
            (false, viewer.text_with("screen-place-opens-at", &[("time", time(opens).into())]))
        }
        OpenState::Closed { opens: Some(opening) } => {
            let day = weekday_short(opening.weekday, viewer);
            let args = [("day", day.into()), ("time", time(opening.time).into())];
            (false, viewer.text_with("screen-place-opens-on", &args))
        }
    };
    Some(OpenWords { text, is_open })
}

pub fn rating_words(rating: Rating, viewer: &Viewer) -> RatingWords {
    let average = viewer.localizer.one_decimal(rating.average);
    let key = if rating.is_all { "screen-place-reviews-count" } else { "screen-place-reviews-more-than" };
    let count = viewer.text_with(key, &[("count", rating.count.into())]);
    let half = Decimal::new(5, 1);
    let stars = (rating.average + half).trunc().try_into().unwrap_or(MOST_STARS);
    let args = [("average", average.clone().into()), ("most", MOST_STARS.into()), ("count", count.clone().into())];
    RatingWords {
        spoken: viewer.text_with("a11y-place-rating", &args),
        stars: u8::min(stars, MOST_STARS),
        average,
        count,
    }
}

fn visit_here(facts: &PlaceFacts, viewer: &Viewer) -> Option<VisitHere> {
    let here = || facts.visits.iter().filter(|visit| visit.place.id == facts.place.id);
    let of = |stage: AppointmentStage| here().filter(move |visit| visit.stage(viewer.now) == stage);
    let next = of(AppointmentStage::Upcoming).min_by_key(|visit| visit.start.utc());
    let last = || of(AppointmentStage::Past).max_by_key(|visit| visit.start.utc());
    let is_next = next.is_some();
    let words = appointment_words(next.or_else(last)?, facts.brands, viewer);
    Some(VisitHere { words, is_next })
}

fn about_words(place: &Place, hours: Option<&WorkingHours>, address: &str, viewer: &Viewer) -> AboutWords {
    let about = &place.about;
    let position = about.position.map(|at| format!("{:.6},{:.6}", at.latitude, at.longitude));
    AboutWords {
        description: about.description.clone(),
        address: address.to_owned(),
        destination: Some(address.to_owned()).filter(|address| !address.is_empty()).or(position),
        hours: match hours {
            Some(hours) => HoursWords::Week(week(hours, place, viewer)),
            None if about.schedule.trim().is_empty() => HoursWords::Unknown,
            None => HoursWords::AsWritten(about.schedule.trim().to_owned()),
        },
        phones: phones(place),
        site: about.site.clone(),
        email: about.email.clone(),
        social: about.social.iter().map(|page| (page.network.name(), page.link.clone())).collect(),
    }
}

fn week(hours: &WorkingHours, place: &Place, viewer: &Viewer) -> Vec<HoursRow> {
    use chrono::Datelike;
    let zone = place.zone.unwrap_or(viewer.zone);
    let today = viewer.now.with_timezone(&zone).date_naive();
    let stretches = hours.week_from(today.weekday());
    stretches
        .iter()
        .enumerate()
        .map(|(index, stretch)| HoursRow {
            days: if index == 0 { viewer.text("common-today") } else { days(&stretch.days, viewer) },
            hours: spans(stretch.spans, viewer),
        })
        .collect()
}

/// "Saturday", "Sun, Mon", "Wed – Fri".
fn days(days: &[Weekday], viewer: &Viewer) -> String {
    match days {
        [] => String::new(),
        [day] => viewer.localizer.weekday_long(date_of(*day)),
        [first, second] => {
            let args =
                [("first", weekday_short(*first, viewer).into()), ("second", weekday_short(*second, viewer).into())];
            viewer.text_with("screen-place-two-days", &args)
        }
        [first, .., last] => {
            let args = [("first", weekday_short(*first, viewer).into()), ("last", weekday_short(*last, viewer).into())];
            viewer.text_with("screen-place-days", &args)
        }
    }
}

fn spans(spans: &[Span], viewer: &Viewer) -> String {
    if spans.is_empty() {
        return viewer.text("screen-place-closed");
    }
    let span = |span: &Span| match span.is_whole_day() {
        true => viewer.text("screen-place-open-always"),
        false => {
            format!("{}\u{a0}–\u{a0}{}", viewer.localizer.time(span.opens()), viewer.localizer.time(span.closes()))
        }
    };
    spans.iter().map(span).collect::<Vec<_>>().join(", ")
}

fn weekday_short(day: Weekday, viewer: &Viewer) -> String {
    viewer.localizer.weekday_short(date_of(day))
}

/// Some day of that name: only its name is shown.
fn date_of(day: Weekday) -> NaiveDate {
    NaiveDate::from_isoywd_opt(2026, 1, day).unwrap_or_default()
}

fn reviews_words(facts: &PlaceFacts, viewer: &Viewer) -> ReviewsWords {
    let comments = &facts.reviews.comments;
    if !comments.is_empty() {
        let newest = comments.iter().take(NEWEST).map(|comment| review_words(comment, facts.visits, viewer)).collect();
        return ReviewsWords::Shown { newest, has_more: comments.len() > NEWEST };
    }
    match facts.reviews.reading {
        ReviewsReading::NotAsked | ReviewsReading::Running => ReviewsWords::Loading,
        ReviewsReading::Failed(_) => ReviewsWords::Failed,
        ReviewsReading::HasMore | ReviewsReading::Complete | ReviewsReading::NotOffered => ReviewsWords::None,
    }
}

/// Whoever a review is about is known by name only if they served this client.
pub fn review_words(comment: &Comment, visits: &[Appointment], viewer: &Viewer) -> ReviewWords {
    let name = |id: ProfessionalId| {
        let mut people = visits.iter().filter_map(|visit| visit.professional.as_ref());
        people
            .find(|person| person.id == id)
            .map(|person| person.name.trim().to_owned())
            .filter(|name| !name.is_empty())
    };
    let about = comment.professional.map(|id| match name(id) {
        Some(name) => viewer.text_with("screen-place-review-about", &[("name", name.into())]),
        None => viewer.text("screen-place-review-about-professional"),
    });
    let author = comment.author.trim();
    let stars = [("stars", comment.stars.into()), ("most", MOST_STARS.into())];
    ReviewWords {
        id: comment.id,
        stars: comment.stars,
        stars_spoken: viewer.text_with("a11y-review-stars", &stars),
        author: if author.is_empty() { viewer.text("screen-place-review-anonymous") } else { author.to_owned() },
        date: comment.written.map(|written| viewer.localizer.date_with_year(written.local_date())),
        about,
        text: comment.text.trim().to_owned(),
    }
}

/// "12 Linden Street, Paris"; the city once.
fn address(place: &Place) -> String {
    let (street, city) = (place.address.trim(), place.city.trim());
    let names_city = !city.is_empty() && street.to_lowercase().contains(&city.to_lowercase());
    let parts = [street, if names_city { "" } else { city }];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn phones(place: &Place) -> Vec<String> {
    let mut phones: Vec<String> = Vec::new();
    for phone in place.phones.iter().map(|phone| phone.trim()).filter(|phone| !phone.is_empty()) {
        if !phones.iter().any(|known| known == phone) {
            phones.push(phone.to_owned());
        }
    }
    phones
}

fn share_text(name: &str, address: &str, place: &Place) -> String {
    let site = place.about.site.as_ref().map(SafeLink::address);
    let lines = [Some(name), Some(address), place.first_phone(), site];
    lines.into_iter().flatten().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
