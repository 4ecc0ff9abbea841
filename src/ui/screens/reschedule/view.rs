//! How the reschedule page looks (mockup 08). Draws the state and says what was done; decides nothing.

use dioxus::prelude::*;

use super::state::{Action, PAGE_TOP, State};
use crate::repositories::ChangeError;
use crate::ui::async_action::AsyncAction;
use crate::ui::card_content::appointment::AppointmentWords;
use crate::ui::components::avatar::{Avatar, Face};
use crate::ui::components::button::Button;
use crate::ui::components::dock::SumDock;
use crate::ui::components::flow_bar::FlowBar;
use crate::ui::components::logo::Logo;
use crate::ui::components::notice::{Notice, NoticeTone};
use crate::ui::components::page::Page;
use crate::ui::connection::use_needs_internet;
use crate::ui::time_picker::TimePickerView;
use crate::ui::viewer::{Viewer, use_viewer};

#[component]
pub fn View(state: State, visit: AppointmentWords, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    let failure = state.moving.error().map(|error| failure_text(error, &viewer));
    let zone = visit.zone_note.clone();
    let top = rsx! {
        FlowBar {
            title: viewer.text("screen-reschedule-title"),
            back_label: viewer.text("action-back"),
            close_label: viewer.text("action-close"),
            onclose: move |()| onaction.call(Action::CloseTapped),
        }
    };
    let dock = rsx! { ConfirmDock { state: state.clone(), onaction } };
    rsx! {
        Page { top, dock,
            div { class: "booking inset",
                // Brought into view, it shows the page from its top.
                div { class: "booking-top", id: PAGE_TOP, "aria-hidden": "true" }
                Subject { visit }
                if state.was_taken {
                    div { class: "booking-note",
                        Notice { text: viewer.text("screen-booking-time-taken"), tone: NoticeTone::Warning, live: true, id: "booking-note" }
                    }
                }
                TimePickerView { picker: state.picker, zone, onaction: move |action| onaction.call(Action::Time(action)) }
                if let Some(text) = failure {
                    div { class: "reschedule-failure",
                        Notice { text, tone: NoticeTone::Danger, live: true }
                    }
                }
            }
        }
    }
}

#[component]
fn Subject(visit: AppointmentWords) -> Element {
    let viewer = use_viewer();
    let face =
        visit.professional.clone().map(|name| Face { name, photo_url: visit.portrait_url.clone(), hue: visit.hue });
    let args = [("date", visit.date_medium.clone().into()), ("time", visit.time.clone().into())];
    let moment = viewer.text_with("common-date-and-time", &args);
    rsx! {
        div { class: "booking-place",
            if let Some(face) = face {
                Avatar { face, size: 44 }
            } else {
                Logo { name: visit.place_name.clone(), hue: visit.hue, url: visit.logo_url.clone(), size: 42 }
            }
            div { class: "booking-place-words",
                p { class: "type-t3 clip-1", dir: "auto", {visit.full_title()} }
                p { class: "type-c ink2", {viewer.text_with("screen-reschedule-now", &[("moment", moment.into())])} }
            }
        }
    }
}

#[component]
fn ConfirmDock(state: State, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    let chosen = state.picker.chosen.clone();
    let offline = use_needs_internet().filter(|_| state.moving == AsyncAction::Idle);
    let reason = offline.or_else(|| chosen.is_none().then(|| viewer.text("screen-booking-choose-time")));
    let note = chosen.map(|slot| {
        let args = [
            ("date", viewer.localizer.date_long(slot.start.local_date()).into()),
            ("time", viewer.localizer.time(slot.time).into()),
        ];
        rsx! {
            span { class: "ink2", {viewer.text("screen-reschedule-new")} }
            " "
            span { class: "strong", {viewer.text_with("common-date-and-time", &args)} }
        }
    });
    rsx! {
        SumDock { note,
            Button {
                label: viewer.text("action-confirm"),
                busy: state.moving.is_running(),
                disabled_reason: reason,
                onclick: move |()| onaction.call(Action::ConfirmTapped),
            }
        }
    }
}

/// Exhaustive, so that a new error cannot go unsaid.
pub fn failure_text(error: &ChangeError, viewer: &Viewer) -> String {
    let key = match error {
        ChangeError::Offline => "error-reschedule-offline",
        ChangeError::TooLate { .. } => "error-reschedule-too-late",
        ChangeError::NotAllowed { text: Some(text) } if !text.trim().is_empty() => return text.trim().to_owned(),
        ChangeError::NotAllowed { .. } => "error-reschedule-not-allowed",
        ChangeError::AlreadyCanceled => "error-reschedule-canceled",
        ChangeError::TimeTaken => "screen-booking-time-taken",
        ChangeError::RateLimited => "error-read-rate-limited",
        ChangeError::ServerTrouble => "error-reschedule-server",
        ChangeError::SignedOut => "error-read-signed-out",
        ChangeError::OutcomeUnknown => "error-reschedule-unknown",
    };
    viewer.text(key)
}
