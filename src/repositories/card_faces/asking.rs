//! The one task that asks for faces, one request at a time: whatever else the app asks for goes in between.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::{Asked, AskedFor, CardFacesRepository, KeptFace, SHOWN_TOGETHER};
use crate::api::ApiError;
use crate::api::extension::wallet::places_of_chain;
use crate::domain::card_face::{CardFace, FaceKey};
use crate::domain::ids::ChainId;
use crate::domain::place::{Place, PlaceRef};
use crate::repositories::active::Backend;
use crate::repositories::read_error::ReadError;

/// What one run learned of chains, so that their places are asked for once.
#[derive(Default)]
struct Learned {
    chains: HashMap<ChainId, Vec<Place>>,
}

enum Settled {
    Answered,
    Failed(DateTime<Utc>),
}

impl CardFacesRepository {
    /// Joins the task that runs.
    pub(super) fn start(&self) {
        let backend = self.shared.active.current();
        if !backend.is_signed_in() {
            return;
        }
        {
            let mut queue = self.queue();
            if queue.running == Some(backend.epoch) {
                return;
            }
            queue.running = Some(backend.epoch);
            queue.is_offline = false;
            // What was answered for somebody who logged out is not known to the next.
            queue.answered.clear();
        }
        let repository = self.clone();
        self.shared.active.tasks().spawn(async move {
            let done = repository.run(&backend).await;
            let mut queue = repository.queue();
            if queue.running == Some(backend.epoch) {
                queue.running = None;
            }
            if done == Err(ReadError::Offline) {
                queue.is_offline = true;
                repository.shared.active.signals().went_offline.notify_one();
            }
        });
    }

    /// Ends when nothing is wanted any more, at the first sign of a lost connection, or with the epoch.
    async fn run(&self, backend: &Arc<Backend>) -> Result<(), ReadError> {
        backend.opened().await?;
        let places = self.shared.places.latest().await;
        let mut learned = Learned::default();
        let (mut arrived, mut is_first) = (Vec::new(), true);
        loop {
            // Peeked, so that what is under way is not asked for a second time.
            let next = self.queue().wanted.front().copied();
            let is_current = self.shared.active.is_current(backend.epoch);
            let Some(asked) = next.filter(|_| is_current) else {
                self.show(backend, &mut arrived);
                if is_current && !self.end(backend) {
                    continue;
                }
                return Ok(());
            };
            let face = ask(backend, &asked, &places, &mut learned).await;
            let error = match face {
                Ok(face) => {
                    self.settle(backend, asked.key, Settled::Answered);
                    arrived.push(KeptFace { key: asked.key, face, asked_at: self.shared.active.now() });
                    None
                }
                Err(error) => Some(error),
            };
            if let Some(error) = error {
                tracing::info!(%error, "the face of a card was not read");
                match ReadError::from(&error) {
                    // What is wrong with one card is not wrong with those behind it.
                    ReadError::Unreadable | ReadError::ServerTrouble => {
                        self.settle(backend, asked.key, Settled::Failed(self.shared.active.now()));
                    }
                    error => {
                        self.show(backend, &mut arrived);
                        if error != ReadError::Offline {
                            // Asked for again when somebody looks again.
                            self.queue().wanted.clear();
                        }
                        return Err(error);
                    }
                }
            }
            if is_first || arrived.len() >= SHOWN_TOGETHER {
                is_first = false;
                self.show(backend, &mut arrived);
            }
        }
    }

    /// Not wanted any more, unless somebody else is at the device meanwhile.
    fn settle(&self, backend: &Backend, key: FaceKey, how: Settled) {
        if !self.shared.active.is_current(backend.epoch) {
            return;
        }
        let mut queue = self.queue();
        queue.wanted.retain(|other| other.key != key);
        match how {
            Settled::Answered => queue.answered.push(key),
            Settled::Failed(at) => {
                queue.failed.insert(key, at);
            }
        }
    }

    /// False when something was wanted in the last moment.
    fn end(&self, backend: &Backend) -> bool {
        let mut queue = self.queue();
        let is_done = queue.wanted.is_empty();
        if is_done && queue.running == Some(backend.epoch) {
            queue.running = None;
        }
        is_done
    }

    fn show(&self, backend: &Backend, arrived: &mut Vec<KeptFace>) {
        if arrived.is_empty() || !self.shared.active.is_current(backend.epoch) {
            return;
        }
        let known = self.shared.live.current().value.map(|faces| (*faces).clone()).unwrap_or_default();
        self.shared.live.put(known.with(std::mem::take(arrived)));
        self.queue().answered.clear();
    }
}

async fn ask(backend: &Backend, asked: &Asked, places: &[Place], learned: &mut Learned) -> Result<CardFace, ApiError> {
    let client = &backend.client;
    let told = match asked.card {
        AskedFor::Membership(id) => {
            let details = client.get_membership(id, places).await?;
            details.map(|details| (details.card.image_url, details.place, details.valid_at))
        }
        AskedFor::GiftCard(id) => {
            let details = client.get_gift_card(id, places).await?;
            details.map(|details| (details.card.image_url, details.place, details.valid_at))
        }
        AskedFor::OfChain => None,
    };
    let (picture_url, place, mut valid_at) = told.unwrap_or_default();
    if let (true, Some(chain)) = (valid_at.is_empty(), asked.chain) {
        valid_at = of_chain(backend, chain, places, learned).await?;
    }
    let currency = match asked.card {
        AskedFor::GiftCard(_) | AskedFor::OfChain => currency(backend, asked.chain, &valid_at, places).await?,
        AskedFor::Membership(_) => String::new(),
    };
    Ok(CardFace { picture_url, place, valid_at, currency })
}

/// The published way to the places of a chain; what the client's own places tell when the server does not say.
async fn of_chain(
    backend: &Backend,
    chain: ChainId,
    places: &[Place],
    learned: &mut Learned,
) -> Result<Vec<PlaceRef>, ApiError> {
    let listed = match learned.chains.entry(chain) {
        Entry::Occupied(known) => known.into_mut(),
        Entry::Vacant(unknown) => unknown.insert(match backend.client.list_places_of_chain(chain).await {
            Ok(list) => list.items,
            Err(error @ (ApiError::Offline | ApiError::Timeout | ApiError::Unauthorized)) => return Err(error),
            Err(error) => {
                tracing::info!(%error, "the places of a chain were not read");
                Vec::new()
            }
        }),
    };
    let refs: Vec<PlaceRef> = listed.iter().map(PlaceRef::of).collect();
    Ok(if refs.is_empty() { places_of_chain(chain, places) } else { refs })
}

/// Neither gift cards nor loyalty cards name their currency, and a present may come from a place one has never been to.
async fn currency(
    backend: &Backend,
    chain: Option<ChainId>,
    valid_at: &[PlaceRef],
    places: &[Place],
) -> Result<String, ApiError> {
    let is_its = |place: &&Place| {
        chain.is_some_and(|chain| place.chain.as_ref().is_some_and(|its| its.id == chain))
            || valid_at.iter().any(|other| other.id == place.id)
    };
    if let Some(known) = places.iter().filter(is_its).find(|place| !place.currency.is_empty()) {
        return Ok(known.currency.clone());
    }
    let Some(first) = valid_at.first() else { return Ok(String::new()) };
    match backend.client.get_place(first.id).await {
        Ok(place) => Ok(place.currency),
        Err(error @ (ApiError::Offline | ApiError::Timeout | ApiError::Unauthorized)) => Err(error),
        Err(_) => Ok(String::new()),
    }
}
