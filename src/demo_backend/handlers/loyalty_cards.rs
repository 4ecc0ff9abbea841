//! The client's loyalty cards: all of them (not published), or those of one chain in the three shapes seen.

use axum::extract::{Path, State};
use http::StatusCode;
use serde_json::Value;

use super::{Answer, DemoBackend, Handled, PublicBase, Refusal, SignedIn, items_for, teller};

pub async fn list_all_user_loyalty_cards(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    who: SignedIn,
) -> Handled {
    Answer::counted(items_for(&who, told(&backend, &base, &who, None)))
}

/// One card comes as a bare object, as sampled; several, or none, as an enveloped list, as live.
pub async fn list_user_loyalty_cards(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    who: SignedIn,
    Path(chain): Path<i64>,
) -> Handled {
    if backend.read().chain(chain).is_none() {
        return Err(Refusal::not_found("Chain"));
    }
    let mut cards = told(&backend, &base, &who, Some(chain));
    match (cards.pop(), cards.is_empty()) {
        (Some(single), true) => Answer::bare(StatusCode::OK, single),
        (last, _) => {
            cards.extend(last);
            Answer::data(items_for(&who, cards))
        }
    }
}

/// Promotions are the same at every location here.
pub async fn list_loyalty_cards_at(
    state: State<DemoBackend>,
    base: PublicBase,
    who: SignedIn,
    Path((chain, _location)): Path<(i64, i64)>,
) -> Handled {
    list_user_loyalty_cards(state, base, who, Path(chain)).await
}

fn told(backend: &DemoBackend, base: &PublicBase, who: &SignedIn, chain: Option<i64>) -> Vec<Value> {
    let tables = backend.read();
    let teller = teller(backend, &tables, base);
    let own = tables.loyalty_cards.iter().filter(|row| row.client == who.client);
    own.filter(|row| chain.is_none_or(|chain| chain == row.chain)).map(|row| teller.loyalty_card(row)).collect()
}
