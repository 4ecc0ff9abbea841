//! The client's own profile. Published by Altegio.

use super::ApiClient;
use super::call::Call;
use super::error::ApiError;
use super::picture_url::Pictures;
use super::wire::account::{BookingUserWire, UpdateUserRequestWire};
use crate::domain::account::Account;
use crate::domain::phone_number::PhoneNumber;

impl ApiClient {
    pub async fn get_account(&self) -> Result<Account, ApiError> {
        let reply = self.send(Call::get("get_booking_user", "/booking/user/data").by_user()).await?;
        let user: BookingUserWire = reply.one()?;
        let phone = if user.phone.trim().is_empty() { user.login.unwrap_or_default() } else { user.phone };
        let email = user.email.unwrap_or_default().trim().to_owned();
        let known = account(user.id, user.name, &phone, user.avatar.as_deref(), &self.pictures());
        Ok(Account { email, ..known })
    }

    /// Repeatable: the same name twice is the same name.
    pub async fn set_name(&self, name: &str) -> Result<(), ApiError> {
        let body = UpdateUserRequestWire { name: Some(name.to_owned()), email: None };
        let call = Call::put("update_booking_user", "/booking/user").by_user().json(&body).repeatable();
        self.send(call).await.map(drop)
    }
}

pub(super) fn account(
    id: Option<i64>,
    name: String,
    phone: &str,
    avatar: Option<&str>,
    pictures: &Pictures,
) -> Account {
    Account {
        id,
        name: name.trim().to_owned(),
        phone: PhoneNumber::from_server(phone),
        email: String::new(),
        photo_url: pictures.address(avatar),
    }
}
