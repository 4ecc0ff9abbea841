//! What a repository shows its watchers: the saved copy, when it was saved, and how the refresh stands.
//! Must not know where the value comes from.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::read_error::ReadError;

/// One state of a collection. Cheap to clone: the value is shared.
#[derive(Debug)]
pub struct Saved<T> {
    /// `None` until something was ever read from the server.
    pub value: Option<Arc<T>>,
    /// When the server gave `value`.
    pub saved_at: Option<DateTime<Utc>>,
    pub refresh: Refresh,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Refresh {
    #[default]
    Idle,
    Running,
    /// The last refresh failed; `value` is still the saved copy.
    Failed(ReadError),
}

impl<T> Saved<T> {
    pub fn nothing() -> Self {
        Self { value: None, saved_at: None, refresh: Refresh::Idle }
    }

    /// Nothing saved and nothing failed: the only case for a skeleton.
    pub fn is_first_load(&self) -> bool {
        self.value.is_none() && !matches!(self.refresh, Refresh::Failed(_))
    }

    pub fn failure(&self) -> Option<ReadError> {
        match self.refresh {
            Refresh::Failed(error) => Some(error),
            Refresh::Idle | Refresh::Running => None,
        }
    }
}

impl<T> Default for Saved<T> {
    fn default() -> Self {
        Self::nothing()
    }
}

impl<T> Clone for Saved<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), saved_at: self.saved_at, refresh: self.refresh }
    }
}

/// Values are compared by identity: a refresh makes a new one, and comparing 2,000 visits for each frame would cost.
impl<T> PartialEq for Saved<T> {
    fn eq(&self, other: &Self) -> bool {
        let same_value = match (&self.value, &other.value) {
            (None, None) => true,
            (Some(mine), Some(theirs)) => Arc::ptr_eq(mine, theirs),
            _ => false,
        };
        same_value && self.saved_at == other.saved_at && self.refresh == other.refresh
    }
}
