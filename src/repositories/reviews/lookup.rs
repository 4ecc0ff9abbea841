//! Whether the server has a review of the client's already: by the visit's form, else among the published reviews.

use crate::api::ApiError;
use crate::api::reviews::COMMENTS_PER_PAGE;
use crate::domain::appointment::Appointment;
use crate::domain::ids::{AppointmentId, PlaceId, ProfessionalId};
use crate::domain::review::{Comment, Review, ReviewTarget, SentReview};
use crate::repositories::active::Backend;

use super::Shared;

/// The newest reviews are enough: what is looked for was just sent, or belongs to a visit that can still be reviewed.
const MOST_PAGES: u32 = 3;

/// `sending`: the review whose answer was lost. Without it only what is certainly about this visit, or certainly the
/// client's, counts.
///
/// # Errors
/// When the server could not be asked. A server that shows no list has nothing to be found in it.
pub(super) async fn find_sent(
    shared: &Shared,
    backend: &Backend,
    target: ReviewTarget,
    sending: Option<&Review>,
) -> Result<Option<SentReview>, ApiError> {
    let client = &backend.client;
    let (place, professional, appointment) = match target {
        ReviewTarget::Place { place, appointment } => (place, None, appointment),
        ReviewTarget::Professional(id) => {
            let visit = visit(shared, backend, id).await?;
            let Some(professional) = visit.professional.map(|person| person.id) else { return Ok(None) };
            if let Some(token) = client.get_review_token(id).await? {
                return if client.is_review_submitted(&token).await? {
                    // The form does not say what was written; the list may.
                    let listed = among_comments(shared, backend, visit.place.id, Some(professional), Some(id), sending);
                    Ok(Some(listed.await.ok().flatten().or(sending.map(Review::sent)).unwrap_or_default()))
                } else {
                    Ok(None)
                };
            }
            (visit.place.id, Some(professional), Some(id))
        }
    };
    match among_comments(shared, backend, place, professional, appointment, sending).await {
        Err(ApiError::NotFound | ApiError::Forbidden { .. }) => Ok(None),
        found => found,
    }
}

/// From the device's copy where it is there.
pub(super) async fn visit(shared: &Shared, backend: &Backend, id: AppointmentId) -> Result<Appointment, ApiError> {
    let saved = shared.appointments.live.current().value;
    match saved.as_ref().and_then(|all| all.iter().find(|visit| visit.id == id)) {
        Some(visit) => Ok(visit.clone()),
        None => backend.client.get_appointment(id).await,
    }
}

async fn among_comments(
    shared: &Shared,
    backend: &Backend,
    place: PlaceId,
    professional: Option<ProfessionalId>,
    appointment: Option<AppointmentId>,
    sending: Option<&Review>,
) -> Result<Option<SentReview>, ApiError> {
    let own_id = shared.account.live.current().value.and_then(|account| account.id);
    let is_it = |comment: &Comment| {
        let is_about_it = comment.professional == professional && comment.place.is_none_or(|its| its == place);
        is_about_it && is_own(comment, appointment, own_id, sending)
    };
    for page in 1..=MOST_PAGES {
        let comments = backend.client.list_comments(place, professional, None, page).await?;
        let is_last = comments.items.len() + comments.dropped < COMMENTS_PER_PAGE;
        if let Some(found) = comments.items.iter().find(|comment| is_it(comment)) {
            return Ok(Some(found.sent()));
        }
        if is_last {
            break;
        }
    }
    Ok(None)
}

/// A review that names the visit is the visit's. One that names none is ours when the author is, and for a visit also
/// when it says what was just being sent: who was served often may have rated before.
fn is_own(
    comment: &Comment,
    appointment: Option<AppointmentId>,
    own_id: Option<i64>,
    sending: Option<&Review>,
) -> bool {
    if comment.appointment.is_some() {
        return comment.appointment == appointment;
    }
    let is_authors = match (comment.author_id, own_id) {
        (Some(author), Some(own)) => Some(author == own),
        _ => None,
    };
    let says_the_same =
        sending.is_some_and(|review| comment.stars == review.stars && comment.text == review.text.trim());
    match is_authors {
        Some(false) => false,
        Some(true) => says_the_same || appointment.is_none(),
        None => says_the_same,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comment(author_id: Option<i64>, appointment: Option<i64>) -> Comment {
        Comment {
            id: 1,
            written: None,
            place: None,
            professional: None,
            stars: 4,
            text: "Good".into(),
            author: String::new(),
            author_id,
            appointment: appointment.map(AppointmentId),
        }
    }

    fn review(text: &str) -> Review {
        let target = ReviewTarget::Place { place: PlaceId(1), appointment: Some(AppointmentId(7)) };
        Review { target, stars: 4, text: text.into(), name: String::new() }
    }

    #[test]
    fn a_review_that_names_a_visit_is_that_visits_alone() {
        assert!(is_own(&comment(None, Some(7)), Some(AppointmentId(7)), None, None));
        assert!(!is_own(&comment(Some(1), Some(8)), Some(AppointmentId(7)), Some(1), Some(&review("Good"))));
        assert!(!is_own(&comment(Some(1), Some(8)), None, Some(1), None));
    }

    #[test]
    fn without_a_visit_the_author_tells() {
        assert!(is_own(&comment(Some(1), None), None, Some(1), None));
        assert!(!is_own(&comment(Some(2), None), None, Some(1), Some(&review("Good"))));
        assert!(!is_own(&comment(None, None), None, Some(1), None));
    }

    #[test]
    fn an_earlier_rating_of_the_same_professional_is_not_this_visits() {
        assert!(!is_own(&comment(Some(1), None), Some(AppointmentId(7)), Some(1), None));
        assert!(!is_own(&comment(Some(1), None), Some(AppointmentId(7)), Some(1), Some(&review("Other words"))));
        assert!(is_own(&comment(Some(1), None), Some(AppointmentId(7)), Some(1), Some(&review("Good"))));
    }
}
