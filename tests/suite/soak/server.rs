//! The demo backend as the soak looks at it: past every line, with a token of its own.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use altegio_me::demo_backend::{DemoBackend, DemoConfig, IN_PROCESS_BASE};
use altegio_me::domain::ids::AppointmentId;
use altegio_me::platform::clock::Clock;
use bytes::Bytes;
use http::Request;
use serde_json::{Value, json};

pub struct Server {
    pub backend: DemoBackend,
    clock: Clock,
    /// By the last four digits.
    codes: Arc<Mutex<HashMap<String, String>>>,
}

pub struct Record {
    pub id: AppointmentId,
    pub key: String,
    pub is_canceled: bool,
}

impl Server {
    pub fn new(clock: Clock) -> Self {
        let codes: Arc<Mutex<HashMap<String, String>>> = Arc::default();
        let heard = codes.clone();
        let on_code = move |digits: &str, code: &str| {
            heard.lock().unwrap().insert(digits.to_owned(), code.to_owned());
        };
        let config = DemoConfig { on_code: Some(Arc::new(on_code)), ..DemoConfig::in_process(clock.clone()) };
        Self { backend: DemoBackend::new(config), clock, codes }
    }

    /// The one that was sent last.
    pub fn code_of(&self, phone: &str) -> String {
        self.codes.lock().unwrap()[&phone[phone.len() - 4..]].clone()
    }

    pub fn records_of(&self, phone: &str) -> Vec<Record> {
        let number = |value: &Value| value.as_i64().or_else(|| value.as_str()?.parse().ok()).unwrap();
        let record = |told: &Value| Record {
            id: AppointmentId(number(&told["id"])),
            key: told["api_id"].as_str().unwrap().to_owned(),
            is_canceled: told["deleted"].as_bool().unwrap(),
        };
        self.ask("GET", "/user/records", Some(&self.token(phone)), None)
            .as_array()
            .unwrap()
            .iter()
            .map(record)
            .collect()
    }

    /// Another sign-in; the device's goes on.
    pub fn token(&self, phone: &str) -> String {
        self.clock.advance(chrono::Duration::minutes(2));
        self.ask("POST", "/user/auth/code", None, Some(json!({ "phone": phone })));
        let code = self.code_of(phone);
        let user = self.ask("POST", "/user/auth", None, Some(json!({ "phone": phone, "code": code })));
        user["user_token"].as_str().unwrap().to_owned()
    }

    fn ask(&self, method: &str, path: &str, token: Option<&str>, body: Option<Value>) -> Value {
        let user = token.map(|token| format!(", User {token}")).unwrap_or_default();
        let request = Request::builder()
            .method(method)
            .uri(format!("{IN_PROCESS_BASE}/api/v1{path}"))
            .header("accept", "application/vnd.api.v2+json")
            .header("authorization", format!("Bearer soak{user}"))
            .body(body.map_or_else(Bytes::new, |body| body.to_string().into()))
            .unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let answer = runtime.block_on(self.backend.call(request));
        let body: Value = serde_json::from_slice(answer.body()).unwrap();
        body["data"].clone()
    }
}
