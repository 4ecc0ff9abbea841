//! What cards show beyond their lists, asked for one by one as cards come into sight, once for each kind of card, and
//! kept on the device. Must not know what a card is worth.

mod asking;
mod section;

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use super::active::Active;
use super::live::{Live, Source};
use super::places::PlacesRepository;
use super::saved::Saved;
use crate::api::ApiError;
use crate::domain::card_face::{CardFace, FaceKey};
use crate::domain::gift_card::GiftCard;
use crate::domain::ids::{ChainId, GiftCardId, MembershipId};
use crate::domain::loyalty_card::LoyaltyCard;
use crate::domain::membership::Membership;
use crate::store::SavedCopy;

pub(super) use section::CardFacesSection;

/// Its name among the store's small values.
const KEY: &str = "card_faces";
/// A picture that was changed is seen the next day.
const FRESH: Duration = Duration::hours(24);
/// A card that could not be read is not asked for again with each look at the list.
const SET_ASIDE: Duration = Duration::minutes(10);
/// More than anybody owns kinds of cards; the ones not asked for the longest go first.
const MOST_KEPT: usize = 500;
/// So many arrive before they are shown and written together; the first is shown alone, for whoever waits.
const SHOWN_TOGETHER: usize = 6;

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct CardFacesRepository {
    shared: Arc<Shared>,
}

struct Shared {
    active: Active,
    places: PlacesRepository,
    live: Live<CardFaces>,
    queue: Mutex<Queue>,
}

#[derive(Default)]
struct Queue {
    wanted: VecDeque<Asked>,
    /// Answered, and shown with the next ones: not to be asked for again meanwhile.
    answered: Vec<FaceKey>,
    /// Could not be read, and when: left alone for a while.
    failed: HashMap<FaceKey, DateTime<Utc>>,
    /// The epoch a task works for.
    running: Option<u64>,
    /// The last try found no connection.
    is_offline: bool,
}

/// One card that stands for all of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Asked {
    key: FaceKey,
    chain: Option<ChainId>,
    card: AskedFor,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum AskedFor {
    Membership(MembershipId),
    GiftCard(GiftCardId),
    /// Its places are asked for their currency.
    OfChain,
}

/// Faces by what they were asked for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Vec<KeptFace>", into = "Vec<KeptFace>")]
pub struct CardFaces {
    faces: HashMap<FaceKey, KeptFace>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct KeptFace {
    key: FaceKey,
    face: CardFace,
    asked_at: DateTime<Utc>,
}

impl From<Vec<KeptFace>> for CardFaces {
    fn from(kept: Vec<KeptFace>) -> Self {
        Self { faces: kept.into_iter().map(|face| (face.key, face)).collect() }
    }
}

impl From<CardFaces> for Vec<KeptFace> {
    fn from(faces: CardFaces) -> Self {
        let mut kept: Vec<_> = faces.faces.into_values().collect();
        kept.sort_by_key(|face| face.key);
        kept
    }
}

impl CardFaces {
    pub fn of(&self, key: FaceKey) -> Option<&CardFace> {
        self.faces.get(&key).map(|kept| &kept.face)
    }

    fn is_fresh(&self, key: FaceKey, now: DateTime<Utc>) -> bool {
        // A moment in the future was written before the clock was set right.
        let age = |kept: &KeptFace| now - kept.asked_at;
        self.faces.get(&key).is_some_and(|kept| age(kept) < FRESH && age(kept) >= Duration::zero())
    }

    fn with(mut self, arrived: Vec<KeptFace>) -> Self {
        self.faces.extend(arrived.into_iter().map(|kept| (kept.key, kept)));
        while self.faces.len() > MOST_KEPT {
            let Some(oldest) = self.faces.values().min_by_key(|kept| kept.asked_at).map(|kept| kept.key) else { break };
            self.faces.remove(&oldest);
        }
        self
    }
}

impl CardFacesRepository {
    pub(super) fn new(active: Active, places: &PlacesRepository) -> Self {
        let source = Source {
            name: KEY,
            load: |store, now| {
                let saved: Option<(CardFaces, DateTime<Utc>)> = store.get(KEY, now)?;
                Ok(saved.map(|(value, saved_at)| SavedCopy { value, saved_at }))
            },
            save: |store, value, saved_at| store.set(KEY, &(value, saved_at), saved_at),
            // There is no asking for all of them: see `want_memberships`.
            fetch: Box::new(|_| Box::pin(async { Err(ApiError::NotFound) })),
        };
        let live = Live::new(active.clone(), source);
        Self { shared: Arc::new(Shared { active, places: places.clone(), live, queue: Mutex::default() }) }
    }

    /// The first value is the saved copy.
    pub fn watch(&self) -> watch::Receiver<Saved<CardFaces>> {
        self.shared.live.watch()
    }

    /// Asks for what is not known of these, or not since yesterday; the first of them first. Comes over `watch`.
    pub fn want_memberships<'a>(&self, cards: impl IntoIterator<Item = &'a Membership>) {
        let asked =
            |card: &Membership| Asked { key: card.face(), chain: card.chain, card: AskedFor::Membership(card.id) };
        self.want(cards.into_iter().map(asked));
    }

    /// As `want_memberships`.
    pub fn want_gift_cards<'a>(&self, cards: impl IntoIterator<Item = &'a GiftCard>) {
        let asked = |card: &GiftCard| Asked { key: card.face(), chain: card.chain, card: AskedFor::GiftCard(card.id) };
        self.want(cards.into_iter().map(asked));
    }

    /// Only those of chains that none of the client's places tells of.
    pub fn want_loyalty_cards<'a>(&self, cards: impl IntoIterator<Item = &'a LoyaltyCard>) {
        let places = self.shared.places.live.current().value.unwrap_or_default();
        let is_known = |chain: ChainId| {
            let mut own = places.iter().filter(|place| !place.currency.is_empty());
            own.any(|place| place.chain.as_ref().is_some_and(|its| its.id == chain))
        };
        let chains = cards.into_iter().filter_map(|card| card.chain).filter(|chain| !is_known(*chain));
        self.want(chains.map(|chain| Asked {
            key: FaceKey::Chain(chain),
            chain: Some(chain),
            card: AskedFor::OfChain,
        }));
    }

    /// Ahead of what was wanted before: this is what is looked at now.
    fn want(&self, cards: impl Iterator<Item = Asked>) {
        let now = self.shared.active.now();
        let known = self.shared.live.current().value.unwrap_or_default();
        let mut wanted: Vec<Asked> = Vec::new();
        for asked in cards.filter(|asked| !known.is_fresh(asked.key, now)) {
            if !wanted.iter().any(|other| other.key == asked.key) {
                wanted.push(asked);
            }
        }
        if wanted.is_empty() {
            return;
        }
        {
            let mut queue = self.queue();
            queue.failed.retain(|_, at| now - *at < SET_ASIDE && now >= *at);
            wanted.retain(|new| !queue.answered.contains(&new.key) && !queue.failed.contains_key(&new.key));
            queue.wanted.retain(|old| !wanted.iter().any(|new| new.key == old.key));
            for asked in wanted.into_iter().rev() {
                queue.wanted.push_front(asked);
            }
        }
        self.start();
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.shared.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
