//! The same HTTP API with state, for development, tests and "Try the demo". Must not know the client:
//! the two share `api::wire` and nothing else. `docs/demo-backend.md` says what it imitates and what not.

mod answers;
mod auth;
mod availability;
mod bookings;
mod chaos;
mod control;
mod envelope;
mod front_door;
mod handlers;
mod limits;
mod listener;
mod notes;
mod payment_page;
mod permissions;
mod persistence;
mod pictures;
mod request_log;
mod sales;
mod seed;
pub mod sentinels;
mod slots;
mod tables;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};

use axum::Router;
use axum::body::Body;
use bytes::Bytes;
use chrono::{DateTime, Duration, Utc};
use tower::ServiceExt;

pub use front_door::ConnectionLost;
pub use limits::LimitRule;
pub use persistence::DataFileError;

use crate::platform::clock::Clock;
use tables::Tables;

/// Told of every code that is sent: the last four digits of the number, and the code.
pub type CodeListener = Arc<dyn Fn(&str, &str) + Send + Sync>;

/// Where the pictures of the in-process variant seem to be.
pub const IN_PROCESS_BASE: &str = "https://demo.altegio.invalid";

#[derive(Clone)]
pub struct DemoConfig {
    pub clock: Clock,
    pub seed: u64,
    /// `None`: as fast as you like.
    pub limits: Option<LimitRule>,
    /// What picture addresses start with, without a slash at the end; `None`: the request's `Host`.
    pub public_base: Option<String>,
    /// What addresses of payment pages start with; `None`: the same as pictures.
    pub payment_base: Option<String>,
    /// Written after each change.
    pub data_file: Option<PathBuf>,
    /// A file that cannot be used, or whose life began that long ago, is set aside instead of refused.
    pub renewed_after: Option<Duration>,
    /// Delays, losses and 5xx at random.
    pub chaos: bool,
    /// Before every answer.
    pub latency: std::time::Duration,
    /// Opens `/control/…`.
    pub control: bool,
    pub on_code: Option<CodeListener>,
}

impl DemoConfig {
    /// For "Try the demo" and for tests: in memory, no limits, no delay, no control door.
    pub fn in_process(clock: Clock) -> Self {
        Self {
            clock,
            seed: 1,
            limits: None,
            public_base: Some(IN_PROCESS_BASE.to_owned()),
            payment_base: None,
            data_file: None,
            renewed_after: None,
            chaos: false,
            latency: std::time::Duration::ZERO,
            control: false,
            on_code: None,
        }
    }
}

/// One demo backend. Clones share its state.
#[derive(Clone)]
pub struct DemoBackend {
    inner: Arc<Inner>,
}

struct Inner {
    config: DemoConfig,
    tables: Mutex<Tables>,
    limiter: Mutex<limits::Limiter>,
    requests: request_log::RequestLog,
    trouble: Mutex<control::Trouble>,
    pictures: pictures::PictureCache,
}

impl DemoBackend {
    /// A fresh life; `config.data_file` is only written.
    pub fn new(config: DemoConfig) -> Self {
        let tables = seed::life(config.seed, config.clock.now());
        Self::with_tables(config, tables)
    }

    /// Goes on with what `config.data_file` holds, and starts it when there is none.
    ///
    /// # Errors
    /// When the file is there but cannot be used, or cannot be written.
    pub fn open(config: DemoConfig) -> Result<Self, DataFileError> {
        let saved = match &config.data_file {
            Some(path) => match config.renewed_after {
                Some(age) => persistence::load_recent(path, config.clock.now(), age)?,
                None => persistence::load(path)?,
            },
            None => None,
        };
        let backend = match saved {
            Some(tables) => Self::with_tables(config, tables),
            None => Self::new(config),
        };
        backend.save()?;
        Ok(backend)
    }

    fn with_tables(config: DemoConfig, tables: Tables) -> Self {
        Self {
            inner: Arc::new(Inner {
                config,
                tables: Mutex::new(tables),
                limiter: Mutex::default(),
                requests: request_log::RequestLog::default(),
                trouble: Mutex::default(),
                pictures: pictures::PictureCache::default(),
            }),
        }
    }

    /// `/api/v1`, `/pictures`, and `/control` when the config opens it.
    pub fn router(&self) -> Router {
        let api = handlers::routes().layer(axum::middleware::from_fn_with_state(self.clone(), front_door::pass));
        let mut router = Router::new().nest("/api/v1", api).merge(pictures::routes()).merge(payment_page::routes());
        if self.inner.config.control {
            router = router.nest("/control", control::routes());
        }
        router.with_state(self.clone())
    }

    /// As [`Self::call`], with broken connections told apart from answers.
    ///
    /// # Errors
    /// When the connection broke before the answer; the request may have been carried out.
    pub async fn try_call(&self, request: http::Request<Bytes>) -> Result<http::Response<Bytes>, ConnectionLost> {
        let response = self.call(request).await;
        if response.extensions().get::<ConnectionLost>().is_some() { Err(ConnectionLost) } else { Ok(response) }
    }

    /// One request without a network. Never fails: a dropped connection is a 503 here.
    pub async fn call(&self, request: http::Request<Bytes>) -> http::Response<Bytes> {
        let response = match self.router().oneshot(request.map(Body::from)).await {
            Ok(response) => response,
            Err(never) => match never {},
        };
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap_or_default();
        http::Response::from_parts(parts, bytes)
    }

    /// Writes the data file, when there is one.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn save(&self) -> Result<(), DataFileError> {
        match &self.inner.config.data_file {
            Some(path) => persistence::save(path, &self.read()),
            None => Ok(()),
        }
    }

    fn read(&self) -> MutexGuard<'_, Tables> {
        self.inner.tables.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// Changes the tables and keeps the change.
    fn change<T>(&self, change: impl FnOnce(&mut Tables) -> T) -> T {
        let answer = change(&mut self.read());
        if let Err(error) = self.save() {
            tracing::error!(%error, "the demo data file could not be written");
        }
        answer
    }

    fn now(&self) -> DateTime<Utc> {
        let shift = self.read().clock_shift_seconds;
        self.inner.config.clock.now() + Duration::seconds(shift)
    }

    fn reset(&self) {
        let life = seed::life(self.inner.config.seed, self.inner.config.clock.now());
        self.change(|tables| *tables = life);
        *self.trouble() = control::Trouble::default();
        self.inner.requests.clear();
    }

    fn trouble(&self) -> MutexGuard<'_, control::Trouble> {
        self.inner.trouble.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn tell_code(&self, phone: &str, code: &str) {
        if let Some(listener) = &self.inner.config.on_code {
            let digits = phone.len().saturating_sub(4);
            listener(phone.get(digits..).unwrap_or_default(), code);
        }
    }
}

#[cfg(test)]
mod tests;
