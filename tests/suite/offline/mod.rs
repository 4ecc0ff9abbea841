//! A whole device without a screen: repositories, files and key store over the demo backend in this process, through
//! bad networks, expired tokens and restarts. Time stands still until a test moves it.

mod booking;
mod buying;
mod cancel_sheet;
mod changes;
mod faces;
mod favorites;
mod key_store;
mod reading;
mod reviews;
mod session;
mod trouble;

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use altegio_me::api::{ApiClient, ApiConfig, SharedLanguage, Transport, TransportError};
use altegio_me::demo_backend::{DemoBackend, DemoConfig, IN_PROCESS_BASE, sentinels};
use altegio_me::domain::phone_number::PhoneNumber;
use altegio_me::platform::calendar::Calendar;
use altegio_me::platform::clock::Clock;
use altegio_me::platform::secret_vault::SecretVault;
use altegio_me::repositories::session::{DemoAccess, MakeDemo, Session};
use altegio_me::repositories::{ReadError, Refresh, Repositories, RepositoriesParts, Saved};
use altegio_me::store::Store;
use http::StatusCode;
use tokio::runtime::Handle;
use tokio::sync::watch;

/// What becomes of the next request that changes something.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Loss {
    /// The server never hears of it.
    Request,
    /// The server does it, and is not heard.
    Answer,
    /// The same, and nothing is heard of it from then on.
    AnswerAndLine,
    /// The server never hears of it, nor of anything from then on.
    RequestAndLine,
    /// The server hears of it when the test says so.
    Late,
}

/// Between the device and the demo backend.
#[derive(Default)]
struct Line {
    is_cut: bool,
    /// Every request in a person's name is refused with 401.
    refuses_tokens: bool,
    /// Paths that contain this are unknown to the server.
    unknown: Option<&'static str>,
    /// Requests that begin with this are refused with 403.
    refused: Option<&'static str>,
    /// Everything is answered with 503.
    in_trouble: bool,
    /// Requests of exactly this method and path are answered 500.
    broken: Option<String>,
    loss: Option<Loss>,
    /// On its way for long: see `Loss::Late`.
    late: Option<http::Request<bytes::Bytes>>,
    /// It arrives just before the next change.
    late_comes_next: bool,
    /// The answer to a booking waits for this.
    gate: Option<Arc<tokio::sync::Notify>>,
    /// Method and path of each request that was answered.
    answered: Vec<String>,
}

struct Device {
    folder: tempfile::TempDir,
    vault: SecretVault,
    clock: Clock,
    backend: DemoBackend,
    line: Arc<Mutex<Line>>,
    file_wipes: Arc<AtomicU32>,
}

impl Device {
    fn new() -> Self {
        let clock = Clock::manual("2026-11-24T08:41:00Z".parse().unwrap());
        Self {
            folder: tempfile::tempdir().unwrap(),
            vault: SecretVault::in_memory(),
            backend: DemoBackend::new(DemoConfig {
                payment_base: Some("http://127.0.0.1:1".to_owned()),
                ..DemoConfig::in_process(clock.clone())
            }),
            clock,
            line: Arc::default(),
            file_wipes: Arc::default(),
        }
    }

    fn database(&self) -> std::path::PathBuf {
        self.folder.path().join("data").join("altegio.sqlite")
    }

    /// Files on their way to the calendar.
    fn calendar_files(&self) -> std::path::PathBuf {
        self.folder.path().join("cache").join("calendar")
    }

    /// The app starts, with what is on the device. Dropping the repositories is the app being killed.
    fn start(&self) -> Repositories {
        let (wipes, calendar) = (self.file_wipes.clone(), Calendar::live(self.calendar_files()));
        Repositories::new(RepositoriesParts {
            client: self.client(),
            store: Store::open(&self.database(), self.clock.now()).unwrap(),
            vault: self.vault.clone(),
            clock: self.clock.clone(),
            tasks: Handle::current(),
            demo: Some(self.demo()),
            wipe_files: Arc::new(move || {
                wipes.fetch_add(1, Ordering::SeqCst);
                let is_gone = calendar.wipe();
                Box::pin(async move { is_gone })
            }),
        })
    }

    async fn start_signed_in(&self, phone: &str) -> Repositories {
        let repositories = self.start();
        sign_in(&repositories, phone).await;
        repositories
    }

    fn client(&self) -> ApiClient {
        let (line, backend) = (self.line.clone(), self.backend.clone());
        let transport = Transport::in_process(move |request| {
            let (line, backend) = (line.clone(), backend.clone());
            Box::pin(async move {
                let path = request.uri().path().trim_start_matches("/api/v1").to_owned();
                let named = format!("{} {path}", request.method());
                let (mut loss, mut landing, mut gate) = (None, None, None);
                let is_in_a_name = request.headers()["authorization"].to_str().unwrap().contains(", User ");
                {
                    let mut line = line.lock().unwrap();
                    if line.is_cut {
                        return Err(TransportError::NoRoute);
                    }
                    // The sign-in's consents go out when they like.
                    if request.method() != http::Method::GET && !path.contains("/agreements") {
                        loss = line.loss.take();
                        line.is_cut = matches!(loss, Some(Loss::AnswerAndLine | Loss::RequestAndLine));
                        landing = if line.late_comes_next { line.late.take() } else { None };
                        gate = line.gate.clone().filter(|_| path.starts_with("/book_record"));
                    }
                    if loss == Some(Loss::Late) {
                        line.late = Some(request);
                        return Err(TransportError::Timeout);
                    }
                    if matches!(loss, Some(Loss::Request | Loss::RequestAndLine)) {
                        return Err(TransportError::Timeout);
                    }
                    line.answered.push(named.clone());
                    if line.refused.is_some_and(|refused| named.starts_with(refused)) {
                        return Ok(answer(StatusCode::FORBIDDEN));
                    }
                    if line.broken.as_ref() == Some(&named) {
                        return Ok(answer(StatusCode::INTERNAL_SERVER_ERROR));
                    }
                    if line.unknown.is_some_and(|unknown| path.contains(unknown)) {
                        return Ok(answer(StatusCode::NOT_FOUND));
                    }
                    if line.in_trouble {
                        return Ok(answer(StatusCode::SERVICE_UNAVAILABLE));
                    }
                    if line.refuses_tokens && is_in_a_name {
                        return Ok(answer(StatusCode::UNAUTHORIZED));
                    }
                }
                if let Some(late) = landing {
                    backend.call(late).await;
                }
                let answer = backend.call(request).await;
                if let Some(gate) = gate {
                    gate.notified().await;
                }
                if matches!(loss, Some(Loss::Answer | Loss::AnswerAndLine)) {
                    Err(TransportError::Timeout)
                } else {
                    Ok(answer)
                }
            })
        });
        ApiClient::new(config(), transport, self.clock.clone())
    }

    fn demo(&self) -> MakeDemo {
        let clock = self.clock.clone();
        Arc::new(move || {
            let backend = DemoBackend::new(DemoConfig::in_process(clock.clone()));
            let transport = Transport::in_process(move |request| {
                let backend = backend.clone();
                Box::pin(async move { Ok(backend.call(request).await) })
            });
            Some(DemoAccess {
                client: ApiClient::new(config(), transport, clock.clone()),
                phone: number(sentinels::DEMO),
                code: sentinels::FIXED_CODE.to_owned(),
            })
        })
    }

    /// Everything that is on the device, in folders too.
    fn files(&self) -> Vec<(std::path::PathBuf, Vec<u8>)> {
        let (mut files, mut folders) = (Vec::new(), vec![self.folder.path().to_owned()]);
        while let Some(folder) = folders.pop() {
            for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                match path.is_dir() {
                    true => folders.push(path),
                    false => files.push((path.clone(), std::fs::read(path).unwrap())),
                }
            }
        }
        files
    }

    /// File and journal: with a whole journal SQLite would repair the file. Call it when the app is gone: a connection
    /// that is closed later would delete the journal of the database that comes after.
    async fn damage_database(&self) {
        while self.database_is_open() {
            tokio::task::yield_now().await;
        }
        for suffix in ["", "-wal"] {
            let mut path = self.database().into_os_string();
            path.push(suffix);
            std::fs::write(path, "no database ".repeat(1000)).unwrap();
        }
    }

    /// By the files this process holds; where the system does not say, nothing waits.
    fn database_is_open(&self) -> bool {
        let Ok(files) = std::fs::read_dir("/proc/self/fd") else { return false };
        let database = self.database();
        files.filter_map(Result::ok).any(|file| std::fs::read_link(file.path()).is_ok_and(|open| open == database))
    }

    fn cut_line(&self, is_cut: bool) {
        self.line.lock().unwrap().is_cut = is_cut;
    }

    fn refuse_tokens(&self, refuses: bool) {
        self.line.lock().unwrap().refuses_tokens = refuses;
    }

    fn refuse_calls(&self, start: &'static str) {
        self.line.lock().unwrap().refused = Some(start);
    }

    fn break_call(&self, method_and_path: &str) {
        self.line.lock().unwrap().broken = Some(method_and_path.to_owned());
    }

    /// The next change.
    fn lose(&self, loss: Loss) {
        self.line.lock().unwrap().loss = Some(loss);
    }

    /// What was on its way for long arrives at the server.
    async fn deliver_late(&self) {
        let late = self.line.lock().unwrap().late.take().unwrap();
        self.backend.call(late).await;
    }

    /// Another phone with the same server and time, and nothing on it.
    fn twin(&self) -> Self {
        Self { backend: self.backend.clone(), clock: self.clock.clone(), ..Self::new() }
    }

    fn forget_call(&self, part_of_path: &'static str) {
        self.line.lock().unwrap().unknown = Some(part_of_path);
    }

    fn know_all_calls(&self) {
        self.line.lock().unwrap().unknown = None;
    }

    /// What was answered since the last time.
    fn take_answered(&self) -> Vec<String> {
        std::mem::take(&mut self.line.lock().unwrap().answered)
    }
}

fn config() -> ApiConfig {
    ApiConfig {
        base_url: format!("{IN_PROCESS_BASE}/api/v1"),
        partner_token: "partner".to_owned(),
        form_id: None,
        language: SharedLanguage::new("en"),
    }
}

fn answer(status: StatusCode) -> http::Response<bytes::Bytes> {
    let body = r#"{"success":false,"data":null,"meta":{"message":"No."}}"#;
    http::Response::builder().status(status).body(bytes::Bytes::from(body)).unwrap()
}

fn number(text: &str) -> PhoneNumber {
    PhoneNumber::from_server(text).unwrap()
}

async fn sign_in(repositories: &Repositories, phone: &str) {
    repositories.session.send_code(number(phone), "en").await.unwrap();
    repositories.session.sign_in(sentinels::FIXED_CODE).await.unwrap();
    assert_eq!(session(repositories), Session::SignedIn { is_demo: false });
}

fn session(repositories: &Repositories) -> Session {
    repositories.session.watch().borrow().clone()
}

/// Waits for the end of a refresh.
async fn settled<T>(mut watching: watch::Receiver<Saved<T>>) -> Saved<T> {
    watching.wait_for(|saved| saved.refresh != Refresh::Running).await.unwrap().clone()
}

/// Waits for a session that fits.
async fn becomes(repositories: &Repositories, fits: impl FnMut(&Session) -> bool) -> Session {
    repositories.session.watch().wait_for(fits).await.unwrap().clone()
}

/// Refreshes the main page and waits for all of it.
async fn load_main_page(repositories: &Repositories) {
    repositories.refresh_main_page();
    let failures = [
        settled(repositories.appointments.watch()).await.failure(),
        settled(repositories.places.watch()).await.failure(),
        settled(repositories.memberships.watch()).await.failure(),
        settled(repositories.gift_cards.watch()).await.failure(),
        settled(repositories.promotions.watch()).await.failure(),
        settled(repositories.account.watch()).await.failure(),
        settled(repositories.unread.watch()).await.failure(),
    ];
    assert_eq!(failures, [None::<ReadError>; 7]);
}
