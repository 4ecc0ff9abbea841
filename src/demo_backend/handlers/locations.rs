//! Locations for everybody: profile, list, promotional blocks, and the list of countries.

use axum::extract::{Path, State};
use serde_json::{Value, json};

use super::{Answer, Asked, DemoBackend, Handled, PublicBase, Refusal, teller};
use crate::demo_backend::answers::runs_at;

pub async fn list_locations(State(backend): State<DemoBackend>, base: PublicBase, asked: Asked) -> Handled {
    let (id, chain) = (asked.number("id")?, asked.number("group_id")?);
    let wants_forms = asked.flag("showBookforms") == Some(true);
    let count = usize::try_from(asked.number("count")?.unwrap_or(25).clamp(1, 100)).unwrap_or(25);
    let page = usize::try_from(asked.number("page")?.unwrap_or(1).max(1)).unwrap_or(1);
    let tables = backend.read();
    let teller = teller(&backend, &tables, &base);
    let places = tables.places.iter().filter(|place| !place.has_left && id.is_none_or(|id| id == place.id));
    let places = places.filter(|place| chain.is_none_or(|chain| place.chain == Some(chain)));
    let told: Vec<_> = places
        .skip((page - 1).saturating_mul(count))
        .take(count)
        .map(|place| {
            let company = teller.company(place);
            if wants_forms { teller.with_bookforms(place, company) } else { company }
        })
        .collect();
    Answer::data(told)
}

/// Errors here are of the older style.
pub async fn get_location(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    Path(location): Path<String>,
    asked: Asked,
) -> Handled {
    let tables = backend.read();
    let place = location.parse().ok().and_then(|id| tables.place(id));
    let place = place.filter(|place| !place.has_left).ok_or_else(|| Refusal::not_found("Location").older())?;
    let teller = teller(&backend, &tables, &base);
    let company = teller.single_company(place);
    let wants_forms = asked.flag("showBookforms") == Some(true);
    Answer::data(if wants_forms { teller.with_bookforms(place, company) } else { company })
}

pub async fn list_promo_blocks(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    Path(location): Path<i64>,
) -> Handled {
    let tables = backend.read();
    tables.place(location).ok_or_else(|| Refusal::not_found("Location"))?;
    let teller = teller(&backend, &tables, &base);
    let running = tables.promo_blocks.iter().filter(|block| block.place == location && runs_at(block, teller.now));
    Answer::data(running.map(|block| teller.promo_block(block)).collect::<Vec<_>>())
}

/// Id, name, dialling code, currency.
const COUNTRIES: [(i64, &str, &str, &str); 12] = [
    (1, "United States", "1", "USD"),
    (2, "United Kingdom", "44", "GBP"),
    (3, "Germany", "49", "EUR"),
    (4, "France", "33", "EUR"),
    (5, "Kazakhstan", "7", "KZT"),
    (6, "United Arab Emirates", "971", "AED"),
    (7, "Netherlands", "31", "EUR"),
    (8, "Greece", "30", "EUR"),
    (9, "Poland", "48", "PLN"),
    (10, "Georgia", "995", "GEL"),
    (11, "Serbia", "381", "RSD"),
    (12, "Türkiye", "90", "TRY"),
];

/// Dialling codes as text, one of them as a number.
pub async fn list_countries() -> Handled {
    let told = COUNTRIES.iter().map(|(id, title, code, currency)| {
        let code = if *id == 7 { json!(31) } else { json!(code) };
        json!({ "id": id, "title": title, "phone_code": code, "currency": currency })
    });
    Answer::data(told.collect::<Vec<Value>>())
}
