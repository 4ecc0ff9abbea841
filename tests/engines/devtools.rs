//! The few commands of Chromium's DevTools protocol that work alike from version 64 to the current one.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

pub struct DevTools {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    last_id: u64,
    /// What the page threw, and what its policy refused.
    pub complaints: Vec<String>,
}

impl DevTools {
    pub async fn connect(address: &str) -> Self {
        let (socket, _) = tokio_tungstenite::connect_async(address).await.unwrap();
        Self { socket, last_id: 0, complaints: Vec::new() }
    }

    pub async fn send(&mut self, method: &str, parameters: Value) -> Value {
        self.last_id += 1;
        let order = json!({ "id": self.last_id, "method": method, "params": parameters });
        self.socket.send(Message::text(order.to_string())).await.unwrap();
        loop {
            let next = tokio::time::timeout(Duration::from_secs(30), self.socket.next()).await;
            let Ok(Some(Ok(message))) = next else { panic!("the engine is gone after {method}") };
            let Ok(text) = message.to_text() else { continue };
            let Ok(said) = serde_json::from_str::<Value>(text) else { continue };
            if said["id"] == json!(self.last_id) {
                assert!(said["error"].is_null(), "{method}: {}", said["error"]);
                return said["result"].clone();
            }
            self.hear(&said);
        }
    }

    /// `body` is a function's body and sees `arguments`; the result comes back as JSON.
    pub async fn run(&mut self, body: &str, arguments: Value) -> Value {
        let expression = format!("(function () {{ {body} }}).apply(null, {arguments})");
        let answer = self
            .send("Runtime.evaluate", json!({ "expression": expression, "returnByValue": true, "awaitPromise": true }))
            .await;
        assert!(answer["exceptionDetails"].is_null(), "{}\n{body}", answer["exceptionDetails"]);
        answer["result"]["value"].clone()
    }

    fn hear(&mut self, said: &Value) {
        let complaint = match said["method"].as_str() {
            Some("Runtime.exceptionThrown") => {
                let details = &said["params"]["exceptionDetails"];
                let thrown = details["exception"]["description"].as_str().or(details["text"].as_str());
                Some(format!("thrown: {}", thrown.unwrap_or_default()))
            }
            Some("Log.entryAdded") if said["params"]["entry"]["level"] == "error" => {
                let entry = &said["params"]["entry"];
                // A picture that the backend refuses on purpose is the page's normal life.
                (entry["source"] != "network").then(|| format!("logged: {}", entry["text"]))
            }
            _ => None,
        };
        self.complaints.extend(complaint);
    }
}
