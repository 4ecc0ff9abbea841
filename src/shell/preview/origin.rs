//! Who may talk to the preview: pages that it served itself, under a loopback name. Keeps other sites and renamed hosts out.

use axum::http::{HeaderMap, header};

const NAMES: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

/// The `Host` header, when it is one of ours. A foreign name that resolves to loopback is refused.
pub fn own_host(headers: &HeaderMap, port: u16) -> Option<String> {
    let host = headers.get(header::HOST)?.to_str().ok()?;
    NAMES.iter().any(|name| host == format!("{name}:{port}")).then(|| host.to_owned())
}

/// Host and origin agree, so the page is one that this preview served.
pub fn own_origin(headers: &HeaderMap, port: u16) -> bool {
    let Some(host) = own_host(headers, port) else { return false };
    headers.get(header::ORIGIN).and_then(|origin| origin.to_str().ok()) == Some(format!("http://{host}").as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(host: &str, origin: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, host.parse().unwrap());
        headers.insert(header::ORIGIN, origin.parse().unwrap());
        headers
    }

    #[test]
    fn pages_of_the_preview_itself_may_talk() {
        assert!(own_origin(&headers("127.0.0.1:81", "http://127.0.0.1:81"), 81));
        assert!(own_origin(&headers("localhost:81", "http://localhost:81"), 81));
    }

    #[test]
    fn other_sites_ports_and_names_may_not() {
        for (host, origin) in [
            ("127.0.0.1:81", "http://evil.example"),
            ("evil.example:81", "http://evil.example:81"),
            ("127.0.0.1:82", "http://127.0.0.1:82"),
            ("127.0.0.1:81", "null"),
            ("127.0.0.1:81", "https://127.0.0.1:81"),
        ] {
            assert!(!own_origin(&headers(host, origin), 81), "{host} {origin}");
        }
        assert!(!own_origin(&HeaderMap::new(), 81));
    }
}
