//! Signing in by phone and SMS code. Published by Altegio, but for the first step: see `extension::login_code`.

use std::time::Duration;

use super::account::account;
use super::call::Call;
use super::error::ApiError;
use super::wire::auth::{AuthUserWire, LoginByCodeRequestWire, SendCodeRequestWire};
use super::wire::loose::SecretText;
use super::{ApiClient, UserToken};
use crate::domain::account::Account;
use crate::domain::ids::PlaceId;
use crate::domain::phone_number::PhoneNumber;

/// What the server says of a code it has sent; published calls say nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LoginCode {
    /// How long to wait before asking again.
    pub retry_after: Option<Duration>,
    pub expires_in: Option<Duration>,
    pub length: Option<u8>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    pub token: UserToken,
    /// What came with the token, which may be nothing.
    pub account: Account,
}

impl ApiClient {
    /// Sends a code in the name of a location. Never repeated by itself: each one is an SMS.
    pub async fn send_booking_code(&self, place: PlaceId, phone: &PhoneNumber) -> Result<LoginCode, ApiError> {
        let body = SendCodeRequestWire { phone: phone.as_e164().to_owned(), fullname: None };
        let call = Call::post("send_booking_code", format!("/book_code/{place}")).json(&body);
        self.send(call).await.map(|_| LoginCode::default())
    }

    /// Does not set the token: that is the session's decision. `place`: the location that sent the code, if one did.
    pub async fn login_by_code(
        &self,
        phone: &PhoneNumber,
        code: &str,
        place: Option<PlaceId>,
    ) -> Result<SignedIn, ApiError> {
        let body = LoginByCodeRequestWire {
            phone: phone.as_e164().to_owned(),
            code: SecretText(code.to_owned()),
            company_id: place.map(|place| place.0),
        };
        let reply = self.send(Call::post("login_by_code", "/user/auth").json(&body)).await?;
        let user: AuthUserWire = reply.one()?;
        let token = UserToken::new(user.user_token.0).ok_or(ApiError::Unreadable)?;
        let stored_phone = user.phone.or(user.login).unwrap_or_default();
        let account =
            account(user.id, user.name.unwrap_or_default(), &stored_phone, user.avatar.as_deref(), &self.pictures());
        Ok(SignedIn { token, account })
    }
}
