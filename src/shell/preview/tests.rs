//! The preview over real sockets: a demo app, a real WebSocket, and visitors who must stay outside.

use std::time::Duration;

use dioxus::prelude::*;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{Error, Message as Wire};

use super::super::{MakeDom, SessionSeed};
use super::*;

fn demo() -> MakeDom {
    #[component]
    fn App() -> Element {
        let seed = use_context::<SessionSeed>();
        let mut count = use_signal(|| 0);
        rsx! {
            p { "at {seed.route}" }
            button { onclick: move |_| count += 1, "count {count}" }
        }
    }
    Arc::new(|seed, _| VirtualDom::new(App).with_root_context(seed))
}

async fn started() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(run(ShellConfig::new(demo()), listener));
    port
}

fn request(port: u16, origin: &str) -> tokio_tungstenite::tungstenite::handshake::client::Request {
    let mut request = format!("ws://127.0.0.1:{port}/session").into_client_request().unwrap();
    request.headers_mut().insert("origin", origin.parse().unwrap());
    request
}

#[tokio::test]
async fn a_page_opens_clicks_and_sees_the_change() {
    let port = started().await;
    let (mut socket, _) =
        tokio_tungstenite::connect_async(request(port, &format!("http://127.0.0.1:{port}"))).await.unwrap();
    socket.send(Wire::Text(r#"{"type":"open","load":258,"route":"/places"}"#.into())).await.unwrap();
    let mut clicked = false;
    loop {
        let message = tokio::time::timeout(Duration::from_secs(20), socket.next()).await.unwrap().unwrap().unwrap();
        let Wire::Binary(bytes) = message else { continue };
        let text = String::from_utf8_lossy(&bytes).into_owned();
        // What the phone covers is told before the first edits.
        if !clicked && !text.contains("set_insets") {
            assert!(text.contains("at /places"));
            clicked = true;
            let data = serde_json::to_value(dioxus_html::SerializedMouseData::default()).unwrap();
            let list: Vec<_> = (1..8)
                .map(|id| serde_json::json!({"element": id, "name": "click", "bubbles": false, "data": data}))
                .collect();
            socket
                .send(Wire::Text(serde_json::json!({"type": "events", "last": 7, "list": list}).to_string().into()))
                .await
                .unwrap();
        } else if text.contains("count 1") {
            assert_eq!(bytes[..9], [0, 2, 1, 0, 0, 7, 0, 0, 0]);
            return;
        }
    }
}

#[tokio::test]
async fn pages_of_other_sites_cannot_open_a_session() {
    let port = started().await;
    let refused = tokio_tungstenite::connect_async(request(port, "http://evil.example")).await;
    let Err(Error::Http(response)) = refused else { panic!("it was let in") };
    assert_eq!(response.status(), 403);
}

#[test]
fn the_preview_never_leaves_loopback() {
    let address = "0.0.0.0:0".parse().unwrap();
    assert!(matches!(serve(ShellConfig::new(demo()), address), Err(ShellError::NotLoopback(_))));
}
