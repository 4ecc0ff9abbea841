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
    /// The pixels worth decoding to; at least 1, at most 4096.
    pub width: u32,
    pub height: u32,
}

impl ImageRequest {
    /// Reads the query of `/image?u=…&w=…&h=…`; sizes that are missing or absurd are brought into bounds.
    pub fn parse(query: &str) -> Option<Self> {
        let mut request = Self { url: String::new(), width: LARGEST_SIDE, height: LARGEST_SIDE };
        for (key, value) in url::form_urlencoded::parse(query.as_bytes()) {
            let side = || {
                let side = value.parse::<f64>().ok().filter(|side| !side.is_nan()).unwrap_or(f64::from(LARGEST_SIDE));
                side.clamp(1.0, f64::from(LARGEST_SIDE)).ceil() as u32
            };
            match key.as_ref() {
                "u" => request.url = value.into_owned(),
                "w" => request.width = side(),
                "h" => request.height = side(),
                _ => (),
            }
        }
        (!request.url.is_empty()).then_some(request)
    }
}

const LARGEST_SIDE: u32 = 4096;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_request_is_read_from_the_query() {
        let request = ImageRequest::parse("u=https%3A%2F%2Fexample.org%2Fa%20b.jpg%3Fx%3D1&w=72&h=48.5").unwrap();
        assert_eq!(request, ImageRequest { url: "https://example.org/a b.jpg?x=1".to_owned(), width: 72, height: 49 });
    }

    #[test]
    fn absurd_sizes_are_brought_into_bounds() {
        let request = ImageRequest::parse("u=x&w=-5&h=NaN").unwrap();
        assert_eq!((request.width, request.height), (1, 4096));
        assert_eq!(ImageRequest::parse("u=x&w=1e30").unwrap().width, 4096);
    }

    #[test]
    fn a_request_without_an_address_is_none() {
        assert_eq!(ImageRequest::parse("w=1"), None);
    }
}
