//! What comes over the network, by a server that says what the test wants.

use super::*;

/// Answers every connection with `raw` and then closes it; gives back its address as a URL writes it.
async fn raw_server(raw: Vec<u8>) -> String {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let host = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move {
        while let Ok((mut socket, _)) = listener.accept().await {
            let raw = raw.clone();
            tokio::spawn(async move {
                let _ = socket.read(&mut [0; 4096]).await;
                let _ = socket.write_all(&raw).await;
            });
        }
    });
    host
}

async fn fetched(raw: impl Into<Vec<u8>>) -> Result<Bytes, FetchError> {
    let host = raw_server(raw.into()).await;
    let fetch = over_http(PrivateHosts::Only(host.clone())).unwrap();
    fetch(Url::parse(&format!("http://{host}/a.jpg")).unwrap()).await
}

#[tokio::test]
async fn the_servers_answers_become_bytes_missing_or_unreachable() {
    let ok = fetched("HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabc").await;
    assert_eq!(ok, Ok(Bytes::from_static(b"abc")));
    assert_eq!(fetched("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n").await, Err(FetchError::Missing));
    assert_eq!(fetched("HTTP/1.1 502 Bad\r\ncontent-length: 0\r\n\r\n").await, Err(FetchError::Unreachable));
    assert_eq!(fetched("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc").await, Err(FetchError::Unreachable));
    assert_eq!(fetched("SSH-2.0-OpenSSH\r\n").await, Err(FetchError::Unreachable));
}

#[tokio::test]
async fn neither_the_content_type_nor_the_ending_is_believed() {
    let png = file(&two_halves(400, 300), ImageFormat::Png);
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".to_vec();
    let html = b"<!doctype html><h1>Sign in to the hotel's network</h1>".to_vec();
    for (name, kind, body, is_shown) in [
        ("a.svg", "text/html", png.clone(), true),
        ("a", "application/octet-stream", png, true),
        ("a.png", "image/png", svg.clone(), false),
        ("a.svg", "image/svg+xml", svg, false),
        ("a.jpg", "image/jpeg", html, false),
    ] {
        let head = format!("HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n\r\n", body.len());
        let host = raw_server([head.into_bytes(), body].concat()).await;
        let folder = tempfile::tempdir().unwrap();
        let hosts = PrivateHosts::Only(host.clone());
        let fetch = over_http(hosts.clone()).unwrap();
        let loader = ImageLoader::new(folder.path().join("pictures"), fetch, hosts, Clock::manual(noon()));
        let answer = loader.load(request(&format!("http://{host}/{name}"))).await;
        assert_eq!(is_found(&answer), is_shown, "{name} as {kind}: {answer:?}");
    }
}

#[tokio::test]
async fn large_answers_arrive_whole_although_they_wait_for_each_other() {
    let body = vec![7; 3 * 1024 * 1024];
    let mut raw = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", body.len()).into_bytes();
    raw.extend_from_slice(&body);
    let host = raw_server(raw).await;
    let fetch = over_http(PrivateHosts::Only(host.clone())).unwrap();
    let url = Url::parse(&format!("http://{host}/a.jpg")).unwrap();
    let all = futures_util::future::join_all((0..5).map(|_| fetch(url.clone()))).await;
    assert!(all.iter().all(|answer| answer.as_deref() == Ok(body.as_slice())));
}

#[tokio::test]
async fn an_answer_over_the_limit_is_cut_off_whether_it_says_its_length_or_not() {
    let declared = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", MAX_BYTES + 1);
    assert_eq!(fetched(declared).await, Err(FetchError::Missing));
    let mut endless = b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n".to_vec();
    endless.resize(endless.len() + MAX_BYTES + 1, 0);
    assert_eq!(fetched(endless).await, Err(FetchError::Missing));
}

#[tokio::test]
async fn redirects_lead_nowhere_that_could_not_be_asked_directly() {
    for to in ["file:///etc/passwd", "ftp://example.com/", "http://127.0.0.1:9/", "http://localhost/", "data:,x"] {
        let raw = format!("HTTP/1.1 302 Found\r\nlocation: {to}\r\ncontent-length: 0\r\n\r\n");
        assert_eq!(fetched(raw).await, Err(FetchError::Missing), "{to}");
    }
}
