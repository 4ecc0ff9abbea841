//! A visit in the list: leaf, time and words, and the same actions as its pass.

use dioxus::prelude::*;

use crate::domain::appointment::AppointmentStatus;
use crate::ui::card_content::appointment::{AppointmentWords, Stub};
use crate::ui::components::button::ButtonKind;
use crate::ui::components::date_leaf::DateLeaf;
use crate::ui::components::icon::IconName;
use crate::ui::components::pill::{Pill, PillTone};
use crate::ui::routes::Route;

use super::review_rows::ReviewRows;
use super::use_opener;
use super::visit::{UpcomingButtons, VisitButton};
use super::visit_act::VisitAct;

#[component]
pub fn VisitRow(words: AppointmentWords) -> Element {
    let opener = use_opener();
    let page = Route::AppointmentPage { id: words.id };
    let href = page.to_string();
    let own_page = page.clone();
    let is_canceled = words.status == AppointmentStatus::Canceled;
    let struck = if is_canceled { "struck" } else { "" };
    let title = words.full_title();
    let is_repeat = matches!(words.stub, Stub::Repeat { .. });
    let detail = words.detail(true);
    rsx! {
        article { class: "card visit-row",
            a {
                class: "card-link",
                href,
                "aria-label": words.spoken.clone(),
                onclick: move |_| opener.open(own_page.clone()),
            }
            div { class: "visit-row-top",
                DateLeaf {
                    hue: words.hue,
                    weekday: words.leaf.weekday.clone(),
                    day: words.leaf.day.clone(),
                    month: words.leaf.month.clone(),
                    spoken: words.date_long.clone(),
                    struck: is_canceled,
                }
                div { class: "visit-row-words",
                    if !is_repeat {
                        div { class: "visit-row-line",
                            p { class: "type-t2 tnum", bdi { class: "ltr", {words.time.clone()} } }
                            StatusPill { status: words.status, text: words.status_text.clone() }
                        }
                    } else if words.status != AppointmentStatus::Completed {
                        div { class: "visit-row-line visit-row-status",
                            StatusPill { status: words.status, text: words.status_text.clone() }
                        }
                    }
                    h3 { class: "type-t3 clip-1", dir: "auto", {title.clone()} }
                    p { class: "type-c ink2 clip-1", dir: "auto", {words.who.clone()} }
                    if is_repeat {
                        p { class: "type-c ink2 tnum {struck}", {detail} }
                    } else if let Some(note) = words.zone_note.clone() {
                        p { class: "type-c ink2", {note} }
                    }
                }
            }
            match words.stub {
                Stub::Repeat { rate } => rsx! {
                    VisitButton { act: VisitAct::BookAgain, kind: ButtonKind::Tonal, icon: IconName::Repeat, title: title.clone(), id: words.id, place_id: words.place_id }
                    div { class: "visit-row-actions",
                        ReviewRows { words: words.clone(), rate }
                    }
                },
                stub => rsx! {
                    UpcomingButtons { stub, title: title.clone(), id: words.id, place_id: words.place_id }
                },
            }
        }
    }
}

#[component]
fn StatusPill(status: AppointmentStatus, text: String) -> Element {
    let (tone, icon) = match status {
        AppointmentStatus::Confirmed => (PillTone::Success, Some(IconName::Check)),
        AppointmentStatus::NotConfirmed | AppointmentStatus::WaitingForPayment => (PillTone::Warning, None),
        AppointmentStatus::InProgress => (PillTone::Accent, None),
        AppointmentStatus::Canceled => (PillTone::Danger, None),
        AppointmentStatus::Completed | AppointmentStatus::DidNotTakePlace => (PillTone::Neutral, None),
    };
    rsx! {
        Pill { text, tone, icon }
    }
}
