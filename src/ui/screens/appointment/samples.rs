//! The page in each of its states, for snapshots and for looking at it.

use chrono::{DateTime, Duration, Utc};
use dioxus::prelude::*;
use rust_decimal::Decimal;

use super::state::{VisitFacts, visit_content};
use super::view::{Health, View};
use crate::domain::appointment::{
    Appointment, AppointmentPlace, Attendance, BookedService, ChangeRule, ChangeRules, PaymentState, Professional,
};
use crate::domain::ids::{AppointmentId, PlaceId, ProfessionalId, ServiceId};
use crate::domain::money::Money;
use crate::domain::place_time::PlaceTime;
use crate::i18n::Localizer;
use crate::repositories::{ChangeKind, ChangeProgress, VisitNotes};
use crate::ui::card_content::brand::Brands;
use crate::ui::viewer::Viewer;

/// Name and component of every state worth looking at.
pub const NAMES: [&str; 12] = [
    "upcoming",
    "unconfirmed",
    "confirming",
    "contact",
    "too-late",
    "in-progress",
    "far-away",
    "bare",
    "long-names",
    "past",
    "no-show",
    "canceled",
];

/// `name` is one of [`NAMES`]; another one shows the first.
#[component]
pub fn Sample(name: String, localizer: Localizer) -> Element {
    let now = DateTime::UNIX_EPOCH + Duration::seconds(1_795_509_660); // 24 November 2026, 08:41 UTC
    let viewer = Viewer { localizer: localizer.clone(), now, zone: chrono_tz::Europe::Paris };
    let visit = visit_of(&name, now);
    let progress = match name.as_str() {
        "confirming" => ChangeProgress::Running(ChangeKind::Confirm),
        _ => ChangeProgress::Idle,
    };
    let (notes, brands) = (VisitNotes::default(), Brands::default());
    let facts = VisitFacts {
        visit: &visit,
        notes: &notes,
        progress: &progress,
        brands: &brands,
        place_books: name != "no-show",
        city: "Paris",
    };
    let content = visit_content(&facts, &viewer);
    rsx! {
        View { content, health: Health::default(), localizer, onact: |_| {} }
    }
}

fn visit_of(name: &str, now: DateTime<Utc>) -> Appointment {
    let mut visit = plain(now);
    match name {
        "unconfirmed" | "confirming" => visit.needs_confirmation = true,
        "contact" => visit.rules = ChangeRules::default(),
        "too-late" => {
            visit.rules.cancel.latest_seconds_before = 10 * 86_400;
            visit.payment = PaymentState::Paid;
        }
        "in-progress" => visit.start = in_paris(now - Duration::minutes(30)),
        "far-away" => {
            let zone = chrono_tz::Pacific::Auckland;
            visit.start = PlaceTime::new(visit.start.at.with_timezone(&zone).fixed_offset(), Some(zone));
            visit.seats = 3;
        }
        "bare" => {
            visit.professional = None;
            visit.services.clear();
            visit.place.phones.clear();
            visit.place.address.clear();
        }
        "long-names" => {
            visit.place.name =
                "Institut de beauté et de bien-être Marguerite et Filles, Paris Saint-Germain".to_owned();
            visit.comment = "Bitte klingeln Sie zweimal, der Hund erschrickt sonst.\nDanke!".to_owned();
            for service in &mut visit.services {
                service.title = "Donaudampfschifffahrtsgesellschaftskapitänsrasur mit heißem Tuch".to_owned();
            }
        }
        "past" | "no-show" => {
            visit.start = in_paris(now - Duration::days(26));
            visit.attendance = if name == "past" { Attendance::Arrived } else { Attendance::NoShow };
        }
        "canceled" => {
            visit.is_canceled = true;
            visit.payment = PaymentState::Paid;
        }
        _ => {}
    }
    visit
}

fn in_paris(at: DateTime<Utc>) -> PlaceTime {
    let zone = chrono_tz::Europe::Paris;
    PlaceTime::new(at.with_timezone(&zone).fixed_offset(), Some(zone))
}

fn plain(now: DateTime<Utc>) -> Appointment {
    let service = |id, title: &str, cost: i64, minutes: i64| BookedService {
        id: ServiceId(id),
        title: title.to_owned(),
        cost: Money::new(Decimal::from(cost), "€"),
        amount: 1,
        length_seconds: Some(minutes * 60),
    };
    let day_before = ChangeRule { allowed: true, latest_seconds_before: 86_400, allowed_when_prepaid: None };
    Appointment {
        id: AppointmentId(1),
        // Two days and some hours ahead: 14:30 in Paris.
        start: in_paris(now + Duration::minutes(2 * 1_440 + 289)),
        length_seconds: 6_300,
        place: AppointmentPlace {
            id: PlaceId(1),
            name: "Studio Lumen".to_owned(),
            address: "12 Linden Street".to_owned(),
            phones: vec!["+33 1 23 45 67 89".to_owned()],
            logo_url: None,
            currency: "€".to_owned(),
        },
        professional: Some(Professional {
            id: ProfessionalId(3),
            name: "Sofia Marin".to_owned(),
            specialization: "Color specialist".to_owned(),
            photo_url: None,
            rating: Some(Decimal::new(49, 1)),
        }),
        services: vec![service(4, "Balayage", 80, 90), service(5, "Gloss treatment", 15, 15)],
        attendance: Attendance::Pending,
        is_canceled: false,
        comment: String::new(),
        payment: PaymentState::NotNeeded,
        rules: ChangeRules { cancel: day_before, reschedule: day_before },
        needs_confirmation: false,
        can_be_reviewed: true,
        can_be_repeated: true,
        professional_was_chosen: true,
        seats: 1,
    }
}
