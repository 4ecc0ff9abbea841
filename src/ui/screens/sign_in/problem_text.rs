//! The sentence for each thing that can go wrong while a code is asked for: exhaustive, so a new error cannot go unsaid.

use chrono::{DateTime, Utc};

use crate::domain::phone_number::PhoneNumberError;
use crate::i18n::Localizer;
use crate::repositories::session::SendCodeError;
use crate::ui::seconds::try_again_in;

pub fn number_error_key(error: PhoneNumberError) -> &'static str {
    match error {
        PhoneNumberError::Empty => "error-phone-empty",
        PhoneNumberError::TooShort => "error-phone-too-short",
        PhoneNumberError::TooLong => "error-phone-too-long",
        PhoneNumberError::Invalid => "error-phone-invalid",
    }
}

/// The server's own words come first where it has some.
pub fn send_code_text(error: &SendCodeError, now: DateTime<Utc>, localizer: &Localizer) -> String {
    match error {
        SendCodeError::Offline => localizer.text("error-send-code-offline"),
        SendCodeError::TooMany { retry_at } => {
            let wait = try_again_in(*retry_at, now, localizer);
            localizer.text_with("error-send-code-too-many", &[("wait", wait.into())])
        }
        SendCodeError::NumberRefused { server_text } if !server_text.trim().is_empty() => server_text.trim().to_owned(),
        SendCodeError::NumberRefused { .. } => localizer.text("error-send-code-refused"),
        SendCodeError::AppRefused => localizer.text("error-send-code-app-refused"),
        SendCodeError::ServerTrouble => localizer.text("error-send-code-server"),
    }
}
