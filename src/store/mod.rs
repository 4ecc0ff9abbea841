//! What stays on the device: the saved copies of the server's answers, and small settings, in one SQLite file.
//! Must not know HTTP, repositories or the screen; secrets never come here.

mod appointments;
mod collection;
mod gift_cards;
mod key_value;
mod loyalty_cards;
mod memberships;
mod opening;
mod places;
mod promotions;
mod wiping;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

pub use collection::Collection;

/// Set among the small values when a damaged or newer database was set aside: what is missing here was lost, not wiped.
pub const REBUILT: &str = "rebuilt";

/// Kept of a set-aside database: enough to look into one, not enough to fill a phone.
pub const DAMAGED_COPIES_KEPT: usize = 2;

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the database could not be used: {0}")]
    Database(#[from] rusqlite::Error),
    #[error("the database could not be brought up to date: {0}")]
    Migration(#[from] rusqlite_migration::Error),
    #[error("the database's folder could not be used: {0}")]
    File(#[from] std::io::Error),
    #[error("a value could not be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// The store was wiped after this handle was made: what came late is neither read nor written.
    #[error("the store was wiped meanwhile")]
    Wiped,
}

impl StoreError {
    /// True when the file itself is at fault: it is set aside, and the server fills a new one.
    fn is_damage(&self) -> bool {
        use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
        match self {
            StoreError::Database(error) => matches!(error.sqlite_error_code(), Some(DatabaseCorrupt | NotADatabase)),
            StoreError::Migration(rusqlite_migration::Error::RusqliteError { err, .. }) => {
                matches!(err.sqlite_error_code(), Some(DatabaseCorrupt | NotADatabase))
            }
            // Written by a newer version of the app, or tables are there that no migration of ours made.
            StoreError::Migration(_) => true,
            StoreError::File(_) | StoreError::Json(_) | StoreError::Wiped => false,
        }
    }
}

/// A value and when the server gave it.
#[derive(Debug, Clone, PartialEq)]
pub struct SavedCopy<T> {
    pub value: T,
    pub saved_at: DateTime<Utc>,
}

/// Cheap to clone; every clone is the same database. Calls block for the length of one SQLite operation, so from
/// async code they go through `spawn_blocking`.
#[derive(Clone)]
pub struct Store {
    shared: Arc<Shared>,
    /// Of this handle: after a wipe the older ones no longer reach the database.
    generation: u64,
}

struct Shared {
    /// `None` lives in memory.
    path: Option<PathBuf>,
    /// Where a wipe that is not finished is noted; `None` where nothing could be left.
    mark: Option<PathBuf>,
    inner: Mutex<Inner>,
}

struct Inner {
    connection: Connection,
    generation: u64,
}

impl Store {
    /// Opens or creates the database. A damaged or newer file is set aside first; when the folder cannot be written
    /// the store lives in memory, so that the app works on with what the server gives.
    pub fn open(path: &Path, now: DateTime<Utc>) -> Result<Self, StoreError> {
        let mark = wiping::mark_of(path);
        let is_unfinished = mark.exists();
        let opened = opening::open_or_replace(path, now).and_then(|mut connection| {
            if is_unfinished {
                wiping::wipe(&mut connection, Some(path), now)?;
            }
            Ok(connection)
        });
        match opened {
            Ok(connection) => Ok(Self::of(Some(path.to_owned()), Some(mark), connection)),
            Err(error) => {
                tracing::error!(%error, "the store cannot be kept on this device; it lives in memory until the app ends");
                let connection = opening::open_in_memory()?;
                if !is_unfinished {
                    // Who is signed in is not lost with it.
                    key_value::set(&connection, REBUILT, &true)?;
                }
                Ok(Self::of(None, Some(mark), connection))
            }
        }
    }

    /// Gone with the last clone: tests and the demo.
    pub fn in_memory() -> Result<Self, StoreError> {
        Ok(Self::of(None, None, opening::open_in_memory()?))
    }

    fn of(path: Option<PathBuf>, mark: Option<PathBuf>, connection: Connection) -> Self {
        let inner = Mutex::new(Inner { connection, generation: 0 });
        Self { shared: Arc::new(Shared { path, mark, inner }), generation: 0 }
    }

    /// The saved copy, in the order it was saved in. `None` when there never was one. A row that cannot be read is
    /// left out and logged.
    pub fn read_all<C: Collection>(&self, now: DateTime<Utc>) -> Result<Option<SavedCopy<Vec<C>>>, StoreError> {
        self.with(now, |connection| collection::read_all(connection))
    }

    /// Replaces the whole collection in one transaction.
    pub fn replace_all<C: Collection>(&self, items: &[C], saved_at: DateTime<Utc>) -> Result<(), StoreError> {
        self.with(saved_at, |connection| collection::replace_all(connection, items, saved_at))
    }

    /// A small value by name; one that cannot be read counts as absent, and is logged.
    pub fn get<T: serde::de::DeserializeOwned>(&self, name: &str, now: DateTime<Utc>) -> Result<Option<T>, StoreError> {
        self.with(now, |connection| key_value::get(connection, name))
    }

    pub fn set<T: serde::Serialize>(&self, name: &str, value: &T, now: DateTime<Utc>) -> Result<(), StoreError> {
        self.with(now, |connection| key_value::set(connection, name, value))
    }

    pub fn remove(&self, name: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
        self.with(now, |connection| key_value::remove(connection, name))
    }

    /// Forgets everything: rows, file, journal and copies that were set aside. The handle that comes back is the only one
    /// that works from here on, so nothing that was under way can write into the new, empty store.
    pub fn wipe(&self, now: DateTime<Utc>) -> Result<Self, StoreError> {
        let mut inner = self.lock();
        inner.generation += 1;
        let generation = inner.generation;
        wiping::wipe(&mut inner.connection, self.shared.path.as_deref(), now)?;
        Ok(Self { shared: self.shared.clone(), generation })
    }

    /// Before anything is forgotten: should the app end in the middle of it, the next start opens an empty store and
    /// [`Store::is_wipe_unfinished`] says that the rest has to follow.
    pub fn begin_wipe(&self) -> Result<(), StoreError> {
        Ok(self.shared.mark.as_deref().map_or(Ok(()), wiping::mark)?)
    }

    pub fn is_wipe_unfinished(&self) -> bool {
        self.shared.mark.as_deref().is_some_and(Path::exists)
    }

    /// All is forgotten, here and elsewhere.
    ///
    /// # Errors
    /// When something of the store is still there.
    pub fn finish_wipe(&self) -> Result<(), StoreError> {
        if self.lock().generation != self.generation {
            return Err(StoreError::Wiped); // a wipe after this handle, or one that failed
        }
        let Some(mark) = &self.shared.mark else { return Ok(()) };
        Ok(wiping::unmark(mark, self.shared.path.as_deref())?)
    }

    /// Runs one operation. When the file turns out to be damaged it is set aside, and the operation runs once more on
    /// an empty one.
    fn with<T>(
        &self,
        now: DateTime<Utc>,
        operation: impl Fn(&mut Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut inner = self.lock();
        if inner.generation != self.generation {
            return Err(StoreError::Wiped);
        }
        match operation(&mut inner.connection) {
            Err(error) if error.is_damage() => {
                tracing::error!(%error, "the database turned out to be damaged");
                match &self.shared.path {
                    Some(path) => opening::replace_damaged(&mut inner.connection, path, now)?,
                    None => inner.connection = opening::open_in_memory()?,
                }
                operation(&mut inner.connection)
            }
            done => done,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        // SQLite rolls an unfinished transaction back by itself, so a panic elsewhere leaves nothing half done.
        self.shared.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
