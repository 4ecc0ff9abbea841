//! Pictures for the page: fetched, checked, cut to size and kept on the device. Knows no place and no screen, only addresses.
//!
//! A server's picture is anybody's file: it never reaches the web view as it came, but decoded here within limits and written anew.

mod address;
mod cache;
mod decode;
mod fetch;
#[cfg(test)]
mod tests;
mod weight;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};

use bytes::Bytes;
use chrono::{DateTime, Duration, Utc};
use futures_util::FutureExt;
use futures_util::future::{BoxFuture, Shared};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use url::Url;

pub use self::address::PrivateHosts;
use self::cache::{Cache, Entry, Key};
pub use self::decode::PictureFormat;
use self::decode::{MAX_MEMORY, Picture, Size, Unusable};
pub use self::fetch::{Fetch, FetchError, FetchSetupError, MAX_BYTES, over_http};
use crate::platform::clock::Clock;

/// A picture is asked for again after this long, and shown meanwhile only when the server can't be reached.
const FRESH: Duration = Duration::days(7);
/// A picture that is broken, missing or too large is not asked for again before this.
const MISSING_FRESH: Duration = Duration::hours(12);
/// However small: one core is left to the page.
const DECODING_AT_ONCE: u64 = 2;
/// What one permit for decoding stands for.
const PERMIT_BYTES: u64 = 1024;
const FETCHING_AT_ONCE: usize = 6;

/// What the page asks for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PictureRequest {
    /// As the server gave it; may be any text.
    pub url: String,
    /// Device pixels to fill; the answer covers this box's proportions and is never larger, nor larger than its source.
    pub width: u32,
    pub height: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureAnswer {
    Found {
        format: PictureFormat,
        bytes: Bytes,
    },
    /// There is no such picture, it is not one, it is too large, or its address is not one we follow. Asking again soon is no use.
    Missing,
    /// Could not be reached, and there is no copy on the device.
    Unreachable,
}

/// The loader. Cheap to clone; all clones share the cache and the requests under way. Must be called inside a tokio runtime.
#[derive(Clone)]
pub struct ImageLoader(Arc<Inner>);

struct Inner {
    fetch: Fetch,
    private_hosts: PrivateHosts,
    clock: Clock,
    cache: Cache,
    fetching: Semaphore,
    /// Memory for decoding: a large picture takes nearly all of it and is decoded alone.
    decoding: Semaphore,
    under_way: Mutex<HashMap<Key, UnderWay>>,
}

type UnderWay = Shared<BoxFuture<'static, PictureAnswer>>;

impl ImageLoader {
    /// `folder` belongs to the loader alone: [`ImageLoader::wipe`] removes it.
    pub fn new(folder: PathBuf, fetch: Fetch, private_hosts: PrivateHosts, clock: Clock) -> Self {
        Self::with_limit(folder, fetch, private_hosts, clock, cache::MAX_TOTAL_BYTES)
    }

    fn with_limit(folder: PathBuf, fetch: Fetch, private_hosts: PrivateHosts, clock: Clock, total_bytes: u64) -> Self {
        Self(Arc::new(Inner {
            fetch,
            private_hosts,
            clock,
            cache: Cache::new(folder, total_bytes),
            fetching: Semaphore::new(FETCHING_AT_ONCE),
            decoding: Semaphore::new((MAX_MEMORY / PERMIT_BYTES) as usize),
            under_way: Mutex::default(),
        }))
    }

    /// Requests for the same picture at the same size join each other. The work goes on when the caller goes away, for the cache.
    pub async fn load(&self, request: PictureRequest) -> PictureAnswer {
        let Some(url) = self.0.private_hosts.check(&request.url) else { return PictureAnswer::Missing };
        let size = Size::within_limits(request.width, request.height);
        let key = Key::of(&url, size);
        let answer = {
            let mut under_way = self.0.under_way();
            match under_way.get(&key) {
                Some(answer) => answer.clone(),
                // Inserted before the lock is given back, so the task cannot have removed itself yet.
                None => under_way.entry(key).or_insert(self.start(key, url, size)).clone(),
            }
        };
        answer.await
    }

    /// Forgets every picture, also those still on their way.
    pub async fn wipe(&self) -> bool {
        self.0.under_way().clear();
        let inner = self.0.clone();
        spawn_blocking(move || inner.cache.wipe()).await.unwrap_or_else(|_| {
            tracing::error!("the picture cache was not wiped");
            false
        })
    }

    fn start(&self, key: Key, url: Url, size: Size) -> UnderWay {
        let inner = self.0.clone();
        let generation = inner.cache.generation();
        let task = tokio::spawn(async move {
            let answer = inner.load(key, url, size, generation).await;
            inner.under_way().remove(&key);
            answer
        });
        // A task that was stopped with its runtime has no answer any more.
        task.map(|joined| joined.unwrap_or(PictureAnswer::Unreachable)).boxed().shared()
    }
}

impl Inner {
    fn under_way(&self) -> MutexGuard<'_, HashMap<Key, UnderWay>> {
        // A panic elsewhere cannot leave the map half written.
        self.under_way.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    async fn load(self: &Arc<Self>, key: Key, url: Url, size: Size, generation: u64) -> PictureAnswer {
        let kept = self.read(key).await;
        if let Some(entry) = &kept
            && entry.is_fresh(self.clock.now())
        {
            return entry.clone().into_answer();
        }
        // Kept until the picture is decoded: what waits for a decoder must not pile up.
        let permit = self.fetching.acquire().await;
        let fetched = match permit {
            Ok(_) => (self.fetch)(url).await,
            Err(_) => Err(FetchError::Unreachable), // never closed
        };
        let picture = match fetched {
            Ok(bytes) => self.decode(bytes, size).await,
            Err(FetchError::Missing) => None,
            // Offline, an old copy is better than none.
            Err(FetchError::Unreachable) => return kept.map_or(PictureAnswer::Unreachable, Entry::into_answer),
        };
        drop(permit);
        let entry = Entry::of(picture, kept, self.clock.now());
        self.keep(key, entry.clone(), generation).await;
        entry.into_answer()
    }

    async fn decode(&self, bytes: Bytes, size: Size) -> Option<Picture> {
        let file = bytes.clone();
        let weight = match spawn_blocking(move || weight::weight(&file, size)).await {
            Ok(Ok(weight)) if weight <= MAX_MEMORY => weight,
            Ok(Ok(_)) => return unusable(&Unusable::TooLarge),
            Ok(Err(reason)) => return unusable(&reason),
            Err(_) => return gave_up(),
        };
        let permits = weight.max(MAX_MEMORY / (DECODING_AT_ONCE + 1) + 1).div_ceil(PERMIT_BYTES);
        let _permit = self.decoding.acquire_many(u32::try_from(permits).ok()?).await.ok()?;
        match spawn_blocking(move || decode::decode(bytes, size)).await {
            Ok(Ok(picture)) => Some(picture),
            Ok(Err(reason)) => unusable(&reason),
            Err(_) => gave_up(),
        }
    }

    async fn read(self: &Arc<Self>, key: Key) -> Option<Entry> {
        let inner = self.clone();
        spawn_blocking(move || inner.cache.read(key)).await.ok().flatten()
    }

    async fn keep(self: &Arc<Self>, key: Key, entry: Entry, generation: u64) {
        let inner = self.clone();
        // Without a copy the picture is fetched again next time; the answer is good all the same.
        let _ = spawn_blocking(move || inner.cache.write(key, &entry, generation)).await;
    }
}

fn unusable(reason: &Unusable) -> Option<Picture> {
    tracing::debug!(%reason, "a picture is not shown");
    None
}

/// A decoder that panics on somebody's file must not take the page with it.
fn gave_up() -> Option<Picture> {
    tracing::warn!("a picture's decoder gave up");
    None
}

impl Entry {
    /// A picture that was there once is shown on when the server, or who answers in its place, now has none: it is asked
    /// for again as early as one that never was.
    fn of(picture: Option<Picture>, kept: Option<Self>, now: DateTime<Utc>) -> Self {
        match (picture, kept.and_then(|entry| entry.picture)) {
            (None, Some(old)) => Self { picture: Some(old), fetched_at: now - (FRESH - MISSING_FRESH) },
            (picture, _) => Self { picture, fetched_at: now },
        }
    }

    fn is_fresh(&self, now: DateTime<Utc>) -> bool {
        let age = now - self.fetched_at;
        let fresh = if self.picture.is_some() { FRESH } else { MISSING_FRESH };
        // A copy from the future was written before the clock was set right.
        Duration::zero() <= age && age < fresh
    }

    fn into_answer(self) -> PictureAnswer {
        match self.picture {
            Some(Picture { format, bytes }) => PictureAnswer::Found { format, bytes },
            None => PictureAnswer::Missing,
        }
    }
}
