//! A server that is silent, breaks off, sends too much or something else.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bytes::Bytes;
use http::Request;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::*;
use crate::domain::ids::{AppointmentId, PlaceId};

/// A server on loopback that reads one request per connection and then does what it likes.
async fn raw_server<F, R>(behave: F) -> (SocketAddr, Arc<AtomicUsize>)
where
    F: Fn(TcpStream) -> R + Send + 'static,
    R: Future<Output = ()> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let requests = Arc::new(AtomicUsize::new(0));
    let counted = requests.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = [0; 4096];
            if stream.read(&mut request).await.unwrap_or(0) > 0 {
                counted.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(behave(stream));
            }
        }
    });
    (address, requests)
}

fn live_client(address: SocketAddr) -> ApiClient {
    let limits = TransportLimits {
        connect: Duration::from_millis(300),
        total: Duration::from_millis(300),
        body_bytes: 1024 * 1024,
    };
    client_over(Transport::live(limits).unwrap(), &format!("http://{address}/api/v1"))
}

fn answer_with(headers: &str, body: &[u8]) -> Vec<u8> {
    let mut answer = format!("HTTP/1.1 200 OK\r\nconnection: close\r\n{headers}\r\n").into_bytes();
    answer.extend_from_slice(body);
    answer
}

#[tokio::test]
async fn silence_ends_in_a_timeout() {
    let (address, requests) = raw_server(|stream| async move {
        tokio::time::sleep(Duration::from_secs(30)).await;
        drop(stream);
    })
    .await;
    let started = Instant::now();
    assert_eq!(live_client(address).list_appointments().await, Err(ApiError::Timeout));
    assert!(started.elapsed() < Duration::from_secs(5));
    assert_eq!(requests.load(Ordering::SeqCst), 3);
    let once = live_client(address).send_booking_code(PlaceId(1), &phone()).await;
    assert_eq!(once, Err(ApiError::Timeout));
    assert_eq!(requests.load(Ordering::SeqCst), 4);
}

#[tokio::test]
async fn an_answer_that_stops_half_way_ends_in_a_timeout() {
    let (address, _) = raw_server(|mut stream| async move {
        let half = answer_with("content-length: 100\r\n", b"{\"success\": tr");
        stream.write_all(&half).await.ok();
        tokio::time::sleep(Duration::from_secs(30)).await;
    })
    .await;
    assert_eq!(live_client(address).list_appointments().await, Err(ApiError::Timeout));
}

#[tokio::test]
async fn a_connection_that_breaks_off_is_tried_again_and_may_have_been_heard() {
    let (address, requests) = raw_server(|stream| async move {
        // No lingering: the other side sees a reset.
        stream.set_zero_linger().ok();
        drop(stream);
    })
    .await;
    assert_eq!(live_client(address).list_appointments().await, Err(ApiError::Timeout));
    assert_eq!(requests.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn a_truncated_body_is_a_lost_answer_and_never_half_a_list() {
    let (address, _) = raw_server(|mut stream| async move {
        stream.write_all(&answer_with("content-length: 1000\r\n", b"{\"success\": true, \"data\": []")).await.ok();
    })
    .await;
    assert_eq!(live_client(address).list_appointments().await, Err(ApiError::Timeout));
}

#[tokio::test]
async fn nobody_listening_is_offline_at_once() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    assert_eq!(live_client(address).list_appointments().await, Err(ApiError::Offline));
}

#[tokio::test]
async fn a_server_that_cannot_prove_itself_is_offline() {
    let (address, _) = raw_server(|mut stream| async move {
        stream.write_all(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n").await.ok();
    })
    .await;
    let limits = TransportLimits::default();
    let transport = Transport::live(limits).unwrap();
    let request = Request::get(format!("https://{address}/")).body(Bytes::new()).unwrap();
    assert_eq!(transport.carry(request).await.unwrap_err(), TransportError::Tls);
}

/// On loopback, with a certificate made for these tests; it lets one request in and then speaks no TLS any more.
fn server_that_forgets_its_tls() -> SocketAddr {
    use std::io::{Read, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let key =
        rustls::pki_types::PrivatePkcs8KeyDer::from(include_bytes!("../../../tests/fixtures/tls/key.der").as_slice());
    let config = rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate()], key.into())
        .unwrap();
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut tls = rustls::ServerConnection::new(Arc::new(config)).unwrap();
        let mut request = [0; 4096];
        let heard = rustls::Stream::new(&mut tls, &mut stream).read(&mut request).unwrap();
        assert!(request[..heard].starts_with(b"POST / "));
        stream.write_all(b"HTTP/1.1 502 Bad Gateway\r\n\r\n").unwrap();
        let _until_the_other_side_leaves = stream.read(&mut request);
    });
    address
}

fn certificate() -> rustls::pki_types::CertificateDer<'static> {
    include_bytes!("../../../tests/fixtures/tls/certificate.der").as_slice().into()
}

#[tokio::test]
async fn a_secure_connection_that_breaks_after_the_request_may_have_been_heard() {
    let mut roots = rustls::RootCertStore::empty();
    roots.add(certificate()).unwrap();
    let tls = rustls::ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let client = reqwest::Client::builder().tls_backend_preconfigured(tls).no_proxy().build().unwrap();
    let address = server_that_forgets_its_tls();
    let error = client.post(format!("https://{address}/")).send().await.unwrap_err();
    assert_eq!(crate::api::transport::classify(&error), TransportError::Reset, "{error:?}");
}

#[tokio::test]
async fn html_and_a_wrong_content_type_are_judged_by_the_body() {
    let (address, _) = raw_server(|mut stream| async move {
        let page = "<html><body>Sign in to the Wi-Fi</body></html>";
        let headers = format!("content-type: application/json\r\ncontent-length: {}\r\n", page.len());
        stream.write_all(&answer_with(&headers, page.as_bytes())).await.ok();
    })
    .await;
    assert_eq!(live_client(address).list_appointments().await, Err(ApiError::Unreadable));
    let (address, _) = raw_server(|mut stream| async move {
        let headers = format!("content-type: text/html\r\ncontent-length: {}\r\n", NO_RECORDS.len());
        stream.write_all(&answer_with(&headers, NO_RECORDS.as_bytes())).await.ok();
    })
    .await;
    assert_eq!(live_client(address).list_appointments().await, Ok(DecodedList::default()));
}

#[tokio::test]
async fn a_huge_answer_is_not_read_to_its_end() {
    let (address, requests) = raw_server(|mut stream| async move {
        let piece = vec![b' '; 64 * 1024];
        let mut sent = stream.write_all(&answer_with("", b"[")).await;
        while sent.is_ok() {
            sent = stream.write_all(&piece).await;
        }
    })
    .await;
    assert_eq!(live_client(address).list_appointments().await, Err(ApiError::Unreadable));
    assert_eq!(requests.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn an_announced_huge_answer_is_not_read_at_all() {
    let (address, _) = raw_server(|mut stream| async move {
        stream.write_all(&answer_with("content-length: 99999999999\r\n", b"[")).await.ok();
        tokio::time::sleep(Duration::from_secs(30)).await;
    })
    .await;
    assert_eq!(live_client(address).list_appointments().await, Err(ApiError::Unreadable));
}

#[tokio::test]
async fn a_small_packed_answer_cannot_unpack_to_more_than_the_limit() {
    let body = Arc::new(gzip_bomb(64 * 1024 * 1024));
    assert!(body.len() < 512 * 1024);
    let (address, _) = raw_server(move |mut stream| {
        let body = body.clone();
        async move {
            let headers = format!("content-encoding: gzip\r\ncontent-length: {}\r\n", body.len());
            stream.write_all(&answer_with(&headers, &body)).await.ok();
        }
    })
    .await;
    assert_eq!(live_client(address).list_appointments().await, Err(ApiError::Unreadable));
}

/// A gzip stream of that many zeros: one literal, then matches of 258 bytes at distance 1, 13 bits each.
fn gzip_bomb(unpacked: usize) -> Vec<u8> {
    const FIXED_BLOCK: &str = "110";
    const ZERO: &str = "00110000";
    const MATCH_258_AT_1: &str = "1100010100000";
    const END: &str = "0000000";
    let mut bits = String::from(FIXED_BLOCK) + ZERO;
    bits.push_str(&MATCH_258_AT_1.repeat(unpacked / 258));
    bits.push_str(END);
    let mut bytes = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    for eight in bits.as_bytes().chunks(8) {
        bytes.push(eight.iter().rev().fold(0, |byte, bit| byte << 1 | (bit - b'0')));
    }
    bytes
}

#[tokio::test]
async fn a_packed_answer_that_cannot_be_unpacked_is_a_lost_one() {
    let (address, _) = raw_server(|mut stream| async move {
        stream.write_all(&answer_with("content-encoding: gzip\r\ncontent-length: 9\r\n", b"not gzip!")).await.ok();
    })
    .await;
    assert_eq!(live_client(address).list_appointments().await, Err(ApiError::Timeout));
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let (address, requests) = raw_server(|mut stream| async move {
        let answer =
            "HTTP/1.1 302 Found\r\nlocation: /api/v1/user/records\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
        stream.write_all(answer.as_bytes()).await.ok();
    })
    .await;
    let answer = live_client(address).get_appointment(AppointmentId(1)).await;
    assert_eq!(answer, Err(ApiError::ServerTrouble { status: 302 }));
    assert_eq!(requests.load(Ordering::SeqCst), 1);
}
