//! The one path of every request: headers, pace, repeats, and what the answer means for the session.
//! Must not know any resource. What it may not log: tokens, paths, bodies, the server's texts.

use std::sync::PoisonError;
use std::time::Duration;

use bytes::Bytes;
use chrono::DateTime;
use http::header::{ACCEPT, ACCEPT_LANGUAGE, AUTHORIZATION, CONTENT_TYPE, DATE, RETRY_AFTER};
use http::{HeaderMap, HeaderValue, Request};
use tokio::time::Instant;

use super::ApiClient;
use super::call::{Auth, Call, Doubt};
use super::error::ApiError;
use super::reply::{self, Reply};
use super::transport::TransportError;

/// Without it the server answers in another shape, or not at all (API notes, 1).
const ACCEPTED: HeaderValue = HeaderValue::from_static("application/vnd.api.v2+json");
const JSON: HeaderValue = HeaderValue::from_static("application/json");
const MOST_TRIES: u32 = 3;
/// A person does not wait longer for the same thing.
const PATIENCE: Duration = Duration::from_secs(30);
/// A longer pause asked for by the server is reported instead of waited for.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);
/// Whatever the server says: a slip of it must not silence the app for years.
const LONGEST_SILENCE: Duration = Duration::from_secs(60 * 60);
const FIRST_BACKOFF: Duration = Duration::from_millis(500);

/// Why a try failed, and whether another one may help.
struct Failure {
    error: ApiError,
    again: Again,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Again {
    No,
    WithBackoff,
    /// The server named the time.
    After(Duration),
}

impl ApiClient {
    /// Sends a request, again when that is safe and may help. Dropping the future gives the request up.
    ///
    /// # Errors
    /// `Unauthorized` also reports the session as expired (see [`ApiClient::watch_expired`]), unless the call is
    /// unpublished.
    pub(super) async fn send(&self, call: Call) -> Result<Reply, ApiError> {
        let started = Instant::now();
        let mut tries = 1;
        loop {
            let turn = self.inner.pace.turn(LONGEST_PAUSE).await;
            let turn = turn.map_err(|left| ApiError::RateLimited { retry_after: Some(left) })?;
            let answer = match tries {
                1 => self.try_once(&call).await,
                // Silence, which costs one try its whole time, must not cost a second one as much.
                _ => self.try_within(&call, PATIENCE.saturating_sub(started.elapsed())).await,
            };
            let failure = match answer {
                Ok(reply) => return Ok(reply),
                Err(failure) => failure,
            };
            drop(turn);
            let pause = match failure.again {
                Again::WithBackoff => self.backoff(tries),
                Again::After(pause) if pause <= LONGEST_PAUSE => pause,
                Again::After(_) | Again::No => return Err(failure.error),
            };
            if !call.is_repeatable || tries >= MOST_TRIES || started.elapsed() + pause > PATIENCE {
                return Err(failure.error);
            }
            tries += 1;
            tokio::time::sleep(pause).await;
        }
    }

    async fn try_within(&self, call: &Call, left: Duration) -> Result<Reply, Failure> {
        let too_late = Failure { error: ApiError::Timeout, again: Again::No };
        tokio::time::timeout(left, self.try_once(call)).await.unwrap_or(Err(too_late))
    }

    async fn try_once(&self, call: &Call) -> Result<Reply, Failure> {
        let started = Instant::now();
        let (request, session) = self.request(call).map_err(|error| Failure { error, again: Again::No })?;
        let answer = self.inner.transport.carry(request).await;
        let milliseconds = started.elapsed().as_millis() as u64;
        let answer = answer.map_err(|error| {
            tracing::warn!(operation = call.operation, milliseconds, %error, "no answer");
            Failure { error: error.into(), again: after_no_answer(error) }
        })?;
        let status = answer.status();
        tracing::debug!(operation = call.operation, status = status.as_u16(), milliseconds, "answer");
        let error = match reply::read(call.operation, status, answer.body()) {
            Ok(reply) => return Ok(reply),
            Err(error) => error,
        };
        let pause = self.retry_after(answer.headers());
        Err(match error {
            ApiError::Rejected { status: 401, .. } if call.auth == Auth::User => {
                if call.doubt == Doubt::Session {
                    self.report_expired(session);
                }
                Failure { error: ApiError::Unauthorized, again: Again::No }
            }
            ApiError::RateLimited { .. } => {
                if let (Some(pause), true) = (pause, call.is_repeatable) {
                    // A refusal to send one more code concerns that number alone; to a plain read, everyone.
                    self.inner.pace.close_for(pause);
                }
                let again = pause.map_or(Again::WithBackoff, Again::After);
                Failure { error: ApiError::RateLimited { retry_after: pause }, again }
            }
            ApiError::ServerTrouble { status } if (500..=599).contains(&status) && status != 501 => {
                Failure { error, again: pause.map_or(Again::WithBackoff, Again::After) }
            }
            ApiError::Timeout => Failure { error, again: Again::WithBackoff },
            error => Failure { error, again: Again::No },
        })
    }

    /// The request and the session (see [`super::client::User`]) in whose name it goes out.
    fn request(&self, call: &Call) -> Result<(Request<Bytes>, u64), ApiError> {
        let (token, session) = {
            let user = self.inner.user.lock().unwrap_or_else(PoisonError::into_inner);
            (user.token.clone(), user.session)
        };
        let config = &self.inner.config;
        let mut authorization = format!("Bearer {}", config.partner_token);
        match (call.auth, token) {
            (Auth::User, Some(token)) => {
                authorization.push_str(", User ");
                authorization.push_str(token.expose());
            }
            (Auth::User, None) => return Err(ApiError::Unauthorized),
            (Auth::Partner, _) => {}
        }
        let mut request = Request::new(call.body.clone().unwrap_or_default());
        *request.method_mut() = call.method.clone();
        // A configured address that is none leads nowhere.
        *request.uri_mut() = call.address(&config.base_url).parse().map_err(|_| ApiError::Offline)?;
        let mut secret = HeaderValue::from_str(&authorization).map_err(|_| ApiError::Unauthorized)?;
        secret.set_sensitive(true);
        let headers = request.headers_mut();
        headers.insert(ACCEPT, ACCEPTED);
        headers.insert(AUTHORIZATION, secret);
        if let Ok(language) = HeaderValue::from_str(&config.language.get()) {
            headers.insert(ACCEPT_LANGUAGE, language);
        }
        if let Some(Ok(key)) = call.idempotency_key.as_deref().map(HeaderValue::from_str) {
            headers.insert("idempotency-key", key);
        }
        if call.body.is_some() {
            headers.insert(CONTENT_TYPE, JSON);
        }
        Ok((request, session))
    }

    /// Seconds, or a date: by the server's clock where the answer tells it, since a phone's may be hours off.
    fn retry_after(&self, headers: &HeaderMap) -> Option<Duration> {
        let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
        if let Ok(seconds) = text.parse::<u32>() {
            return Some(Duration::from_secs(seconds.into()).min(LONGEST_SILENCE));
        }
        let moment = |text: &str| DateTime::parse_from_rfc2822(text).ok().map(|moment| moment.to_utc());
        let told = headers.get(DATE).and_then(|date| date.to_str().ok()).and_then(moment);
        let left = moment(text)? - told.unwrap_or_else(|| self.inner.clock.now());
        Some(left.to_std().unwrap_or_default().min(LONGEST_SILENCE))
    }

    /// Doubles with every try, and is spread over its upper half, so that phones that failed together do not come back
    /// together.
    fn backoff(&self, tries: u32) -> Duration {
        let full = FIRST_BACKOFF * 2_u32.saturating_pow(tries.saturating_sub(1).min(4));
        let spread = self.inner.random.lock().unwrap_or_else(PoisonError::into_inner).f64();
        full / 2 + (full / 2).mul_f64(spread)
    }
}

/// Without a network, waiting for one is the caller's matter; a broken or silent connection may be luck.
fn after_no_answer(error: TransportError) -> Again {
    match error {
        TransportError::Timeout | TransportError::Reset => Again::WithBackoff,
        TransportError::NoRoute | TransportError::Tls | TransportError::TooLarge => Again::No,
    }
}
