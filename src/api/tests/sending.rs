//! What every request carries, when it is repeated, and what its answer says of the session.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bytes::Bytes;
use http::Response;

use super::*;
use crate::api::call::Call;
use crate::domain::ids::PlaceId;

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
    let expected =
        ApiError::Rejected { status: 401, codes: Vec::new(), parts: Vec::new(), text: "Wrong code".to_owned() };
    assert_eq!(answer, Err(expected));
    assert_eq!(*client.watch_expired().borrow(), 0);
    assert_eq!(script.count(), 1);
}

#[tokio::test]
async fn an_unpublished_call_that_is_refused_does_not_expire_a_session_that_a_published_one_confirms() {
    let script = Script::new(&[(401, ""), (200, r#"{"name": "Nora"}"#)]);
    let client = script.client();
    assert_eq!(client.get_unread_count().await, Ok(None));
    assert_eq!(client.get_unread_count().await, Ok(None));
    assert_eq!((*client.watch_expired().borrow(), script.count()), (0, 2));
}

#[tokio::test]
async fn an_unpublished_call_that_is_refused_expires_a_session_that_a_published_one_does_not_confirm() {
    let script = Script::new(&[(401, "")]);
    let client = script.client();
    assert_eq!(client.get_unread_count().await, Err(ApiError::Unauthorized));
    assert_eq!(client.list_places(None).await, Err(ApiError::Unauthorized));
    assert_eq!((*client.watch_expired().borrow(), script.count()), (1, 3));
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
async fn a_phone_whose_clock_is_wrong_keeps_the_named_pause_and_no_slip_silences_it_for_years() {
    let date = ("date", "Mon, 23 Nov 2026 20:00:00 GMT".to_owned());
    let after = |text: &str| vec![("retry-after", text.to_owned()), date.clone()];
    for (headers, seconds) in [
        (after("Mon, 23 Nov 2026 20:00:03 GMT"), 3),
        (after("Mon, 23 Nov 2026 20:00:40 GMT"), 40),
        (after("4294967295"), 3600),
        (after("Fri, 31 Dec 9999 23:59:59 GMT"), 3600),
    ] {
        let script =
            Script::with_headers(vec![(429, headers, String::new()), (200, Vec::new(), NO_RECORDS.to_owned())]);
        let started = Instant::now();
        match script.client().list_appointments().await {
            Ok(_) => assert_eq!(started.elapsed().as_secs(), seconds),
            refused => {
                let expected = ApiError::RateLimited { retry_after: Some(Duration::from_secs(seconds)) };
                assert_eq!(refused, Err(expected));
            }
        }
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
async fn who_waits_for_a_turn_is_told_at_once_when_the_server_asks_for_a_long_silence() {
    let sent = Arc::new(AtomicUsize::new(0));
    let transport = Transport::in_process({
        let sent = sent.clone();
        move |_| {
            let is_first = sent.fetch_add(1, Ordering::SeqCst) == 0;
            Box::pin(async move {
                tokio::time::sleep(Duration::from_millis(100)).await;
                let answer = Response::builder().status(if is_first { 429 } else { 200 }).header("retry-after", "3600");
                Ok(answer.body(Bytes::from_static(NO_RECORDS.as_bytes())).unwrap())
            })
        }
    });
    let client = client_over(transport, "https://server.example");
    let started = Instant::now();
    let calls = (0..7).map(|_| {
        let client = client.clone();
        async move { client.list_appointments().await }
    });
    let answers = futures_util::future::join_all(calls).await;
    assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
    let refused = answers.iter().filter(|answer| matches!(answer, Err(ApiError::RateLimited { retry_after: Some(_) })));
    assert_eq!(refused.count(), 4, "the first, and those that were not sent yet: {answers:?}");
    assert_eq!(sent.load(Ordering::SeqCst), 4, "nothing more was sent");
}

#[tokio::test(start_paused = true)]
async fn a_server_that_stays_silent_is_given_up_after_thirty_seconds() {
    let transport = Transport::in_process(|_| Box::pin(std::future::pending()));
    let client = client_over(transport, "https://server.example");
    let started = Instant::now();
    assert_eq!(client.list_appointments().await, Err(ApiError::Timeout));
    assert!(started.elapsed() <= Duration::from_secs(30), "{:?}", started.elapsed());
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
            Err(ApiError::Rejected { status: 200, codes: vec![433], parts: Vec::new(), text: "Text".to_owned() }),
        ),
        (
            400,
            r#"{"success": true, "data": [], "errors": {"code": 422, "message": "Text"}}"#,
            Err(ApiError::Rejected { status: 400, codes: vec![422], parts: Vec::new(), text: "Text".to_owned() }),
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
    let error =
        ApiError::Rejected { status: 422, codes: vec![432], parts: Vec::new(), text: "+31 20 555 0177".to_owned() };
    let printed = format!("{token:?} {error:?} {error} {:?}", phone());
    assert!(!printed.contains("user_0001") && !printed.contains("555"), "{printed}");
}
