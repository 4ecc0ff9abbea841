//! The data of the samples.

use std::sync::Arc;

use altegio_me::domain::appointment::*;
use altegio_me::domain::ids::*;
use altegio_me::domain::membership::*;
use altegio_me::domain::money::Money;
use altegio_me::domain::place::{Chain, Place};
use altegio_me::domain::place_time::PlaceTime;
use altegio_me::repositories::{ReadError, Refresh, Saved};
use altegio_me::ui::screens::main_page::state::MainPageData;
use chrono::{DateTime, Utc};
use rust_decimal::Decimal;

pub fn samples() -> Vec<(&'static str, MainPageData)> {
    let failed = Saved { refresh: Refresh::Failed(ReadError::ServerTrouble), ..Saved::default() };
    let offline = |mut data: MainPageData| {
        data.appointments.refresh = Refresh::Failed(ReadError::Offline);
        data
    };
    vec![
        ("full", full()),
        ("loading", MainPageData::default()),
        ("offline", offline(full())),
        ("section-error", MainPageData { places: failed, ..full() }),
        ("no-visits", empty()),
        ("nothing-planned", MainPageData { appointments: saved(vec![visit(3, PAST, false)]), ..full() }),
    ]
}

pub fn two_thousand_visits() -> MainPageData {
    MainPageData { appointments: saved((0..2000).map(|id| visit(id, PAST, false)).collect()), ..full() }
}

const PAST: &str = "2026-10-29T14:30:00+01:00";
const SOON: &str = "2026-11-26T14:30:00+01:00";

fn full() -> MainPageData {
    MainPageData {
        appointments: saved(vec![visit(1, SOON, false), visit(2, PAST, false), visit(3, PAST, true)]),
        places: saved(vec![place()]),
        memberships: saved(vec![membership()]),
        unread: saved(3),
        ..empty()
    }
}

fn empty() -> MainPageData {
    MainPageData {
        appointments: saved(vec![]),
        places: saved(vec![]),
        memberships: saved(vec![]),
        gift_cards: saved(vec![]),
        ..MainPageData::default()
    }
}

fn saved<T>(value: T) -> Saved<T> {
    let at: DateTime<Utc> = "2026-11-24T07:12:00Z".parse().unwrap();
    Saved { value: Some(Arc::new(value)), saved_at: Some(at), refresh: Refresh::Idle }
}

fn paris(text: &str) -> PlaceTime {
    PlaceTime::new(DateTime::parse_from_rfc3339(text).unwrap(), Some(chrono_tz::Europe::Paris))
}

fn place() -> Place {
    Place {
        id: PlaceId(1),
        name: "Studio Lumen".into(),
        category: "Hair & color".into(),
        address: "12 Linden Street".into(),
        city: "Paris".into(),
        phones: vec!["+33 1 23 45 67 89".into()],
        logo_url: Some("https://example.com/logo.png".into()),
        cover_url: None,
        zone: Some(chrono_tz::Europe::Paris),
        currency: "€".into(),
        chain: Some(Chain { id: ChainId(5), title: "Lumen".into(), main_place: None }),
        booking_widget_promo: None,
        is_active: true,
        is_favorite: true,
        visits: 3,
        upcoming_visits: 1,
        last_visit: None,
        cashback: None,
        online_sales: false,
        online_sales_url: None,
        form: None,
        about: Default::default(),
    }
}

fn visit(id: i64, start: &str, is_canceled: bool) -> Appointment {
    let allowed = ChangeRule { allowed: true, latest_seconds_before: 0, allowed_when_prepaid: None };
    Appointment {
        id: AppointmentId(id),
        start: paris(start),
        length_seconds: 6300,
        place: AppointmentPlace {
            id: PlaceId(1),
            name: "Studio Lumen".into(),
            address: "12 Linden Street".into(),
            phones: vec![],
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
        is_canceled,
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

fn membership() -> Membership {
    Membership {
        id: MembershipId(1),
        number: "0012".into(),
        title: "Morning flow".into(),
        chain: Some(ChainId(5)),
        balance: Balance::Pooled { left: 6, total: Some(10) },
        balance_text: String::new(),
        status: MembershipStatus::Activated,
        is_frozen: false,
        expires: Some(paris("2026-11-28T12:00:00+01:00")),
        activated: Some(paris("2026-10-28T12:00:00+01:00")),
        freezing: None,
        can_book_when_frozen: false,
        image_url: None,
        kind: None,
        covers: Vec::new(),
        term: None,
        starts: TermStart::Sale,
    }
}
