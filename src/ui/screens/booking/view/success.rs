//! Step f: booked (mockup 16).

use dioxus::prelude::*;

use super::Action;
use crate::ui::card_content::appointment::AppointmentWords;
use crate::ui::components::appointment_pass::BookedPass;
use crate::ui::components::avatar::Face;
use crate::ui::components::button::{Button, ButtonKind};
use crate::ui::components::dock::Dock;
use crate::ui::components::flow_bar::FlowBar;
use crate::ui::components::icon::{Icon, IconName};
use crate::ui::components::page::Page;
use crate::ui::page_actions::{Haptic, feel};
use crate::ui::screens::booking::place_facts::PlaceFacts;
use crate::ui::screens::booking::state::State;
use crate::ui::screens::booking::words;
use crate::ui::viewer::use_viewer;

#[component]
pub fn SuccessPage(
    state: State,
    place: PlaceFacts,
    visits: Vec<Option<AppointmentWords>>,
    onaction: EventHandler<Action>,
    onroute: EventHandler<()>,
    oncalendar: EventHandler<usize>,
) -> Element {
    let viewer = use_viewer();
    use_hook(|| feel(Haptic::Success));
    let count = if state.draft.event.is_some() { 1 } else { state.draft.parts.len() };
    let passes: Vec<words::Booked> = (0..count)
        .map(|index| words::booked(&state, index, visits.get(index).and_then(Option::as_ref), &place, &viewer))
        .collect();
    let is_known = |index: usize| visits.get(index).is_some_and(Option::is_some);
    let top = rsx! {
        FlowBar {
            back_label: viewer.text("action-back"),
            close_label: viewer.text("action-close"),
            onclose: move |()| onaction.call(Action::DoneTapped),
        }
    };
    let dock = rsx! {
        Dock {
            if count == 1 && is_known(0) {
                AddToCalendar { index: 0, oncalendar }
            }
            Button { label: viewer.text("action-done"), onclick: move |()| onaction.call(Action::DoneTapped) }
        }
    };
    rsx! {
        Page { top, dock, fade: false,
            div { class: "booking-success inset",
                div { class: "booking-success-sign", "aria-hidden": "true",
                    span { Icon { name: IconName::Check, size: 30 } }
                }
                h1 { class: "type-t1", id: "page-title", tabindex: "-1", {viewer.text("screen-booking-booked")} }
                p { class: "type-body ink2 booking-success-text", {viewer.text("screen-booking-booked-text")} }
                div { class: "stack",
                    for (index , booked) in passes.into_iter().enumerate() {
                        Pass { key: "{index}", booked, place: place.clone(), onroute,
                            // Calendars take one visit at a time.
                            if count > 1 && is_known(index) {
                                div { class: "pass-booked-more",
                                    AddToCalendar { index, oncalendar }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

#[component]
fn Pass(booked: words::Booked, place: PlaceFacts, onroute: EventHandler<()>, children: Element) -> Element {
    let viewer = use_viewer();
    let face = booked.professional.clone().map(|name| Face { name, photo_url: booked.portrait_url, hue: place.hue });
    rsx! {
        BookedPass {
            hue: place.hue,
            date: booked.date,
            date_short: booked.date_short,
            time: booked.time,
            zone: booked.zone,
            face,
            service: booked.service,
            who: booked.who,
            place: place.name.clone(),
            address: place.address.clone(),
            logo_url: place.logo_url.clone(),
            route_label: (!place.address.is_empty()).then(|| viewer.text("action-route")),
            onroute,
            {children}
        }
    }
}

#[component]
fn AddToCalendar(index: usize, oncalendar: EventHandler<usize>) -> Element {
    let viewer = use_viewer();
    rsx! {
        Button {
            label: viewer.text("action-add-to-calendar"),
            kind: ButtonKind::Tonal,
            icon: IconName::CalendarPlus,
            onclick: move |()| oncalendar.call(index),
        }
    }
}
