//! What this device keeps of reviews: drafts, sendings whose outcome is not known, and what was sent.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::review::{ReviewDraft, ReviewTarget, SentReview};
use crate::repositories::active::Backend;

/// Its name among the store's small values.
const KEY: &str = "reviews";

#[derive(Clone, Default)]
pub(super) struct Kept {
    /// The store epoch whose copy was read.
    read: Option<u64>,
    drafts: BTreeMap<ReviewTarget, ReviewDraft>,
    in_doubt: BTreeSet<ReviewTarget>,
    sent: BTreeMap<ReviewTarget, SentReview>,
}

/// JSON has no maps by anything but text.
#[derive(Default, Serialize, Deserialize)]
struct Saved {
    drafts: Vec<(ReviewTarget, ReviewDraft)>,
    in_doubt: Vec<ReviewTarget>,
    sent: Vec<(ReviewTarget, SentReview)>,
}

impl Kept {
    /// False when this store's copy was read before.
    pub fn read(&mut self, backend: &Backend, now: DateTime<Utc>) -> bool {
        if self.read == Some(backend.store_epoch) {
            return false;
        }
        let saved = backend.store.get::<Saved>(KEY, now).unwrap_or_else(|error| {
            tracing::error!(%error, "the kept reviews could not be read");
            None
        });
        let saved = saved.unwrap_or_default();
        *self = Self {
            read: Some(backend.store_epoch),
            drafts: saved.drafts.into_iter().collect(),
            in_doubt: saved.in_doubt.into_iter().collect(),
            sent: saved.sent.into_iter().collect(),
        };
        true
    }

    /// Into the store that it was read from; any other belongs to somebody else.
    pub fn write(self, backend: &Backend, now: DateTime<Utc>) {
        if self.read != Some(backend.store_epoch) {
            return;
        }
        let saved = Saved {
            drafts: self.drafts.into_iter().collect(),
            in_doubt: self.in_doubt.into_iter().collect(),
            sent: self.sent.into_iter().collect(),
        };
        if let Err(error) = backend.store.set(KEY, &saved, now) {
            tracing::error!(%error, "the reviews could not be kept");
        }
    }

    pub fn draft(&self, target: ReviewTarget) -> ReviewDraft {
        self.drafts.get(&target).cloned().unwrap_or_default()
    }

    /// Whether that changed anything.
    pub fn set_draft(&mut self, target: ReviewTarget, draft: ReviewDraft) -> bool {
        if self.draft(target) == draft {
            return false;
        }
        if draft.is_empty() {
            self.drafts.remove(&target);
        } else {
            self.drafts.insert(target, draft);
        }
        true
    }

    pub fn is_in_doubt(&self, target: ReviewTarget) -> bool {
        self.in_doubt.contains(&target)
    }

    pub fn set_in_doubt(&mut self, target: ReviewTarget, is_in_doubt: bool) {
        if is_in_doubt {
            self.in_doubt.insert(target);
        } else {
            self.in_doubt.remove(&target);
        }
    }

    pub fn sent(&mut self, target: ReviewTarget, sent: SentReview) {
        self.drafts.remove(&target);
        self.in_doubt.remove(&target);
        self.sent.insert(target, sent);
    }

    pub fn all_sent(&self) -> BTreeMap<ReviewTarget, SentReview> {
        self.sent.clone()
    }
}
