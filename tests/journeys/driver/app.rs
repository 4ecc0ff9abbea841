//! One launch of the app after another, on the same device and against the same backend.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::webdriver::WebDriver;
use crate::stage::{Backend, Child, NOW, PARTNER, app_program, descendants, free_port, kill, seeing};

/// How the device looks to the app.
#[derive(Debug, Clone)]
pub struct Launch {
    pub size: &'static str,
    pub language: &'static str,
    pub theme: &'static str,
    pub font_scale: &'static str,
    /// What the edges cover: top, right, bottom, left and, if it is open, the keyboard.
    pub insets: Option<&'static str>,
    /// RFC 3339; the app's clock starts there.
    pub now: String,
    /// An X display other than the one all journeys share.
    pub display: Option<String>,
    /// The link that opens the app.
    pub opened_by: Option<&'static str>,
}

impl Default for Launch {
    fn default() -> Self {
        Self {
            size: "390x844",
            language: "en",
            theme: "light",
            font_scale: "1",
            insets: None,
            now: NOW.to_owned(),
            display: None,
            opened_by: None,
        }
    }
}

pub struct App {
    pub backend: Backend,
    pub(super) web: WebDriver,
    driver: Option<Child>,
    /// What the app keeps on the device.
    device: TempDir,
    launch: Launch,
    /// Where the app's own log goes; nowhere unless told.
    log: Option<PathBuf>,
    pub(super) name: String,
    /// Its end was told with what can be seen.
    pub(super) has_failed: AtomicBool,
}

impl App {
    /// A new device, a new backend.
    pub async fn start() -> Self {
        Self::start_with(Launch::default()).await
    }

    pub async fn start_with(launch: Launch) -> Self {
        let backend = Backend::start();
        let device = TempDir::new().unwrap();
        let (driver, web) = open(&backend, &device, &launch, None).await;
        let name = std::thread::current().name().unwrap_or("journey").replace("::", "-");
        Self { backend, web, driver: Some(driver), device, launch, log: None, name, has_failed: AtomicBool::new(false) }
    }

    /// What a page asks the server for when it opens is answered: the server has heard of nothing new for a while.
    pub async fn settles(&self) {
        const A_WHILE: Duration = Duration::from_millis(1500);
        let patience = Instant::now() + Duration::from_secs(30);
        let (mut heard, mut since) = (self.backend.requests().await, Instant::now());
        while since.elapsed() < A_WHILE {
            assert!(Instant::now() < patience, "the app asks on and on: {heard:?}");
            tokio::time::sleep(Duration::from_millis(100)).await;
            let now = self.backend.requests().await;
            if now != heard {
                (heard, since) = (now, Instant::now());
            }
        }
    }

    /// As if the system had ended the app without a word, and the user opened it again.
    pub async fn kill_and_reopen(&mut self) {
        let launch = self.launch.clone();
        self.kill_and_reopen_with(launch).await;
    }

    pub async fn kill_and_reopen_with(&mut self, launch: Launch) {
        self.close();
        self.launch = launch;
        let (driver, web) = open(&self.backend, &self.device, &self.launch, self.log.as_deref()).await;
        self.driver = Some(driver);
        self.web = web;
    }

    /// Ends the app; device and backend stay.
    pub fn close(&mut self) {
        drop(self.driver.take());
    }

    /// From the next launch on, the app's log is added to this file.
    pub fn log_to(&mut self, file: &Path) {
        self.log = Some(file.to_owned());
    }

    /// The app's clock and the server's go on by so many minutes; the app notices when it looks.
    pub async fn time_passes(&self, minutes: i64) {
        let file = self.device.path().join("clock-ahead");
        let before: i64 = std::fs::read_to_string(&file).map_or(0, |text| text.parse().unwrap());
        std::fs::write(file, (before + minutes).to_string()).unwrap();
        self.backend.advance_minutes(minutes).await;
    }

    /// Whose content, in UTF-8 or as a web view keeps it, has the text.
    pub fn files_with(&self, text: &str) -> Vec<PathBuf> {
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let has = |bytes: &[u8], part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
        let (mut found, mut folders) = (Vec::new(), vec![self.device.path().to_owned()]);
        while let Some(folder) = folders.pop() {
            for path in std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
                if path.is_dir() {
                    folders.push(path);
                } else if std::fs::read(&path).is_ok_and(|bytes| has(&bytes, text.as_bytes()) || has(&bytes, &wide)) {
                    found.push(path);
                }
            }
        }
        found
    }

    /// The one event that was handed to the calendar.
    pub async fn calendar_file(&self) -> String {
        let patience = Instant::now() + Duration::from_secs(5);
        loop {
            let mut folders = vec![self.device.path().to_owned()];
            while let Some(folder) = folders.pop() {
                for path in std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
                    if path.is_dir() {
                        folders.push(path);
                    } else if path.extension().is_some_and(|kind| kind == "ics") {
                        // It is there before all of it is written.
                        let text = std::fs::read_to_string(path).unwrap_or_default();
                        if text.ends_with("END:VCALENDAR\r\n") {
                            return text;
                        }
                    }
                }
            }
            assert!(Instant::now() < patience, "nothing was handed to the calendar");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// What was handed to the default browser, in order.
    pub fn opened_outside(&self) -> Vec<String> {
        let told = std::fs::read_to_string(self.device.path().join("opened")).unwrap_or_default();
        told.lines().map(str::to_owned).collect()
    }

    /// The next address that the default browser gets, after `before` of them.
    pub async fn next_opened(&self, before: usize) -> String {
        let patience = Instant::now() + Duration::from_secs(15);
        loop {
            if let Some(address) = self.opened_outside().get(before) {
                return address.clone();
            }
            assert!(Instant::now() < patience, "nothing was opened outside");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// A program that finds the same device and backend as the app; not driven.
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        prepare(&mut command, &self.backend, &self.device, &self.launch);
        command
    }

    /// Ends the process that draws the page, as phones do when memory is short. Says whether there was one.
    pub fn kill_web_process(&self) -> bool {
        let all = self.driver.as_ref().map(|driver| descendants(driver.pid())).unwrap_or_default();
        // The name that the kernel keeps is cut at 15 characters.
        let web: Vec<_> = all.iter().filter(|(_, name)| "WebKitWebProcess".starts_with(name.as_str())).collect();
        web.iter().for_each(|(pid, _)| kill(*pid));
        !web.is_empty()
    }
}

/// A journey that ends in a plain assertion says what was on the page, too.
impl Drop for App {
    fn drop(&mut self) {
        if !std::thread::panicking() || self.has_failed.load(Ordering::Relaxed) || self.driver.is_none() {
            return;
        }
        let script = format!("{} return location.pathname + ' reads:\\n' + everything();", seeing::SEEING);
        let page = self.web.last_words(&script).unwrap_or_else(|| "there is no page to ask".to_owned());
        eprintln!("The page at {page}");
    }
}

async fn open(backend: &Backend, device: &TempDir, launch: &Launch, log: Option<&Path>) -> (Child, WebDriver) {
    let port = free_port();
    let mut command = Command::new("WebKitWebDriver");
    command.args([format!("--port={port}"), "--host=127.0.0.1".to_owned()]);
    // The driver starts the app, which inherits this.
    prepare(&mut command, backend, device, launch);
    command.env("ALTEGIO_WEBVIEW_AUTOMATION", "1");
    if let Some(log) = log {
        let file = std::fs::File::options().create(true).append(true).open(log).unwrap();
        command.stdout(file.try_clone().unwrap()).stderr(file);
    } else if std::env::var_os("ALTEGIO_JOURNEY_LOG").is_none() {
        command.stdout(Stdio::null()).stderr(Stdio::null());
    }
    let driver = Child::start(&mut command);
    let address = format!("http://127.0.0.1:{port}");
    let patience = Instant::now() + Duration::from_secs(20);
    loop {
        match WebDriver::open(&address, &app_program(), launch.opened_by).await {
            Ok(web) => return (driver, web),
            Err(error) if Instant::now() > patience => panic!("the app did not open: {}", error.0),
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

/// What the app finds around it.
fn prepare(command: &mut Command, backend: &Backend, device: &TempDir, launch: &Launch) {
    let folder = |name: &str| device.path().join(name);
    let path = format!("{}:{}", browser(device).display(), std::env::var("PATH").unwrap_or_default());
    command
        .env("ALTEGIO_API_URL", backend.api_url())
        .env("ALTEGIO_PARTNER_TOKEN", PARTNER)
        .env("ALTEGIO_DATA_DIR", folder("app"))
        .env("ALTEGIO_SIZE", launch.size)
        .env("ALTEGIO_LANG", launch.language)
        .env("ALTEGIO_THEME", launch.theme)
        .env("ALTEGIO_FONT_SCALE", launch.font_scale)
        .env("ALTEGIO_NOW", &launch.now)
        .env("ALTEGIO_CLOCK_AHEAD", folder("clock-ahead"))
        .env("XDG_DATA_HOME", folder("data"))
        .env("XDG_CACHE_HOME", folder("cache"))
        .env("XDG_CONFIG_HOME", folder("config"))
        .env("PATH", path)
        .env("NO_AT_BRIDGE", "1")
        .env("TZ", "Europe/London")
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .stdin(Stdio::null());
    if let Some(insets) = launch.insets {
        command.env("ALTEGIO_INSETS", insets);
    }
    if let Some(display) = &launch.display {
        command.env("DISPLAY", display);
    }
}

/// A folder with a default browser that only writes down what it is told to open.
fn browser(device: &TempDir) -> PathBuf {
    use std::os::unix::fs::PermissionsExt;
    let folder = device.path().join("bin");
    let program = folder.join("xdg-open");
    if !program.exists() {
        let script = format!("#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{}'\n", device.path().join("opened").display());
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(&program, script).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    folder
}
