//! Carries one request to the server and its whole answer back: over the network, or to the demo backend in the same
//! process. Must not know what is asked, nor repeat anything.

use std::error::Error as StdError;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::future::BoxFuture;

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TransportError {
    /// No network, no such host, or nobody listens.
    #[error("no route to the server")]
    NoRoute,
    #[error("no answer in time")]
    Timeout,
    /// The server could not prove who it is.
    #[error("no secure connection")]
    Tls,
    /// The connection broke off, or the answer could not be unpacked.
    #[error("the connection broke off")]
    Reset,
    #[error("the answer is too large")]
    TooLarge,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TransportLimits {
    /// Until the connection stands, TLS included.
    pub connect: Duration,
    /// From the first byte sent to the last one received.
    pub total: Duration,
    /// Of an unpacked body.
    pub body_bytes: usize,
}

impl Default for TransportLimits {
    fn default() -> Self {
        Self { connect: Duration::from_secs(10), total: Duration::from_secs(20), body_bytes: 16 * 1024 * 1024 }
    }
}

/// What the in-process server is: it takes a request and answers.
pub type Answerer =
    dyn Fn(http::Request<Bytes>) -> BoxFuture<'static, Result<http::Response<Bytes>, TransportError>> + Send + Sync;

/// Cheap to clone.
#[derive(Clone)]
pub enum Transport {
    Live { client: reqwest::Client, limits: TransportLimits },
    InProcess { answer: Arc<Answerer>, limits: TransportLimits },
}

/// The network stack could not be set up.
#[derive(Debug, thiserror::Error)]
pub enum TransportSetupError {
    #[error("TLS could not be set up")]
    Tls(#[from] rustls::Error),
    #[error("the HTTP client could not be set up")]
    Client(#[from] reqwest::Error),
}

impl Transport {
    /// HTTPS (HTTP/2 where the server has it) with the root certificates that are built in: Android before 7 trusts too
    /// few, and its own verifier needs a Java context.
    pub fn live(limits: TransportLimits) -> Result<Self, TransportSetupError> {
        let roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        let mut tls = rustls::ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_root_certificates(roots)
            .with_no_client_auth();
        tls.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .gzip(true)
            .connect_timeout(limits.connect)
            .timeout(limits.total)
            // A redirect would carry the token elsewhere; the API has none.
            .redirect(reqwest::redirect::Policy::none())
            // Whether a request may be repeated is decided in `send.rs`.
            .retry(reqwest::retry::never())
            .user_agent(concat!("Altegio.me/", env!("CARGO_PKG_VERSION")))
            .build()?;
        Ok(Self::Live { client, limits })
    }

    pub fn in_process<F>(answer: F) -> Self
    where
        F: Fn(http::Request<Bytes>) -> BoxFuture<'static, Result<http::Response<Bytes>, TransportError>>
            + Send
            + Sync
            + 'static,
    {
        Self::InProcess { answer: Arc::new(answer), limits: TransportLimits::default() }
    }

    pub async fn carry(&self, request: http::Request<Bytes>) -> Result<http::Response<Bytes>, TransportError> {
        match self {
            Self::Live { client, limits } => {
                let answer = carry_live(client, request, limits.body_bytes);
                // reqwest has the same limit; this one also covers what it may miss between its phases.
                let margin = Duration::from_secs(1);
                tokio::time::timeout(limits.total + margin, answer).await.unwrap_or(Err(TransportError::Timeout))
            }
            Self::InProcess { answer, limits } => {
                let answer = tokio::time::timeout(limits.total, answer(request));
                let answer = answer.await.unwrap_or(Err(TransportError::Timeout))?;
                if answer.body().len() > limits.body_bytes { Err(TransportError::TooLarge) } else { Ok(answer) }
            }
        }
    }
}

async fn carry_live(
    client: &reqwest::Client,
    request: http::Request<Bytes>,
    body_bytes: usize,
) -> Result<http::Response<Bytes>, TransportError> {
    let request = reqwest::Request::try_from(request).map_err(|error| classify(&error))?;
    let mut answer = client.execute(request).await.map_err(|error| classify(&error))?;
    if answer.content_length().is_some_and(|length| length > body_bytes as u64) {
        return Err(TransportError::TooLarge);
    }
    // In pieces, so that a small packed answer cannot unpack to more than the limit.
    let mut body = BytesMut::new();
    while let Some(piece) = answer.chunk().await.map_err(|error| classify(&error))? {
        if body.len() + piece.len() > body_bytes {
            return Err(TransportError::TooLarge);
        }
        body.extend_from_slice(&piece);
    }
    let mut whole = http::Response::new(body.freeze());
    *whole.status_mut() = answer.status();
    *whole.headers_mut() = std::mem::take(answer.headers_mut());
    Ok(whole)
}

/// What went wrong before the connection stood was not sent; after that the server may have heard it, whatever broke it.
pub(super) fn classify(error: &reqwest::Error) -> TransportError {
    if error.is_connect() && has_cause::<rustls::Error>(error) {
        TransportError::Tls
    } else if error.is_timeout() {
        TransportError::Timeout
    } else if error.is_connect() || error.is_builder() {
        TransportError::NoRoute
    } else {
        TransportError::Reset
    }
}

/// Whether a cause of that type is in the chain; `io::Error` hides its own cause from `source()`.
fn has_cause<T: StdError + 'static>(error: &(dyn StdError + 'static)) -> bool {
    let mut next = Some(error);
    while let Some(cause) = next {
        if cause.is::<T>() {
            return true;
        }
        next = match cause.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref) {
            Some(inner) => Some(inner),
            None => cause.source(),
        };
    }
    false
}
