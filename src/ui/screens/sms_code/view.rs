//! How the code page looks (design 8.2). Draws the state and says what was done; decides nothing.

use chrono::{DateTime, Duration, Utc};
use dioxus::prelude::*;

use super::state::{Action, CODE_FIELD, Resend, State};
use crate::i18n::Localizer;
use crate::repositories::session::SignInError;
use crate::ui::components::code_field::CodeField;
use crate::ui::components::notice::{Notice, NoticeTone};
use crate::ui::components::page::Page;
use crate::ui::components::spinner::Spinner;
use crate::ui::components::text_field::FieldError;
use crate::ui::components::top_bar::TopBar;
use crate::ui::screens::sign_in::send_code_text;
use crate::ui::seconds::{minutes_and_seconds, seconds_left, try_again_in};

const ERROR: &str = "sms-code-error";

#[component]
pub fn View(state: State, localizer: Localizer, now: DateTime<Utc>, onaction: EventHandler<Action>) -> Element {
    let error = problem_text(&state, now, &localizer);
    let top = rsx! {
        TopBar {
            back_label: localizer.text("action-back"),
            onback: move |()| onaction.call(Action::ChangeNumberTapped),
        }
    };
    let before_number = localizer.text("screen-sms-code-sent-to");
    rsx! {
        Page { top, fade: false,
            div { class: "sms-code",
                h1 { class: "type-t1", id: "page-title", tabindex: "-1", {localizer.text("screen-sms-code-title")} }
                p { class: "type-body ink2 sms-code-sent",
                    {before_number}
                    " "
                    bdi { class: "ltr sms-code-number strong tnum", {state.sent.phone.international()} }
                }
                CodeField {
                    id: CODE_FIELD,
                    label: localizer.text("a11y-code-field"),
                    value: state.code.clone(),
                    length: state.sent.code_length,
                    bad: error.is_some() && state.code.is_empty(),
                    disabled: state.blocked(now).is_some(),
                    wrong_count: state.wrong_count,
                    described_by: error.is_some().then(|| ERROR.to_owned()),
                    oninput: move |typed| onaction.call(Action::Typed(typed)),
                }
                if let Some(text) = error {
                    FieldError { id: ERROR, text }
                }
                if state.blocked(now).is_some() {
                    button {
                        class: "sms-code-link link",
                        r#type: "button",
                        onclick: move |_| onaction.call(Action::SupportTapped),
                        {localizer.text("action-contact-support")}
                    }
                }
                p { class: "sms-code-checking type-c ink2", role: "status",
                    if state.checking.is_running() {
                        Spinner { size: 18 }
                        span { {localizer.text("screen-sms-code-checking")} }
                    }
                }
                div { class: "sms-code-line",
                    ResendPart { resend: state.resend(now), localizer: localizer.clone(), now, onaction }
                    button {
                        class: "sms-code-link link",
                        r#type: "button",
                        onclick: move |_| onaction.call(Action::ChangeNumberTapped),
                        {localizer.text("action-change-number")}
                    }
                }
                if let Some(error) = state.resending.error() {
                    div { class: "sms-code-notice",
                        Notice { text: send_code_text(error, now, &localizer), tone: NoticeTone::Danger, live: true }
                    }
                }
                div { class: "sms-code-notice", Notice { text: localizer.text("screen-sms-code-autofill") } }
            }
        }
    }
}

#[component]
fn ResendPart(resend: Resend, localizer: Localizer, now: DateTime<Utc>, onaction: EventHandler<Action>) -> Element {
    match resend {
        Resend::At(at) => {
            // Readers hear it each 15 seconds, eyes see every one.
            let spoken_left = (seconds_left(at, now) + 14) / 15 * 15;
            let spoken = minutes_and_seconds(now + Duration::seconds(spoken_left), now);
            rsx! {
                p { class: "sms-code-timer type-c ink2", "aria-hidden": "true",
                    {localizer.text("screen-sms-code-new-in")}
                    " "
                    bdi { class: "ltr strong tnum sms-code-time", {minutes_and_seconds(at, now)} }
                }
                p { class: "visually-hidden", role: "timer", "aria-live": "polite",
                    {format!("{} {spoken}", localizer.text("screen-sms-code-new-in"))}
                }
            }
        }
        Resend::Now => rsx! {
            button {
                class: "sms-code-link link",
                r#type: "button",
                onclick: move |_| onaction.call(Action::ResendTapped),
                {localizer.text("action-send-again")}
            }
        },
        Resend::Running => rsx! {
            p { class: "sms-code-timer type-c ink2", role: "status",
                Spinner { size: 18 }
                span { class: "visually-hidden", {localizer.text("screen-sms-code-sending")} }
            }
        },
    }
}

/// Exhaustive, so that a new error cannot go unsaid; the server's own words come first where it has some.
fn problem_text(state: &State, now: DateTime<Utc>, localizer: &Localizer) -> Option<String> {
    let Some(error) = state.checking.error() else {
        return state.is_expired(now).then(|| localizer.text("error-sign-in-expired"));
    };
    Some(match error {
        SignInError::Offline => localizer.text("error-sign-in-offline"),
        SignInError::WrongCode { tries_left: None } => localizer.text("error-sign-in-wrong"),
        SignInError::WrongCode { tries_left: Some(left) } => {
            localizer.text_with("error-sign-in-wrong-left", &[("left", (*left).into())])
        }
        SignInError::Expired => localizer.text("error-sign-in-expired"),
        SignInError::TooMany { retry_at } => {
            let wait = try_again_in(*retry_at, now, localizer);
            localizer.text_with("error-sign-in-too-many", &[("wait", wait.into())])
        }
        SignInError::Refused { server_text } if !server_text.trim().is_empty() => server_text.trim().to_owned(),
        SignInError::Refused { .. } => localizer.text("error-sign-in-refused"),
        SignInError::ServerTrouble => localizer.text("error-sign-in-server"),
    })
}
