//! The two rows under a past visit: rating the professional and reviewing the place, or what was given already.

use dioxus::prelude::*;

use crate::domain::ids::{AppointmentId, PlaceId};
use crate::domain::review::{MOST_STARS, ReviewTarget, SentReview};
use crate::i18n::Localizer;
use crate::repositories::Repositories;
use crate::ui::card_content::appointment::{AppointmentWords, Rating};
use crate::ui::components::appointment_pass::{RatingLine, RatingRow, ReviewLine, ReviewRow};
use crate::ui::screens::review::review_route;

use super::use_opener;
use super::visit::spoken_action;

/// What the rows say and where they lead. What was sent is read as it is now: a page is drawn anew when one comes back to
/// it, and a list of two thousand rows must not watch.
#[derive(Clone, PartialEq)]
pub struct VisitReviews {
    /// Absent when the visit names nobody.
    pub rating: Option<RatingRow>,
    pub onrate: EventHandler<()>,
    pub review: ReviewRow,
    pub onreview: EventHandler<()>,
}

pub fn use_visit_reviews(words: &AppointmentWords, rate: Rating) -> VisitReviews {
    let localizer = use_context::<Localizer>();
    let repositories = use_context::<Repositories>();
    let opener = use_opener();
    let visit = AppointmentId(words.id);
    let professional = ReviewTarget::Professional(visit);
    let place = ReviewTarget::Place { place: PlaceId(words.place_id), appointment: Some(visit) };
    let now = repositories.reviews.now();
    let label = localizer.text("action-rate-professional");
    let rating = match (now.sent.get(&professional), rate) {
        (Some(sent), _) => RatingRow::Given { label: given(sent, &localizer), stars: sent.stars },
        (None, Rating::Open) => {
            RatingRow::Open { spoken: spoken_action(&localizer, &label, &words.full_title()), label }
        }
        (None, Rating::Locked) => {
            RatingRow::Locked { label, reason: localizer.text("screen-appointments-rating-locked") }
        }
    };
    let label = match now.sent.get(&place) {
        Some(sent) => given(sent, &localizer),
        None => localizer.text("action-review-location"),
    };
    let review = ReviewRow {
        spoken: spoken_action(&localizer, &label, &words.place_name),
        label,
        is_given: now.sent.contains_key(&place),
    };
    VisitReviews {
        rating: words.professional.is_some().then_some(rating),
        onrate: EventHandler::new(move |()| opener.open(review_route(professional))),
        review,
        onreview: EventHandler::new(move |()| opener.open(review_route(place))),
    }
}

/// Both rows, for lists and the visit's own page.
#[component]
pub fn ReviewRows(words: AppointmentWords, rate: Rating) -> Element {
    let rows = use_visit_reviews(&words, rate);
    rsx! {
        if let Some(row) = rows.rating {
            RatingLine { row, onrate: rows.onrate }
        }
        ReviewLine { row: rows.review, onreview: rows.onreview }
    }
}

fn given(sent: &SentReview, localizer: &Localizer) -> String {
    match sent.stars {
        Some(stars) => {
            localizer.text_with("screen-review-you-gave", &[("stars", stars.into()), ("most", MOST_STARS.into())])
        }
        None => localizer.text("screen-review-you-sent"),
    }
}
