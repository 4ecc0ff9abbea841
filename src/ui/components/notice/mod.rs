//! Cards that say how things stand: offline, a section that could not load, a quiet word of information.

use dioxus::prelude::*;

use super::icon::{Icon, IconName};
use super::spinner::Spinner;

/// "You're offline / Showing data from 08:12" with `Try again`.
#[component]
pub fn OfflineBanner(
    title: String,
    text: String,
    action: Option<String>,
    #[props(default)] busy: bool,
    onaction: Option<EventHandler<()>>,
) -> Element {
    rsx! {
        div { class: "notice notice-warn", role: "status",
            Icon { name: IconName::Offline }
            div { class: "notice-words",
                p { class: "type-c strong", {title} }
                p { class: "type-c", {text} }
            }
            if let Some(action) = action {
                NoticeAction { label: action, busy, onaction }
            }
        }
    }
}

/// In place of a carousel that could not load; the other sections stay.
#[component]
pub fn SectionError(
    text: String,
    action: Option<String>,
    #[props(default)] busy: bool,
    onaction: Option<EventHandler<()>>,
) -> Element {
    rsx! {
        div { class: "notice notice-plain", role: "alert",
            Icon { name: IconName::Alert }
            div { class: "notice-words",
                p { class: "type-c", {text} }
            }
            if let Some(action) = action {
                NoticeAction { label: action, busy, onaction }
            }
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NoticeTone {
    #[default]
    Info,
    Warning,
    Danger,
}

/// `live` makes readers say it when it appears.
#[component]
pub fn Notice(
    text: String,
    #[props(default)] tone: NoticeTone,
    title: Option<String>,
    #[props(default)] live: bool,
    id: Option<String>,
) -> Element {
    let (class, icon) = match tone {
        NoticeTone::Info => ("notice notice-info", IconName::Info),
        NoticeTone::Warning => ("notice notice-warn", IconName::Alert),
        NoticeTone::Danger => ("notice notice-danger", IconName::Alert),
    };
    rsx! {
        div { class, id, role: live.then_some("alert"),
            Icon { name: icon }
            div { class: "notice-words",
                if let Some(title) = title {
                    p { class: "type-c strong", {title} }
                }
                p { class: "type-c", {text} }
            }
        }
    }
}

#[component]
fn NoticeAction(label: String, busy: bool, onaction: Option<EventHandler<()>>) -> Element {
    rsx! {
        button {
            class: "notice-action",
            r#type: "button",
            "aria-busy": busy.then_some("true"),
            onclick: move |_| {
                if let (Some(handler), false) = (onaction, busy) {
                    handler.call(());
                }
            },
            if busy {
                Spinner {}
            }
            span { class: if busy { "visually-hidden" } else { "" }, {label} }
        }
    }
}
