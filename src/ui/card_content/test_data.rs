//! Small domain objects for the tests of this folder's words.

use chrono::{DateTime, Utc};
use rust_decimal::Decimal;

use crate::domain::appointment::*;
use crate::domain::ids::*;
use crate::domain::membership::*;
use crate::domain::money::Money;
use crate::domain::place::{Chain, Place};
use crate::domain::place_time::PlaceTime;
use crate::i18n::{Language, Localizer};
use crate::ui::viewer::Viewer;

pub fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

pub fn place_time(text: &str, zone: chrono_tz::Tz) -> PlaceTime {
    PlaceTime::new(DateTime::parse_from_rfc3339(text).unwrap(), Some(zone))
}

/// English, on a phone in Paris, Tuesday 24 November 2026, 09:41 there.
pub fn viewer() -> Viewer {
    viewer_in(Language::En, "2026-11-24T08:41:00Z")
}

pub fn viewer_in(language: Language, now: &str) -> Viewer {
    Viewer { localizer: Localizer::new(language), now: at(now), zone: chrono_tz::Europe::Paris }
}

pub fn chain(id: i64, title: &str, main: Option<i64>) -> Option<Chain> {
    Some(Chain { id: ChainId(id), title: title.into(), main_place: main.map(PlaceId) })
}

pub fn place(id: i64, name: &str) -> Place {
    Place {
        id: PlaceId(id),
        name: name.into(),
        category: "Hair & color".into(),
        address: "12 Linden Street".into(),
        city: "Paris".into(),
        phones: vec!["+33 1 23 45 67 89".into()],
        logo_url: None,
        cover_url: None,
        zone: Some(chrono_tz::Europe::Paris),
        currency: "€".into(),
        chain: None,
        booking_widget_promo: None,
        is_active: true,
        is_favorite: false,
        visits: 3,
        upcoming_visits: 0,
        last_visit: None,
        cashback: None,
        online_sales: false,
        online_sales_url: None,
        form: None,
        about: Default::default(),
    }
}

/// Balayage & gloss with Sofia Marin at Studio Lumen, Thursday 26 November 2026, 14:30 in Paris.
pub fn appointment() -> Appointment {
    let allowed = ChangeRule { allowed: true, latest_seconds_before: 0, allowed_when_prepaid: None };
    Appointment {
        id: AppointmentId(9001),
        start: place_time("2026-11-26T14:30:00+01:00", chrono_tz::Europe::Paris),
        length_seconds: 6300,
        place: AppointmentPlace {
            id: PlaceId(1),
            name: "Studio Lumen".into(),
            address: "12 Linden Street".into(),
            phones: vec!["+33 1 23 45 67 89".into()],
            logo_url: None,
            currency: "€".into(),
        },
        professional: Some(Professional {
            id: ProfessionalId(3),
            name: "Sofia Marin".into(),
            specialization: "Color specialist".into(),
            photo_url: None,
            rating: None,
        }),
        services: vec![BookedService {
            id: ServiceId(4),
            title: "Balayage & gloss".into(),
            cost: Money::new(Decimal::from(95), "€"),
            amount: 1,
            length_seconds: Some(6300),
        }],
        attendance: Attendance::Pending,
        is_canceled: false,
        comment: String::new(),
        payment: PaymentState::NotNeeded,
        rules: ChangeRules { cancel: allowed, reschedule: allowed },
        needs_confirmation: false,
        can_be_reviewed: true,
        can_be_repeated: true,
        professional_was_chosen: true,
        seats: 1,
    }
}

pub fn membership() -> Membership {
    Membership {
        id: MembershipId(1),
        number: "0012".into(),
        title: "Morning flow".into(),
        chain: None,
        balance: Balance::Pooled { left: 6, total: Some(10) },
        balance_text: String::new(),
        status: MembershipStatus::Activated,
        is_frozen: false,
        expires: Some(place_time("2026-11-28T12:00:00+01:00", chrono_tz::Europe::Paris)),
        activated: Some(place_time("2026-10-28T12:00:00+01:00", chrono_tz::Europe::Paris)),
        freezing: None,
        can_book_when_frozen: false,
        image_url: None,
        kind: None,
        covers: Vec::new(),
        term: None,
        starts: TermStart::Sale,
    }
}
