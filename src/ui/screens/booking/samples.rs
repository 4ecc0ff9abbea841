//! The flow in each of its states, for snapshots and for looking at it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate};
use dioxus::prelude::*;
use rust_decimal::Decimal;

use super::place_facts::PlaceFacts;
use super::state::{Action, Note, OpenSheet, Sending, State};
use super::view::View;
use crate::domain::booking::*;
use crate::domain::ids::{AppointmentId, GiftCardId, MembershipId, PlaceId, ProfessionalId, ServiceId};
use crate::domain::membership::{CoverTarget, Covered};
use crate::domain::money::Money;
use crate::domain::month_grid::YearMonth;
use crate::domain::place_hue::PlaceHue;
use crate::domain::place_time::PlaceTime;
use crate::repositories::{BookingError, ReadError};
use crate::ui::time_picker::TimeAction;

/// Name of every state worth looking at.
pub const NAMES: [&str; 21] = [
    "services",
    "services-card",
    "services-loading",
    "services-failed",
    "professional",
    "time",
    "time-taken",
    "time-nothing",
    "time-failed",
    "details",
    "details-everything",
    "details-offline",
    "details-price",
    "details-prepaid",
    "details-card",
    "details-two",
    "leave",
    "code",
    "resolving",
    "unknown",
    "success",
];

/// `name` is one of [`NAMES`]; another one shows the services. Drawn for Tuesday 24 November 2026 in Paris.
#[component]
pub fn Sample(name: String) -> Element {
    let (Some(state), Some(place)) = (state_of(&name), place()) else { return rsx! {} };
    rsx! {
        View { state, place, visits: Vec::new(), onaction: |_| {}, oncall: |_| {}, onroute: |_| {}, oncalendar: |_| {} }
    }
}

fn place() -> Option<PlaceFacts> {
    let id = PlaceId(1);
    Some(PlaceFacts {
        id: Some(id),
        name: "Studio Lumen".to_owned(),
        address: "12 Linden Street".to_owned(),
        city: "Paris".to_owned(),
        hue: PlaceHue::Plum,
        logo_url: None,
        phone: Some("+33 1 23 45 67 89".to_owned()),
        zone: Some(chrono_tz::Europe::Paris),
    })
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

fn slot(time: &str, date: &str) -> Option<Slot> {
    let wire = format!("{date}T{time}:00+01:00");
    let at = DateTime::parse_from_rfc3339(&wire).ok()?;
    let start = PlaceTime::new(at, Some(chrono_tz::Europe::Paris));
    Some(Slot { time: at.time(), wire_datetime: wire, start, length_seconds: 6300 })
}

fn slots(date: &str, times: &[&str]) -> Vec<Slot> {
    times.iter().filter_map(|time| slot(time, date)).collect()
}

fn service(id: i64, category: i64, title: &str, minutes: i64, price: i64) -> BookableService {
    BookableService {
        id: ServiceId(id),
        category,
        title: title.to_owned(),
        price: PriceRange::fixed(Decimal::from(price), "€"),
        old_price: None,
        length_seconds: Some(minutes * 60),
        comment: String::new(),
        picture_url: None,
        prepaid: Prepaid::Forbidden,
        members_only: false,
        event: false,
        is_selectable: true,
    }
}

fn menu(prepaid: Prepaid) -> ServiceMenu {
    let full = BookableService {
        old_price: Some(Money::new(Decimal::from(90), "€")),
        ..service(4, 1, "Full color", 105, 72)
    };
    let cut = BookableService {
        price: PriceRange::new(Decimal::from(48), Decimal::from(65), "€"),
        ..service(5, 2, "Women’s cut", 45, 48)
    };
    let club = BookableService { members_only: true, ..service(6, 2, "Morning flow", 60, 20) };
    ServiceMenu {
        categories: [(1, "Color"), (2, "Cut & style")]
            .map(|(id, title)| ServiceCategory { id, title: title.to_owned() })
            .to_vec(),
        services: vec![
            BookableService { prepaid, ..service(1, 1, "Balayage", 90, 80) },
            service(2, 1, "Gloss treatment", 15, 15),
            service(3, 1, "Root touch-up", 60, 45),
            full,
            cut,
            club,
        ],
    }
}

fn professional(
    id: i64,
    name: &str,
    role: &str,
    rating: Option<Decimal>,
    date: &str,
    times: &[&str],
) -> BookableProfessional {
    BookableProfessional {
        id: ProfessionalId(id),
        name: name.to_owned(),
        specialization: role.to_owned(),
        photo_url: None,
        rating,
        reviews: 12,
        next_day: day(date),
        next_times: slots(date, times),
        is_bookable: true,
    }
}

fn professionals() -> Vec<BookableProfessional> {
    let (day_after, tomorrow) = ("2026-11-26", "2026-11-25");
    vec![
        professional(
            3,
            "Sofia Marin",
            "Color specialist",
            Some(Decimal::new(49, 1)),
            day_after,
            &["11:15", "14:30", "15:15", "16:45"],
        ),
        professional(
            4,
            "Tom Keller",
            "Stylist",
            Some(Decimal::new(47, 1)),
            tomorrow,
            &["10:00", "12:30", "13:15", "17:00"],
        ),
        professional(5, "Noor Aziz", "Senior stylist", None, "2026-11-28", &["09:00", "09:45"]),
    ]
}

fn form(everything: bool) -> BookingForm {
    let mut form = BookingForm::by_default(PlaceId(1));
    form.email = FieldRule::Hidden;
    form.shows_privacy_policy = true;
    form.url = Some("https://example.com/book".to_owned());
    if everything {
        form.surname = FieldRule::Required;
        form.email = FieldRule::Required;
        form.comment = FieldRule::Required;
        form.notice = Some("Please come five minutes early.".to_owned());
        let options = vec!["Short".to_owned(), "Long".to_owned()];
        form.custom_fields = vec![CustomField {
            code: "hair".to_owned(),
            title: "Your hair".to_owned(),
            kind: CustomFieldKind::Choice { options },
            required: true,
        }];
    }
    form
}

fn cards() -> Vec<UsableCard> {
    let covered = |id, title: &str| Covered { target: CoverTarget::Service(ServiceId(id)), title: title.to_owned() };
    let club = UsableCard {
        id: CardId::Membership(MembershipId(7)),
        title: "Color club".to_owned(),
        number: "00077120".to_owned(),
        worth: CardWorth::Visits(5),
        covers: vec![covered(1, "Balayage"), covered(3, "Root touch-up")],
        expires: None,
    };
    let gift = UsableCard {
        id: CardId::GiftCard(GiftCardId(8)),
        title: "Happy birthday".to_owned(),
        number: "4410".to_owned(),
        worth: CardWorth::Money(Money::new(Decimal::from(40), "€")),
        covers: Vec::new(),
        expires: None,
    };
    vec![club, gift]
}

fn draft() -> BookingDraft {
    let mut draft = BookingDraft::new(Some(PlaceId(1)), "sample".to_owned(), DateTime::UNIX_EPOCH);
    draft.parts = vec![BookingPart {
        services: vec![ServiceId(1), ServiceId(2)],
        professional: ProfessionalChoice::One(ProfessionalId(3)),
        slot: None,
    }];
    draft.contact.name = "Anna Moreau".to_owned();
    draft.contact.phone = "+33 6 12 34 56 78".to_owned();
    draft.contact.consent = true;
    draft
}

fn state_of(name: &str) -> Option<State> {
    let today = day("2026-11-24")?;
    let chosen = slot("11:15", "2026-11-27");
    let mut draft = draft();
    draft.step = match name {
        "professional" => BookingStep::Professional,
        "time" | "time-taken" | "time-nothing" | "time-failed" | "leave" => BookingStep::Time,
        "services" | "services-card" | "services-loading" | "services-failed" => BookingStep::Services,
        "success" => BookingStep::Success(AppointmentId(1)),
        _ => BookingStep::Details,
    };
    let has_time = !matches!(
        name,
        "services"
            | "services-card"
            | "services-loading"
            | "services-failed"
            | "time-taken"
            | "time-nothing"
            | "time-failed"
    );
    if let (Some(part), true) = (draft.parts.first_mut(), has_time) {
        part.slot = chosen;
    }
    if matches!(name, "services-card" | "details-card") {
        draft.card = Some(CardId::Membership(MembershipId(7)));
    }
    if name == "details-two" {
        draft.parts.push(BookingPart {
            services: vec![ServiceId(5)],
            professional: ProfessionalChoice::One(ProfessionalId(4)),
            slot: slot("13:00", "2026-11-27"),
        });
    }
    if name == "details-everything" {
        draft.contact.consent = false;
        draft.contact.phone = String::new();
    }
    let mut state = State::new(draft, today);
    let mut act = |action: Action| {
        state.update(action);
    };
    act(Action::FormCame(Ok(Arc::new(form(name == "details-everything")))));
    match name {
        "services-loading" => {}
        "services-failed" => act(Action::MenuCame(ProfessionalChoice::Any, Err(ReadError::Offline))),
        "details-prepaid" => act(Action::MenuCame(ProfessionalChoice::Any, Ok(Arc::new(menu(Prepaid::Required))))),
        _ => act(Action::MenuCame(ProfessionalChoice::Any, Ok(Arc::new(menu(Prepaid::Forbidden))))),
    }
    act(Action::ProfessionalsCame(vec![ServiceId(1), ServiceId(2)], Ok(Arc::new(professionals()))));
    let free: BTreeSet<NaiveDate> = match name {
        "time-nothing" => BTreeSet::new(),
        _ => [24, 25, 26, 27, 28].into_iter().filter_map(|day| NaiveDate::from_ymd_opt(2026, 11, day)).collect(),
    };
    let answer = if name == "time-failed" { Err(ReadError::ServerTrouble) } else { Ok(Arc::new(free)) };
    act(Action::Time(TimeAction::DaysCame(YearMonth { year: 2026, month: 11 }, answer)));
    let december = [2, 3, 4, 5, 9, 10, 11, 12, 15, 16, 17, 18, 19];
    let later: BTreeSet<NaiveDate> =
        december.into_iter().filter_map(|day| NaiveDate::from_ymd_opt(2026, 12, day)).collect();
    act(Action::Time(TimeAction::DaysCame(YearMonth { year: 2026, month: 12 }, Ok(Arc::new(later)))));
    let friday = day("2026-11-27")?;
    act(Action::Time(TimeAction::DayTapped(friday)));
    let times = match name {
        "time-nothing" => Vec::new(),
        _ => slots("2026-11-27", &["09:00", "09:45", "11:15", "13:00", "14:30", "15:15", "16:45", "17:30", "18:15"]),
    };
    act(Action::Time(TimeAction::TimesCame(friday, Ok(Arc::new(times)))));
    if matches!(name, "services-card" | "details-card") {
        state.update(Action::CardsCame(cards()));
    }
    finish(name, &mut state);
    Some(state)
}

/// What only shows after the rest.
fn finish(name: &str, state: &mut State) {
    match name {
        "time-taken" => state.note = Some(Note::TimeTaken),
        "details-everything" => state.shows_problems = true,
        "details-offline" => state.sending = Sending::Failed(BookingError::Offline),
        "details-price" => {
            let price = |amount: i64| PriceRange::fixed(Decimal::from(amount), "€");
            state.note = Some(Note::PriceChanged { old: price(95), new: price(105) });
        }
        "leave" => state.sheet = Some(OpenSheet::Leave),
        "code" => {
            state.sheet = Some(OpenSheet::Code);
            state.code.typed = "48".to_owned();
        }
        "resolving" => state.sending = Sending::Resolving,
        "unknown" => state.sending = Sending::Unknown,
        _ => {}
    }
    state.draft.contact.custom = BTreeMap::new();
}
