//! The places the client ever booked at, and which of them are favorites.

mod favorites;
mod profiles;

use std::sync::Arc;

use chrono_tz::Tz;
use tokio::sync::watch;

use super::active::{Active, Backend};
use super::appointments::AppointmentsRepository;
use super::live::{Live, Source};
use super::saved::Saved;
use crate::api::ApiError;
use crate::domain::ids::PlaceId;
use crate::domain::place::Place;
use crate::domain::place_about::Rating;

pub use favorites::FavoriteFailure;
use favorites::Favorites;
use profiles::Profiles;
pub use profiles::{PlaceProfile, PlaceProfiles};

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct PlacesRepository {
    pub(super) live: Live<Vec<Place>>,
    favorites: Favorites,
    profiles: Profiles,
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
                    favorites.tell_kept(&backend);
                    Ok(places)
                })
            }),
        };
        let profiles = Profiles::new(active.clone());
        let live = Live::new(active, source);
        let learned = profiles.clone();
        // What a page has learned of a place is not lost when the list comes anew.
        live.on_arrival(Box::new(move |before: Option<&Vec<Place>>, places: &mut Vec<Place>| {
            for place in places {
                place.is_active &= !learned.is_gone(place.id);
                if let Some(known) = before.and_then(|all| all.iter().find(|known| known.id == place.id)) {
                    profiles::keep_learned(place, known);
                }
            }
        }));
        Self { live, favorites, profiles }
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

    /// Asks for one place by itself: where the list has no such place, or tells next to nothing of it.
    pub fn ask_profile(&self, place: PlaceId) {
        self.profiles.ask(&self.live, place);
    }

    pub fn profiles(&self) -> watch::Receiver<Arc<PlaceProfiles>> {
        self.profiles.watch()
    }

    /// The average of the reviews that were just read. `None`: none were.
    pub(super) fn keep_rating(&self, place: PlaceId, rating: Option<Rating>) {
        let Some(rating) = rating else { return };
        self.live.modify(|places| {
            let is_news = |known: &Place| known.id == place && known.about.rating != Some(rating);
            let index = places.iter().position(is_news)?;
            let mut changed = places.to_vec();
            changed.get_mut(index)?.about.rating = Some(rating);
            Some(changed)
        });
    }

    /// Where its wall clock is; `None` when nothing is known of it.
    pub(super) fn zone_of(&self, place: PlaceId) -> Option<Tz> {
        self.live.current().value?.iter().find(|known| known.id == place)?.zone
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
