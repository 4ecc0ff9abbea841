//! One run of one engine on the app's preview, and what a person does in it.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use base64::Engine as _;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::devtools::DevTools;
use crate::stage::{Backend, Child, NOW, PARTNER, app_program, client, free_port, seeing, target_dir};

const PATIENCE: Duration = Duration::from_secs(20);

#[derive(Debug, Clone, Copy)]
pub enum Engine {
    Chromium66,
    Chromium92,
    Current,
}

/// What a page of iOS 12 does not find, taken away before the first script runs. It cannot hide syntax or styles.
const IOS_12_MASK: &str = "
    ['ResizeObserver', 'IntersectionObserver', 'IntersectionObserverEntry', 'PointerEvent', 'visualViewport', 'BroadcastChannel',
     'requestIdleCallback', 'cancelIdleCallback', 'createImageBitmap', 'MediaRecorder', 'HTMLDialogElement', 'globalThis', 'queueMicrotask',
     'structuredClone'].forEach(function (name) { try { delete window[name]; } catch (error) {} });
    delete Element.prototype.animate;
    delete Object.fromEntries;
    if (navigator.clipboard) Object.defineProperty(navigator, 'clipboard', { value: undefined });";

impl Engine {
    fn program(self) -> String {
        let name = match self {
            Self::Chromium66 => "ALTEGIO_CHROMIUM_66",
            Self::Chromium92 => "ALTEGIO_CHROMIUM_92",
            Self::Current => "ALTEGIO_CHROMIUM",
        };
        std::env::var(name)
            .unwrap_or_else(|_| panic!("{name} does not say where the engine is: use `cargo xtask engines`"))
    }
}

pub struct Run {
    pub page: DevTools,
    name: String,
    address: String,
    _engine: Child,
    _app: Option<(Backend, Child)>,
    _folder: TempDir,
}

impl Run {
    pub async fn start(engine: Engine, ios_12_mask: bool) -> Self {
        Self::start_set_to(engine, ios_12_mask, &[("ALTEGIO_LANG", "en"), ("ALTEGIO_THEME", "light")]).await
    }

    /// What is not told is the engine's to say.
    pub async fn start_set_to(engine: Engine, ios_12_mask: bool, told: &[(&str, &str)]) -> Self {
        let backend = Backend::start();
        let folder = TempDir::new().unwrap();
        let (preview, address) = Child::start_server(
            Command::new(app_program())
                .env("ALTEGIO_PREVIEW", "127.0.0.1:0")
                .env("ALTEGIO_API_URL", backend.api_url())
                .env("ALTEGIO_PARTNER_TOKEN", PARTNER)
                .env("ALTEGIO_DATA_DIR", folder.path().join("app"))
                .envs(told.iter().copied())
                .env("ALTEGIO_NOW", NOW)
                .env("TZ", "Europe/London")
                .env_remove("DBUS_SESSION_BUS_ADDRESS")
                .stderr(Stdio::null()),
        );
        let mut run = Self::start_at(engine, ios_12_mask, address, folder).await;
        run._app = Some((backend, preview));
        run
    }

    /// Any page on this machine; `folder` keeps what the engine writes.
    pub async fn start_at(engine: Engine, ios_12_mask: bool, address: String, folder: TempDir) -> Self {
        let (child, mut page) = open(&engine.program(), &folder).await;
        page.send("Page.enable", json!({})).await;
        page.send("Runtime.enable", json!({})).await;
        page.send("Log.enable", json!({})).await;
        let phone = json!({ "width": 360, "height": 640, "deviceScaleFactor": 2, "mobile": true });
        page.send("Emulation.setDeviceMetricsOverride", phone).await;
        page.send("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await;
        if ios_12_mask {
            page.send("Page.addScriptToEvaluateOnNewDocument", json!({ "source": IOS_12_MASK })).await;
        }
        page.send("Page.navigate", json!({ "url": address })).await;
        let name = std::thread::current().name().unwrap_or("engine").replace("::", "-");
        Self { page, name, address, _engine: child, _app: None, _folder: folder }
    }

    pub async fn sees(&mut self, text: &str) {
        let patience = Instant::now() + PATIENCE;
        while self.page.run(&seeing::shows(), json!([text])).await != json!(true) {
            self.wait_or_fail(patience, &format!("`{text}` is not shown")).await;
        }
    }

    pub async fn tap(&mut self, name: &str) {
        let (x, y) = self.middle_of(&seeing::to_tap(), name).await;
        self.touch(x, y).await;
    }

    pub async fn touch_element(&mut self, css: &str) {
        let (x, y) = self.middle_of(&seeing::by_selector(), css).await;
        self.touch(x, y).await;
    }

    pub async fn type_into_element(&mut self, css: &str, text: &str) {
        let (x, y) = self.middle_of(&seeing::by_selector(), css).await;
        self.touch(x, y).await;
        self.type_keys(text).await;
    }

    pub async fn type_keys(&mut self, text: &str) {
        for key in text.chars() {
            self.page.send("Input.dispatchKeyEvent", json!({ "type": "char", "text": key.to_string() })).await;
        }
    }

    pub async fn sees_element(&mut self, css: &str) {
        let body = "return !!document.querySelector(arguments[0]);";
        self.until(&format!("`{css}` is there"), body, json!([css])).await;
    }

    /// Opens the page at this path anew.
    pub async fn go_to(&mut self, path: &str) {
        let address = format!("{}{path}", self.address);
        self.page.send("Page.navigate", json!({ "url": address })).await;
    }

    pub async fn reload(&mut self) {
        let address = self.address.clone();
        self.page.send("Page.navigate", json!({ "url": address })).await;
    }

    /// Fails if the page threw anything, or tried what its policy forbids.
    pub fn nothing_went_wrong(&self) {
        assert!(self.page.complaints.is_empty(), "{}: {:#?}", self.name, self.page.complaints);
    }

    pub async fn photograph(&mut self) {
        let answer = self.page.send("Page.captureScreenshot", json!({ "format": "png" })).await;
        let picture =
            base64::engine::general_purpose::STANDARD.decode(answer["data"].as_str().unwrap_or_default()).unwrap();
        let folder = target_dir().join("shots");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("engine-{}.png", self.name)), picture).unwrap();
    }

    /// Brings the thing into view; a finger then lands in its middle.
    async fn middle_of(&mut self, finder: &str, what: &str) -> (f64, f64) {
        let body = format!(
            "const node = (function () {{ {finder} }}).apply(null, arguments);
            if (!node) return null;
            node.scrollIntoView({{ block: 'center', inline: 'center' }});
            const box = node.getBoundingClientRect();
            return [box.left + box.width / 2, box.top + box.height / 2];"
        );
        let patience = Instant::now() + PATIENCE;
        let mut before = None;
        loop {
            let found = self.page.run(&body, json!([what])).await;
            if let (Some(x), Some(y)) = (found[0].as_f64(), found[1].as_f64()) {
                // What still moves would be missed.
                if before == Some((x, y)) {
                    return (x, y);
                }
                before = Some((x, y));
            }
            self.wait_or_fail(patience, &format!("there is no `{what}`")).await;
        }
    }

    /// A finger goes down near the top of the element and is drawn by that many CSS pixels.
    pub async fn draw_element(&mut self, css: &str, right: f64, down: f64) {
        let body = "const node = document.querySelector(arguments[0]); const box = node.getBoundingClientRect();
            return [box.left + box.width / 2, Math.max(box.top, 0) + Math.min(box.height / 2, 20)];";
        let from = self.page.run(body, json!([css])).await;
        let (x, y) = (from[0].as_f64().unwrap(), from[1].as_f64().unwrap());
        let point = |part: f64| json!([{ "x": (x + right * part).round(), "y": (y + down * part).round() }]);
        let touch = "Input.dispatchTouchEvent";
        self.page.send(touch, json!({ "type": "touchStart", "touchPoints": point(0.0) })).await;
        for step in 1..=12 {
            self.page.send(touch, json!({ "type": "touchMove", "touchPoints": point(f64::from(step) / 12.0) })).await;
            tokio::time::sleep(Duration::from_millis(16)).await;
        }
        self.page.send(touch, json!({ "type": "touchEnd", "touchPoints": [] })).await;
    }

    /// A function's body that comes to say true.
    pub async fn until(&mut self, what: &str, body: &str, arguments: Value) {
        let patience = Instant::now() + PATIENCE;
        while self.page.run(body, arguments.clone()).await != json!(true) {
            self.wait_or_fail(patience, &format!("never happened: {what}")).await;
        }
    }

    async fn touch(&mut self, x: f64, y: f64) {
        let points = json!([{ "x": x.round(), "y": y.round() }]);
        self.page.send("Input.dispatchTouchEvent", json!({ "type": "touchStart", "touchPoints": points })).await;
        self.page.send("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).await;
    }

    async fn wait_or_fail(&mut self, patience: Instant, what: &str) {
        if Instant::now() < patience {
            return tokio::time::sleep(Duration::from_millis(50)).await;
        }
        self.photograph().await;
        let text = self.page.run(&seeing::text(), json!([])).await;
        panic!("{}: {what}\nThe page reads: {text}\nIt complained: {:#?}", self.name, self.page.complaints);
    }
}

async fn open(program: &str, folder: &TempDir) -> (Child, DevTools) {
    let port = free_port();
    let profile = folder.path().join("engine");
    std::fs::create_dir_all(&profile).unwrap();
    let child = Child::start(
        Command::new(program)
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
            ])
            .arg(format!("--remote-debugging-port={port}"))
            .arg(format!("--user-data-dir={}", profile.display()))
            .args(["--window-size=360,640", "about:blank"])
            .env("HOME", folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null()),
    );
    let patience = Instant::now() + PATIENCE;
    loop {
        if let Some(address) = page_address(port).await {
            return (child, DevTools::connect(&address).await);
        }
        assert!(Instant::now() < patience, "{program} did not open its door");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// From the list, not `/json/new`, which changed its HTTP method over the years.
async fn page_address(port: u16) -> Option<String> {
    let list = client().get(format!("http://127.0.0.1:{port}/json/list")).send().await.ok()?;
    let pages: Value = list.json().await.ok()?;
    let page = pages.as_array()?.iter().find(|page| page["type"] == "page")?;
    page["webSocketDebuggerUrl"].as_str().map(str::to_owned)
}
