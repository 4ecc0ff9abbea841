//! The few commands of the WebDriver protocol that the journeys need.

use std::time::Duration;

use base64::Engine;
use serde_json::{Value, json};

use crate::stage::client;

const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

pub struct WebDriver {
    session: String,
}

#[derive(Debug, Clone)]
pub struct Element(String);

#[derive(Debug)]
pub struct DriverError(pub String);

type Answer<T> = Result<T, DriverError>;

impl WebDriver {
    /// `address` is the driver's; it starts `program` itself, with this argument.
    pub async fn open(address: &str, program: &std::path::Path, argument: Option<&str>) -> Answer<Self> {
        let arguments: Vec<_> = argument.into_iter().collect();
        let options = json!({ "binary": program, "args": arguments });
        let wish = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": options } } });
        let answer = call(client().post(format!("{address}/session")).json(&wish)).await?;
        let id = answer["sessionId"].as_str().ok_or_else(|| DriverError(format!("no session in {answer}")))?;
        Ok(Self { session: format!("{address}/session/{id}") })
    }

    /// `script` is a function's body; it sees `arguments`.
    pub async fn run(&self, script: &str, arguments: Value) -> Answer<Value> {
        self.post("execute/sync", json!({ "script": script, "args": arguments })).await
    }

    pub async fn find(&self, script: &str, arguments: Value) -> Answer<Option<Element>> {
        let found = self.run(script, arguments).await?;
        Ok(found[ELEMENT].as_str().map(|id| Element(id.to_owned())))
    }

    pub async fn click(&self, element: &Element) -> Answer<()> {
        self.post(&format!("element/{}/click", element.0), json!({})).await.map(drop)
    }

    pub async fn type_text(&self, element: &Element, text: &str) -> Answer<()> {
        self.post(&format!("element/{}/value", element.0), json!({ "text": text })).await.map(drop)
    }

    pub async fn back(&self) -> Answer<()> {
        self.post("back", json!({})).await.map(drop)
    }

    pub async fn reload(&self) -> Answer<()> {
        self.post("refresh", json!({})).await.map(drop)
    }

    /// A PNG of what the window shows.
    pub async fn photograph(&self) -> Answer<Vec<u8>> {
        let answer = call(client().get(format!("{}/screenshot", self.session))).await?;
        let text = answer.as_str().unwrap_or_default();
        base64::engine::general_purpose::STANDARD.decode(text).map_err(|error| DriverError(error.to_string()))
    }

    /// What a script finds, for somebody who is ending and can wait for nothing: over a connection and a runtime of its own.
    pub fn last_words(&self, script: &str) -> Option<String> {
        let address = format!("{}/execute/sync", self.session);
        let body = json!({ "script": script, "args": [] });
        let asking = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().ok()?;
            runtime.block_on(async {
                let client = reqwest::Client::builder().no_proxy().build().ok()?;
                let request = client.post(address).json(&body).timeout(Duration::from_secs(5));
                let answer: Value = request.send().await.ok()?.json().await.ok()?;
                answer["value"].as_str().map(str::to_owned)
            })
        });
        asking.join().ok().flatten()
    }

    async fn post(&self, command: &str, body: Value) -> Answer<Value> {
        call(client().post(format!("{}/{command}", self.session)).json(&body)).await
    }
}

pub fn reference(element: &Element) -> Value {
    json!({ ELEMENT: element.0 })
}

async fn call(request: reqwest::RequestBuilder) -> Answer<Value> {
    let answer = request.timeout(Duration::from_secs(30)).send().await;
    let answer = answer.map_err(|error| DriverError(format!("the driver is gone: {error}")))?;
    let status = answer.status();
    let mut body: Value = answer.json().await.map_err(|error| DriverError(error.to_string()))?;
    if status.is_success() {
        Ok(body["value"].take())
    } else {
        Err(DriverError(format!("{}: {}", body["value"]["error"], body["value"]["message"])))
    }
}
