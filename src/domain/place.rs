//! A place the client goes to: salon, studio, clinic.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::appointment::Appointment;
use super::ids::{ChainId, PlaceId};
use super::money::Money;
use super::place_about::PlaceAbout;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    pub id: PlaceId,
    pub name: String,
    /// What kind of place it is, in the business's words.
    pub category: String,
    pub address: String,
    pub city: String,
    pub phones: Vec<String>,
    pub logo_url: Option<String>,
    pub cover_url: Option<String>,
    pub zone: Option<Tz>,
    pub currency: String,
    pub chain: Option<Chain>,
    /// The place's own promotion text for its booking widget, when it has one.
    pub booking_widget_promo: Option<String>,
    /// False when the place left the service or takes no bookings.
    pub is_active: bool,
    pub is_favorite: bool,
    pub visits: u32,
    pub upcoming_visits: u32,
    /// The visit that "Book again" repeats.
    pub last_visit: Option<Appointment>,
    /// Shown on the card only above zero (API notes, 8).
    pub cashback: Option<Money>,
    pub online_sales: bool,
    pub online_sales_url: Option<String>,
    /// Its booking form, when known.
    #[serde(default)]
    pub form: Option<i64>,
    /// What the "About" part of its page tells.
    #[serde(default)]
    pub about: PlaceAbout,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chain {
    pub id: ChainId,
    pub title: String,
    /// The location whose logo and colour the whole chain shows, when known.
    pub main_place: Option<PlaceId>,
}

/// A place where only its name matters: where a card is valid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceRef {
    pub id: PlaceId,
    pub name: String,
    pub address: String,
    pub logo_url: Option<String>,
}

impl PlaceRef {
    pub fn of(place: &Place) -> Self {
        Self {
            id: place.id,
            name: place.name.clone(),
            address: place.address.clone(),
            logo_url: place.logo_url.clone(),
        }
    }
}

impl Place {
    /// The number `Call` copies: the first one. No number, no button (feature F27).
    pub fn first_phone(&self) -> Option<&str> {
        self.phones.iter().map(|phone| phone.trim()).find(|phone| !phone.is_empty())
    }
}
