//! The coloured half of a visit that is ahead: bar, status, day and time, portrait.

use dioxus::prelude::*;

use super::view::Act;
use crate::domain::appointment::AppointmentStatus;
use crate::domain::place_hue::PlaceHue;
use crate::i18n::Localizer;
use crate::ui::card_content::appointment::AppointmentWords;
use crate::ui::components::appointment_pass::Arcs;
use crate::ui::components::avatar::{Avatar, Face};
use crate::ui::components::button::IconButton;
use crate::ui::components::icon::IconName;
use crate::ui::components::pill::{Pill, PillTone};

/// Stays in view; its colours go on in the header below.
#[component]
pub fn HueBar(hue: PlaceHue, localizer: Localizer, onact: EventHandler<Act>) -> Element {
    rsx! {
        div { class: "visit-bar {hue.css_class()}",
            Arcs {}
            div { class: "visit-bar-inner",
                IconButton {
                    label: localizer.text("action-back"),
                    icon: IconName::Back,
                    id: "page-back",
                    onclick: move |()| onact.call(Act::Back),
                }
                IconButton { label: localizer.text("action-share"), icon: IconName::Share, onclick: move |()| onact.call(Act::Share) }
            }
        }
    }
}

#[component]
pub fn HueHeader(words: AppointmentWords, until: String) -> Element {
    let face =
        words.professional.clone().map(|name| Face { name, photo_url: words.portrait_url.clone(), hue: words.hue });
    let icon = (words.status == AppointmentStatus::Confirmed).then_some(IconName::Check);
    let name = format!("{}, {}", words.full_title(), words.place_name);
    rsx! {
        div { class: "visit-header",
            Arcs {}
            div { class: "visit-header-inner",
                h1 { class: "visually-hidden", id: "page-title", tabindex: "-1", {name} }
                div { class: "visit-header-top",
                    Pill { text: words.status_text.clone(), tone: PillTone::OnHue, icon }
                    if let Some(countdown) = words.countdown.clone() {
                        span { class: "visit-countdown type-c", {countdown} }
                    }
                }
                div { class: "visit-header-when",
                    div { class: "visit-header-words",
                        p { class: "visit-date type-body", {words.date_long.clone()} }
                        p { class: "type-time-xl",
                            bdi { class: "ltr", {words.time.clone()} }
                        }
                        p { class: "visit-until type-c tnum", {until} }
                        if let Some(zone) = words.zone_note.clone() {
                            p { class: "visit-zone type-c medium", {zone} }
                        }
                    }
                    if let Some(face) = face {
                        Avatar { face, size: 92, ring: true }
                    }
                }
            }
        }
    }
}
