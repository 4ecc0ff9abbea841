//! The client against a server in the same process that answers as told, and a raw one on loopback that misbehaves.

mod bad_connections;
mod dates;
mod fallbacks;
mod meaning;
mod sending;

use std::sync::{Arc, Mutex};

use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::{Request, Response};
use tokio::time::Instant;

use super::*;
use crate::domain::phone_number::PhoneNumber;
use crate::platform::clock::Clock;

pub fn now() -> DateTime<Utc> {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

pub fn client_over(transport: Transport, base_url: &str) -> ApiClient {
    let config = ApiConfig {
        base_url: base_url.to_owned(),
        partner_token: "partner_0001".to_owned(),
        form_id: None,
        language: SharedLanguage::new("de"),
    };
    let client = ApiClient::with_random(config, transport, Clock::manual(now()), fastrand::Rng::with_seed(7));
    client.set_user_token(UserToken::new("user_0001"));
    client
}

pub type ScriptedAnswer = (u16, Vec<(&'static str, String)>, String);
pub type SeenRequest = (Instant, Request<Bytes>);

/// Answers with `(status, headers, body)` in turn, the last one for ever, and keeps the requests.
#[derive(Clone, Default)]
pub struct Script {
    answers: Arc<Vec<ScriptedAnswer>>,
    pub seen: Arc<Mutex<Vec<SeenRequest>>>,
}

impl Script {
    pub fn new(answers: &[(u16, &str)]) -> Self {
        Self::with_headers(answers.iter().map(|(status, body)| (*status, Vec::new(), (*body).to_owned())).collect())
    }

    pub fn with_headers(answers: Vec<ScriptedAnswer>) -> Self {
        Self { answers: Arc::new(answers), seen: Arc::default() }
    }

    pub fn client(&self) -> ApiClient {
        let script = self.clone();
        let transport = Transport::in_process(move |request| {
            let mut seen = script.seen.lock().unwrap();
            let (status, headers, body) = script.answers[seen.len().min(script.answers.len() - 1)].clone();
            seen.push((Instant::now(), request));
            let mut answer = Response::builder().status(status);
            for (name, value) in headers {
                answer = answer.header(name, value);
            }
            let answer = answer.body(Bytes::from(body)).unwrap();
            Box::pin(async move { Ok(answer) })
        });
        client_over(transport, "https://server.example/api/v1/")
    }

    pub fn count(&self) -> usize {
        self.seen.lock().unwrap().len()
    }

    pub fn header(&self, position: usize, name: &str) -> Option<String> {
        Some(self.seen.lock().unwrap()[position].1.headers().get(name)?.to_str().unwrap().to_owned())
    }
}

pub const NO_RECORDS: &str = r#"{"success": true, "data": [], "meta": []}"#;

pub fn phone() -> PhoneNumber {
    PhoneNumber::from_server("+31205550177").unwrap()
}
