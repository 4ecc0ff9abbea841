//! The heart of a place. Not published by Altegio.

use axum::extract::{Path, State};

use super::{Answer, DemoBackend, Handled, Refusal, SignedIn};
use crate::api::wire::favorites::FavoriteWire;

pub async fn add_favorite(State(backend): State<DemoBackend>, who: SignedIn, Path(location): Path<i64>) -> Handled {
    set(&backend, &who, location, true)
}

pub async fn remove_favorite(State(backend): State<DemoBackend>, who: SignedIn, Path(location): Path<i64>) -> Handled {
    set(&backend, &who, location, false)
}

fn set(backend: &DemoBackend, who: &SignedIn, location: i64, is_favorite: bool) -> Handled {
    backend.change(|tables| {
        if tables.place(location).is_none() {
            return Err(Refusal::not_found("Location"));
        }
        let favorites = &mut tables.client_mut(who.client).ok_or_else(Refusal::unauthorized)?.favorites;
        if is_favorite {
            favorites.insert(location);
        } else {
            favorites.remove(&location);
        }
        Ok(())
    })?;
    Answer::data(FavoriteWire { location_id: location, is_favorite })
}
