//! Places that the client's list does not tell enough of: a branch never visited, or all of them where the server's list
//! names no more than appointments do. Asked for when a page needs one. Must not know the page.

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio::sync::watch;

use crate::api::ApiError;
use crate::domain::ids::PlaceId;
use crate::domain::place::Place;
use crate::repositories::active::{Active, Backend};
use crate::repositories::live::Live;
use crate::repositories::read_error::ReadError;

/// How asking for one place stands.
#[derive(Debug, Clone, PartialEq)]
pub enum PlaceProfile {
    Reading,
    /// As everybody sees it: without visits.
    Known(Arc<Place>),
    /// The server has no such place, or has it no more.
    Gone,
    Failed(ReadError),
}

/// Of this run; forgotten when another person signs in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PlaceProfiles {
    epoch: u64,
    known: BTreeMap<PlaceId, PlaceProfile>,
}

impl PlaceProfiles {
    pub fn of(&self, place: PlaceId) -> Option<&PlaceProfile> {
        self.known.get(&place)
    }
}

#[derive(Clone)]
pub(super) struct Profiles {
    active: Active,
    now: watch::Sender<Arc<PlaceProfiles>>,
}

impl Profiles {
    pub fn new(active: Active) -> Self {
        let (now, _) = watch::channel(Arc::default());
        Self { active, now }
    }

    pub fn watch(&self) -> watch::Receiver<Arc<PlaceProfiles>> {
        self.now.subscribe()
    }

    /// Joins the request that runs.
    pub fn ask(&self, live: &Live<Vec<Place>>, place: PlaceId) {
        let backend = self.active.current();
        let mut is_running = false;
        self.set(&backend, place, |known| {
            is_running = known == Some(&PlaceProfile::Reading);
            // What is known stays in view while it is asked for again.
            matches!(known, None | Some(PlaceProfile::Failed(_))).then_some(PlaceProfile::Reading)
        });
        if is_running {
            return;
        }
        let (profiles, live) = (self.clone(), live.clone());
        self.active.tasks().spawn(async move {
            let answer = match backend.opened().await {
                Ok(()) => backend.client.get_place(place).await.map_err(|error| match error {
                    ApiError::NotFound => None,
                    error => Some(ReadError::from(&error)),
                }),
                Err(error) => Err(Some(error)),
            };
            let profile = match answer {
                Ok(told) => {
                    live.modify(|places| with_more(places, &told));
                    PlaceProfile::Known(Arc::new(told))
                }
                Err(None) => {
                    live.modify(|places| without_service(places, place));
                    PlaceProfile::Gone
                }
                Err(Some(error)) => PlaceProfile::Failed(error),
            };
            profiles.set(&backend, place, |known| match (&profile, known) {
                (PlaceProfile::Failed(_), Some(PlaceProfile::Known(_))) => None,
                _ => Some(profile.clone()),
            });
        });
    }

    /// The server has it no more, whatever the client's list says.
    pub fn is_gone(&self, place: PlaceId) -> bool {
        self.now.borrow().of(place) == Some(&PlaceProfile::Gone)
    }

    fn set(
        &self,
        backend: &Backend,
        place: PlaceId,
        change: impl FnOnce(Option<&PlaceProfile>) -> Option<PlaceProfile>,
    ) {
        self.now.send_if_modified(|now| {
            if !self.active.is_current(backend.epoch) {
                return false;
            }
            let mut next = PlaceProfiles::clone(now);
            if next.epoch != backend.epoch {
                next = PlaceProfiles { epoch: backend.epoch, known: BTreeMap::new() };
            }
            let Some(profile) = change(next.known.get(&place)) else { return false };
            next.known.insert(place, profile);
            let is_changed = next != **now;
            *now = Arc::new(next);
            is_changed
        });
    }
}

/// The list with a place that left the service: what was there is still told. `None`: it is not in the list, or was told.
fn without_service(places: &[Place], gone: PlaceId) -> Option<Vec<Place>> {
    let index = places.iter().position(|place| place.id == gone && place.is_active)?;
    let mut changed = places.to_vec();
    changed.get_mut(index)?.is_active = false;
    Some(changed)
}

/// The list with what the place itself says where the list says nothing. `None`: nothing to add.
fn with_more(places: &[Place], told: &Place) -> Option<Vec<Place>> {
    let index = places.iter().position(|place| place.id == told.id)?;
    let mut changed = places.to_vec();
    let place = changed.get_mut(index)?;
    keep_more(place, told);
    (changed != places).then_some(changed)
}

/// What a newer list does not tell again: the average of the reviews; and all of it, where the list tells nothing.
pub(super) fn keep_learned(place: &mut Place, known: &Place) {
    if place.about.is_silent() {
        keep_more(place, known);
    }
    place.about.rating = place.about.rating.or(known.about.rating);
}

/// Fills the gaps of `place` with what `known` has.
fn keep_more(place: &mut Place, known: &Place) {
    let fill = |gap: &mut String, text: &String| {
        if gap.trim().is_empty() {
            gap.clone_from(text);
        }
    };
    fill(&mut place.category, &known.category);
    fill(&mut place.address, &known.address);
    fill(&mut place.city, &known.city);
    fill(&mut place.currency, &known.currency);
    if place.phones.is_empty() {
        place.phones.clone_from(&known.phones);
    }
    place.logo_url = place.logo_url.take().or_else(|| known.logo_url.clone());
    place.cover_url = place.cover_url.take().or_else(|| known.cover_url.clone());
    place.zone = place.zone.or(known.zone);
    place.chain = place.chain.take().or_else(|| known.chain.clone());
    place.form = place.form.or(known.form);
    if place.online_sales_url.is_none() && known.online_sales {
        place.online_sales = true;
        place.online_sales_url.clone_from(&known.online_sales_url);
    }
    let rating = place.about.rating.or(known.about.rating);
    if place.about.is_silent() {
        place.about = known.about.clone();
    }
    place.about.rating = rating;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::place_about::Rating;

    fn place(id: i64) -> Place {
        let text = format!(
            r#"{{"id":{id},"name":"Lumen","category":"","address":"","city":"","phones":[],"logo_url":null,
            "cover_url":null,"zone":null,"currency":"","chain":null,"booking_widget_promo":null,"is_active":true,
            "is_favorite":false,"visits":3,"upcoming_visits":0,"last_visit":null,"cashback":null,"online_sales":false,
            "online_sales_url":null}}"#
        );
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn gaps_are_filled_and_nothing_is_overwritten() {
        let mut told = place(1);
        told.address = "12 Linden Street".into();
        told.category = "Hair".into();
        told.about.schedule = "9-20".into();
        let mut listed = place(1);
        listed.category = "Barber".into();
        listed.about.rating = Rating::of([5].into_iter(), true);
        let changed = with_more(&[place(2), listed.clone()], &told).unwrap();
        assert_eq!((changed[1].category.as_str(), changed[1].address.as_str()), ("Barber", "12 Linden Street"));
        assert_eq!((changed[1].about.schedule.as_str(), changed[1].about.rating), ("9-20", listed.about.rating));
        assert_eq!(changed[1].visits, 3);
        assert_eq!(with_more(&changed, &told), None);
        assert_eq!(with_more(&[place(2)], &told), None);
    }

    #[test]
    fn a_place_that_is_gone_stays_in_the_list_without_its_service() {
        let changed = without_service(&[place(1), place(2)], PlaceId(2)).unwrap();
        assert_eq!(changed.iter().map(|place| place.is_active).collect::<Vec<_>>(), [true, false]);
        assert_eq!(without_service(&changed, PlaceId(2)), None);
        assert_eq!(without_service(&changed, PlaceId(3)), None);
    }

    #[test]
    fn a_list_saved_by_an_older_version_is_still_read() {
        assert!(place(1).about.is_silent());
    }
}
