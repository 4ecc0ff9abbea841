//! Who can be booked at a place.

use rust_decimal::Decimal;

use super::slots::SlotFacts;
use super::slots::slots;
use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::error::ApiError;
use crate::api::picture_url::Pictures;
use crate::api::reply::DecodedList;
use crate::api::wire::booking::BookStaffWire;
use crate::domain::booking::BookableProfessional;
use crate::domain::ids::{PlaceId, ProfessionalId, ServiceId};
use chrono_tz::Tz;

impl ApiClient {
    /// In the place's order; who cannot be booked for these services comes last, marked so.
    pub async fn list_professionals(
        &self,
        place: PlaceId,
        services: &[ServiceId],
        zone: Option<Tz>,
    ) -> Result<DecodedList<BookableProfessional>, ApiError> {
        let call = Call::get("get_book_staff", format!("/book_staff/{place}")).services(services);
        let wires: DecodedList<BookStaffWire> = self.send(call).await?.list()?;
        let pictures = self.pictures();
        let mut found = wires.convert(|wire| professional(wire, zone, &pictures)).without_repeats(|one| one.0.id);
        found.items.sort_by_key(|(one, weight)| (!one.is_bookable, std::cmp::Reverse(*weight)));
        Ok(found.convert(|(one, _)| Some(one)))
    }
}

/// With the weight. `None` for who left, is hidden, or stands for "any".
fn professional(wire: BookStaffWire, zone: Option<Tz>, pictures: &Pictures) -> Option<(BookableProfessional, i64)> {
    let is_set = |flag: Option<crate::api::wire::loose::Flag01>| flag.is_some_and(|flag| flag.0);
    if wire.id <= 0 || is_set(wire.fired) || is_set(wire.hidden) {
        return None;
    }
    let shows_rating = wire.show_rating.is_none_or(|flag| flag.0);
    let rating = wire.rating.map(|rating| rating.0).filter(|rating| *rating > Decimal::ZERO && shows_rating);
    let next_day = wire.seance_date.map(|day| day.0);
    let reviews = wire.comments_count.or(wire.votes_count).unwrap_or(0);
    let professional = BookableProfessional {
        id: ProfessionalId(wire.id),
        specialization: wire
            .specialization
            .filter(|text| !text.trim().is_empty())
            .or(wire.position.map(|position| position.title))
            .unwrap_or_default(),
        photo_url: pictures.address(wire.avatar_big.as_deref()).or(pictures.address(wire.avatar.as_deref())),
        rating: rating.map(|rating| rating.min(Decimal::from(5))),
        reviews: u32::try_from(reviews).unwrap_or(0),
        next_day,
        next_times: slots(wire.seances, SlotFacts { zone, day: next_day }),
        is_bookable: wire.bookable,
        name: wire.name,
    };
    Some((professional, wire.weight.unwrap_or(0)))
}
