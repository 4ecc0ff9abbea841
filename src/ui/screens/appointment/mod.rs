//! One visit: its facts, and how to reach the place. Changing, repeating and rating are later work, so the page says
//! whom to call instead.

use dioxus::prelude::*;

use crate::domain::appointment::{Appointment, AppointmentStage};
use crate::domain::ids::AppointmentId;
use crate::repositories::Repositories;
use crate::ui::card_content::appointment::{AppointmentWords, appointment_words};
use crate::ui::card_content::brand::Brands;
use crate::ui::cards::{CallButton, use_opener};
use crate::ui::components::avatar::{Avatar, Face};
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::components::list_row::{ListRow, RowGroup};
use crate::ui::components::logo::Logo;
use crate::ui::components::notice::Notice as InfoCard;
use crate::ui::components::pill::{Pill, PillTone};
use crate::ui::facts::{Fact, FactCard};
use crate::ui::load_state::use_watched;
use crate::ui::pushed_page::PushedPage;
use crate::ui::routes::Route;
use crate::ui::viewer::{Viewer, use_viewer};
use crate::ui::visit_time;

#[component]
pub fn AppointmentPage(id: i64) -> Element {
    let repositories = use_context::<Repositories>();
    let appointments = use_watched(|| repositories.appointments.watch());
    let places = use_watched(|| repositories.places.watch());
    let viewer = use_viewer();
    let brands = places.read().value.as_ref().map(|all| Brands::of(all)).unwrap_or_default();
    let saved = appointments.read();
    let visit = saved.value.as_ref().and_then(|all| all.iter().find(|visit| visit.id == AppointmentId(id)));
    let Some(visit) = visit else {
        return rsx! {
            PushedPage { title: viewer.text("common-visit"),
                if saved.value.is_some() {
                    div { class: "inset", EmptyCard { title: viewer.text("screen-appointment-gone") } }
                }
            }
        };
    };
    let words = appointment_words(visit, &brands, &viewer);
    rsx! {
        PushedPage { title: words.full_title(),
            AppointmentView { facts: facts(visit, &words, &viewer), services: services(visit, &viewer), words, phone: phone(visit) }
        }
    }
}

#[component]
pub fn AppointmentView(
    words: AppointmentWords,
    facts: Vec<Option<Fact>>,
    services: Vec<Option<Fact>>,
    phone: Option<String>,
) -> Element {
    let viewer = use_viewer();
    let opener = use_opener();
    let advice = match words.stage {
        AppointmentStage::Upcoming => "screen-appointment-contact",
        AppointmentStage::Past | AppointmentStage::Canceled => "screen-appointment-contact-again",
    };
    let place = Route::PlacePage { id: words.place_id };
    let tone = match words.stage {
        AppointmentStage::Upcoming => PillTone::Success,
        AppointmentStage::Past => PillTone::Neutral,
        AppointmentStage::Canceled => PillTone::Danger,
    };
    let face =
        words.professional.clone().map(|name| Face { name, photo_url: words.portrait_url.clone(), hue: words.hue });
    let logo = rsx! {
        Logo { name: words.place_name.clone(), hue: words.hue, url: words.logo_url.clone(), size: 40 }
    };
    rsx! {
        div { class: "inset stack",
            div { class: "card visit-when",
                div { class: "visit-when-words",
                    Pill { text: words.status_text.clone(), tone }
                    p { class: "type-body ink2 visit-when-date", {words.date_long.clone()} }
                    p { class: "type-time", bdi { class: "ltr", {words.time.clone()} } }
                    if let Some(note) = words.zone_note.clone() {
                        p { class: "type-c ink2", {note} }
                    }
                }
                if let Some(face) = face {
                    Avatar { face, size: 60 }
                }
            }
            FactCard { facts }
            FactCard { facts: services }
            RowGroup {
                ListRow {
                    title: words.place_name.clone(),
                    leading: logo,
                    href: place.to_string(),
                    onclick: move |()| opener.open(place.clone()),
                }
            }
            InfoCard { text: viewer.text(advice) }
            if let Some(phone) = phone {
                CallButton { phone, name: words.place_name.clone() }
            }
        }
    }
}

fn phone(visit: &Appointment) -> Option<String> {
    visit.place.phones.iter().map(|phone| phone.trim().to_owned()).find(|phone| !phone.is_empty())
}

fn facts(visit: &Appointment, words: &AppointmentWords, viewer: &Viewer) -> Vec<Option<Fact>> {
    let until = viewer.text_with("screen-appointment-until", &[("time", words.end_time.clone().into())]);
    vec![
        Fact::of(until, words.length.clone().unwrap_or_default()),
        Fact::of(
            words.professional.clone().unwrap_or_default(),
            visit.professional.as_ref().map_or_else(String::new, |person| person.specialization.clone()),
        ),
        Fact::of(viewer.text("screen-place-address"), visit.place.address.clone()),
        Fact::of(viewer.text("screen-appointment-comment"), visit.comment.clone()),
    ]
}

fn services(visit: &Appointment, viewer: &Viewer) -> Vec<Option<Fact>> {
    let mut rows: Vec<Option<Fact>> = visit
        .services
        .iter()
        .map(|service| {
            let length = service.length_seconds.and_then(|seconds| visit_time::length(seconds, viewer));
            let cost = (!service.cost.is_zero()).then(|| viewer.localizer.money(&service.cost));
            let parts: Vec<String> = [length, cost].into_iter().flatten().collect();
            let title = if service.amount > 1 {
                format!("{} × {}", service.title, service.amount)
            } else {
                service.title.clone()
            };
            Some(Fact { name: title, value: parts.join(" · ") })
        })
        .collect();
    let total = visit.total();
    if visit.services.len() > 1 && !total.is_zero() {
        rows.push(Fact::of(viewer.text("screen-appointment-total"), viewer.localizer.money(&total)));
    }
    rows
}
