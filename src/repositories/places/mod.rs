//! The places the client ever booked at, and which of them are favorites.

mod favorites;

use std::sync::Arc;

use tokio::sync::watch;

use super::active::{Active, Backend};
use super::appointments::AppointmentsRepository;
use super::live::{Live, Source};
use super::saved::Saved;
use crate::api::ApiError;
use crate::domain::ids::PlaceId;
use crate::domain::place::Place;

pub use favorites::FavoriteFailure;
use favorites::Favorites;

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct PlacesRepository {
    pub(super) live: Live<Vec<Place>>,
    favorites: Favorites,
}

impl PlacesRepository {
    /// Where the server has no list of places, `appointments` tell them.
    pub(super) fn new(active: Active, appointments: &AppointmentsRepository) -> Self {
        let appointments = appointments.clone();
        let favorites = Favorites::new(active.clone());
        let merging = favorites.clone();
        let source = Source {
            name: "places",
            load: |store, now| store.read_all(now),
            save: |store, value, saved_at| store.replace_all(value, saved_at),
            fetch: Box::new(move |backend| {
                let (appointments, favorites) = (appointments.clone(), merging.clone());
                Box::pin(async move {
                    let mut places = fetch_places(&backend, &appointments).await?;
                    favorites.merge_into(&mut places, &backend).await;
                    Ok(places)
                })
            }),
        };
        Self { live: Live::new(active, source), favorites }
    }

    /// The first value is the saved copy, in the order of the server.
    pub fn watch(&self) -> watch::Receiver<Saved<Vec<Place>>> {
        self.live.watch()
    }

    /// Starts a refresh of its own, or joins the one that runs.
    pub fn refresh(&self) {
        self.live.refresh();
    }

    /// Shown at once; taken back, and told by `favorite_failures`, when the server cannot be told. Where the server
    /// keeps no favorites they are kept on the device.
    pub fn set_favorite(&self, place: PlaceId, wanted: bool) {
        self.favorites.set(&self.live, place, wanted);
    }

    /// The last heart that could not be set.
    pub fn favorite_failures(&self) -> watch::Receiver<Option<FavoriteFailure>> {
        self.favorites.failures()
    }

    /// What the running refresh brings; the saved copy when none runs or it failed. Empty when nothing is known.
    pub(super) async fn latest(&self) -> Arc<Vec<Place>> {
        // A failure is the places' own matter.
        let _told_elsewhere = self.live.settled().await;
        self.live.current().value.unwrap_or_default()
    }
}

/// Asks for the list; where the server does not have it, groups the appointments. They are not asked for a second time
/// when a refresh of theirs runs or something is saved.
async fn fetch_places(backend: &Backend, appointments: &AppointmentsRepository) -> Result<Vec<Place>, ApiError> {
    let client = &backend.client;
    // With no appointments at hand, an empty answer is the server's own or that of the fallback.
    let places = client.list_places(Some(&[])).await?.items;
    if !places.is_empty() {
        return Ok(places);
    }
    let settled = appointments.live.settled().await;
    match (settled, appointments.live.current().value) {
        (Ok(()), Some(known)) if known.is_empty() => Ok(Vec::new()),
        (Ok(()), Some(known)) => Ok(client.list_places(Some(&known)).await?.items),
        // Not known whether there are places: an empty list would erase what is saved.
        _ => Ok(client.list_places(None).await?.items),
    }
}
