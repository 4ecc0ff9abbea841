//! Why the shell could not start.

#[derive(Debug, thiserror::Error)]
pub enum ShellError {
    #[error("no runtime: {0}")]
    Runtime(std::io::Error),
    #[error("the preview listens on loopback only, not on {0}")]
    NotLoopback(std::net::SocketAddr),
    #[error("no port for the preview: {0}")]
    Port(std::io::Error),
    #[error("no window: {0}")]
    Window(#[from] tao::error::OsError),
    #[error("no web view: {0}")]
    WebView(#[from] wry::Error),
}
