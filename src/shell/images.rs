//! The door for pictures: `/image?u=…&w=…&h=…` asked by the page, answered by a closure of the app. Must not fetch by itself.

use std::sync::Arc;

use bytes::Bytes;
use futures_util::future::BoxFuture;

/// Answers the page's picture requests. Runs on the shell's tokio runtime, never on the UI thread.
pub type ImageHandler = Arc<dyn Fn(ImageRequest) -> BoxFuture<'static, ImageAnswer> + Send + Sync>;

/// One picture as the page asked for it. Any text could be in `url`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ImageRequest {
    pub url: String,
    /// CSS pixels times the pixel ratio, i.e. the pixels worth decoding to; at least 1, at most 4096.
    pub width: u32,
    pub height: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImageAnswer {
    Found {
        /// `image/png`, `image/jpeg` …
        content_type: &'static str,
        bytes: Bytes,
    },
    /// No such picture, not a picture, too big, or not an http(s) address: the page shows its fallback.
    Missing,
    /// Could not be reached now; worth asking again later.
    Unreachable,
}
