//! The backend as a client sees it, in-process.

mod booking;

use chrono::Duration;
use http::{Method, StatusCode};
use serde_json::{Value, json};

use super::sentinels::{DEMO, EMPTY, MANY};
use super::*;

const PARTNER: &str = "Bearer demo-partner";

fn clock() -> Clock {
    Clock::manual("2026-11-24T08:41:00Z".parse().unwrap())
}

fn backend() -> DemoBackend {
    DemoBackend::new(DemoConfig::in_process(clock()))
}

struct Answered {
    status: StatusCode,
    retry_after: Option<i64>,
    body: Value,
}

async fn ask(backend: &DemoBackend, method: Method, path: &str, token: Option<&str>, body: Option<Value>) -> Answered {
    let authorization = token.map_or(PARTNER.to_owned(), |token| format!("{PARTNER}, User {token}"));
    let request = http::Request::builder()
        .method(method)
        .uri(format!("/api/v1{path}"))
        .header("Accept", "application/vnd.api.v2+json")
        .header("Authorization", authorization)
        .header("Content-Type", "application/json")
        .body(body.map_or_else(Bytes::new, |body| body.to_string().into()))
        .unwrap();
    let response = backend.call(request).await;
    let retry_after = response.headers().get("retry-after").map(|value| value.to_str().unwrap().parse().unwrap());
    let body = serde_json::from_slice(response.body()).unwrap_or(Value::Null);
    Answered { status: response.status(), retry_after, body }
}

async fn get(backend: &DemoBackend, path: &str, token: &str) -> Value {
    let answered = ask(backend, Method::GET, path, Some(token), None).await;
    assert_eq!(answered.status, StatusCode::OK, "{path}: {}", answered.body);
    answered.body["data"].clone()
}

async fn post(backend: &DemoBackend, path: &str, body: Value) -> Answered {
    ask(backend, Method::POST, path, None, Some(body)).await
}

async fn send_code(backend: &DemoBackend, phone: &str) -> Answered {
    post(backend, "/user/auth/code", json!({ "phone": phone })).await
}

async fn try_code(backend: &DemoBackend, phone: &str, code: &str) -> Answered {
    post(backend, "/user/auth", json!({ "phone": phone, "code": code })).await
}

async fn sign_in(backend: &DemoBackend, phone: &str) -> String {
    assert_eq!(send_code(backend, phone).await.status, StatusCode::CREATED);
    let answered = try_code(backend, phone, "1234").await;
    assert_eq!(answered.status, StatusCode::CREATED, "{}", answered.body);
    let user = if answered.body["data"].is_object() { &answered.body["data"] } else { &answered.body };
    user["user_token"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_demo_number_signs_in_and_sees_a_life() {
    let backend = backend();
    let token = sign_in(&backend, DEMO).await;
    let records = get(&backend, "/user/records", &token).await;
    assert_eq!(records.as_array().unwrap().len(), 40);
    let places = get(&backend, "/user/companies", &token).await;
    assert_eq!(places.as_array().unwrap().len(), 6);
    let zones: std::collections::BTreeSet<_> =
        places.as_array().unwrap().iter().map(|place| place["company"]["timezone_name"].to_string()).collect();
    assert_eq!(zones.len(), 4);
    assert_eq!(get(&backend, "/user/loyalty/abonements", &token).await.as_array().unwrap().len(), 11);
    assert_eq!(get(&backend, "/user/loyalty/certificates", &token).await.as_array().unwrap().len(), 8);
    assert_eq!(get(&backend, "/user/notifications/unread_count", &token).await["total"], 3);
    assert!(get(&backend, "/booking/user/data", &token).await["name"].as_str().unwrap().starts_with("Anna"));
}

#[tokio::test]
async fn the_second_number_has_nothing_and_the_third_has_two_thousand_visits() {
    let backend = backend();
    let token = sign_in(&backend, EMPTY).await;
    assert_eq!(get(&backend, "/user/records", &token).await, json!([]));
    assert_eq!(get(&backend, "/booking/user/data", &token).await["name"], "");
    let token = sign_in(&backend, MANY).await;
    assert_eq!(get(&backend, "/user/records", &token).await.as_array().unwrap().len(), 2000);
    assert_eq!(get(&backend, "/user/companies", &token).await.as_array().unwrap().len(), 6);
}

#[tokio::test]
async fn the_life_is_the_same_for_the_same_seed_and_another_for_another() {
    let life = |seed| serde_json::to_string(&seed::life(seed, clock().now())).unwrap();
    assert_eq!(life(1), life(1));
    assert_ne!(life(1), life(2));
}

#[tokio::test]
async fn a_third_wrong_code_locks_the_number_for_ten_minutes() {
    let clock = clock();
    let backend = DemoBackend::new(DemoConfig::in_process(clock.clone()));
    send_code(&backend, DEMO).await;
    for _ in 0..2 {
        let wrong = try_code(&backend, DEMO, "0000").await;
        assert_eq!((wrong.status.as_u16(), &wrong.body["meta"]["errors"][0]["code"]), (422, &json!(432)));
    }
    let locked = try_code(&backend, DEMO, "0000").await;
    assert_eq!((locked.status.as_u16(), locked.retry_after), (429, Some(600)));
    assert_eq!(try_code(&backend, DEMO, "1234").await.status.as_u16(), 429);
    assert_eq!(send_code(&backend, DEMO).await.status.as_u16(), 429);
    clock.advance(Duration::seconds(600));
    sign_in(&backend, DEMO).await;
}

#[tokio::test]
async fn a_code_is_sent_again_after_a_minute_and_dies_after_five() {
    let clock = clock();
    let backend = DemoBackend::new(DemoConfig::in_process(clock.clone()));
    let sent = send_code(&backend, DEMO).await;
    assert_eq!(sent.body["data"], json!({"retry_after_sec": 60, "expires_in_sec": 300, "code_length": 4}));
    clock.advance(Duration::seconds(20));
    let again = send_code(&backend, DEMO).await;
    assert_eq!((again.status.as_u16(), again.retry_after), (429, Some(40)));
    clock.advance(Duration::seconds(280));
    assert_eq!(try_code(&backend, DEMO, "1234").await.status.as_u16(), 422);
    sign_in(&backend, DEMO).await;
}

#[tokio::test]
async fn requests_without_accept_partner_or_user_are_refused() {
    let backend = backend();
    let bare = http::Request::get("/api/v1/companies").body(Bytes::new()).unwrap();
    let answered = backend.call(bare).await;
    assert_eq!(answered.status(), StatusCode::BAD_REQUEST);
    assert!(String::from_utf8_lossy(answered.body()).contains("application/vnd.api.v2+json"));
    let no_partner = http::Request::get("/api/v1/companies")
        .header("Accept", "application/vnd.api.v2+json")
        .body(Bytes::new())
        .unwrap();
    assert_eq!(backend.call(no_partner).await.status(), StatusCode::UNAUTHORIZED);
    let nobody = ask(&backend, Method::GET, "/user/records", None, None).await;
    assert_eq!((nobody.status.as_u16(), &nobody.body["success"]), (401, &json!(false)));
    assert_eq!(ask(&backend, Method::GET, "/user/records", Some("stale"), None).await.status.as_u16(), 401);
}

#[tokio::test]
async fn unknown_paths_and_methods_answer_in_the_envelope() {
    let backend = backend();
    let unknown = ask(&backend, Method::GET, "/no/such/thing", None, None).await;
    assert_eq!((unknown.status.as_u16(), &unknown.body["success"]), (404, &json!(false)));
    let method = ask(&backend, Method::PATCH, "/user/records", None, None).await;
    assert_eq!((method.status.as_u16(), &method.body["success"]), (405, &json!(false)));
    let place = ask(&backend, Method::GET, "/company/1", None, None).await;
    assert_eq!((place.status.as_u16(), &place.body["errors"]["code"]), (404, &json!(404)));
}

#[tokio::test]
async fn the_documented_limit_is_kept_when_asked_for() {
    let config = DemoConfig { limits: Some(LimitRule::DOCUMENTED), ..DemoConfig::in_process(clock()) };
    let backend = DemoBackend::new(config);
    for _ in 0..5 {
        assert_eq!(ask(&backend, Method::GET, "/countries", None, None).await.status.as_u16(), 200);
    }
    let refused = ask(&backend, Method::GET, "/countries", None, None).await;
    assert_eq!((refused.status.as_u16(), refused.retry_after), (429, Some(1)));
}

#[tokio::test]
async fn canceling_keeps_the_record_and_obeys_the_rules_of_the_place() {
    let backend = backend();
    let token = sign_in(&backend, DEMO).await;
    let cancel = async |id: i64| {
        ask(&backend, Method::DELETE, &format!("/user/records/{id}"), Some(&token), None).await.status.as_u16()
    };
    let (free, too_late, fixed) = {
        let tables = backend.read();
        let find = |test: &dyn Fn(&&tables::RecordRow) -> bool| {
            let mut own = tables.records.iter().filter(|row| row.client == seed::ANNA && !row.deleted);
            own.find(|row| row.start > backend.inner.config.clock.now() && test(row)).unwrap().id
        };
        (
            find(&|row| row.place == 9025 && row.attendance == 2),
            find(&|row| row.place == 9001 && row.attendance == 2),
            find(&|row| row.allow_delete == Some(false)),
        )
    };
    assert_eq!(cancel(free).await, 200);
    assert_eq!(cancel(free).await, 403);
    assert_eq!(cancel(too_late).await, 403);
    assert_eq!(cancel(fixed).await, 403);
    assert_eq!(cancel(1).await, 404);
    let records = get(&backend, "/user/records?company_id=9025", &token).await;
    let canceled = records.as_array().unwrap().iter().find(|record| record["id"] == free).unwrap();
    assert_eq!(canceled["deleted"], true);
}

#[tokio::test]
async fn nobody_reads_or_cancels_the_visits_of_another() {
    let backend = backend();
    let own = sign_in(&backend, DEMO).await;
    let record = get(&backend, "/user/records", &own).await[0]["id"].clone();
    let membership = get(&backend, "/user/loyalty/abonements", &own).await[0]["id"].clone();
    let other = sign_in(&backend, EMPTY).await;
    for (method, path) in [
        (Method::DELETE, format!("/user/records/{record}")),
        (Method::POST, format!("/user/records/{record}/confirm")),
        (Method::GET, format!("/user/records/{record}/anything")),
        (Method::GET, format!("/user/loyalty/abonements/{membership}")),
    ] {
        assert_eq!(ask(&backend, method, &path, Some(&other), None).await.status.as_u16(), 404, "{path}");
    }
}

#[tokio::test]
async fn a_heart_is_kept_and_confirming_twice_is_once() {
    let backend = backend();
    let token = sign_in(&backend, DEMO).await;
    let favorites = async || get(&backend, "/user/companies?is_favorite=true", &token).await.as_array().unwrap().len();
    assert_eq!(favorites().await, 2);
    ask(&backend, Method::PUT, "/user/favorites/9044", Some(&token), None).await;
    assert_eq!(favorites().await, 3);
    ask(&backend, Method::DELETE, "/user/favorites/9044", Some(&token), None).await;
    assert_eq!(favorites().await, 2);
    let waiting = |records: &Value| {
        let waiting = records.as_array().unwrap().iter().find(|record| record["is_confirmation_needed"] == true);
        waiting.map(|record| record["id"].clone())
    };
    let id = waiting(&get(&backend, "/user/records", &token).await).unwrap();
    for _ in 0..2 {
        let answered = ask(&backend, Method::POST, &format!("/user/records/{id}/confirm"), Some(&token), None).await;
        assert_eq!((answered.status.as_u16(), &answered.body["data"]["attendance"]), (200, &json!(2)));
    }
    assert_eq!(waiting(&get(&backend, "/user/records", &token).await), None);
}

#[tokio::test]
async fn logging_out_ends_the_token_and_reading_clears_the_count() {
    let backend = backend();
    let token = sign_in(&backend, DEMO).await;
    let read = ask(&backend, Method::POST, "/user/notifications/read", Some(&token), Some(json!({"is_all": true})));
    assert_eq!(read.await.body["data"]["total"], 0);
    assert_eq!(ask(&backend, Method::POST, "/user/logout", Some(&token), None).await.status.as_u16(), 202);
    assert_eq!(ask(&backend, Method::GET, "/user/records", Some(&token), None).await.status.as_u16(), 401);
}

#[tokio::test]
async fn every_sentinel_fails_in_its_own_way() {
    let backend = backend();
    let number = |last: u32| format!("+120255501{last:02}");
    send_code(&backend, &number(10)).await;
    assert_eq!(try_code(&backend, &number(10), "1234").await.status.as_u16(), 422);
    assert_eq!(send_code(&backend, &number(11)).await.body["data"]["expires_in_sec"], 1);
    assert_eq!(try_code(&backend, &number(11), "1234").await.status.as_u16(), 422);
    send_code(&backend, &number(12)).await;
    assert_eq!(try_code(&backend, &number(12), "1234").await.retry_after, Some(600));

    let token = sign_in(&backend, &number(13)).await;
    get(&backend, "/user/records", &token).await;
    get(&backend, "/user/companies", &token).await;
    assert_eq!(ask(&backend, Method::GET, "/user/records", Some(&token), None).await.status.as_u16(), 401);
    assert_eq!(ask(&backend, Method::GET, "/user/companies", Some(&token), None).await.status.as_u16(), 401);

    let token = sign_in(&backend, &number(14)).await;
    let records = get(&backend, "/user/records", &token).await;
    assert_eq!(records.as_array().unwrap().iter().filter(|record| record["company"].is_object()).count(), 3);
    assert!(records.as_array().unwrap().len() > 6);

    let token = sign_in(&backend, &number(15)).await;
    assert_eq!(ask(&backend, Method::GET, "/user/records", Some(&token), None).await.status.as_u16(), 500);
    get(&backend, "/user/companies", &token).await;

    let blocked = send_code(&backend, &number(17)).await;
    assert_eq!((blocked.status.as_u16(), &blocked.body["meta"]["errors"][0]["code"]), (403, &json!(434)));

    let raw = async |token: String| {
        let request = http::Request::get("/api/v1/user/records")
            .header("Accept", "application/vnd.api.v2+json")
            .header("Authorization", format!("{PARTNER}, User {token}"));
        let response = backend.call(request.body(Bytes::new()).unwrap()).await;
        String::from_utf8(response.into_body().to_vec()).unwrap()
    };
    assert!(raw(sign_in(&backend, &number(18)).await).await.starts_with("<!DOCTYPE html>"));
    let truncated = raw(sign_in(&backend, &number(19)).await).await;
    assert!(truncated.starts_with('{') && serde_json::from_str::<Value>(&truncated).is_err());
}

#[tokio::test(start_paused = true)]
async fn the_slow_number_takes_five_seconds() {
    let backend = backend();
    let token = sign_in(&backend, "+12025550116").await;
    let before = tokio::time::Instant::now();
    get(&backend, "/user/companies", &token).await;
    assert_eq!(before.elapsed(), sentinels::SLOW);
}

#[tokio::test]
async fn a_stranger_gets_a_random_code_and_an_empty_life() {
    let told = Arc::new(Mutex::new(Vec::new()));
    let listener: CodeListener = {
        let told = told.clone();
        Arc::new(move |digits, code| told.lock().unwrap().push((digits.to_owned(), code.to_owned())))
    };
    let backend = DemoBackend::new(DemoConfig { on_code: Some(listener), ..DemoConfig::in_process(clock()) });
    send_code(&backend, "+31205550177").await;
    let (digits, code) = told.lock().unwrap()[0].clone();
    assert_eq!((digits.as_str(), code.len()), ("0177", 4));
    assert_eq!(try_code(&backend, "+31205550177", &code).await.status.as_u16(), 201);
    assert_eq!(send_code(&backend, "12").await.status.as_u16(), 422);
}

#[tokio::test]
async fn a_restart_with_a_data_file_keeps_the_session_and_what_changed() {
    let folder = tempfile::tempdir().unwrap();
    let config = DemoConfig { data_file: Some(folder.path().join("demo.json")), ..DemoConfig::in_process(clock()) };
    let first = DemoBackend::open(config.clone()).unwrap();
    let token = sign_in(&first, DEMO).await;
    ask(&first, Method::PUT, "/user/favorites/9001", Some(&token), None).await;
    drop(first);
    let second = DemoBackend::open(config).unwrap();
    let favorites = get(&second, "/user/companies?is_favorite=1", &token).await;
    assert_eq!(favorites.as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn the_control_door_is_closed_unless_opened() {
    let order = |path: &str| http::Request::post(path).body(Bytes::new()).unwrap();
    assert_eq!(backend().call(order("/control/reset")).await.status(), StatusCode::NOT_FOUND);
    let open = DemoBackend::new(DemoConfig { control: true, ..DemoConfig::in_process(clock()) });
    let token = sign_in(&open, DEMO).await;
    open.call(order("/control/offline")).await;
    assert_eq!(ask(&open, Method::GET, "/user/records", Some(&token), None).await.status.as_u16(), 503);
    open.call(order("/control/online")).await;
    get(&open, "/user/records", &token).await;
    let counted = open.call(http::Request::get("/control/requests").body(Bytes::new()).unwrap()).await;
    let counted: Value = serde_json::from_slice(counted.body()).unwrap();
    assert_eq!(counted["requests"]["GET /user/records"], 2);
    open.call(order("/control/expire_tokens")).await;
    assert_eq!(ask(&open, Method::GET, "/user/records", Some(&token), None).await.status.as_u16(), 401);
}
