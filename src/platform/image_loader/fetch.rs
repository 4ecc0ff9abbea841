//! Gets a picture's bytes, within limits of size and time. Knows no format.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::future::BoxFuture;
use futures_util::{FutureExt, StreamExt};
use http::StatusCode;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{ACCEPT, HeaderMap, HeaderValue};
use reqwest::redirect;
use thiserror::Error;
use tokio::sync::Semaphore;
use url::Url;

use super::address::PrivateHosts;

/// Of one answer, unpacked. Places upload photographs as their cameras made them: 12 MB occurs.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// Between two pieces of an answer.
const READ_TIMEOUT: Duration = Duration::from_secs(15);
/// For the whole of it: 16 MB over a slow 3G line.
const TOTAL_TIMEOUT: Duration = Duration::from_secs(120);
const MAX_REDIRECTS: usize = 5;
/// From here on an answer is a large one, of which one is taken in at a time: what waits for it waits in the network.
const LARGE: usize = 2 * 1024 * 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum FetchError {
    /// The server says there is none, or sends more than [`MAX_BYTES`].
    #[error("there is no such picture")]
    Missing,
    /// No way there, a timeout, or the server is in trouble: worth asking again.
    #[error("the picture can't be reached")]
    Unreachable,
}

/// The network stack could not be set up.
#[derive(Debug, Error)]
pub enum FetchSetupError {
    #[error("TLS could not be set up")]
    Tls(#[from] rustls::Error),
    #[error("the HTTP client could not be set up")]
    Client(#[from] reqwest::Error),
}

/// Where the bytes come from: the network ([`over_http`]), or the demo's pictures inside this process.
/// Must itself keep to [`MAX_BYTES`].
pub type Fetch = Arc<dyn Fn(Url) -> BoxFuture<'static, Result<Bytes, FetchError>> + Send + Sync>;

/// Fetches over the network: no cookies, no credentials, no referrer, redirects only to addresses that could be asked for directly.
///
/// # Errors
/// When TLS can't be set up.
pub fn over_http(private_hosts: PrivateHosts) -> Result<Fetch, FetchSetupError> {
    let for_redirects = private_hosts.clone();
    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT, HeaderValue::from_static("image/jpeg,image/png,image/webp,image/gif;q=0.8"));
    let mut builder = reqwest::Client::builder()
        .tls_backend_preconfigured(tls()?)
        .default_headers(headers)
        .referer(false)
        .connect_timeout(CONNECT_TIMEOUT)
        .read_timeout(READ_TIMEOUT)
        .timeout(TOTAL_TIMEOUT)
        .redirect(redirect::Policy::custom(move |attempt| {
            if attempt.previous().len() > MAX_REDIRECTS || !for_redirects.allows(attempt.url()) {
                attempt.stop()
            } else {
                attempt.follow()
            }
        }));
    if private_hosts == PrivateHosts::Refused {
        builder = builder.dns_resolver(Arc::new(PublicAddresses));
    }
    let client = builder.build()?;
    let large = Arc::new(Semaphore::new(1));
    Ok(Arc::new(move |url| get(client.clone(), large.clone(), url).boxed()))
}

/// Built-in roots, as the API's own client has: Android before 7 trusts too few, and its verifier needs a Java context.
fn tls() -> Result<rustls::ClientConfig, rustls::Error> {
    let roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut tls = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    tls.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(tls)
}

async fn get(client: reqwest::Client, large: Arc<Semaphore>, url: Url) -> Result<Bytes, FetchError> {
    let answer = client.get(url).send().await.map_err(|_| FetchError::Unreachable)?;
    match answer.status() {
        status if status.is_success() => {}
        StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_EARLY | StatusCode::TOO_MANY_REQUESTS => {
            return Err(FetchError::Unreachable);
        }
        status if status.is_server_error() => return Err(FetchError::Unreachable),
        // Also a redirect that was not followed.
        _ => return Err(FetchError::Missing),
    }
    if answer.content_length().is_some_and(|length| length > MAX_BYTES as u64) {
        return Err(FetchError::Missing);
    }
    let length = answer.content_length().map_or(0, |length| length as usize);
    let mut bytes = BytesMut::new();
    let mut pieces = answer.bytes_stream();
    let mut turn = None;
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|_| FetchError::Unreachable)?;
        if bytes.len() + piece.len() > MAX_BYTES {
            return Err(FetchError::Missing);
        }
        if turn.is_none() && bytes.len() + piece.len() > LARGE {
            turn = large.acquire().await.ok();
            // Grown piece by piece it would be up to twice as large as needed.
            bytes.reserve(length.saturating_sub(bytes.len()));
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes.freeze())
}

/// The system's resolver without the addresses of the phone's own network, which a public name may point to as well.
struct PublicAddresses;

impl Resolve for PublicAddresses {
    fn resolve(&self, name: Name) -> Resolving {
        async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<SocketAddr> =
                found.filter(|address| PrivateHosts::Refused.allows_address(address.ip())).collect();
            Ok::<Addrs, Box<dyn std::error::Error + Send + Sync>>(Box::new(public.into_iter()))
        }
        .boxed()
    }
}
