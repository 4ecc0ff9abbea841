//! Answers the page's requests for files and pictures: the same in the window and in the preview.

use bytes::Bytes;
use http::{Method, Response, StatusCode, header};

use super::assets::{self, Carrier};
use super::config::ShellConfig;
use super::images::{ImageAnswer, ImageRequest};

/// Answers a GET of the page. Pictures may take as long as the network does; everything else is at hand.
pub async fn answer(config: &ShellConfig, carrier: &Carrier, method: &Method, uri: &http::Uri) -> Response<Bytes> {
    if *method != Method::GET {
        return respond(StatusCode::METHOD_NOT_ALLOWED, "text/plain", Bytes::new(), carrier, "no-store");
    }
    if uri.path() == "/image" {
        return picture(config, carrier, uri.query().unwrap_or_default()).await;
    }
    let asset = assets::fixed(uri.path());
    // A missing picture or script must not be answered with the frame.
    if asset.is_none() && uri.path().rsplit('/').next().is_some_and(|name| name.contains('.')) {
        return respond(StatusCode::NOT_FOUND, "text/plain", Bytes::new(), carrier, "no-store");
    }
    let asset = asset.unwrap_or_else(|| assets::frame(&config.title, &(config.appearance)(), carrier));
    respond(StatusCode::OK, asset.content_type, asset.body.into(), carrier, "no-cache")
}

async fn picture(config: &ShellConfig, carrier: &Carrier, query: &str) -> Response<Bytes> {
    let answer = match ImageRequest::parse(query) {
        Some(request) => (config.images)(request).await,
        None => ImageAnswer::Missing,
    };
    match answer {
        ImageAnswer::Found { content_type, bytes } => {
            respond(StatusCode::OK, content_type, bytes, carrier, "private, max-age=86400")
        }
        ImageAnswer::Missing => respond(StatusCode::NOT_FOUND, "text/plain", Bytes::new(), carrier, "no-store"),
        ImageAnswer::Unreachable => respond(StatusCode::BAD_GATEWAY, "text/plain", Bytes::new(), carrier, "no-store"),
    }
}

fn respond(
    status: StatusCode,
    content_type: &'static str,
    body: Bytes,
    carrier: &Carrier,
    cache: &'static str,
) -> Response<Bytes> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(content_type));
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static(cache));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, header::HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, header::HeaderValue::from_static("no-referrer"));
    if let Ok(policy) = assets::policy(carrier).parse() {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    async fn get(path: &str) -> Response<Bytes> {
        let mut config = ShellConfig::new(Arc::new(|_, _| unreachable!("no session is opened here")));
        config.images = Arc::new(|request| {
            Box::pin(async move {
                match request.url.as_str() {
                    "https://example.org/a.png" => {
                        ImageAnswer::Found { content_type: "image/png", bytes: Bytes::from_static(b"png") }
                    }
                    "https://example.org/later.png" => ImageAnswer::Unreachable,
                    _ => ImageAnswer::Missing,
                }
            })
        });
        answer(&config, &Carrier::Bridge, &Method::GET, &path.parse().unwrap()).await
    }

    #[tokio::test]
    async fn every_route_gets_the_frame_and_every_file_itself() {
        for (path, content_type) in [
            ("/", "text/html"),
            ("/places/7?x=1", "text/html"),
            ("/page.js", "text/javascript"),
            ("/app.css", "text/css"),
        ] {
            let response = get(path).await;
            assert_eq!(response.status(), 200, "{path}");
            assert!(response.headers()[header::CONTENT_TYPE].to_str().unwrap().starts_with(content_type), "{path}");
            assert!(response.headers().contains_key(header::CONTENT_SECURITY_POLICY));
        }
    }

    #[tokio::test]
    async fn files_that_are_not_there_are_not_the_frame() {
        assert_eq!(get("/favicon.ico").await.status(), 404);
        assert_eq!(get("/../../etc/passwd.txt").await.status(), 404);
    }

    #[tokio::test]
    async fn pictures_come_from_the_apps_closure() {
        assert_eq!(
            get("/image?u=https%3A%2F%2Fexample.org%2Fa.png&w=10&h=10").await.body(),
            &Bytes::from_static(b"png")
        );
        assert_eq!(get("/image?u=https%3A%2F%2Fexample.org%2Flater.png").await.status(), 502);
        assert_eq!(get("/image").await.status(), 404);
    }
}
