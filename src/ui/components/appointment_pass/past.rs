//! The pass of a visit that is over or was canceled.

use dioxus::prelude::*;

use crate::domain::place_hue::PlaceHue;
use crate::ui::components::date_leaf::DateLeaf;
use crate::ui::components::icon::{Icon, IconName};
use crate::ui::components::perforation::Perforation;
use crate::ui::components::pill::{Pill, PillTone};

/// What the row `Rate the professional` can do.
#[derive(Debug, Clone, PartialEq)]
pub enum RatingRow {
    Open {
        label: String,
        spoken: String,
    },
    /// "You gave 5 out of 5"; opens the sent review.
    Given {
        label: String,
        /// `None` where only words were given.
        stars: Option<u8>,
    },
    /// Inactive, with its reason under it ("Available after a completed visit").
    Locked {
        label: String,
        reason: String,
    },
}

#[derive(Debug, Clone, PartialEq)]
pub struct ReviewRow {
    pub label: String,
    pub spoken: String,
    /// It was sent; the row opens what was written.
    pub is_given: bool,
}

/// `children` is the button above the rows (`Book again`). `detail` is "14:30 · €95". `canceled` strikes the date.
/// `spoken_link` labels the card's own link. `perforated` is off in lists, where a hairline parts the halves.
#[component]
pub fn PastPass(
    hue: PlaceHue,
    status: String,
    #[props(default)] status_tone: PillTone,
    status_icon: Option<IconName>,
    weekday: String,
    day: String,
    month: String,
    date_spoken: String,
    service: String,
    who_where: String,
    detail: String,
    #[props(default)] canceled: bool,
    spoken_link: String,
    href: String,
    onopen: EventHandler<()>,
    rating: Option<RatingRow>,
    onrate: Option<EventHandler<()>>,
    review: Option<ReviewRow>,
    onreview: Option<EventHandler<()>>,
    children: Element,
) -> Element {
    rsx! {
        article { class: "pass pass-past",
            a { class: "card-link", href, "aria-label": spoken_link, onclick: move |_| onopen.call(()) }
            div { class: "pass-paper",
                div { class: "pass-top",
                    Pill { text: status, tone: status_tone, icon: status_icon }
                }
                div { class: "pass-summary",
                    DateLeaf { hue, weekday, day, month, spoken: date_spoken, struck: canceled }
                    div { class: "pass-summary-words",
                        h3 { class: "type-t3 clip-1", dir: "auto", {service} }
                        p { class: "type-c ink2 clip-1", dir: "auto", {who_where} }
                        p { class: if canceled { "type-c ink2 tnum struck" } else { "type-c ink2 tnum" }, {detail} }
                    }
                }
            }
            Perforation {}
            div { class: "pass-stub pass-stub-rows",
                {children}
                if let Some(row) = rating {
                    RatingLine { row, onrate }
                }
                if let Some(row) = review {
                    ReviewLine { row, onreview }
                }
            }
        }
    }
}

#[component]
pub fn ReviewLine(row: ReviewRow, onreview: Option<EventHandler<()>>) -> Element {
    rsx! {
        button {
            class: "pass-row",
            r#type: "button",
            "aria-label": row.spoken,
            onclick: move |_| call(onreview),
            Icon { name: if row.is_given { IconName::Check } else { IconName::Review }, size: 22 }
            span { class: "pass-row-words type-body medium", {row.label} }
            Icon { name: IconName::Chevron, size: 20 }
        }
    }
}

#[component]
pub fn RatingLine(row: RatingRow, onrate: Option<EventHandler<()>>) -> Element {
    match row {
        RatingRow::Open { label, spoken } => rsx! {
            button { class: "pass-row", r#type: "button", "aria-label": spoken, onclick: move |_| call(onrate),
                Icon { name: IconName::Star, size: 22 }
                span { class: "pass-row-words type-body medium", {label} }
                Icon { name: IconName::Chevron, size: 20 }
            }
        },
        RatingRow::Given { label, .. } => rsx! {
            button { class: "pass-row pass-row-given", r#type: "button", onclick: move |_| call(onrate),
                Icon { name: IconName::StarFilled, size: 22 }
                span { class: "pass-row-words type-body medium", {label} }
                Icon { name: IconName::Chevron, size: 20 }
            }
        },
        RatingRow::Locked { label, reason } => rsx! {
            button { class: "pass-row pass-row-locked", r#type: "button", "aria-disabled": "true",
                Icon { name: IconName::Star, size: 22 }
                span { class: "pass-row-words",
                    span { class: "type-body medium", {label} }
                    span { class: "pass-row-reason type-cap", {reason} }
                }
                Icon { name: IconName::Lock, size: 20 }
            }
        },
    }
}

fn call(handler: Option<EventHandler<()>>) {
    if let Some(handler) = handler {
        handler.call(());
    }
}
