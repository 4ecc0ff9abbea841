//! The words of the booking flow: what the state says to a person.

use chrono::{Duration, NaiveDate};

use super::place_facts::PlaceFacts;
use super::state::{Field, Note, Sending, State};
use crate::domain::booking::{
    BookableProfessional, BookableService, BookingStep, CardWorth, ContactProblem, Prepaid, PriceRange, ServiceMenu,
    Slot, UsableCard,
};
use crate::i18n::Localizer;
use crate::repositories::BookingError;
use crate::ui::card_content::appointment::AppointmentWords;
use crate::ui::viewer::Viewer;
use crate::ui::visit_time;

/// What is said about paying in advance: before the place's page was opened, and after.
pub fn prepay_key(state: &State) -> &'static str {
    match state.went_to_pay {
        true => "screen-booking-went-to-pay",
        false => "screen-booking-must-prepay",
    }
}

pub fn step_key(step: BookingStep) -> &'static str {
    match step {
        BookingStep::Location => "screen-booking-location",
        BookingStep::Services => "screen-booking-services",
        BookingStep::Professional => "screen-booking-professional",
        BookingStep::Time => "screen-booking-time",
        BookingStep::Details => "screen-booking-details",
        BookingStep::Success(_) => "screen-booking-booked",
    }
}

pub fn note_text(note: &Note, viewer: &Viewer) -> String {
    let named = |names: &[String]| names.iter().filter(|name| !name.trim().is_empty()).cloned().collect::<Vec<_>>();
    match note {
        Note::TimeTaken => viewer.text("screen-booking-time-taken"),
        Note::NobodyFree => viewer.text("screen-booking-nobody-free"),
        Note::Overlap => viewer.text("screen-booking-overlap"),
        Note::ServicesGone(titles) if named(titles).is_empty() => viewer.text("screen-booking-service-gone"),
        Note::ServicesGone(titles) => {
            viewer.text_with("screen-booking-services-gone", &[("titles", named(titles).join(", ").into())])
        }
        Note::ProfessionalGone(name) => {
            viewer.text_with("screen-booking-professional-gone", &[("name", name.clone().into())])
        }
        Note::PriceChanged { old, new } => {
            let words = |range: &PriceRange| price(range, viewer).unwrap_or_else(|| viewer.localizer.money(&range.min));
            let args = [("old", words(old).into()), ("new", words(new).into())];
            viewer.text_with("screen-booking-price-changed", &args)
        }
    }
}

/// "€40", "€40 – €60"; `None` where nothing is priced.
pub fn price(range: &PriceRange, viewer: &Viewer) -> Option<String> {
    if range.is_free() {
        return None;
    }
    let money = |money| viewer.localizer.money(money);
    Some(match range.is_fixed() {
        true => money(&range.min),
        false => viewer.text_with(
            "screen-booking-price-range",
            &[("from", money(&range.min).into()), ("to", money(&range.max).into())],
        ),
    })
}

pub struct ServiceGroup {
    pub id: i64,
    pub title: String,
    pub services: Vec<BookableService>,
}

/// By category in the place's order; what belongs to none comes last.
pub fn service_groups(menu: &ServiceMenu, category: Option<i64>, search: &str, viewer: &Viewer) -> Vec<ServiceGroup> {
    let found = menu.found(category, search);
    let known = menu.shown_categories();
    let mut groups: Vec<ServiceGroup> = known
        .iter()
        .map(|category| ServiceGroup {
            id: category.id,
            title: category.title.clone(),
            services: found.iter().filter(|one| one.category == category.id).map(|one| (*one).clone()).collect(),
        })
        .collect();
    let rest: Vec<BookableService> = found
        .iter()
        .filter(|one| known.iter().all(|category| category.id != one.category))
        .map(|one| (*one).clone())
        .collect();
    groups.push(ServiceGroup { id: 0, title: viewer.text("screen-booking-more-services"), services: rest });
    groups.retain(|group| !group.services.is_empty());
    groups
}

pub struct ServiceWords {
    pub length: Option<String>,
    pub price: Option<String>,
    pub old_price: Option<String>,
    pub old_price_spoken: Option<String>,
    pub rules: Vec<String>,
    pub comment: Option<String>,
}

pub fn service_words(service: &BookableService, viewer: &Viewer) -> ServiceWords {
    let old_price = service.old_price.as_ref().map(|old| viewer.localizer.money(old));
    let mut rules = Vec::new();
    if service.event {
        rules.push(viewer.text("screen-booking-group-class"));
    }
    if service.prepaid == Prepaid::Required {
        rules.push(viewer.text("screen-booking-prepaid"));
    }
    if service.members_only {
        rules.push(viewer.text("screen-booking-members-only"));
    }
    ServiceWords {
        length: service.length_seconds.and_then(|seconds| visit_time::length(seconds, viewer)),
        price: price(&service.price, viewer),
        old_price_spoken: old_price.clone().map(|price| viewer.text_with("a11y-old-price", &[("price", price.into())])),
        old_price,
        rules,
        comment: Some(service.comment.trim().to_owned()).filter(|comment| !comment.is_empty()),
    }
}

pub struct Sum {
    pub price: Option<String>,
    /// "2 services · 1 h 45 min".
    pub detail: Option<String>,
}

pub fn sum(state: &State, viewer: &Viewer) -> Sum {
    let count = state.draft.services().len();
    if count == 0 {
        return Sum { price: None, detail: None };
    }
    let services = viewer.text_with("screen-booking-service-count", &[("count", count.into())]);
    let length = state.total_length().and_then(|seconds| visit_time::length(seconds, viewer));
    let parts: Vec<String> = [Some(services), length].into_iter().flatten().collect();
    Sum { price: state.total().and_then(|total| price(&total, viewer)), detail: Some(parts.join(" · ")) }
}

/// What everything cost before the discounts, where there are any.
pub fn old_sum(state: &State, viewer: &Viewer) -> Option<String> {
    let chosen = state.chosen_services();
    if state.draft.event.is_some() || !chosen.iter().any(|service| service.old_price.is_some()) {
        return None;
    }
    let before =
        chosen.iter().map(|service| service.old_price.as_ref().map_or(service.price.min.amount, |old| old.amount));
    let amount = before.sum();
    let currency = &chosen.first()?.price.min.currency;
    Some(viewer.localizer.money(&crate::domain::money::Money::new(amount, currency.clone())))
}

/// "5 visits left", "€40.00 left"; `None` where nobody says.
pub fn card_left(card: &UsableCard, viewer: &Viewer) -> Option<String> {
    match &card.worth {
        CardWorth::Visits(left) => Some(viewer.text_with("screen-memberships-left", &[("left", (*left).into())])),
        CardWorth::Unlimited => Some(viewer.text("screen-memberships-unlimited")),
        CardWorth::Money(money) => {
            let balance = viewer.localizer.money(money);
            Some(viewer.text_with("screen-gift-cards-left", &[("balance", balance.into())]))
        }
        CardWorth::Unknown => None,
    }
}

/// The line of the comment by which the place learns of the card in use.
pub fn card_note(state: &State, localizer: &Localizer) -> String {
    let Some(card) = state.card_in_use() else { return String::new() };
    let key = match card.is_membership() {
        true => "screen-booking-note-membership",
        false => "screen-booking-note-gift-card",
    };
    localizer.text_with(key, &[("title", card.title.clone().into()), ("number", card.number.clone().into())])
}

/// "4.9", where the place shows it.
pub fn rating(professional: &BookableProfessional, viewer: &Viewer) -> Option<String> {
    let rating = professional.rating.filter(|rating| !rating.is_zero())?;
    Some(viewer.localizer.one_decimal(rating))
}

/// "Today", "Tomorrow", else the date.
pub fn near_day(day: NaiveDate, today: NaiveDate, viewer: &Viewer) -> String {
    match (day - today).num_days() {
        days @ 0..=1 => viewer.localizer.days_from_now(days),
        _ => viewer.localizer.date_long(day),
    }
}

/// "Balayage, Gloss treatment", of one part.
pub fn titles(state: &State, part: usize, viewer: &Viewer) -> String {
    let titles = state.titles_of(part);
    if titles.is_empty() { viewer.text("common-visit") } else { titles.join(", ") }
}

/// "Sofia Marin · Studio Lumen", of one part.
pub fn who_and_where(state: &State, part: usize, place: &PlaceFacts, viewer: &Viewer) -> String {
    let is_any = state.draft.parts.get(part).is_none_or(|part| part.professional.one().is_none());
    let who = match (&state.draft.event, state.professional_of(part)) {
        (Some(choice), _) => choice.event.professional.as_ref().map(|one| one.name.clone()),
        (None, Some(professional)) => Some(professional.name.clone()),
        (None, None) => is_any.then(|| viewer.text("screen-booking-any")),
    };
    let parts = [who.unwrap_or_default(), place.name.clone()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The place's time named where it is not the phone's.
pub fn zone_note(state: &State, part: usize, place: &PlaceFacts, viewer: &Viewer) -> Option<String> {
    let slots: Vec<Slot> = state.slot_of(part).into_iter().collect();
    match slots.is_empty() {
        false => zone_of(&slots, place, viewer),
        true => zone_of(state.picker.times.value().map_or(&[], Vec::as_slice), place, viewer),
    }
}

pub fn zone_of(slots: &[Slot], place: &PlaceFacts, viewer: &Viewer) -> Option<String> {
    visit_time::zone_note(&slots.first()?.start, &place.city, viewer)
}

/// "Friday, 27 November, 11:15".
pub fn moment(slot: &Slot, viewer: &Viewer) -> String {
    let args = [
        ("date", viewer.localizer.date_long(slot.start.local_date()).into()),
        ("time", viewer.localizer.time(slot.time).into()),
    ];
    viewer.text_with("common-date-and-time", &args)
}

pub struct When {
    pub weekday: String,
    pub day: String,
    pub month: String,
    pub date_long: String,
    /// "11:15 – 13:00".
    pub span: String,
}

pub fn when(state: &State, part: usize, viewer: &Viewer) -> Option<When> {
    let slot = &state.slot_of(part)?;
    let (date, localizer) = (slot.start.local_date(), &viewer.localizer);
    let length = Duration::seconds(slot.length_seconds.clamp(0, 86_400));
    let start = localizer.time(slot.time);
    let span = match length.is_zero() {
        true => start,
        false => format!("{start} – {}", localizer.time(slot.time.overflowing_add_signed(length).0)),
    };
    Some(When {
        weekday: localizer.weekday_short(date),
        day: localizer.day_of_month(date),
        month: localizer.month_short(date),
        date_long: localizer.date_long(date),
        span,
    })
}

#[derive(Debug, Clone, PartialEq)]
pub struct Booked {
    pub date: String,
    pub date_short: String,
    pub time: String,
    pub zone: Option<String>,
    pub service: String,
    /// "Sofia Marin · 1 h 45 min".
    pub who: String,
    pub professional: Option<String>,
    pub portrait_url: Option<String>,
}

/// As the list of visits has it; until then as it was chosen.
pub fn booked(
    state: &State,
    part: usize,
    visit: Option<&AppointmentWords>,
    place: &PlaceFacts,
    viewer: &Viewer,
) -> Booked {
    let join = |who: Option<String>, length: Option<String>| {
        [who, length].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    if let Some(visit) = visit {
        return Booked {
            date: visit.date_long.clone(),
            date_short: visit.date_medium.clone(),
            time: visit.time.clone(),
            zone: visit.zone_note.clone(),
            service: match state.titles_of(part) {
                titles if titles.is_empty() => visit.full_title(),
                titles => titles.join(", "),
            },
            who: join(visit.professional.clone(), visit.length.clone()),
            professional: visit.professional.clone(),
            portrait_url: visit.portrait_url.clone(),
        };
    }
    let slot = state.slot_of(part);
    let slot = slot.as_ref();
    let date = slot.map(|slot| slot.start.local_date());
    let person = state.professional_of(part);
    let length = slot.and_then(|slot| visit_time::length(slot.length_seconds, viewer));
    Booked {
        date: date.map(|date| viewer.localizer.date_long(date)).unwrap_or_default(),
        date_short: date.map(|date| viewer.localizer.date_medium(date)).unwrap_or_default(),
        time: slot.map(|slot| viewer.localizer.time(slot.time)).unwrap_or_default(),
        zone: zone_note(state, part, place, viewer),
        service: titles(state, part, viewer),
        who: join(person.map(|one| one.name.clone()), length),
        professional: person.map(|one| one.name.clone()),
        portrait_url: person.and_then(|one| one.photo_url.clone()),
    }
}

/// What stands below a field.
pub fn field_error(field: &Field, state: &State, viewer: &Viewer) -> Option<String> {
    match (&state.sending, field) {
        (Sending::Failed(BookingError::PhoneFormat), Field::Phone) => return Some(viewer.text("error-phone-invalid")),
        (Sending::Failed(BookingError::NameMissing), Field::Name) => return Some(viewer.text("error-booking-name")),
        _ => {}
    }
    let key = state.problems().iter().find_map(|problem| match (problem, field) {
        (ContactProblem::NameMissing, Field::Name) => Some("error-booking-name"),
        (ContactProblem::SurnameMissing, Field::Surname) => Some("error-booking-surname"),
        (ContactProblem::PhoneMissing, Field::Phone) => Some("error-phone-empty"),
        (ContactProblem::EmailMissing, Field::Email) => Some("error-booking-email"),
        (ContactProblem::EmailInvalid, Field::Email) => Some("error-booking-email-invalid"),
        (ContactProblem::CommentMissing, Field::Comment) => Some("error-booking-required"),
        (ContactProblem::CustomField(code), Field::Custom(own)) if code == own => Some("error-booking-required"),
        _ => None,
    });
    key.map(|key| viewer.text(key))
}

/// What is said on the details step; what is said elsewhere, or shown by itself, is `None`.
pub fn failure(error: &BookingError, viewer: &Viewer) -> Option<String> {
    let or = |text: &str, key: &str| match text.trim() {
        "" => viewer.text(key),
        text => text.to_owned(),
    };
    Some(match error {
        BookingError::Offline => viewer.text("error-booking-offline"),
        BookingError::PhoneBlocked { text, .. } => or(text, "error-booking-blocked"),
        BookingError::Refused { text } => or(text, "error-booking-refused"),
        BookingError::RateLimited => viewer.text("error-read-rate-limited"),
        BookingError::ServerTrouble => viewer.text("error-booking-server"),
        BookingError::SignedOut
        | BookingError::TimeTaken { .. }
        | BookingError::ServiceGone
        | BookingError::NobodyFree
        | BookingError::PhoneFormat
        | BookingError::WrongCode
        | BookingError::CodeNeeded
        | BookingError::NameMissing
        | BookingError::Overlap
        | BookingError::PriceChanged { .. }
        | BookingError::PrepaidRequired { .. }
        | BookingError::OutcomeUnknown => return None,
    })
}
