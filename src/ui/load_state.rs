//! What a page may say about the data it shows: how it stands with the saved copy and the refresh behind it.
//! Must not know which data these are.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use dioxus::prelude::*;
use tokio::sync::watch;

use crate::repositories::{ReadError, Refresh, Saved};

/// A section of a page: exactly one of these is drawn.
#[derive(Debug, Clone)]
pub enum LoadState<T> {
    /// Nothing saved, and the first answer is on its way.
    Loading,
    /// Nothing saved, and no answer could be had.
    Failed(ReadError),
    /// The saved copy, whatever became of the refresh; the page's notice tells that.
    Shown(Arc<T>),
}

impl<T> LoadState<T> {
    pub fn of(saved: &Saved<T>) -> Self {
        match (&saved.value, &saved.refresh) {
            (Some(value), _) => LoadState::Shown(value.clone()),
            (None, Refresh::Failed(error)) => LoadState::Failed(*error),
            (None, Refresh::Idle | Refresh::Running) => LoadState::Loading,
        }
    }

    pub fn value(&self) -> Option<&T> {
        match self {
            LoadState::Shown(value) => Some(value),
            LoadState::Loading | LoadState::Failed(_) => None,
        }
    }
}

/// Pages by identity: an unchanged copy is the same allocation.
impl<T> PartialEq for LoadState<T> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (LoadState::Loading, LoadState::Loading) => true,
            (LoadState::Failed(a), LoadState::Failed(b)) => a == b,
            (LoadState::Shown(a), LoadState::Shown(b)) => Arc::ptr_eq(a, b),
            _ => false,
        }
    }
}

/// The copy, unless something newer is on its way.
pub fn settled_value<T>(saved: &Saved<T>) -> Option<Arc<T>> {
    saved.value.clone().filter(|_| saved.refresh != Refresh::Running)
}

/// Age and health of one collection's copy, without the data.
#[derive(Debug, Clone, PartialEq)]
pub struct CopyHealth {
    pub saved_at: Option<DateTime<Utc>>,
    pub refresh: Refresh,
}

impl<T> From<&Saved<T>> for CopyHealth {
    fn from(saved: &Saved<T>) -> Self {
        Self { saved_at: saved.saved_at, refresh: saved.refresh }
    }
}

/// The one banner over a page (design 3 and 8.25).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    Offline {
        saved_at: Option<DateTime<Utc>>,
    },
    /// The server answers with errors: maintenance, too many requests, garbage.
    Trouble {
        saved_at: Option<DateTime<Utc>>,
        error: ReadError,
    },
    /// The copy is older than a day and nothing newer came yet.
    Stale {
        saved_at: DateTime<Utc>,
    },
}

pub const STALE_AFTER_HOURS: i64 = 24;

/// The oldest copy speaks for the page. Only copies that are shown count: a section without one has its own error card.
pub fn notice(copies: &[CopyHealth], now: DateTime<Utc>) -> Option<Notice> {
    let saved_at = copies.iter().filter_map(|copy| copy.saved_at).min();
    let errors = || {
        copies.iter().filter_map(|copy| match &copy.refresh {
            Refresh::Failed(error) => Some((copy, error)),
            Refresh::Idle | Refresh::Running => None,
        })
    };
    if errors().any(|(_, error)| *error == ReadError::Offline) {
        return Some(Notice::Offline { saved_at });
    }
    let trouble = errors().find(|(copy, error)| copy.saved_at.is_some() && **error != ReadError::SignedOut);
    if let Some((_, error)) = trouble {
        return Some(Notice::Trouble { saved_at, error: *error });
    }
    let stale = saved_at.filter(|at| now - *at > Duration::hours(STALE_AFTER_HOURS));
    stale.map(|saved_at| Notice::Stale { saved_at })
}

pub fn is_refreshing(copies: &[CopyHealth]) -> bool {
    copies.iter().any(|copy| copy.refresh == Refresh::Running)
}

/// The newest value of a repository's channel; the component is drawn again when it changes.
pub fn use_watched<T: Clone + PartialEq + 'static>(subscribe: impl FnOnce() -> watch::Receiver<T>) -> ReadSignal<T> {
    let receiver = use_hook(subscribe);
    let mut value = use_signal({
        let receiver = receiver.clone();
        move || receiver.borrow().clone()
    });
    use_future(move || {
        let mut receiver = receiver.clone();
        async move {
            loop {
                let next = receiver.borrow_and_update().clone();
                if *value.peek() != next {
                    value.set(next);
                }
                if receiver.changed().await.is_err() {
                    break;
                }
            }
        }
    });
    value.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&Utc)
    }

    fn copy(saved_at: Option<&str>, refresh: Refresh) -> CopyHealth {
        CopyHealth { saved_at: saved_at.map(at), refresh }
    }

    const NOW: &str = "2026-11-24T09:41:00Z";

    #[test]
    fn offline_beats_every_other_notice_and_tells_the_age_of_the_oldest_copy() {
        let copies = [
            copy(Some("2026-11-24T08:12:00Z"), Refresh::Failed(ReadError::ServerTrouble)),
            copy(Some("2026-11-23T08:12:00Z"), Refresh::Failed(ReadError::Offline)),
        ];
        assert_eq!(notice(&copies, at(NOW)), Some(Notice::Offline { saved_at: Some(at("2026-11-23T08:12:00Z")) }));
    }

    #[test]
    fn offline_with_nothing_saved_is_said_too() {
        assert_eq!(
            notice(&[copy(None, Refresh::Failed(ReadError::Offline))], at(NOW)),
            Some(Notice::Offline { saved_at: None })
        );
    }

    #[test]
    fn a_section_that_never_loaded_leaves_the_notice_to_its_own_error_card() {
        assert_eq!(notice(&[copy(None, Refresh::Failed(ReadError::ServerTrouble))], at(NOW)), None);
    }

    #[test]
    fn a_copy_is_stale_after_a_day_and_not_a_minute_earlier() {
        assert_eq!(notice(&[copy(Some("2026-11-23T09:41:00Z"), Refresh::Idle)], at(NOW)), None);
        assert_eq!(
            notice(&[copy(Some("2026-11-23T09:40:00Z"), Refresh::Running)], at(NOW)),
            Some(Notice::Stale { saved_at: at("2026-11-23T09:40:00Z") })
        );
    }

    #[test]
    fn being_signed_out_is_the_session_guards_to_tell() {
        assert_eq!(notice(&[copy(Some(NOW), Refresh::Failed(ReadError::SignedOut))], at(NOW)), None);
    }

    #[test]
    fn a_saved_copy_is_shown_even_when_the_refresh_failed() {
        let saved = Saved {
            value: Some(Arc::new(1)),
            saved_at: Some(at(NOW)),
            refresh: Refresh::Failed(ReadError::ServerTrouble),
        };
        assert_eq!(LoadState::of(&saved).value(), Some(&1));
    }
}
