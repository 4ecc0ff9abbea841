//! The cards of a visit's page: who and what, where, the rules.

use dioxus::prelude::*;

use super::state::VisitContent;
use super::view::{Act, spoken};
use crate::i18n::Localizer;
use crate::ui::components::button::{Button, ButtonKind};
use crate::ui::components::icon::{Icon, IconName};
use crate::ui::components::street_map::StreetMap;
use crate::ui::routes::Route;

/// Professional, services, sums, seats and comment. `head` replaces the professional's own line.
#[component]
pub fn ReceiptCard(content: VisitContent, localizer: Localizer, head: Option<Element>) -> Element {
    let receipt = content.receipt;
    let professional = content.words.professional.filter(|_| head.is_none());
    rsx! {
        div { class: "card visit-receipt",
            if let Some(head) = head {
                div { class: "visit-line", {head} }
            }
            if let Some(name) = professional {
                div { class: "visit-line",
                    div { class: "visit-line-words",
                        p { class: "type-t3", {name} }
                        if !receipt.specialization.is_empty() {
                            p { class: "type-c ink2", {receipt.specialization.clone()} }
                        }
                    }
                    if let Some(rating) = receipt.rating.clone() {
                        p { class: "visit-line-value visit-rating type-c strong tnum",
                            span { class: "visit-rating-star", "aria-hidden": "true", Icon { name: IconName::Star, size: 18 } }
                            span { "aria-hidden": "true", {rating.clone()} }
                            span { class: "visually-hidden", {localizer.text_with("a11y-rating", &[("rating", rating.into())])} }
                        }
                    }
                }
            }
            for (index , line) in receipt.lines.into_iter().enumerate() {
                div { key: "{index}", class: "visit-line",
                    div { class: "visit-line-words",
                        p { class: "type-body medium", {line.title} }
                        if let Some(length) = line.length {
                            p { class: "type-c ink2", {length} }
                        }
                    }
                    if let Some(price) = line.price {
                        bdi { class: "visit-line-value type-body strong tnum", {price} }
                    }
                }
            }
            if let Some(seats) = receipt.seats {
                div { class: "visit-line",
                    p { class: "visit-line-words type-body medium", {seats} }
                }
            }
            for (name , value) in receipt.sums {
                div { key: "{name}", class: "visit-line",
                    p { class: "visit-line-words type-body strong", {name.clone()} }
                    bdi { class: "visit-line-value type-body strong tnum", {value} }
                }
            }
            if let Some(comment) = receipt.comment {
                div { class: "visit-line",
                    div { class: "visit-line-words",
                        p { class: "type-c ink2", {localizer.text("screen-appointment-comment")} }
                        p { class: "type-body",
                            bdi { class: "visit-comment", {comment} }
                        }
                    }
                }
            }
        }
    }
}

/// A drawn map, which leads nowhere by itself: `Route` does. The row below opens the place.
#[component]
pub fn MapCard(content: VisitContent, localizer: Localizer, onact: EventHandler<Act>) -> Element {
    let words = content.words;
    let page = Route::PlacePage { id: words.place_id };
    rsx! {
        div { class: "card visit-place",
            StreetMap { name: words.place_name.clone(), hue: words.hue, logo_url: words.logo_url.clone() }
            a {
                class: "visit-place-row",
                href: page.to_string(),
                "aria-label": spoken(&localizer, "action-details", &words.place_name),
                onclick: move |_| onact.call(Act::Place),
                div { class: "visit-line-words",
                    p { class: "type-t3", {words.place_name.clone()} }
                    if !content.address.is_empty() {
                        p { class: "type-c ink2",
                            bdi { {content.address.clone()} }
                        }
                    }
                }
                Icon { name: IconName::Chevron, size: 20 }
            }
        }
    }
}

#[component]
pub fn Rules(rules: Vec<String>) -> Element {
    if rules.is_empty() {
        return rsx! {};
    }
    rsx! {
        ul { class: "visit-rules", role: "list",
            for rule in rules {
                li { key: "{rule}", class: "visit-rule type-c ink2",
                    Icon { name: IconName::Info, size: 20 }
                    span { class: "visit-rule-words", {rule.clone()} }
                }
            }
        }
    }
}

#[component]
pub fn MovedNotice(text: String, localizer: Localizer) -> Element {
    rsx! {
        div { class: "notice notice-warn", role: "status",
            Icon { name: IconName::Clock }
            div { class: "notice-words",
                p { class: "type-c strong", {localizer.text("screen-appointment-new-time")} }
                p { class: "type-c", {text} }
            }
        }
    }
}

#[component]
pub fn ContactCard(has_phone: bool, name: String, localizer: Localizer, onact: EventHandler<Act>) -> Element {
    rsx! {
        div { class: "card stack",
            p { class: "type-body", {localizer.text("screen-appointment-contact")} }
            if has_phone {
                Button {
                    label: localizer.text("action-call"),
                    kind: ButtonKind::Tonal,
                    icon: IconName::Phone,
                    spoken: spoken(&localizer, "action-call", &name),
                    onclick: move |()| onact.call(Act::Call),
                }
            }
        }
    }
}
