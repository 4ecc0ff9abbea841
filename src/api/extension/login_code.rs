//! Sending the code before any place is known. The only published way names a location, so that is the other thing to do.

use std::time::Duration;

use crate::api::ApiClient;
use crate::api::auth::LoginCode;
use crate::api::call::Call;
use crate::api::error::ApiError;
use crate::api::wire::auth::{LoginCodeRequestWire, LoginCodeWire};
use crate::domain::ids::PlaceId;
use crate::domain::phone_number::PhoneNumber;

const OPERATION: &str = "send_login_code";

impl ApiClient {
    /// Never repeated by itself: each one is an SMS. Where the server cannot send a code by itself, `known_place` (of a
    /// deep link or the last booking) or the place of the configured booking form sends it.
    ///
    /// # Errors
    /// `NotFound` when no way to send a code is left.
    pub async fn send_login_code(
        &self,
        phone: &PhoneNumber,
        known_place: Option<PlaceId>,
    ) -> Result<LoginCode, ApiError> {
        if !self.is_unknown(OPERATION) {
            let body = LoginCodeRequestWire { phone: phone.as_e164().to_owned(), lang: Some(self.language().get()) };
            // A refusal here is about the number or the pace, so it is no reason to try another way.
            match self.send(Call::post(OPERATION, "/user/auth/code").json(&body).unpublished()).await {
                Ok(reply) => return Ok(reply.one::<LoginCodeWire>().map(login_code).unwrap_or_default()),
                Err(error) if error.is_unknown_call() => self.remember_unknown(OPERATION),
                Err(error) => return Err(error),
            }
        }
        let place = match known_place {
            Some(place) => Some(place),
            None => self.place_of_form().await?,
        };
        self.send_booking_code(place.ok_or(ApiError::NotFound)?, phone).await
    }
}

fn login_code(wire: LoginCodeWire) -> LoginCode {
    let seconds = |number: Option<i64>| {
        const DAY: i64 = 86_400;
        number.filter(|number| (0..=DAY).contains(number)).map(|number| Duration::from_secs(number.unsigned_abs()))
    };
    LoginCode {
        retry_after: seconds(wire.retry_after_sec),
        expires_in: seconds(wire.expires_in_sec),
        length: wire.code_length.and_then(|length| u8::try_from(length).ok()).filter(|length| (3..=8).contains(length)),
    }
}
