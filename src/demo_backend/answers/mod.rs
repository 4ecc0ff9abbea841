//! Rows told in the API's words, as `api::wire` types; what those cannot express is added as plain JSON.
//! Must not know requests.

mod booking;
mod dialects;
mod events;
mod places;
mod records;
mod sales;
mod wallet;

use chrono::{DateTime, FixedOffset, Utc};
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

use crate::api::wire::companies::LocationRefWire;
use crate::api::wire::loose::Amount;
use crate::api::wire::moment::MomentWire;

use super::tables::{ChainRow, PlaceRow, Tables};

pub use booking::chain_form_id;
pub use dialects::bad_items;
pub use events::is_ahead;
pub use places::runs_at;
pub use records::{is_past, record_hash, record_token};
pub use sales::{kind_of, told_payments};

/// Tells rows to one client.
pub struct Teller<'a> {
    pub tables: &'a Tables,
    /// What picture addresses start with.
    pub base: &'a str,
    /// What addresses of payment pages start with.
    pub payment_base: &'a str,
    pub now: DateTime<Utc>,
}

impl Teller<'_> {
    pub fn picture(&self, name: &str) -> String {
        format!("{}/pictures/{name}", self.base)
    }

    /// No picture is `None`.
    pub fn optional_picture(&self, name: &str) -> Option<String> {
        (!name.is_empty()).then(|| self.picture(name))
    }

    /// A person without a photo gets the stock picture.
    pub fn avatar(&self, name: &str) -> String {
        self.picture(if name.is_empty() { "no-photo.png" } else { name })
    }

    pub fn location_ref(&self, place: &PlaceRow) -> LocationRefWire {
        LocationRefWire {
            id: place.id,
            title: place.title.clone(),
            address: Some(place.address.clone()),
            logo: Some(self.picture(&place.logo)),
            bookform_id: Some(bookform_id(place.id)),
        }
    }

    /// The location whose name and logo stand for the chain.
    pub fn chain_ref(&self, chain: i64) -> Option<LocationRefWire> {
        let main_place = self.tables.chain(chain)?.main_place;
        Some(self.location_ref(self.tables.place(main_place)?))
    }

    fn chain_of(&self, place: &PlaceRow) -> Option<&ChainRow> {
        self.tables.chain(place.chain?)
    }
}

pub fn bookform_id(place: i64) -> i64 {
    place + 200_000
}

fn hundredths(amount: i64) -> Amount {
    Amount(Decimal::new(amount, 2))
}

fn number(value: f64) -> Option<Amount> {
    Decimal::try_from(value).ok().map(|value| Amount(value.round_dp(5)))
}

fn there(moment: DateTime<Utc>, zone: chrono_tz::Tz) -> DateTime<FixedOffset> {
    moment.with_timezone(&zone).fixed_offset()
}

fn with_offset(moment: DateTime<Utc>, zone: chrono_tz::Tz) -> MomentWire {
    MomentWire::WithOffset(there(moment, zone))
}

fn naive(moment: DateTime<Utc>, zone: chrono_tz::Tz) -> MomentWire {
    MomentWire::Naive(there(moment, zone).naive_local())
}

/// Wire types always serialize; if one ever does not, its item is null, which clients must survive anyway.
fn json(wire: impl Serialize) -> Value {
    serde_json::to_value(wire).unwrap_or_default()
}
