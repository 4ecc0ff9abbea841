//! Telling the place that the client comes. Without the call nothing can be confirmed in the app.

use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::error::ApiError;
use crate::domain::ids::AppointmentId;

impl ApiClient {
    /// Twice is once. What the answer holds is not used: the list tells.
    ///
    /// # Errors
    /// `NotFound` when the visit is gone or the server does not have the call; `Forbidden` and `Rejected` when it may not
    /// be confirmed any more.
    pub async fn confirm_appointment(&self, id: AppointmentId) -> Result<(), ApiError> {
        let call = Call::post("confirm_record", format!("/user/records/{id}/confirm")).by_user();
        let operation = call.operation;
        if self.is_unknown(operation) {
            return Err(ApiError::NotFound);
        }
        match self.send(call.unpublished()).await {
            Ok(_) => Ok(()),
            Err(ApiError::Unauthorized) => {
                self.confirm_session().await?;
                self.remember_unknown(operation);
                Err(ApiError::NotFound)
            }
            // A 404 may be about this visit alone, so it says nothing of the call.
            Err(error) if error != ApiError::NotFound && error.is_unknown_call() => {
                self.remember_unknown(operation);
                Err(ApiError::NotFound)
            }
            Err(error) => Err(error),
        }
    }
}
