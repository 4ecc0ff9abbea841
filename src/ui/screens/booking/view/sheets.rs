//! The sheets of the flow: leaving, the place's policy, the code from the message.

use dioxus::prelude::*;

use super::Action;
use crate::repositories::BookingError;
use crate::ui::components::button::{Button, ButtonKind};
use crate::ui::components::code_field::CodeField;
use crate::ui::components::sheet::Sheet;
use crate::ui::components::spinner::Spinner;
use crate::ui::components::text_field::FieldError;
use crate::ui::error_text::read_error_key;
use crate::ui::load_state::LoadState;
use crate::ui::screens::booking::place_facts::PlaceFacts;
use crate::ui::screens::booking::state::{CODE_FIELD, LONGEST_CODE, OpenSheet, SHORTEST_CODE, Sending, State};
use crate::ui::screens::booking::words;
use crate::ui::viewer::use_viewer;

pub fn sheet(state: &State, place: &PlaceFacts, onaction: EventHandler<Action>) -> Option<Element> {
    let state = state.clone();
    Some(match state.sheet? {
        OpenSheet::Leave => rsx! { LeaveSheet { onaction } },
        OpenSheet::Policy => {
            let place = place.name.clone();
            rsx! { PolicySheet { policy: state.policy, place, onaction } }
        }
        OpenSheet::Code => rsx! { CodeSheet { state, onaction } },
    })
}

#[component]
fn LeaveSheet(onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    rsx! {
        Sheet {
            title: viewer.text("screen-booking-leave"),
            id: "booking-leave",
            close_label: viewer.text("action-close"),
            onclose: move |()| onaction.call(Action::SheetClosed),
            p { class: "type-body ink2 booking-sheet-text", {viewer.text("screen-booking-leave-text")} }
            Button {
                label: viewer.text("action-leave"),
                kind: ButtonKind::Danger,
                onclick: move |()| onaction.call(Action::LeaveTapped),
            }
            Button {
                label: viewer.text("action-keep-editing"),
                kind: ButtonKind::Quiet,
                onclick: move |()| onaction.call(Action::SheetClosed),
            }
        }
    }
}

/// The server's text as plain text, never as markup.
#[component]
fn PolicySheet(policy: LoadState<Option<String>>, place: String, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    rsx! {
        Sheet {
            title: viewer.text("screen-booking-policy"),
            id: "booking-policy",
            close_label: viewer.text("action-close"),
            tall: true,
            onclose: move |()| onaction.call(Action::SheetClosed),
            p { class: "type-c ink2 booking-sheet-text", {place} }
            match &policy {
                LoadState::Loading => rsx! {
                    p { class: "time-waiting ink3", role: "status",
                        Spinner {}
                        span { class: "visually-hidden", {viewer.text("common-loading")} }
                    }
                },
                LoadState::Failed(error) => rsx! {
                    p { class: "type-body", role: "alert", {viewer.text(read_error_key(error))} }
                },
                LoadState::Shown(text) => {
                    let text = (**text).clone().unwrap_or_else(|| viewer.text("screen-booking-policy-none"));
                    rsx! {
                        for (index , paragraph) in text.split('\n').filter(|line| !line.trim().is_empty()).enumerate() {
                            p { key: "{index}", class: "type-body booking-policy-line", {paragraph.to_owned()} }
                        }
                    }
                }
            }
        }
    }
}

#[component]
fn CodeSheet(state: State, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    let is_busy = state.sending == Sending::Running;
    let error = match &state.sending {
        Sending::Failed(BookingError::WrongCode) => Some(viewer.text("error-sign-in-wrong")),
        Sending::Failed(error) => words::failure(error, &viewer),
        _ => None,
    };
    let phone = state.draft.contact.phone.clone();
    rsx! {
        Sheet {
            title: viewer.text("screen-sms-code-title"),
            id: "booking-code-sheet",
            close_label: viewer.text("action-close"),
            locked: is_busy,
            onclose: move |()| onaction.call(Action::SheetClosed),
            p { class: "type-body ink2 booking-sheet-text",
                {viewer.text("screen-sms-code-sent-to")}
                " "
                bdi { class: "ltr strong tnum", {phone} }
            }
            CodeField {
                id: CODE_FIELD,
                label: viewer.text("a11y-code-field"),
                value: state.code.typed.clone(),
                length: state.code.typed.len().clamp(SHORTEST_CODE, LONGEST_CODE) as u8,
                longest: LONGEST_CODE as u8,
                bad: error.is_some() && state.code.typed.is_empty(),
                wrong_count: state.code.wrong_count,
                described_by: error.is_some().then(|| "booking-code-error".to_owned()),
                oninput: move |text| onaction.call(Action::CodeTyped(text)),
            }
            if let Some(text) = error {
                FieldError { id: "booking-code-error", text }
            }
            p { class: "sms-code-checking type-c ink2", role: "status",
                if is_busy {
                    Spinner { size: 18 }
                    span { {viewer.text("screen-booking-booking")} }
                }
            }
            if state.code_may_be_done() {
                div { class: "booking-code-send",
                    Button {
                        label: viewer.text("action-book"),
                        id: "booking-code-send",
                        busy: is_busy,
                        onclick: move |()| onaction.call(Action::CodeDone),
                    }
                }
            }
            Button {
                label: viewer.text("action-send-again"),
                kind: ButtonKind::Text,
                busy: state.code.is_sending,
                onclick: move |()| onaction.call(Action::ResendTapped),
            }
        }
    }
}
