//! Sending one review. The calls cannot be repeated, so a lost answer is resolved by asking, never by sending again.

use std::sync::Arc;

use crate::api::ApiError;
use crate::api::reviews::ReviewToken;
use crate::domain::ids::{AppointmentId, PlaceId, ProfessionalId};
use crate::domain::review::{Review, ReviewTarget, SentReview};
use crate::repositories::active::Backend;

use super::error::SendReviewError;
use super::{ReviewsRepository, lock, lookup};

pub(super) async fn run(
    reviews: &ReviewsRepository,
    backend: &Arc<Backend>,
    review: &Review,
) -> Result<SentReview, SendReviewError> {
    backend.opened().await?;
    let target = review.target;
    let was_in_doubt = lock(&reviews.shared.kept).is_in_doubt(target);
    if was_in_doubt && let Some(sent) = resolve(reviews, backend, review).await? {
        return Ok(sent);
    }
    let way = prepare(reviews, backend, target).await?;
    // Written before the request goes out: the app may be killed while it is under way.
    set_in_doubt(reviews, backend, target, true);
    let error = match tell(backend, review, way).await {
        Ok(()) => return Ok(review.sent()),
        Err(error) => error,
    };
    match error {
        // It may have arrived all the same; so may a review that the server says it has already.
        ApiError::Offline | ApiError::Timeout | ApiError::ServerTrouble { .. } | ApiError::Unreadable => {
            match resolve(reviews, backend, review).await? {
                Some(sent) => Ok(sent),
                None => Err(error.into()),
            }
        }
        ApiError::Rejected { .. } => {
            set_in_doubt(reviews, backend, target, false);
            let found = lookup::find_sent(&reviews.shared, backend, target, Some(review)).await;
            found.ok().flatten().ok_or_else(|| error.into())
        }
        ApiError::Unauthorized | ApiError::Forbidden { .. } | ApiError::RateLimited { .. } | ApiError::NotFound => {
            set_in_doubt(reviews, backend, target, false);
            Err(error.into())
        }
    }
}

/// `None`: certainly not there.
async fn resolve(
    reviews: &ReviewsRepository,
    backend: &Arc<Backend>,
    review: &Review,
) -> Result<Option<SentReview>, SendReviewError> {
    match lookup::find_sent(&reviews.shared, backend, review.target, Some(review)).await {
        Ok(found) => {
            set_in_doubt(reviews, backend, review.target, false);
            Ok(found)
        }
        Err(ApiError::Unauthorized) => Err(SendReviewError::SignedOut),
        Err(ApiError::Offline) => Err(SendReviewError::Offline),
        Err(_) => Err(SendReviewError::OutcomeUnknown),
    }
}

/// How this review reaches the server.
enum Way {
    Form(ReviewToken),
    /// An older visit without a form.
    Professional(PlaceId, ProfessionalId),
    Place(PlaceId, Option<AppointmentId>),
}

/// Asks what is needed first: when that fails, nothing was sent.
async fn prepare(reviews: &ReviewsRepository, backend: &Backend, target: ReviewTarget) -> Result<Way, ApiError> {
    let id = match target {
        ReviewTarget::Place { place, appointment } => return Ok(Way::Place(place, appointment)),
        ReviewTarget::Professional(id) => id,
    };
    if let Some(token) = backend.client.get_review_token(id).await? {
        return Ok(Way::Form(token));
    }
    let visit = lookup::visit(&reviews.shared, backend, id).await?;
    let professional = visit.professional.ok_or(ApiError::NotFound)?;
    Ok(Way::Professional(visit.place.id, professional.id))
}

async fn tell(backend: &Backend, review: &Review, way: Way) -> Result<(), ApiError> {
    let client = &backend.client;
    match way {
        Way::Form(token) => client.submit_review(&token, review).await,
        Way::Professional(place, professional) => client.rate_professional(place, professional, review).await,
        Way::Place(place, appointment) => client.review_place(place, appointment, review).await,
    }
}

fn set_in_doubt(reviews: &ReviewsRepository, backend: &Arc<Backend>, target: ReviewTarget, is_in_doubt: bool) {
    lock(&reviews.shared.kept).set_in_doubt(target, is_in_doubt);
    reviews.write(backend);
}
