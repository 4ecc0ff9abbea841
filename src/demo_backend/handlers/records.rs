//! The client's visits: the list and each alone. `changes.rs` changes them.

use axum::extract::{Path, State};
use http::StatusCode;

use super::{Answer, Asked, DemoBackend, Handled, PublicBase, Refusal, SignedIn, items_for, teller};
use crate::demo_backend::permissions::own_record;
use crate::demo_backend::sentinels::{self, Sentinel};

pub async fn list_user_records(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    who: SignedIn,
    asked: Asked,
) -> Handled {
    if sentinels::of(&who.phone) == Some(Sentinel::RecordsFail) {
        return Err(Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "An error has occurred."));
    }
    let (chain, place) = (asked.number("group_id")?, asked.number("company_id")?);
    let tables = backend.read();
    let teller = teller(&backend, &tables, &base);
    let records = tables.records.iter().filter(|record| {
        record.client == who.client
            && place.is_none_or(|place| place == record.place)
            && chain.is_none_or(|chain| tables.place(record.place).is_some_and(|row| row.chain == Some(chain)))
    });
    Answer::data(items_for(&who, records.map(|record| teller.record(record)).collect()))
}

/// Logged-in clients send the hash's segment empty.
pub async fn get_own_record(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    who: SignedIn,
    Path(id): Path<i64>,
) -> Handled {
    let tables = backend.read();
    let record = own_record(&tables, who.client, id)?;
    Answer::data(vec![teller(&backend, &tables, &base).record(record)])
}

/// A hash does not open anything here: only the owner reads a record.
pub async fn get_user_record(
    state: State<DemoBackend>,
    base: PublicBase,
    who: SignedIn,
    Path((id, _hash)): Path<(i64, String)>,
) -> Handled {
    get_own_record(state, base, who, Path(id)).await
}
