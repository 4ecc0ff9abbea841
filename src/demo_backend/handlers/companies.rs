//! The places this client has ever been to. Not published by Altegio.

use std::collections::HashMap;

use axum::extract::State;

use super::{Asked, DemoBackend, Handled, PublicBase, Refusal, SignedIn, items_for, teller};
use crate::demo_backend::tables::RecordRow;

/// Latest visit first.
pub async fn list_user_companies(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    who: SignedIn,
    asked: Asked,
) -> Handled {
    let tables = backend.read();
    let teller = teller(&backend, &tables, &base);
    let client = tables.client(who.client).ok_or_else(Refusal::unauthorized)?;
    let mut visits: HashMap<i64, Vec<&RecordRow>> = HashMap::new();
    for record in tables.records.iter().filter(|record| record.client == who.client) {
        visits.entry(record.place).or_default().push(record);
    }
    let mut places: Vec<_> =
        visits.iter().filter_map(|(place, records)| Some((tables.place(*place)?, records))).collect();
    if let Some(is_favorite) = asked.flag("is_favorite") {
        places.retain(|(place, _)| client.favorites.contains(&place.id) == is_favorite);
    }
    places.sort_by_key(|(place, records)| {
        let latest = records.iter().map(|record| record.start).max();
        (std::cmp::Reverse(latest), place.id)
    });
    let told = places.into_iter().map(|(place, records)| teller.user_company(client, place, records));
    asked.page(items_for(&who, told.collect()))
}
