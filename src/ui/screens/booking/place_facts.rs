//! What the flow shows of the place it books at.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::domain::ids::PlaceId;
use crate::domain::place::Place;
use crate::domain::place_hue::PlaceHue;
use crate::ui::card_content::brand::Brands;

#[derive(Debug, Clone, PartialEq)]
pub struct PlaceFacts {
    pub id: Option<PlaceId>,
    pub name: String,
    pub address: String,
    pub city: String,
    pub hue: PlaceHue,
    pub logo_url: Option<String>,
    pub phone: Option<String>,
    pub zone: Option<Tz>,
}

impl PlaceFacts {
    /// A place that is not among the client's own yet has a colour and no words.
    pub fn of(id: Option<PlaceId>, places: &[Place], brands: &Brands) -> Self {
        match id.and_then(|id| places.iter().find(|place| place.id == id)) {
            Some(place) => {
                let brand = brands.of_place(place);
                Self {
                    id: Some(place.id),
                    name: place.name.clone(),
                    address: place.address.clone(),
                    city: place.city.clone(),
                    hue: brand.hue,
                    logo_url: brand.logo_url,
                    phone: place.first_phone().map(str::to_owned),
                    zone: place.zone,
                }
            }
            None => Self {
                id,
                name: String::new(),
                address: String::new(),
                city: String::new(),
                hue: PlaceHue::of(id.unwrap_or(PlaceId(0))),
                logo_url: None,
                phone: None,
                zone: None,
            },
        }
    }

    /// For maps and calendars: name, street, city.
    pub fn location(&self) -> String {
        let parts = [&self.name, &self.address, &self.city];
        let filled = parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty());
        filled.collect::<Vec<_>>().join(", ")
    }

    /// The day it is at the place; by the phone's calendar where its zone is not known.
    pub fn today(&self, now: DateTime<Utc>, phone: Tz) -> NaiveDate {
        now.with_timezone(&self.zone.unwrap_or(phone)).date_naive()
    }
}
