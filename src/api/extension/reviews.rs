//! Reviewing a place. Without the call, the app says that it cannot be done here.

use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::error::ApiError;
use crate::api::reviews::comment_request;
use crate::domain::ids::{AppointmentId, PlaceId};
use crate::domain::review::Review;

impl ApiClient {
    /// Not repeatable: a lost answer is resolved by listing the reviews.
    ///
    /// # Errors
    /// `NotFound` also when the server does not offer it: the address is that of a published list, so only the method
    /// can be unknown. `Forbidden` and `Rejected` carry the server's own words.
    pub async fn review_place(
        &self,
        place: PlaceId,
        appointment: Option<AppointmentId>,
        review: &Review,
    ) -> Result<(), ApiError> {
        let body = comment_request(review, appointment);
        let call = Call::post("review_location", format!("/comments/{place}")).by_user().json(&body);
        match self.send(call.unpublished()).await {
            Ok(_) => Ok(()),
            Err(ApiError::Unauthorized) => {
                self.confirm_session().await?;
                Err(ApiError::NotFound)
            }
            Err(error) if error.is_unknown_call() => Err(ApiError::NotFound),
            Err(error) => Err(error),
        }
    }
}
