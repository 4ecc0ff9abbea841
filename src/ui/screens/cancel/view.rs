//! The cancel sheet as it is drawn.

use dioxus::prelude::*;

use super::state::{CancelContent, Phase};
use crate::i18n::Localizer;
use crate::ui::components::button::{Button, ButtonKind};
use crate::ui::components::date_leaf::DateLeaf;
use crate::ui::components::icon::{Icon, IconName};
use crate::ui::components::sheet::Sheet;
use crate::ui::connection::use_needs_internet;

pub const SHEET: &str = "cancel-sheet";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Cancel,
    Reschedule,
    Keep,
    Call,
}

#[component]
pub fn View(content: CancelContent, localizer: Localizer, onact: EventHandler<Act>) -> Element {
    let locked = content.phase.is_locked();
    let title = match content.phase {
        Phase::Refused { .. } => "screen-cancel-refused-title",
        _ => "screen-cancel-title",
    };
    let keep = match content.phase {
        Phase::Refused { .. } => "action-close",
        _ => "action-keep-appointment",
    };
    let leaf = content.leaf.clone();
    rsx! {
        Sheet {
            title: localizer.text(title),
            id: SHEET,
            close_label: localizer.text("action-close"),
            locked,
            onclose: move |()| onact.call(Act::Keep),
            dock: rsx! {
                div { class: "cancel-buttons",
                    Buttons { content: content.clone(), localizer: localizer.clone(), onact }
                    if !locked {
                        Button {
                            label: localizer.text(keep),
                            kind: ButtonKind::Text,
                            onclick: move |()| onact.call(Act::Keep),
                        }
                    }
                }
            },
            if let Some(lead) = content.lead.clone() {
                p { class: "type-body ink2 cancel-lead", {lead} }
            }
            div { class: "cancel-visit",
                DateLeaf {
                    hue: content.hue,
                    weekday: leaf.weekday,
                    day: leaf.day,
                    month: leaf.month,
                    spoken: content.date.clone(),
                }
                div { class: "cancel-visit-words",
                    p { class: "type-t3", {content.title.clone()} }
                    p { class: "type-c ink2 tnum",
                        for (index , part) in content.detail.iter().enumerate() {
                            span { key: "{index}",
                                if index > 0 {
                                    " · "
                                }
                                bdi { {part.clone()} }
                            }
                        }
                    }
                }
            }
            match content.phase.clone() {
                Phase::Asking { rule } | Phase::Sending { rule } => rsx! {
                    Line { text: rule, icon: IconName::Info }
                },
                Phase::Failed { rule, problem } => rsx! {
                    Line { text: rule, icon: IconName::Info }
                    div { role: "alert",
                        Line { text: problem, icon: IconName::Alert, problem: true }
                    }
                },
                Phase::Refused { reason } => rsx! {
                    div { role: "alert",
                        Line { text: reason, icon: IconName::Alert, problem: true }
                    }
                },
            }
        }
    }
}

#[component]
fn Line(text: String, icon: IconName, #[props(default)] problem: bool) -> Element {
    if text.is_empty() {
        return rsx! {};
    }
    rsx! {
        p { class: if problem { "cancel-line cancel-problem" } else { "cancel-line ink2" },
            Icon { name: icon, size: 22 }
            span { class: "cancel-line-words", {text} }
        }
    }
}

#[component]
fn Buttons(content: CancelContent, localizer: Localizer, onact: EventHandler<Act>) -> Element {
    let busy = content.phase.is_locked();
    let is_refused = matches!(content.phase, Phase::Refused { .. });
    let has_failed = matches!(content.phase, Phase::Failed { .. });
    let offline = use_needs_internet();
    rsx! {
        if is_refused && content.phone.is_some() {
            Button {
                label: localizer.text("action-call"),
                icon: IconName::Phone,
                spoken: localizer.text_with(
                    "a11y-action-for",
                    &[("action", localizer.text("action-call").into()), ("name", content.place_name.clone().into())],
                ),
                onclick: move |()| onact.call(Act::Call),
            }
        }
        if !is_refused {
            Button {
                label: localizer.text(if has_failed { "action-try-again" } else { "action-cancel-appointment" }),
                kind: ButtonKind::Danger,
                busy,
                disabled_reason: offline.clone().filter(|_| !has_failed && !busy),
                onclick: move |()| onact.call(Act::Cancel),
            }
        }
        if has_failed && content.phone.is_some() {
            Button {
                label: localizer.text("action-call"),
                kind: ButtonKind::Quiet,
                icon: IconName::Phone,
                onclick: move |()| onact.call(Act::Call),
            }
        }
        if content.can_reschedule && !busy {
            Button {
                label: localizer.text("action-reschedule-instead"),
                kind: ButtonKind::Tonal,
                disabled_reason: offline,
                onclick: move |()| onact.call(Act::Reschedule),
            }
        }
    }
}
