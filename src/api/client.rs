//! The client that every operation is a method of: configuration, who is signed in, what is shared by all requests.
//! Must not know any resource.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

use super::pace::Pace;
use super::token::{SharedLanguage, UserToken};
use super::transport::Transport;
use crate::platform::clock::Clock;

#[derive(Clone)]
pub struct ApiConfig {
    /// Such as `https://api.alteg.io/api/v1`.
    pub base_url: String,
    /// Identifies the application.
    pub partner_token: String,
    /// The booking form whose place is asked to send a code when no other place is known.
    pub form_id: Option<i64>,
    pub language: SharedLanguage,
}

/// Cheap to clone; all clones share the session, the pace and what was learned about the server.
#[derive(Clone)]
pub struct ApiClient {
    pub(super) inner: Arc<Inner>,
}

pub(super) struct Inner {
    pub config: ApiConfig,
    pub transport: Transport,
    pub clock: Clock,
    pub pace: Pace,
    pub random: Mutex<fastrand::Rng>,
    pub user: Mutex<User>,
    expired: watch::Sender<u64>,
    /// Unpublished operations that this server does not know: not asked again.
    unknown: Mutex<HashSet<&'static str>>,
}

/// Who is signed in. `session` counts the tokens, so that a late answer to an old one does not expire a new one.
#[derive(Default)]
pub(super) struct User {
    pub token: Option<UserToken>,
    pub session: u64,
    is_expired: bool,
}

impl ApiClient {
    pub fn new(config: ApiConfig, transport: Transport, clock: Clock) -> Self {
        Self::with_random(config, transport, clock, fastrand::Rng::new())
    }

    /// With a generator of a known seed, for tests.
    pub fn with_random(config: ApiConfig, transport: Transport, clock: Clock, random: fastrand::Rng) -> Self {
        let (expired, _) = watch::channel(0);
        Self {
            inner: Arc::new(Inner {
                config,
                transport,
                clock,
                pace: Pace::default(),
                random: Mutex::new(random),
                user: Mutex::default(),
                expired,
                unknown: Mutex::default(),
            }),
        }
    }

    /// `None` signs out: calls in a person's name then fail with `Unauthorized`, unsent.
    pub fn set_user_token(&self, token: Option<UserToken>) {
        let mut user = self.inner.user.lock().unwrap_or_else(PoisonError::into_inner);
        *user = User { token, session: user.session + 1, is_expired: false };
    }

    /// Changes once each time the server refuses the token that is set at that moment.
    pub fn watch_expired(&self) -> watch::Receiver<u64> {
        self.inner.expired.subscribe()
    }

    pub fn language(&self) -> &SharedLanguage {
        &self.inner.config.language
    }

    pub(super) fn report_expired(&self, session: u64) {
        let mut user = self.inner.user.lock().unwrap_or_else(PoisonError::into_inner);
        if user.session == session && !user.is_expired {
            user.is_expired = true;
            self.inner.expired.send_modify(|times| *times += 1);
        }
    }

    /// Nobody is signed in, or the token is known to be refused.
    pub(super) fn is_session_over(&self) -> bool {
        let user = self.inner.user.lock().unwrap_or_else(PoisonError::into_inner);
        user.token.is_none() || user.is_expired
    }

    pub(super) fn is_unknown(&self, operation: &'static str) -> bool {
        self.inner.unknown.lock().unwrap_or_else(PoisonError::into_inner).contains(operation)
    }

    pub(super) fn remember_unknown(&self, operation: &'static str) {
        tracing::info!(operation, "not offered by this server");
        self.inner.unknown.lock().unwrap_or_else(PoisonError::into_inner).insert(operation);
    }
}
