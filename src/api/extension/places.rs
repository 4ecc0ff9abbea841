//! The places a client has been to. Without the call, the appointments are grouped by place.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use rust_decimal::Decimal;

use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::companies;
use crate::api::error::ApiError;
use crate::api::picture_url::Pictures;
use crate::api::records;
use crate::api::reply::DecodedList;
use crate::api::wire::companies::UserCompanyWire;
use crate::domain::appointment::{Appointment, AppointmentStage};
use crate::domain::ids::PlaceId;
use crate::domain::money::Money;
use crate::domain::place::Place;

use super::NotFound;

impl ApiClient {
    /// `known_appointments`: what a refresh has just read, so that the list is not asked for twice; without it, the
    /// fallback reads them itself. Favourites of the fallback are all false: they are kept on the device then.
    pub async fn list_places(
        &self,
        known_appointments: Option<&[Appointment]>,
    ) -> Result<DecodedList<Place>, ApiError> {
        let call = Call::get("list_user_companies", "/user/companies").by_user();
        if let Some(reply) = self.ask_unpublished(call, NotFound::Call).await? {
            let pictures = self.pictures();
            return Ok(reply.list()?.convert(|wire| Some(user_place(wire, &pictures))));
        }
        let now = self.inner.clock.now();
        match known_appointments {
            Some(appointments) => Ok(places_of_appointments(appointments, now)),
            None => Ok(places_of_appointments(&self.list_appointments().await?.items, now)),
        }
        .map(|items| DecodedList { items, dropped: 0 })
    }
}

fn user_place(wire: UserCompanyWire, pictures: &Pictures) -> Place {
    let count = |number: Option<i64>| number.unwrap_or(0).clamp(0, u32::MAX.into()) as u32;
    let place = companies::place(wire.company, pictures);
    let sales = wire.online_sales;
    let cashback = wire.cashback_balance.map(|amount| amount.0).filter(|amount| *amount > Decimal::ZERO);
    Place {
        form: wire.bookform_id.filter(|form| *form > 0).or(place.form),
        is_favorite: wire.is_favorite,
        visits: count(wire.records_count),
        upcoming_visits: count(wire.upcoming_records_count),
        last_visit: wire.last_record.and_then(|record| records::appointment(record, pictures)),
        cashback: cashback.map(|amount| Money::new(amount, place.currency.clone())),
        online_sales: sales.as_ref().map_or(place.online_sales, |sales| sales.is_available),
        online_sales_url: sales.and_then(|sales| sales.url).or(place.online_sales_url),
        ..place
    }
}

/// One place for each that a record names, in the order of the last visit, latest first. Canceled visits make a place
/// known but are not counted.
pub fn places_of_appointments(appointments: &[Appointment], now: DateTime<Utc>) -> Vec<Place> {
    let mut newest_first: Vec<_> = appointments.iter().collect();
    newest_first.sort_by_key(|appointment| std::cmp::Reverse(appointment.start.utc()));
    let mut places: Vec<Place> = Vec::new();
    let mut positions: HashMap<PlaceId, usize> = HashMap::new();
    for appointment in newest_first {
        let position = *positions.entry(appointment.place.id).or_insert_with(|| {
            places.push(place_of(appointment));
            places.len() - 1
        });
        let Some(place) = places.get_mut(position) else { continue };
        match appointment.stage(now) {
            AppointmentStage::Canceled => continue,
            AppointmentStage::Upcoming => place.upcoming_visits += 1,
            AppointmentStage::Past if place.last_visit.is_none() => place.last_visit = Some(appointment.clone()),
            AppointmentStage::Past => {}
        }
        place.visits += 1;
    }
    places
}

/// What the newest record says of its place.
fn place_of(appointment: &Appointment) -> Place {
    let place = appointment.place.clone();
    Place {
        id: place.id,
        name: place.name,
        category: String::new(),
        address: place.address,
        city: String::new(),
        phones: place.phones,
        logo_url: place.logo_url,
        cover_url: None,
        zone: appointment.start.zone,
        currency: place.currency,
        chain: None,
        booking_widget_promo: None,
        is_active: true,
        is_favorite: false,
        visits: 0,
        upcoming_visits: 0,
        last_visit: None,
        cashback: None,
        online_sales: false,
        online_sales_url: None,
        form: None,
        about: Default::default(),
    }
}
