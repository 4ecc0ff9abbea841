//! Answers kept for a while, and requests joined while they run. Forgotten with the epoch: the next person asks anew.
//! Must not know what it holds.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Duration, Utc};
use futures_util::FutureExt;
use futures_util::future::{BoxFuture, Shared};

use crate::repositories::active::Active;
use crate::repositories::read_error::ReadError;

type Pending<V> = Shared<BoxFuture<'static, Result<Arc<V>, ReadError>>>;

pub(in crate::repositories) struct Cache<K, V> {
    lives: Duration,
    inner: Arc<Mutex<Inner<K, V>>>,
}

struct Inner<K, V> {
    epoch: u64,
    /// Numbers the entries, so that a late failure removes its own alone.
    count: u64,
    entries: HashMap<K, Entry<V>>,
}

struct Entry<V> {
    number: u64,
    asked_at: DateTime<Utc>,
    answer: Pending<V>,
}

impl<K, V> Clone for Cache<K, V> {
    fn clone(&self) -> Self {
        Self { lives: self.lives, inner: self.inner.clone() }
    }
}

/// What is too many to keep: a client looks at a few places and months.
const MOST_ENTRIES: usize = 200;

impl<K, V> Cache<K, V>
where
    K: Eq + Hash + Clone + Send + 'static,
    V: Send + Sync + 'static,
{
    pub fn new(lives: Duration) -> Self {
        Self { lives, inner: Arc::new(Mutex::new(Inner { epoch: 0, count: 0, entries: HashMap::new() })) }
    }

    /// The kept answer, the one on its way, or a new one from `ask`, which goes on when the caller goes away. A failure is
    /// told to all who wait for it and not kept.
    pub fn get(
        &self,
        active: &Active,
        key: K,
        ask: impl FnOnce() -> BoxFuture<'static, Result<Arc<V>, ReadError>>,
    ) -> BoxFuture<'static, Result<Arc<V>, ReadError>> {
        let (epoch, now) = (active.current().epoch, active.now());
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.turn_to(epoch);
        if let Some(entry) = inner.entries.get(&key).filter(|entry| now - entry.asked_at < self.lives) {
            return entry.answer.clone().boxed();
        }
        inner.count += 1;
        let number = inner.count;
        let (cache, answer, forgotten) = (self.clone(), ask(), key.clone());
        let work = active.tasks().spawn(async move {
            let answer = answer.await;
            if answer.is_err() {
                cache.remove(&forgotten, number);
            }
            answer
        });
        // The task ends early only when the app does.
        let answer = work.map(|done| done.unwrap_or(Err(ReadError::ServerTrouble))).boxed().shared();
        if inner.entries.len() >= MOST_ENTRIES {
            inner.entries.clear();
        }
        inner.entries.insert(key, Entry { number, asked_at: now, answer: answer.clone() });
        answer.boxed()
    }

    /// What came another way.
    pub fn put(&self, active: &Active, epoch: u64, key: K, value: Arc<V>) {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        if !active.is_current(epoch) {
            return;
        }
        inner.turn_to(epoch);
        inner.count += 1;
        let number = inner.count;
        let answer = futures_util::future::ready(Ok(value)).boxed().shared();
        inner.entries.insert(key, Entry { number, asked_at: active.now(), answer });
    }

    /// Fresh, or on its way.
    pub fn holds(&self, active: &Active, key: &K) -> bool {
        let inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let is_fresh = |entry: &Entry<V>| active.now() - entry.asked_at < self.lives;
        inner.epoch == active.current().epoch && inner.entries.get(key).is_some_and(is_fresh)
    }

    /// Only what has arrived already and is fresh.
    pub fn peek(&self, active: &Active, key: &K) -> Option<Arc<V>> {
        let inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = inner.entries.get(key).filter(|entry| active.now() - entry.asked_at < self.lives)?;
        if inner.epoch != active.current().epoch {
            return None;
        }
        entry.answer.peek()?.clone().ok()
    }

    /// The first that `pick` finds in what has arrived, however old.
    pub fn find<T>(&self, active: &Active, fits: impl Fn(&K) -> bool, pick: impl Fn(&V) -> Option<T>) -> Option<T> {
        let inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        if inner.epoch != active.current().epoch {
            return None;
        }
        let fitting = inner.entries.iter().filter(|(key, _)| fits(key));
        let mut arrived = fitting.filter_map(|(_, entry)| entry.answer.peek()?.as_ref().ok());
        arrived.find_map(|value| pick(value))
    }

    pub fn forget(&self, is_stale: impl Fn(&K) -> bool) {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner).entries.retain(|key, _| !is_stale(key));
    }

    fn remove(&self, key: &K, number: u64) {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        if inner.entries.get(key).is_some_and(|entry| entry.number == number) {
            inner.entries.remove(key);
        }
    }
}

impl<K, V> Inner<K, V> {
    fn turn_to(&mut self, epoch: u64) {
        if self.epoch != epoch {
            self.entries.clear();
            self.epoch = epoch;
        }
    }
}
