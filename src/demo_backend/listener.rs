//! The backend on a socket, with connections that can be broken off without an answer. Knows no request.

use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

use super::DemoBackend;

/// The other end of a connection. In-process there is none.
#[derive(Debug, Clone)]
pub struct Peer {
    pub address: SocketAddr,
    is_cut: Arc<AtomicBool>,
}

impl Peer {
    /// The connection breaks before the next byte is written.
    pub fn cut(&self) {
        self.is_cut.store(true, Ordering::Release);
    }
}

impl Connected<IncomingStream<'_, DemoListener>> for Peer {
    fn connect_info(stream: IncomingStream<'_, DemoListener>) -> Self {
        Self { address: *stream.remote_addr(), is_cut: stream.io().is_cut.clone() }
    }
}

impl DemoBackend {
    /// Answers on the socket until the future is dropped.
    ///
    /// # Errors
    /// When the socket fails for good.
    pub async fn serve(&self, listener: TcpListener) -> std::io::Result<()> {
        let service = self.router().into_make_service_with_connect_info::<Peer>();
        axum::serve(DemoListener(listener), service).await
    }
}

impl DemoBackend {
    /// The payment pages alone: a browser on this machine needs an address where the app itself needs none.
    ///
    /// # Errors
    /// When the socket fails for good.
    pub async fn serve_payments(&self, listener: TcpListener) -> std::io::Result<()> {
        axum::serve(listener, super::payment_page::routes().with_state(self.clone())).await
    }
}

/// Connections that the backend may break off without an answer.
struct DemoListener(TcpListener);

impl Listener for DemoListener {
    type Io = DemoStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (DemoStream, SocketAddr) {
        let (stream, address) = Listener::accept(&mut self.0).await;
        (DemoStream { stream, is_cut: Arc::default() }, address)
    }

    fn local_addr(&self) -> std::io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

struct DemoStream {
    stream: TcpStream,
    is_cut: Arc<AtomicBool>,
}

impl DemoStream {
    fn check(&self) -> std::io::Result<()> {
        if self.is_cut.load(Ordering::Acquire) { Err(std::io::ErrorKind::ConnectionReset.into()) } else { Ok(()) }
    }
}

impl AsyncRead for DemoStream {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<std::io::Result<()>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for DemoStream {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<std::io::Result<usize>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
