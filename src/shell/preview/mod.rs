//! The app in a browser: the window's session over a WebSocket, on loopback only. For old engines, screen readers'
//! checks and people without a phone. Must not know screens.

mod origin;

use std::io::Write;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

use self::origin::{own_host, own_origin};
use super::answer::answer;
use super::assets::Carrier;
use super::config::ShellConfig;
use super::error::ShellError;
use super::host::PageHost;
use super::link::{PageLink, ToPage};
use super::page_message::LONGEST_MESSAGE;

/// Serves until the program ends. Prints `listening on http://…` as its first line; port 0 takes any free one.
pub fn serve(config: ShellConfig, address: SocketAddr) -> Result<(), ShellError> {
    if !address.ip().is_loopback() {
        return Err(ShellError::NotLoopback(address));
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(ShellError::Runtime)?;
    runtime.block_on(async {
        let listener = TcpListener::bind(address).await.map_err(ShellError::Port)?;
        let address = listener.local_addr().map_err(ShellError::Port)?;
        announce(address);
        run(config, listener).await.map_err(ShellError::Port)
    })
}

/// The first line of standard output is how tests and `xtask` learn the port.
#[allow(clippy::print_stdout)]
fn announce(address: SocketAddr) {
    println!("listening on http://{address}");
    if let Err(error) = std::io::stdout().flush() {
        tracing::warn!(%error, "nobody reads standard output");
    }
}

/// As `serve`, on a listener of the caller's; for tests.
pub async fn run(config: ShellConfig, listener: TcpListener) -> std::io::Result<()> {
    let port = listener.local_addr()?.port();
    let preview = Preview { config, port };
    let router = Router::new().route("/session", get(session)).fallback(file).with_state(Arc::new(preview));
    axum::serve(listener, router).await
}

struct Preview {
    config: ShellConfig,
    port: u16,
}

async fn file(State(preview): State<Arc<Preview>>, request: Request) -> Response {
    let Some(host) = own_host(request.headers(), preview.port) else { return StatusCode::FORBIDDEN.into_response() };
    let carrier = Carrier::Socket(format!("ws://{host}"));
    let response = answer(&preview.config, &carrier, request.method(), request.uri()).await;
    response.map(Body::from)
}

async fn session(State(preview): State<Arc<Preview>>, headers: HeaderMap, upgrade: WebSocketUpgrade) -> Response {
    // Any page of any site may try to open a WebSocket to loopback: only our own may.
    if !own_origin(&headers, preview.port) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let config = preview.config.clone();
    upgrade.max_message_size(LONGEST_MESSAGE).on_upgrade(move |socket| talk(config, socket))
}

async fn talk(config: ShellConfig, socket: WebSocket) {
    let (mut to_page, mut from_page) = socket.split();
    let (sender, mut outbox) = unbounded_channel::<Vec<u8>>();
    let host = PageHost::new(config, Arc::new(SocketLink(sender)));
    loop {
        tokio::select! {
            message = from_page.next() => match message {
                Some(Ok(Message::Text(text))) => host.receive(&text),
                Some(Ok(Message::Close(_)) | Err(_)) | None => break,
                Some(Ok(_)) => (),
            },
            Some(bytes) = outbox.recv() => {
                if to_page.send(Message::Binary(bytes.into())).await.is_err() {
                    break;
                }
            }
        }
    }
    host.close();
}

struct SocketLink(UnboundedSender<Vec<u8>>);

impl PageLink for SocketLink {
    fn send(&self, load: u32, to_page: ToPage) {
        drop(self.0.send(to_page.encode(load)));
    }
}

#[cfg(test)]
mod tests;
