//! What every API request passes before and after its handler: counting, weather, limits, headers, tokens, and turning
//! the answer into bytes. Knows no resource.

use std::net::{IpAddr, Ipv4Addr};

use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};

use super::DemoBackend;
use super::auth::{Credentials, SignedIn, signed_in};
use super::chaos::{self, ChaosTrouble};
use super::control::Offline;
use super::envelope::{self, Handled, Refusal, Spoken};
use super::listener::Peer;
use super::sentinels::{self, Sentinel};

/// The connection broke before the answer. Whether the request was carried out, nobody can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the connection broke before the answer")]
pub struct ConnectionLost;

const V2: &str = "application/vnd.api.v2+json";
const GATEWAY_PAGE: &str = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad \
                            Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";

pub async fn pass(State(backend): State<DemoBackend>, request: Request, next: Next) -> Response {
    let target = match request.uri().path_and_query() {
        Some(path) => format!("{} {path}", request.method()),
        None => request.method().to_string(),
    };
    backend.inner.requests.note(&target);
    let peer = request.extensions().get::<ConnectInfo<Peer>>().map(|ConnectInfo(peer)| peer.clone());
    if let Some(response) = weather(&backend, &target, peer.as_ref()).await {
        return response;
    }
    let accept = Accept::of(request.headers());
    let credentials = Credentials::of(request.headers());
    let address = peer.as_ref().map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |peer| peer.address.ip());
    let admitted = admit(&backend, address).and_then(|()| accept.check()).and_then(|()| credentials.check_partner());
    if let Err(refusal) = admitted {
        return bytes(envelope::write(&Err(refusal), accept == Accept::PlainJson));
    }
    let who = credentials.user.as_deref().and_then(|token| signed_in(&backend, token));
    let sentinel = who.as_ref().and_then(|who| sentinels::of(&who.phone));
    if sentinel == Some(Sentinel::Slow) {
        tokio::time::sleep(sentinels::SLOW).await;
    }
    if let Some(refusal) = who.as_ref().and_then(|who| dies_on_second_load(&backend, who, &target)) {
        return bytes(envelope::write(&Err(refusal), false));
    }
    let is_change = request.method() != http::Method::GET;
    let response = next.run(request).await;
    let handled = match response.extensions().get::<Spoken>() {
        Some(Spoken(handled)) => handled.clone(),
        // axum's own refusals, such as a method or a path parameter it does not know
        None => Err(Refusal::new(response.status(), "The request cannot be understood.")),
    };
    if let Some(response) =
        lose_answer(&backend, who.as_ref(), &target, is_change && handled.is_ok(), peer.as_ref()).await
    {
        return response;
    }
    bytes(mangle(sentinel, &handled, envelope::write(&handled, accept == Accept::PlainJson)))
}

/// Latency, chaos, and what the control door ordered. Answers when the request goes no further.
async fn weather(backend: &DemoBackend, target: &str, peer: Option<&Peer>) -> Option<Response> {
    if !backend.inner.config.latency.is_zero() {
        tokio::time::sleep(backend.inner.config.latency).await;
    }
    let ordered = backend.trouble().next_for(target);
    let trouble = match ordered {
        Some(Offline::Drop) => Some(ChaosTrouble::Lost),
        Some(Offline::Status(status)) => return Some(page(status, "")),
        Some(Offline::Silence(length)) => {
            tokio::time::sleep(length).await;
            Some(ChaosTrouble::Lost)
        }
        None if backend.inner.config.chaos => {
            let weather = chaos::weather(&mut fastrand::Rng::new());
            tokio::time::sleep(weather.delay).await;
            weather.trouble
        }
        None => None,
    };
    trouble.map(|trouble| match trouble {
        ChaosTrouble::Lost => lost(peer),
        ChaosTrouble::ServerError => {
            let refusal = Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "An error has occurred.");
            bytes(envelope::write(&Err(refusal), false))
        }
        ChaosTrouble::BadGateway => page(StatusCode::BAD_GATEWAY, GATEWAY_PAGE),
    })
}

/// What was asked is done, and the answer does not arrive.
async fn lose_answer(
    backend: &DemoBackend,
    who: Option<&SignedIn>,
    target: &str,
    is_done_change: bool,
    peer: Option<&Peer>,
) -> Option<Response> {
    let ordered = backend.trouble().next_after(target);
    let sentinel = who.and_then(|who| sentinels::of(&who.phone));
    let is_about_a_visit = ["/book_record/", "/user/records/", "/activity/"].iter().any(|path| target.contains(path));
    let is_first_order = || {
        let who = who.filter(|_| is_done_change && target.contains("/online_sales/"));
        who.is_some_and(|who| backend.change(|tables| tables.sprung.insert((who.client, "order lost".to_owned()))))
    };
    let how = match (ordered, sentinel) {
        (Some(ordered), _) => ordered,
        (None, Some(Sentinel::AnswerLost)) if is_done_change && is_about_a_visit => Offline::Drop,
        (None, Some(Sentinel::AnswerSilent)) if is_done_change && is_about_a_visit => {
            Offline::Silence(sentinels::SILENCE)
        }
        (None, Some(Sentinel::OrderAnswerLost)) if is_first_order() => Offline::Drop,
        _ => return None,
    };
    match how {
        Offline::Drop => {}
        Offline::Status(status) => return Some(page(status, "")),
        Offline::Silence(length) => tokio::time::sleep(length).await,
    }
    Some(lost(peer))
}

/// The connection breaks; without one there is a mark that [`DemoBackend::try_call`] finds.
fn lost(peer: Option<&Peer>) -> Response {
    if let Some(peer) = peer {
        peer.cut();
    }
    let mut response = page(StatusCode::SERVICE_UNAVAILABLE, "");
    response.extensions_mut().insert(ConnectionLost);
    response
}

fn admit(backend: &DemoBackend, address: IpAddr) -> Result<(), Refusal> {
    let Some(rule) = backend.inner.config.limits else { return Ok(()) };
    let now = backend.now();
    let mut limiter = backend.inner.limiter.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    limiter
        .admit(rule, address, now)
        .map_err(|seconds| Refusal::new(StatusCode::TOO_MANY_REQUESTS, "Too many requests.").retry_after(seconds))
}

/// The main page never asks anything twice in one load, so a repeated request is its second load.
fn dies_on_second_load(backend: &DemoBackend, who: &SignedIn, target: &str) -> Option<Refusal> {
    if sentinels::of(&who.phone) != Some(Sentinel::TokenExpires) {
        return None;
    }
    backend.change(|tables| {
        let token = tables.tokens.get_mut(&who.token)?;
        token.is_expired = !token.asked.insert(target.to_owned());
        token.is_expired.then(Refusal::unauthorized)
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Accept {
    V2,
    /// Answers without the envelope, as one widget host was seen to.
    PlainJson,
    Missing,
}

impl Accept {
    fn of(headers: &HeaderMap) -> Self {
        let text = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if text.contains(V2) {
            Self::V2
        } else if text.contains("application/json") {
            Self::PlainJson
        } else {
            Self::Missing
        }
    }

    fn check(self) -> Result<(), Refusal> {
        match self {
            Self::V2 | Self::PlainJson => Ok(()),
            Self::Missing => {
                let text = format!("Set the Accept header to {V2}.");
                Err(Refusal::new(StatusCode::BAD_REQUEST, text))
            }
        }
    }
}

/// What a sentinel's number does to a good answer.
fn mangle(sentinel: Option<Sentinel>, handled: &Handled, mut response: http::Response<Bytes>) -> http::Response<Bytes> {
    if handled.is_err() {
        return response;
    }
    match sentinel {
        Some(Sentinel::HtmlInsteadOfJson) => {
            *response.body_mut() =
                Bytes::from_static(b"<!DOCTYPE html><html><body><h1>Welcome to the hotel network</h1></body></html>");
            let html = HeaderValue::from_static("text/html; charset=utf-8");
            response.headers_mut().insert(header::CONTENT_TYPE, html);
        }
        Some(Sentinel::TruncatedJson) => {
            let half = response.body().len() / 2;
            *response.body_mut() = response.body().slice(..half);
        }
        _ => {}
    }
    response
}

fn page(status: StatusCode, html: &'static str) -> Response {
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html"));
    response
}

fn bytes(response: http::Response<Bytes>) -> Response {
    response.map(Body::from)
}
