//! The line between the device and the demo backend: slow, lossy, and sometimes only the answer is lost.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use altegio_me::api::{ApiClient, ApiConfig, SharedLanguage, Transport, TransportError};
use altegio_me::demo_backend::{DemoBackend, IN_PROCESS_BASE};
use altegio_me::platform::clock::Clock;
use bytes::Bytes;
use http::{Request, Response, StatusCode};
use tokio::sync::Notify;

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct Line {
    backend: DemoBackend,
    weather: Arc<Mutex<Weather>>,
    kills: Arc<Notify>,
}

/// The weather of a request depends on which it is and how often it was made, not on the order of requests: what runs
/// at one time runs in any order.
struct Weather {
    seed: u64,
    made: HashMap<String, u64>,
    is_calm: bool,
    is_cut: bool,
    lost_answers: u32,
}

enum Fate {
    Fine,
    /// The server never hears of it.
    Lost(TransportError),
    /// It hears, and fails before it does anything.
    Refused(StatusCode),
    /// It does what was asked, and is not heard.
    AnswerLost(TransportError),
    /// The same, and a gateway answers in its place.
    AnswerReplaced(StatusCode),
    /// The same, and the app is killed before it hears of it. Reads are just answered.
    AppKilled,
}

impl Line {
    pub fn new(backend: DemoBackend, seed: u64) -> Self {
        let weather = Weather { seed, made: HashMap::new(), is_calm: true, is_cut: false, lost_answers: 0 };
        Self { backend, weather: Arc::new(Mutex::new(weather)), kills: Arc::default() }
    }

    pub fn set_calm(&self, is_calm: bool) {
        self.weather.lock().unwrap().is_calm = is_calm;
    }

    /// Ends when the app is to be killed: the server has just done what was asked.
    pub async fn kill(&self) {
        self.kills.notified().await;
    }

    /// For good.
    pub fn cut(&self) {
        self.weather.lock().unwrap().is_cut = true;
    }

    /// Of changes that the server made.
    pub fn lost_answers(&self) -> u32 {
        self.weather.lock().unwrap().lost_answers
    }

    pub fn client(&self, clock: Clock) -> ApiClient {
        let line = self.clone();
        let transport = Transport::in_process(move |request| {
            let line = line.clone();
            Box::pin(async move { line.pass(request).await })
        });
        let config = ApiConfig {
            base_url: format!("{IN_PROCESS_BASE}/api/v1"),
            partner_token: "partner".to_owned(),
            form_id: None,
            language: SharedLanguage::new("en"),
        };
        let pauses = fastrand::Rng::with_seed(self.weather.lock().unwrap().seed);
        ApiClient::with_random(config, transport, clock, pauses)
    }

    async fn pass(&self, request: Request<Bytes>) -> Result<Response<Bytes>, TransportError> {
        let is_change = request.method() != http::Method::GET;
        let named = format!("{} {}", request.method(), request.uri());
        let (there, fate, back) = self.weather.lock().unwrap().of(named);
        tokio::time::sleep(there).await;
        let answer = match fate {
            Fate::Lost(error) => return Err(error),
            Fate::Refused(status) => return Ok(page(status)),
            _ => self.backend.call(request).await,
        };
        if matches!(fate, Fate::AppKilled) && is_change {
            self.kills.notify_one();
            return std::future::pending().await;
        }
        tokio::time::sleep(back).await;
        let is_lost = matches!(fate, Fate::AnswerLost(_) | Fate::AnswerReplaced(_));
        if is_lost && is_change && answer.status().is_success() {
            self.weather.lock().unwrap().lost_answers += 1;
        }
        match fate {
            Fate::AnswerLost(error) => Err(error),
            Fate::AnswerReplaced(status) => Ok(page(status)),
            _ => Ok(answer),
        }
    }
}

impl Weather {
    /// How long until the server has the request, what becomes of it, and how long the answer takes.
    fn of(&mut self, request: String) -> (Duration, Fate, Duration) {
        if self.is_cut {
            return (Duration::ZERO, Fate::Lost(TransportError::NoRoute), Duration::ZERO);
        }
        if self.is_calm {
            return (Duration::ZERO, Fate::Fine, Duration::ZERO);
        }
        let mut mixed = self.seed;
        for byte in request.bytes() {
            mixed = (mixed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        }
        let count = self.made.entry(request).or_default();
        *count += 1;
        let mut random = fastrand::Rng::with_seed(mixed ^ count.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let there = Duration::from_millis(random.u64(5..400));
        let back = Duration::from_millis(random.u64(5..1_500));
        let fate = match random.u32(..100) {
            0..4 => Fate::Lost(TransportError::NoRoute),
            4..8 => Fate::Lost(TransportError::Timeout),
            8..12 => Fate::Refused(StatusCode::INTERNAL_SERVER_ERROR),
            12..14 => Fate::Refused(StatusCode::SERVICE_UNAVAILABLE),
            14..20 => Fate::AnswerLost(TransportError::Timeout),
            20..25 => Fate::AnswerLost(TransportError::Reset),
            25..29 => Fate::AnswerReplaced(StatusCode::BAD_GATEWAY),
            29..41 => Fate::AppKilled,
            _ => Fate::Fine,
        };
        (there, fate, back)
    }
}

fn page(status: StatusCode) -> Response<Bytes> {
    let html = Bytes::from_static(b"<html><h1>Bad Gateway</h1></html>");
    Response::builder().status(status).header("content-type", "text/html").body(html).unwrap()
}
