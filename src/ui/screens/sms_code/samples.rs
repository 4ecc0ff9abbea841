//! The page in each of its states, for snapshots and for looking at it.

use chrono::{DateTime, Duration, Utc};
use dioxus::prelude::*;

use super::name_step::NameView;
use super::state::{Action, State};
use super::view::View;
use crate::domain::phone_number::PhoneNumber;
use crate::i18n::Localizer;
use crate::repositories::ReadError;
use crate::repositories::session::{CodeSent, SignInError};
use crate::ui::async_action::AsyncAction;

pub const NAMES: [&str; 9] =
    ["waiting", "checking", "wrong", "expired", "too-many", "six-cells", "name", "name-sending", "name-failed"];

/// `name` is one of [`NAMES`]; another one shows a page that waits for the code.
#[component]
pub fn Sample(name: String, localizer: Localizer) -> Element {
    let telling = match name.as_str() {
        "name" => Some(AsyncAction::Idle),
        "name-sending" => Some(AsyncAction::Running),
        "name-failed" => Some(AsyncAction::Failed(ReadError::Offline)),
        _ => None,
    };
    if let Some(telling) = telling {
        return rsx! {
            NameView { localizer, name: "Nora", telling, oninput: |_| {}, ontell: |_| {}, onskip: |_| {} }
        };
    }
    let now = DateTime::UNIX_EPOCH + Duration::days(20_781);
    let Some(phone) = PhoneNumber::from_server("33612345678") else { return rsx! {} };
    let code_length = if name == "six-cells" { 6 } else { 4 };
    let resend_at = now + Duration::seconds(42);
    let sent = CodeSent { phone, sent_at: now, resend_at, expires_at: None, code_length };
    let state = state_of(&name, State::new(sent), now);
    rsx! { View { state, localizer, now, onaction: |_| {} } }
}

fn state_of(name: &str, mut state: State, now: DateTime<Utc>) -> State {
    let error = match name {
        "checking" => None,
        "wrong" => Some(SignInError::WrongCode { tries_left: Some(2) }),
        "expired" => Some(SignInError::Expired),
        "too-many" => Some(SignInError::TooMany { retry_at: Some(now + Duration::minutes(10)) }),
        _ => {
            state.update(Action::Typed("482".to_owned()), now);
            return state;
        }
    };
    state.update(Action::Typed("4826".to_owned()), now);
    if let Some(error) = error {
        state.update(Action::Checked(Err(error)), now);
    }
    state
}
