//! The demo backend over real HTTP, with its control door open.

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::OnceLock;

use serde_json::{Value, json};

use super::NOW;
use super::programs::{Child, demo_server_program};

pub struct Backend {
    _server: Child,
    address: String,
}

/// What the network, seen from the app, does.
#[derive(Debug, Clone, Copy)]
pub enum Trouble {
    /// Every connection breaks.
    NoNetwork,
    Status(u16),
}

impl Backend {
    pub fn start() -> Self {
        let mut command = Command::new(demo_server_program());
        command.args(["--listen", "127.0.0.1:0", "--control", "--seed", "1", "--now", NOW]);
        let (server, address) = Child::start_server(&mut command);
        Self { _server: server, address }
    }

    pub fn api_url(&self) -> String {
        format!("{}/api/v1", self.address)
    }

    pub async fn begin(&self, trouble: Trouble) {
        let order = match trouble {
            Trouble::NoNetwork => json!({ "mode": "drop" }),
            Trouble::Status(status) => json!({ "mode": "status", "status": status }),
        };
        self.control("offline", order).await;
    }

    pub async fn end_trouble(&self) {
        self.control("online", json!({})).await;
    }

    pub async fn expire_tokens(&self) {
        self.control("expire_tokens", json!({})).await;
    }

    pub async fn advance_minutes(&self, minutes: i64) {
        self.control("advance", json!({ "minutes": minutes })).await;
    }

    /// Books a visit for a client behind the app's back, as the salon's own calendar would.
    pub async fn add_visit(&self, phone: &str, in_days: i64) {
        self.control("add_record", json!({ "phone": phone, "days": in_days })).await;
    }

    /// How often each target (method, path, query) was asked since the last `forget_requests`.
    pub async fn requests(&self) -> BTreeMap<String, u64> {
        let answer = client().get(format!("{}/control/requests", self.address)).send().await.unwrap();
        let mut log = answer.json::<Value>().await.unwrap();
        serde_json::from_value(log["requests"].take()).unwrap()
    }

    pub async fn forget_requests(&self) {
        client().delete(format!("{}/control/requests", self.address)).send().await.unwrap();
    }

    /// An order through the control door; `docs/demo-backend.md` lists them.
    pub async fn order(&self, command: &str, order: Value) {
        self.control(command, order).await;
    }

    /// What somebody does on the page where it is paid: `pay`, `slow` or `decline`.
    pub async fn on_payment_page(&self, address: &str, act: &str) {
        let shown = client().get(address).send().await.unwrap();
        assert!(shown.status().is_success(), "{address}: {}", shown.status());
        assert!(shown.text().await.unwrap().contains(&format!("/{act}\"")), "{address} offers no `{act}`");
        let done = client().post(format!("{address}/{act}")).send().await.unwrap();
        assert!(done.status().is_success(), "{act}: {}", done.status());
    }

    /// How each order and payment stands at the server.
    pub async fn payments(&self) -> Vec<String> {
        let answer = client().get(format!("{}/control/payments", self.address)).send().await.unwrap();
        let rows = answer.json::<Value>().await.unwrap();
        rows.as_array().unwrap().iter().map(|row| row["state"].as_str().unwrap().to_owned()).collect()
    }

    async fn control(&self, command: &str, order: Value) {
        let answer = client().post(format!("{}/control/{command}", self.address)).json(&order).send().await.unwrap();
        let status = answer.status();
        assert!(status.is_success(), "{command}: {status} {}", answer.text().await.unwrap_or_default());
    }
}

/// Plain HTTP on loopback; the TLS library still wants a provider.
pub fn client() -> &'static reqwest::Client {
    static CLIENT: OnceLock<reqwest::Client> = OnceLock::new();
    CLIENT.get_or_init(|| {
        let _ = rustls::crypto::ring::default_provider().install_default();
        reqwest::Client::builder().no_proxy().build().unwrap()
    })
}
