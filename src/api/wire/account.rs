//! The client's own profile.

use super::loose::SecretText;

wire! {
    /// Repeats the token (also under the key `0`, which is ignored): never log one.
    BookingUserWire {
        id: Option<i64>,
        user_token: Option<SecretText>,
        name: String,
        /// As stored: formatted, bare digits or empty.
        phone: String,
        login: Option<String>,
        email: Option<String>,
        /// A stock picture when the person has none.
        avatar: Option<String>,
    }
}

wire! {
    /// Body of `update_booking_user`: what is absent stays. Changing the phone takes a code, and has no use here yet.
    UpdateUserRequestWire { name: Option<String>, email: Option<String> }
}
