//! How requests are sent, against a server in the same process and a raw one on loopback that misbehaves.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::{Request, Response};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::Instant;

use super::call::Call;
use super::*;
use crate::domain::ids::{AppointmentId, PlaceId};
use crate::domain::phone_number::PhoneNumber;
use crate::platform::clock::Clock;

fn now() -> DateTime<Utc> {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

fn client_over(transport: Transport, base_url: &str) -> ApiClient {
    let config = ApiConfig {
        base_url: base_url.to_owned(),
        partner_token: "partner_0001".to_owned(),
        form_id: None,
        language: SharedLanguage::new("de"),
    };
    let client = ApiClient::with_random(config, transport, Clock::manual(now()), fastrand::Rng::with_seed(7));
    client.set_user_token(UserToken::new("user_0001"));
    client
}

/// Answers with `(status, headers, body)` in turn, the last one for ever, and keeps the requests.
#[derive(Clone, Default)]
struct Script {
    answers: Arc<Vec<(u16, Vec<(&'static str, String)>, String)>>,
    seen: Arc<Mutex<Vec<(Instant, Request<Bytes>)>>>,
}

impl Script {
    fn new(answers: &[(u16, &str)]) -> Self {
        Self::with_headers(answers.iter().map(|(status, body)| (*status, Vec::new(), (*body).to_owned())).collect())
    }

    fn with_headers(answers: Vec<(u16, Vec<(&'static str, String)>, String)>) -> Self {
        Self { answers: Arc::new(answers), seen: Arc::default() }
    }

    fn client(&self) -> ApiClient {
        let script = self.clone();
        let transport = Transport::in_process(move |request| {
            let mut seen = script.seen.lock().unwrap();
            let (status, headers, body) = script.answers[seen.len().min(script.answers.len() - 1)].clone();
            seen.push((Instant::now(), request));
            let mut answer = Response::builder().status(status);
            for (name, value) in headers {
                answer = answer.header(name, value);
            }
            let answer = answer.body(Bytes::from(body)).unwrap();
            Box::pin(async move { Ok(answer) })
        });
        client_over(transport, "https://server.example/api/v1/")
    }

    fn count(&self) -> usize {
        self.seen.lock().unwrap().len()
    }

    fn header(&self, position: usize, name: &str) -> Option<String> {
        Some(self.seen.lock().unwrap()[position].1.headers().get(name)?.to_str().unwrap().to_owned())
    }
}

const NO_RECORDS: &str = r#"{"success": true, "data": [], "meta": []}"#;

fn phone() -> PhoneNumber {
    PhoneNumber::from_server("+31205550177").unwrap()
}

#[tokio::test]
async fn every_request_carries_what_the_server_demands() {
    let script = Script::new(&[(200, NO_RECORDS)]);
    let client = script.client();
    client.list_appointments().await.unwrap();
    client.send_booking_code(PlaceId(9001), &phone()).await.unwrap();
    assert_eq!(script.header(0, "authorization").as_deref(), Some("Bearer partner_0001, User user_0001"));
    assert_eq!(script.header(0, "accept").as_deref(), Some("application/vnd.api.v2+json"));
    assert_eq!(script.header(0, "accept-language").as_deref(), Some("de"));
    assert_eq!(script.header(0, "content-type"), None);
    assert_eq!(script.header(1, "authorization").as_deref(), Some("Bearer partner_0001"));
    assert_eq!(script.header(1, "content-type").as_deref(), Some("application/json"));
    let seen = script.seen.lock().unwrap();
    assert_eq!(seen[0].1.uri(), "https://server.example/api/v1/user/records");
    assert_eq!(seen[1].1.body(), r#"{"phone":"+31205550177"}"#);
}

#[tokio::test]
async fn the_language_set_last_is_asked_for() {
    let script = Script::new(&[(200, NO_RECORDS)]);
    let client = script.client();
    client.clone().language().set("ar");
    client.list_appointments().await.unwrap();
    assert_eq!(script.header(0, "accept-language").as_deref(), Some("ar"));
}

#[tokio::test]
async fn a_call_in_a_persons_name_is_not_sent_when_nobody_is_signed_in() {
    let script = Script::new(&[(200, NO_RECORDS)]);
    let client = script.client();
    client.set_user_token(None);
    assert_eq!(client.list_appointments().await, Err(ApiError::Unauthorized));
    assert_eq!(script.count(), 0);
}

#[tokio::test]
async fn a_refused_token_expires_the_session_once() {
    let script = Script::new(&[(401, r#"{"errors": {"code": 401, "message": "No"}, "meta": {"message": "No"}}"#)]);
    let client = script.client();
    let mut expired = client.watch_expired();
    assert_eq!(client.list_appointments().await, Err(ApiError::Unauthorized));
    assert_eq!(client.get_account().await, Err(ApiError::Unauthorized));
    assert_eq!(*expired.borrow_and_update(), 1);
    client.set_user_token(UserToken::new("user_0002"));
    assert_eq!(client.get_account().await, Err(ApiError::Unauthorized));
    assert_eq!(*expired.borrow_and_update(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_late_refusal_of_an_old_token_leaves_the_new_session_alone() {
    let transport = Transport::in_process(|_| {
        Box::pin(async {
            tokio::time::sleep(Duration::from_secs(5)).await;
            Ok(Response::builder().status(401).body(Bytes::new()).unwrap())
        })
    });
    let client = client_over(transport, "https://server.example");
    let late = tokio::spawn({
        let client = client.clone();
        async move { client.list_appointments().await }
    });
    tokio::time::sleep(Duration::from_secs(1)).await;
    client.set_user_token(UserToken::new("user_0002"));
    assert_eq!(late.await.unwrap(), Err(ApiError::Unauthorized));
    assert_eq!(*client.watch_expired().borrow(), 0);
}

#[tokio::test]
async fn a_wrong_code_is_a_refusal_and_not_an_expired_session() {
    let script = Script::new(&[(401, r#"{"success": false, "data": null, "meta": {"message": "Wrong code"}}"#)]);
    let client = script.client();
    let answer = client.login_by_code(&phone(), "0000", None).await;
    let expected = ApiError::Rejected { status: 401, codes: Vec::new(), text: "Wrong code".to_owned() };
    assert_eq!(answer, Err(expected));
    assert_eq!(*client.watch_expired().borrow(), 0);
    assert_eq!(script.count(), 1);
}

#[tokio::test]
async fn an_unpublished_call_that_is_refused_does_not_expire_the_session() {
    let script = Script::new(&[(401, "")]);
    let client = script.client();
    assert_eq!(client.get_unread_count().await, Ok(None));
    assert_eq!(*client.watch_expired().borrow(), 0);
}

#[tokio::test(start_paused = true)]
async fn at_most_four_requests_leave_in_any_second() {
    let script = Script::new(&[(200, NO_RECORDS)]);
    let client = script.client();
    let calls = (0..10).map(|_| {
        let client = client.clone();
        async move { client.list_appointments().await }
    });
    futures_util::future::join_all(calls).await;
    let seen = script.seen.lock().unwrap();
    assert_eq!(seen.len(), 10);
    for five in seen.windows(5) {
        assert!(five[4].0 - five[0].0 >= Duration::from_secs(1));
    }
}

#[tokio::test(start_paused = true)]
async fn server_trouble_is_tried_three_times_with_growing_pauses() {
    let script = Script::new(&[(502, "<html>Bad gateway</html>")]);
    assert_eq!(script.client().list_appointments().await, Err(ApiError::ServerTrouble { status: 502 }));
    let seen = script.seen.lock().unwrap();
    assert_eq!(seen.len(), 3);
    let pauses: Vec<_> = seen.windows(2).map(|pair| (pair[1].0 - pair[0].0).as_millis()).collect();
    assert!((250..=501).contains(&pauses[0]) && (500..=1001).contains(&pauses[1]), "{pauses:?}");
}

#[tokio::test(start_paused = true)]
async fn a_repeated_request_may_succeed() {
    let script = Script::new(&[(503, ""), (500, "{}"), (200, NO_RECORDS)]);
    assert_eq!(script.client().list_appointments().await, Ok(DecodedList::default()));
    assert_eq!(script.count(), 3);
}

#[tokio::test(start_paused = true)]
async fn the_named_pause_is_kept() {
    for pause in ["3".to_owned(), "Sun, 22 Nov 2026 09:00:03 GMT".to_owned()] {
        let limited = (429, vec![("retry-after", pause)], String::new());
        let script = Script::with_headers(vec![limited, (200, Vec::new(), NO_RECORDS.to_owned())]);
        assert_eq!(script.client().list_appointments().await, Ok(DecodedList::default()));
        let seen = script.seen.lock().unwrap();
        let waited = seen[1].0 - seen[0].0;
        assert!((3000..3100).contains(&waited.as_millis()), "{waited:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_long_pause_is_reported_and_kept_by_everyone() {
    let limited = (429, vec![("retry-after", "60".to_owned())], String::new());
    let script = Script::with_headers(vec![limited, (200, Vec::new(), NO_RECORDS.to_owned())]);
    let client = script.client();
    let minute = Some(Duration::from_secs(60));
    assert_eq!(client.list_appointments().await, Err(ApiError::RateLimited { retry_after: minute }));
    tokio::time::advance(Duration::from_secs(20)).await;
    let left = client.list_places(None).await;
    assert_eq!(left, Err(ApiError::RateLimited { retry_after: Some(Duration::from_secs(40)) }));
    assert_eq!(script.count(), 1);
    tokio::time::advance(Duration::from_secs(41)).await;
    assert_eq!(client.list_appointments().await, Ok(DecodedList::default()));
}

#[tokio::test(start_paused = true)]
async fn too_many_codes_for_a_number_do_not_stop_other_requests() {
    let limited = (429, vec![("retry-after", "60".to_owned())], String::new());
    let script = Script::with_headers(vec![limited, (200, Vec::new(), NO_RECORDS.to_owned())]);
    let client = script.client();
    let refused = client.send_login_code(&phone(), None).await;
    assert_eq!(refused, Err(ApiError::RateLimited { retry_after: Some(Duration::from_secs(60)) }));
    assert_eq!(client.list_appointments().await, Ok(DecodedList::default()));
}

#[tokio::test(start_paused = true)]
async fn what_changes_something_is_never_sent_twice() {
    for status in [408, 429, 500, 502, 503, 504] {
        let script = Script::new(&[(status, "")]);
        let client = script.client();
        for call in [Call::post("a", "/a"), Call::put("b", "/b"), Call::delete("c", "/c")] {
            assert!(client.send(call).await.is_err());
        }
        client.send_booking_code(PlaceId(1), &phone()).await.unwrap_err();
        client.login_by_code(&phone(), "1234", None).await.unwrap_err();
        client.log_out(None).await;
        assert_eq!(script.count(), 6, "{status}");
    }
}

#[tokio::test]
async fn answers_are_read_by_status_then_success_then_shape() {
    let cases: [(u16, &str, Result<usize, ApiError>); 12] = [
        (201, NO_RECORDS, Ok(0)),
        (200, "", Ok(0)),
        (204, "", Ok(0)),
        (200, "null", Ok(0)),
        (200, "[]", Ok(0)),
        (200, r#"{"success": true}"#, Ok(0)),
        (200, "\u{feff}[]", Ok(0)),
        (200, "<!doctype html><title>Hello</title>", Err(ApiError::Unreadable)),
        (200, r#"{"success": true, "data": [{"id": 1, "#, Err(ApiError::Unreadable)),
        (200, r#"{"success": true, "data": "nothing"}"#, Err(ApiError::Unreadable)),
        (
            200,
            r#"{"success": false, "meta": {"message": "Text", "errors": [{"code": 433}, {"message": "x"}]}}"#,
            Err(ApiError::Rejected { status: 200, codes: vec![433], text: "Text".to_owned() }),
        ),
        (
            400,
            r#"{"success": true, "data": [], "errors": {"code": 422, "message": "Text"}}"#,
            Err(ApiError::Rejected { status: 400, codes: vec![422], text: "Text".to_owned() }),
        ),
    ];
    for (status, body, expected) in cases {
        let answer = Script::new(&[(status, body)]).client().list_appointments().await;
        assert_eq!(answer.map(|list| list.items.len()), expected, "{status} {body}");
    }
}

#[tokio::test]
async fn a_call_this_server_does_not_know_is_asked_once() {
    for status in [404, 405, 501] {
        let script = Script::new(&[(status, "<html>")]);
        let client = script.client();
        assert_eq!(client.get_unread_count().await, Ok(None));
        assert_eq!(client.clone().get_unread_count().await, Ok(None));
        assert_eq!(script.count(), 1, "{status}");
    }
}

#[tokio::test]
async fn dropping_a_call_gives_it_up() {
    let answered = Arc::new(AtomicUsize::new(0));
    let transport = Transport::in_process({
        let answered = answered.clone();
        move |_| {
            let answered = answered.clone();
            Box::pin(async move {
                tokio::time::sleep(Duration::from_millis(50)).await;
                answered.fetch_add(1, Ordering::SeqCst);
                Ok(Response::new(Bytes::from_static(NO_RECORDS.as_bytes())))
            })
        }
    });
    let client = client_over(transport, "https://server.example");
    let given_up = tokio::time::timeout(Duration::from_millis(10), client.list_appointments()).await;
    assert!(given_up.is_err());
    tokio::time::sleep(Duration::from_millis(80)).await;
    assert_eq!(answered.load(Ordering::SeqCst), 0);
    client.list_appointments().await.unwrap();
}

#[tokio::test]
async fn nothing_secret_can_be_printed() {
    let token = UserToken::new("user_0001").unwrap();
    let error = ApiError::Rejected { status: 422, codes: vec![432], text: "+31 20 555 0177".to_owned() };
    let printed = format!("{token:?} {error:?} {error} {:?}", phone());
    assert!(!printed.contains("user_0001") && !printed.contains("555"), "{printed}");
}

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
async fn a_connection_that_breaks_off_is_tried_again_and_then_offline() {
    let (address, requests) = raw_server(|stream| async move {
        // No lingering: the other side sees a reset.
        stream.set_zero_linger().ok();
        drop(stream);
    })
    .await;
    assert_eq!(live_client(address).list_appointments().await, Err(ApiError::Offline));
    assert_eq!(requests.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn a_truncated_body_is_offline_and_never_half_a_list() {
    let (address, _) = raw_server(|mut stream| async move {
        stream.write_all(&answer_with("content-length: 1000\r\n", b"{\"success\": true, \"data\": []")).await.ok();
    })
    .await;
    assert_eq!(live_client(address).list_appointments().await, Err(ApiError::Offline));
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
async fn a_packed_answer_that_cannot_be_unpacked_is_offline() {
    let (address, _) = raw_server(|mut stream| async move {
        stream.write_all(&answer_with("content-encoding: gzip\r\ncontent-length: 9\r\n", b"not gzip!")).await.ok();
    })
    .await;
    assert_eq!(live_client(address).list_appointments().await, Err(ApiError::Offline));
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
