//! The client's gift cards (certificates).

use axum::extract::{Path, State};

use super::{Answer, Asked, DemoBackend, Handled, PublicBase, Refusal, SignedIn, items_for, teller};

/// Without `company_id` all of them.
pub async fn list_user_gift_cards(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    who: SignedIn,
    asked: Asked,
) -> Handled {
    let place = asked.number("company_id")?;
    let tables = backend.read();
    let teller = teller(&backend, &tables, &base);
    let own = tables.gift_cards.iter().filter(|row| row.client == who.client);
    let own = own.filter(|row| place.is_none_or(|place| row.places.contains(&place)));
    Answer::counted(items_for(&who, own.map(|row| teller.gift_card(row)).collect()))
}

pub async fn get_user_gift_card(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    who: SignedIn,
    Path(id): Path<i64>,
) -> Handled {
    let tables = backend.read();
    let row = tables.gift_cards.iter().find(|row| row.id == id && row.client == who.client);
    let row = row.ok_or_else(|| Refusal::not_found("Certificate"))?;
    Answer::data(teller(&backend, &tables, &base).gift_card_details(row))
}
