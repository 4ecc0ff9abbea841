//! Operations that Altegio does not publish, each with what to do when the server does not have it. The only place where
//! such calls are made; what is not offered is remembered until the app ends and not asked again.

pub mod agreements;
mod confirm;
mod custom_fields;
pub mod favorites;
mod login_code;
mod logout;
pub mod notifications;
mod places;
mod promotions;
pub mod reviews;
pub mod sales;
pub mod wallet;

use super::ApiClient;
use super::call::Call;
use super::error::ApiError;
use super::reply::Reply;

/// What a 404 says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NotFound {
    /// The server does not have the call: its address names nothing else.
    Call,
    /// Perhaps just the thing asked for.
    Thing,
}

impl ApiClient {
    /// `None`: the server does not offer this to us; do the documented other thing.
    async fn ask_unpublished(&self, call: Call, not_found: NotFound) -> Result<Option<Reply>, ApiError> {
        if self.is_unknown(call.operation) {
            return Ok(None);
        }
        let operation = call.operation;
        match self.send(call.unpublished()).await {
            Ok(reply) => Ok(Some(reply)),
            Err(ApiError::NotFound) if not_found == NotFound::Thing => Ok(None),
            Err(ApiError::Unauthorized) => {
                self.confirm_session().await?;
                self.remember_unknown(operation);
                Ok(None)
            }
            Err(error) if error.is_unknown_call() => {
                self.remember_unknown(operation);
                Ok(None)
            }
            Err(error) if error.is_closed_to_clients() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// A server may answer 401 to an address it does not know, and that must not sign anybody out: a published call
    /// tells. Its own 401 reports the session as expired.
    async fn confirm_session(&self) -> Result<(), ApiError> {
        if self.is_session_over() {
            return Err(ApiError::Unauthorized);
        }
        self.send(Call::get("get_booking_user", "/booking/user/data").by_user()).await.map(|_| ())
    }
}
