//! Group events.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::create::BookingRequest;
use super::menu::prepaid_rule;
use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::error::ApiError;
use crate::api::html::plain_text;
use crate::api::picture_url::Pictures;
use crate::api::records;
use crate::api::reply::DecodedList;
use crate::api::wire::day::DayWire;
use crate::api::wire::events::{DateRangeWire, EventBookRequestWire, EventBookResultWire, EventFilterWire, EventWire};
use crate::api::wire::loose::SecretText;
use crate::api::wire::moment::{MomentWire, ZoneWire};
use crate::domain::booking::{EventFilter, EventProfessional, GroupEvent, PriceRange};
use crate::domain::ids::{AppointmentId, EventId, PlaceId, ProfessionalId, ServiceId};
use crate::domain::place::Place;

const PAGE: usize = 100;
/// Beyond that a person does not look.
const MOST_PAGES: usize = 5;

impl ApiClient {
    /// Earliest first, from `from` to `till` in the place's calendar, both included.
    pub async fn list_events(
        &self,
        place: &Place,
        wanted: &EventFilter,
        from: NaiveDate,
        till: NaiveDate,
    ) -> Result<DecodedList<GroupEvent>, ApiError> {
        let mut events = DecodedList::default();
        let pictures = self.pictures();
        for page in 1..=MOST_PAGES {
            let call = wanted.narrow(Call::get("search_events", format!("/activity/{}/search", place.id)));
            let call = call.query("from", from).query("till", till).query("page", page).query("count", PAGE);
            let wires: DecodedList<EventWire> = self.send(call).await?.list()?;
            let is_last = wires.items.len() + wires.dropped < PAGE;
            events.append(wires.convert(|wire| event(wire, place, &pictures)));
            if is_last {
                break;
            }
        }
        let mut events = events.without_repeats(|event| event.id);
        events.items.sort_by_key(|event| (event.start.utc(), event.id));
        Ok(events)
    }

    /// Days with an event, in the place's calendar.
    pub async fn list_event_days(
        &self,
        place: PlaceId,
        wanted: &EventFilter,
        from: NaiveDate,
        till: NaiveDate,
    ) -> Result<BTreeSet<NaiveDate>, ApiError> {
        let call = wanted.narrow(Call::get("search_event_dates", format!("/activity/{place}/search_dates")));
        let days: DecodedList<DayWire> = self.send(call.query("from", from).query("till", till)).await?.list()?;
        Ok(days.items.into_iter().map(|day| day.0).filter(|day| (from..=till).contains(day)).collect())
    }

    /// The first and the last day with an event, in the place's calendar; `None` when there is none.
    pub async fn get_event_span(
        &self,
        place: PlaceId,
        wanted: &EventFilter,
    ) -> Result<Option<(NaiveDate, NaiveDate)>, ApiError> {
        let call = wanted.narrow(Call::get("get_event_date_range", format!("/activity/{place}/search_dates_range")));
        let range: DateRangeWire = self.send(call).await?.one()?;
        Ok(range.min_date.zip(range.max_date).map(|(first, last)| (first.0, last.0.max(first.0))))
    }

    /// Who gives the events that `wanted` lets through, in the place's order.
    pub async fn list_event_professionals(
        &self,
        place: PlaceId,
        wanted: &EventFilter,
    ) -> Result<Vec<EventProfessional>, ApiError> {
        let call = wanted.narrow(Call::get("get_event_filters", format!("/activity/{place}/filters")));
        let filters: DecodedList<EventFilterWire> = self.send(call).await?.list()?;
        let staff = filters.items.into_iter().filter(|filter| filter.code == "staff").flat_map(|filter| filter.data);
        let open = staff.filter(|entry| entry.is_disabled != Some(true) && !entry.title.trim().is_empty());
        Ok(open.map(|entry| EventProfessional { id: ProfessionalId(entry.id), name: entry.title }).collect())
    }

    /// Takes seats. Never sent twice by itself, see `create_booking`.
    pub async fn book_event(
        &self,
        request: BookingRequest<'_>,
        event: EventId,
        seats: u32,
    ) -> Result<AppointmentId, ApiError> {
        let contact = &request.draft.contact;
        let filled = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        // There is one field for the name.
        let name = format!("{} {}", contact.name.trim(), contact.surname.trim());
        let body = EventBookRequestWire {
            fullname: name.trim().to_owned(),
            phone: contact.phone.clone(),
            email: contact.email.trim().to_owned(),
            code: request.sms_code.and_then(filled).map(SecretText),
            comment: filled(&request.draft.comment()),
            source: Some("mobile".to_owned()),
            api_id: filled(&request.draft.key),
            clients_count: Some(seats.max(1).into()),
        };
        let path = format!("/activity/{}/{}/book", request.place, event);
        let reply = self.send(Call::post("book_event", path).by_user().json(&body)).await?;
        Ok(AppointmentId(reply.one::<EventBookResultWire>()?.id))
    }
}

impl EventFilter {
    fn narrow(&self, call: Call) -> Call {
        let call = call.services(&self.services);
        match self.professional.one() {
            Some(id) => call.query("staff_ids[]", id),
            None => call,
        }
    }
}

/// `None` without a readable start.
fn event(wire: EventWire, place: &Place, pictures: &Pictures) -> Option<GroupEvent> {
    let zone = ZoneWire::named(place.zone);
    // Beside a naive date the number is the exact moment.
    let exact = match wire.date {
        Some(MomentWire::WithOffset(_)) => None,
        _ => wire.timestamp.filter(|seconds| *seconds > 0).map(MomentWire::Unix),
    };
    let start = place_start(exact, wire.date, zone, place.zone)?;
    let service = wire.service;
    let price = service.price_min.or(service.price_max).map(|min| {
        let max = service.price_max.unwrap_or(min);
        PriceRange::new(min.0, max.0, &place.currency)
    });
    let count = |number: Option<i64>| number.and_then(|number| u32::try_from(number).ok()).unwrap_or(0);
    let comment = Some(service.comment).filter(|text| !text.trim().is_empty()).or(wire.instructions);
    Some(GroupEvent {
        id: EventId(wire.id),
        place: wire.company_id.filter(|id| *id > 0).map_or(place.id, PlaceId),
        service: ServiceId(wire.service_id.unwrap_or(service.id)),
        title: service.title.trim().to_owned(),
        comment: plain_text(&comment.unwrap_or_default()),
        picture_url: pictures.address(Some(&service.image_url)),
        start,
        length_seconds: wire.length.unwrap_or(0).clamp(0, 7 * 86_400),
        capacity: count(wire.capacity),
        taken: count(wire.records_count),
        price,
        professional: wire.staff.and_then(|staff| records::professional(staff, pictures)),
        prepaid: prepaid_rule(wire.prepaid.or(service.prepaid).as_deref()),
    })
}

/// Without a zone the naive date keeps the wall clock right.
fn place_start(
    exact: Option<MomentWire>,
    date: Option<MomentWire>,
    zone: ZoneWire,
    name: Option<Tz>,
) -> Option<crate::domain::place_time::PlaceTime> {
    let told = date.and_then(|date| date.in_zone(zone));
    if name.is_none() && told.is_some() {
        return told;
    }
    exact.and_then(|exact| exact.in_zone(zone)).or(told)
}
