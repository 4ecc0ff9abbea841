//! The page of one visit as it is drawn: ahead on its place's colour, over and canceled on paper.

use dioxus::prelude::*;

use super::blocks::{ContactCard, MapCard, MovedNotice, ReceiptCard, Rules};
use super::header::{HueBar, HueHeader};
use super::over::OverBody;
use super::state::{Offers, VisitContent};
use crate::i18n::Localizer;
use crate::ui::components::button::{Button, ButtonKind, ButtonPair, IconButton};
use crate::ui::components::icon::{Icon, IconName};
use crate::ui::components::page::Page;
use crate::ui::components::top_bar::TopBar;
use crate::ui::connection::use_needs_internet;
use crate::ui::load_state::Notice;
use crate::ui::notice_banner::NoticeBanner;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Back,
    Refresh,
    Share,
    AddToCalendar,
    Route,
    Call,
    Place,
    Confirm,
    Reschedule,
    Cancel,
    BookAgain,
    /// At the same place.
    Book,
}

/// How the saved copy stands.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Health {
    pub notice: Option<Notice>,
    pub busy: bool,
}

#[component]
pub fn View(
    content: VisitContent,
    health: Health,
    localizer: Localizer,
    /// Where it is paid, while it waits for that.
    payment: Option<Element>,
    onact: EventHandler<Act>,
) -> Element {
    match content.offers {
        Offers::Again { .. } => rsx! {
            Over { content, health, localizer, onact }
        },
        Offers::Change { .. } | Offers::Contact | Offers::Nothing => rsx! {
            Ahead { content, health, localizer, payment, onact }
        },
    }
}

#[component]
fn Ahead(
    content: VisitContent,
    health: Health,
    localizer: Localizer,
    payment: Option<Element>,
    onact: EventHandler<Act>,
) -> Element {
    let words = content.words.clone();
    let dock = match content.offers {
        Offers::Change { confirm, reschedule, cancel, confirming } => Some(rsx! {
            ChangeDock { confirm, reschedule, cancel, confirming, title: words.full_title(), localizer: localizer.clone(), onact }
        }),
        _ => None,
    };
    let contact = content.offers == Offers::Contact;
    rsx! {
        Page {
            top: rsx! { HueBar { hue: words.hue, localizer: localizer.clone(), onact } },
            dock,
            fade: false,
            div { class: "visit {words.hue.css_class()}",
                HueHeader { words: words.clone(), until: content.until.clone() }
                div { class: "visit-panel",
                    div { class: "inset stack",
                        Banner { health, onact }
                        if let Some(before) = content.moved.clone() {
                            MovedNotice { text: before, localizer: localizer.clone() }
                        }
                        {payment}
                        QuickActions { content: content.clone(), localizer: localizer.clone(), onact }
                        ReceiptCard { content: content.clone(), localizer: localizer.clone() }
                        MapCard { content: content.clone(), localizer: localizer.clone(), onact }
                        Rules { rules: content.rules.clone() }
                        if contact {
                            ContactCard { has_phone: content.phone.is_some(), name: words.place_name.clone(), localizer: localizer.clone(), onact }
                        }
                    }
                }
            }
        }
    }
}

#[component]
fn Over(content: VisitContent, health: Health, localizer: Localizer, onact: EventHandler<Act>) -> Element {
    let bar = rsx! {
        TopBar { back_label: localizer.text("action-back"), onback: move |()| onact.call(Act::Back),
            IconButton { label: localizer.text("action-share"), icon: IconName::Share, onclick: move |()| onact.call(Act::Share) }
        }
    };
    rsx! {
        Page { top: bar,
            div { class: "inset visit-banner", Banner { health, onact } }
            OverBody { content, localizer, onact }
        }
    }
}

#[component]
fn Banner(health: Health, onact: EventHandler<Act>) -> Element {
    let Some(notice) = health.notice else { return rsx! {} };
    rsx! {
        NoticeBanner { notice, busy: health.busy, onretry: move |()| onact.call(Act::Refresh) }
    }
}

#[component]
fn QuickActions(content: VisitContent, localizer: Localizer, onact: EventHandler<Act>) -> Element {
    let mut actions = vec![("action-add-to-calendar", IconName::CalendarPlus, Act::AddToCalendar)];
    if !content.address.is_empty() {
        actions.push(("action-route", IconName::Route, Act::Route));
    }
    if content.phone.is_some() {
        actions.push(("action-call", IconName::Phone, Act::Call));
    }
    let name = content.words.place_name.clone();
    rsx! {
        div { class: "visit-actions",
            for (key , icon , act) in actions {
                button {
                    key: "{key}",
                    class: "visit-action",
                    r#type: "button",
                    "aria-label": spoken(&localizer, key, &name),
                    onclick: move |_| onact.call(act),
                    Icon { name: icon }
                    span { class: "visit-action-label", {localizer.text(key)} }
                }
            }
        }
    }
}

#[component]
fn ChangeDock(
    confirm: bool,
    reschedule: bool,
    cancel: bool,
    confirming: bool,
    title: String,
    localizer: Localizer,
    onact: EventHandler<Act>,
) -> Element {
    let kind = if confirm { ButtonKind::Tonal } else { ButtonKind::Filled };
    let disabled_reason = use_needs_internet();
    let button = |key: &str, kind, act| {
        let disabled_reason = disabled_reason.clone();
        rsx! {
            Button { label: localizer.text(key), kind, disabled_reason, spoken: spoken(&localizer, key, &title), onclick: move |()| onact.call(act) }
        }
    };
    rsx! {
        div { class: "dock dock-lined",
            div { class: "dock-inner stack",
                if confirm {
                    Button {
                        label: localizer.text("action-confirm"),
                        spoken: spoken(&localizer, "action-confirm", &title),
                        busy: confirming,
                        disabled_reason: disabled_reason.clone(),
                        onclick: move |()| onact.call(Act::Confirm),
                    }
                }
                if reschedule && cancel {
                    ButtonPair {
                        {button("action-reschedule", kind, Act::Reschedule)}
                        {button("action-cancel", ButtonKind::Quiet, Act::Cancel)}
                    }
                } else if reschedule {
                    {button("action-reschedule", kind, Act::Reschedule)}
                } else if cancel {
                    {button("action-cancel", ButtonKind::Quiet, Act::Cancel)}
                }
            }
        }
    }
}

/// "Route, Studio Lumen": a button says what it is for.
pub(super) fn spoken(localizer: &Localizer, action: &str, name: &str) -> String {
    localizer.text_with("a11y-action-for", &[("action", localizer.text(action).into()), ("name", name.into())])
}
