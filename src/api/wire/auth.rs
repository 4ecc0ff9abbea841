//! Signing in by phone and SMS code.

use super::loose::SecretText;

wire! {
    /// Body of `send_booking_code`.
    SendCodeRequestWire { phone: String, fullname: Option<String> }
}

wire! {
    /// Body of `send_login_code`, an operation that is not published.
    LoginCodeRequestWire {
        phone: String,
        /// BCP 47 tag for the text of the message.
        lang: Option<String>,
    }
}

wire! {
    /// Answer of `send_login_code`; all in seconds. Every part may be missing, so that a bare "sent" is enough.
    LoginCodeWire {
        retry_after_sec: Option<i64>,
        expires_in_sec: Option<i64>,
        code_length: Option<i64>,
    }
}

wire! {
    /// Body of `login_by_code`. The code is text: it may start with zeros.
    LoginByCodeRequestWire { phone: String, code: SecretText, company_id: Option<i64> }
}

wire! {
    /// Only the token is sure to be there.
    AuthUserWire {
        user_token: SecretText,
        id: Option<i64>,
        name: Option<String>,
        phone: Option<String>,
        login: Option<String>,
        email: Option<String>,
        avatar: Option<String>,
    }
}

wire! {
    /// Body of `logout`, an operation that is not published.
    LogoutRequestWire { device_id: Option<String> }
}
