//! A visit that is over or was canceled: repeat it, rate it, see what it was.

use dioxus::prelude::*;

use super::blocks::ReceiptCard;
use super::state::{Again, Offers, VisitContent};
use super::view::{Act, spoken};
use crate::domain::appointment::AppointmentStatus;
use crate::domain::review::MOST_STARS;
use crate::i18n::Localizer;
use crate::ui::card_content::appointment::{AppointmentWords, Rating};
use crate::ui::card_content::place::join_filled;
use crate::ui::cards::use_visit_reviews;
use crate::ui::components::appointment_pass::RatingRow;
use crate::ui::components::avatar::{Avatar, Face};
use crate::ui::components::button::Button;
use crate::ui::components::icon::{Icon, IconName};
use crate::ui::components::logo::Logo;
use crate::ui::components::pill::{Pill, PillTone};
use crate::ui::connection::use_needs_internet;

#[component]
pub fn OverBody(content: VisitContent, localizer: Localizer, onact: EventHandler<Act>) -> Element {
    let Offers::Again { book, rate, canceled } = content.offers.clone() else { return rsx! {} };
    let words = content.words.clone();
    let is_canceled = words.status == AppointmentStatus::Canceled;
    let (tone, icon) = if is_canceled { (PillTone::Danger, Some(IconName::Close)) } else { (PillTone::Neutral, None) };
    let moment = localizer.text_with(
        "common-date-and-time",
        &[("date", words.date_long.clone().into()), ("time", words.time.clone().into())],
    );
    rsx! {
        div { class: "inset visit-over-head",
            Pill { text: words.status_text.clone(), tone, icon }
            h1 { class: "type-t1 visit-over-title", id: "page-title", tabindex: "-1", {words.full_title()} }
            p { class: if is_canceled { "type-body ink2 struck" } else { "type-body ink2" }, {moment} }
            if let Some(zone) = words.zone_note.clone() {
                p { class: "type-c ink2", {zone} }
            }
            if let Some(canceled) = canceled {
                p { class: "type-c ink2 visit-over-note", {canceled} }
            }
        }
        div { class: "inset stack",
            div { class: "visit-again",
                AgainButton { book, title: words.full_title(), place: words.place_name.clone(), localizer: localizer.clone(), onact }
            }
            ReviewGroup { rate, words: words.clone(), localizer: localizer.clone() }
            ReceiptCard {
                localizer: localizer.clone(),
                head: rsx! { Who { words, address: content.address.clone() } },
                content,
            }
        }
    }
}

#[component]
fn AgainButton(book: Again, title: String, place: String, localizer: Localizer, onact: EventHandler<Act>) -> Element {
    let disabled_reason = use_needs_internet();
    match book {
        Again::Book => rsx! {
            Button {
                label: localizer.text("action-book-again"),
                icon: IconName::Repeat,
                disabled_reason,
                spoken: spoken(&localizer, "action-book-again", &title),
                onclick: move |()| onact.call(Act::BookAgain),
            }
            p { class: "type-cap ink2 visit-again-hint", {localizer.text("screen-appointment-again-hint")} }
        },
        Again::Anew => rsx! {
            Button {
                label: localizer.text("action-book"),
                disabled_reason,
                spoken: spoken(&localizer, "action-book", &place),
                onclick: move |()| onact.call(Act::Book),
            }
            p { class: "type-cap ink2 visit-again-hint", {localizer.text("screen-appointment-not-repeated")} }
        },
        Again::Call => rsx! {
            Button {
                label: localizer.text("action-call"),
                icon: IconName::Phone,
                onclick: move |()| onact.call(Act::Call),
            }
            p { class: "type-cap ink2 visit-again-hint", {localizer.text("screen-places-left-service")} }
        },
        Again::Nothing => rsx! {
            p { class: "type-cap ink2 visit-again-hint", {localizer.text("screen-places-left-service")} }
        },
    }
}

/// Rating the professional and reviewing the place, or what was given already.
#[component]
fn ReviewGroup(rate: Rating, words: AppointmentWords, localizer: Localizer) -> Element {
    let reviews = use_visit_reviews(&words, rate);
    let name = words.professional.clone().unwrap_or_default();
    let face = Face { name, photo_url: words.portrait_url.clone(), hue: words.hue };
    let hint = localizer.text_with("screen-appointment-review-hint", &[("place", words.place_name.clone().into())]);
    rsx! {
        div { class: "row-group",
            if let Some(rating) = reviews.rating {
                RateRow { rating, face, onrate: reviews.onrate }
            }
            button {
                class: "list-row visit-rate",
                r#type: "button",
                onclick: move |_| reviews.onreview.call(()),
                span { class: "row-leading",
                    Logo { name: words.place_name.clone(), hue: words.hue, url: words.logo_url.clone() }
                }
                span { class: "row-words",
                    span { class: "row-title type-body medium", {reviews.review.label} }
                    if !reviews.review.is_given {
                        span { class: "row-sub type-c ink2", {hint} }
                    }
                }
                span { class: "row-chevron", Icon { name: IconName::Chevron, size: 20 } }
            }
        }
    }
}

#[component]
fn RateRow(rating: RatingRow, face: Face, onrate: EventHandler<()>) -> Element {
    let (label, stars) = match rating {
        RatingRow::Open { label, .. } => (label, Some(0)),
        RatingRow::Given { label, stars } => (label, stars),
        RatingRow::Locked { label, reason } => {
            return rsx! {
                button { class: "list-row visit-rate visit-rate-locked", r#type: "button", "aria-disabled": "true",
                    span { class: "row-leading", Avatar { face, size: 44 } }
                    span { class: "row-words",
                        span { class: "row-title type-body medium", {label} }
                        span { class: "row-sub type-c", {reason} }
                    }
                    span { class: "row-chevron", Icon { name: IconName::Lock, size: 20 } }
                }
            };
        }
    };
    rsx! {
        button {
            class: "list-row visit-rate",
            r#type: "button",
            onclick: move |_| onrate.call(()),
            span { class: "row-leading", Avatar { face, size: 44 } }
            span { class: "row-words",
                span { class: "row-title type-body medium", {label} }
                if let Some(stars) = stars {
                    span { class: "visit-stars", "aria-hidden": "true",
                        for index in 0..MOST_STARS {
                            Icon { key: "{index}", name: if index < stars { IconName::StarFilled } else { IconName::Star }, size: 20 }
                        }
                    }
                }
            }
            span { class: "row-chevron", Icon { name: IconName::Chevron, size: 20 } }
        }
    }
}

#[component]
fn Who(words: AppointmentWords, address: String) -> Element {
    let name = words.professional.clone().unwrap_or_else(|| words.place_name.clone());
    let where_at = match words.professional {
        Some(_) => join_filled(&[&words.place_name, &address]),
        None => address,
    };
    rsx! {
        div { class: "visit-who",
            Avatar { face: Face { name: name.clone(), photo_url: words.portrait_url.clone(), hue: words.hue }, size: 44 }
            div { class: "visit-line-words visit-who-words",
                p { class: "type-t3", {name} }
                p { class: "type-c ink2",
                    bdi { {where_at} }
                }
            }
        }
    }
}
