//! The page in each of its states, for snapshots and for looking at it.

use chrono::{DateTime, Duration, Utc};
use dioxus::prelude::*;

use super::state::{Action, OpenSheet, State};
use super::view::View;
use crate::domain::countries::Country;
use crate::i18n::Localizer;
use crate::repositories::session::SendCodeError;

/// Name and component of every state worth looking at.
pub const NAMES: [&str; 7] = ["empty", "filled", "missed", "bad-number", "sending", "too-many", "countries"];

/// `name` is one of [`NAMES`]; another one shows the empty page.
#[component]
pub fn Sample(name: String, localizer: Localizer) -> Element {
    let now = DateTime::UNIX_EPOCH + Duration::days(20_781);
    let country = Country::of_zone("Europe/Paris").unwrap_or(Country::LAST_RESORT);
    rsx! {
        View {
            state: state_of(&name, country, now),
            localizer,
            now,
            suggested: country,
            onaction: |_| {},
            onlanguage: |_| {},
            onlegal: |_| {},
        }
    }
}

fn state_of(name: &str, country: Country, now: DateTime<Utc>) -> State {
    let mut state = State::new(country);
    let mut act = |action: Action| {
        state.update(action, now);
    };
    if matches!(name, "filled" | "sending" | "too-many" | "countries") {
        act(Action::Typed("612345678".to_owned()));
        act(Action::AgreementTicked(true));
        act(Action::ProcessingTicked(true));
    }
    match name {
        "missed" => {
            act(Action::Typed("612345678".to_owned()));
            act(Action::SendTapped);
        }
        "bad-number" => {
            act(Action::Typed("6123".to_owned()));
            act(Action::SendTapped);
        }
        "sending" => act(Action::SendTapped),
        "too-many" => {
            act(Action::SendTapped);
            act(Action::CodeSent(Err(SendCodeError::TooMany { retry_at: Some(now + Duration::minutes(9)) })));
        }
        "countries" => state.sheet = Some(OpenSheet::Country { search: String::new() }),
        _ => {}
    }
    state
}
