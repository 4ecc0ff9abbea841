//! Every answer of the demo backend against the OpenAPI file, and through the client.

use altegio_me::api::{ApiClient, ApiConfig, SharedLanguage, Transport, UserToken};
use altegio_me::demo_backend::sentinels::{DEMO, EMPTY, FIXED_CODE, MANY};
use altegio_me::demo_backend::{DemoBackend, DemoConfig, IN_PROCESS_BASE};
use altegio_me::domain::gift_card::GiftCard;
use altegio_me::domain::phone_number::PhoneNumber;
use altegio_me::platform::clock::Clock;
use bytes::Bytes;
use http::Request;
use serde_json::{Value, json};

use super::openapi::OPENAPI;

const V2: &str = "application/vnd.api.v2+json";

fn backend() -> DemoBackend {
    DemoBackend::new(DemoConfig::in_process(Clock::manual("2026-11-24T08:41:00Z".parse().unwrap())))
}

/// Someone who asks the backend, and keeps what the file does not allow.
pub(super) struct Visitor {
    backend: DemoBackend,
    token: Option<String>,
    accept: &'static str,
    problems: Vec<String>,
    pub(super) checked: Vec<String>,
}

impl Visitor {
    pub(super) fn new() -> Self {
        Self { backend: backend(), token: None, accept: V2, problems: Vec::new(), checked: Vec::new() }
    }

    pub(super) async fn signed_in(phone: &str) -> Self {
        let mut visitor = Self::new();
        visitor.ask("POST", "/user/auth/code", Some(json!({"phone": phone, "lang": "en"}))).await;
        let answer = visitor.ask("POST", "/user/auth", Some(json!({"phone": phone, "code": FIXED_CODE}))).await;
        visitor.token = Some(data(&answer)["user_token"].as_str().unwrap().to_owned());
        visitor
    }

    /// The body; null when there is none.
    pub(super) async fn ask(&mut self, method: &str, path: &str, body: Option<Value>) -> Value {
        let user = self.token.as_ref().map(|token| format!(", User {token}")).unwrap_or_default();
        let request = Request::builder()
            .method(method)
            .uri(format!("{IN_PROCESS_BASE}/api/v1{path}"))
            .header("accept", self.accept)
            .header("content-type", "application/json")
            .header("authorization", format!("Bearer demo-partner{user}"))
            .header("idempotency-key", format!("key-{}", self.checked.len()))
            .body(body.map_or_else(Bytes::new, |body| body.to_string().into()))
            .unwrap();
        let answer = self.backend.call(request).await;
        let bare_path = path.split('?').next().unwrap();
        let operation = OPENAPI.operation_of(method, bare_path).unwrap_or_else(|| panic!("{method} {path}"));
        let status = answer.status().as_u16();
        self.problems.extend(OPENAPI.problems(&operation.id, status, answer.body()));
        self.checked.push(format!("{} {status}", operation.id));
        serde_json::from_slice(answer.body()).unwrap_or_default()
    }

    pub(super) async fn get(&mut self, path: impl AsRef<str>) -> Value {
        self.ask("GET", path.as_ref(), None).await
    }

    pub(super) fn report(&self) {
        assert!(self.problems.is_empty(), "{} problems, first:\n{}", self.problems.len(), first(&self.problems));
    }
}

fn first(problems: &[String]) -> String {
    problems.iter().take(12).cloned().collect::<Vec<_>>().join("\n")
}

pub(super) fn data(answer: &Value) -> Value {
    if answer.get("success").is_some() { answer["data"].clone() } else { answer.clone() }
}

fn ids(answer: &Value) -> Vec<String> {
    let id =
        |item: &Value| item.get("id").or_else(|| item["company"].get("id")).map(|id| id.to_string().replace('"', ""));
    data(answer).as_array().into_iter().flatten().filter_map(id).collect()
}

#[tokio::test]
async fn every_reading_answer_is_one_that_the_file_allows() {
    for phone in [DEMO, EMPTY, MANY] {
        let mut visitor = Visitor::signed_in(phone).await;
        for path in [
            "/booking/user/data",
            "/user/settings",
            "/user/agreements",
            "/user/loyalty_cards",
            "/user/notifications/unread_count",
            "/user/notifications?page=1&count=5",
            "/companies",
            "/countries",
        ] {
            visitor.get(path).await;
        }
        let records = visitor.get("/user/records").await;
        for id in ids(&records).iter().take(50) {
            visitor.get(format!("/user/records/{id}/")).await;
        }
        let places = visitor.get("/user/companies").await;
        for id in ids(&places) {
            for path in [format!("/company/{id}"), format!("/company/{id}/promo_blocks"), format!("/comments/{id}")] {
                visitor.get(path).await;
            }
        }
        let memberships = visitor.get("/user/loyalty/abonements").await;
        for id in ids(&memberships) {
            visitor.get(format!("/user/loyalty/abonements/{id}")).await;
        }
        let gift_cards = visitor.get("/user/loyalty/certificates").await;
        for id in ids(&gift_cards) {
            visitor.get(format!("/user/loyalty/certificates/{id}")).await;
        }
        for chain in [800, 1] {
            visitor.get(format!("/user/loyalty_cards/{chain}")).await;
        }
        visitor.report();
        assert!(visitor.checked.len() > 15);
        let missing: Vec<_> =
            visitor.checked.iter().filter(|it| !it.ends_with(" 200") && !it.ends_with(" 201")).collect();
        assert!(missing.len() <= 3, "{phone}: {missing:?}");
    }
}

#[tokio::test]
async fn every_changing_answer_and_every_refusal_is_one_that_the_file_allows() {
    let mut visitor = Visitor::signed_in(DEMO).await;
    let places = visitor.get("/user/companies").await;
    let place = ids(&places).swap_remove(0);
    visitor.ask("PUT", &format!("/user/favorites/{place}"), None).await;
    visitor.ask("DELETE", &format!("/user/favorites/{place}"), None).await;
    visitor.ask("PUT", "/user/favorites/1", None).await;
    visitor.ask("PUT", "/user/settings", Some(json!({"lang": "de"}))).await;
    visitor.ask("PUT", "/booking/user", Some(json!({"name": " Nora "}))).await;
    assert_eq!(data(&visitor.get("/booking/user/data").await)["name"], "Nora");
    for refused in [json!({"name": ""}), json!({"email": "none"}), json!({"phone": "+31205550177"})] {
        visitor.ask("PUT", "/booking/user", Some(refused)).await;
        assert_eq!(visitor.checked.last().unwrap(), "update_booking_user 422");
    }
    let agreements = visitor.get("/user/agreements").await;
    let accepted: Vec<_> = data(&agreements)
        .as_array()
        .into_iter()
        .flatten()
        .map(|it| json!({"code": it["code"], "version": it["version"]}))
        .collect();
    visitor.ask("POST", "/user/agreements", Some(json!({ "accepted": accepted }))).await;
    visitor.ask("POST", "/user/agreements", Some(json!({"accepted": []}))).await;
    visitor.ask("POST", "/user/notifications/read", Some(json!({"is_all": true}))).await;
    let records = visitor.get("/user/records").await;
    for id in ids(&records).iter().take(10) {
        visitor.ask("POST", &format!("/user/records/{id}/confirm"), None).await;
        visitor.ask("DELETE", &format!("/user/records/{id}"), None).await;
    }
    for path in ["/user/records/1/", "/user/loyalty/abonements/1", "/user/loyalty/certificates/1", "/company/1"] {
        visitor.get(path).await;
    }
    for id in ids(&places) {
        visitor.ask("POST", &format!("/book_code/{id}"), Some(json!({"phone": "+31205550177"}))).await;
        visitor.ask("POST", &format!("/book_code/{id}"), Some(json!({"phone": "none"}))).await;
    }
    visitor.ask("POST", "/user/auth/code", Some(json!({"phone": "none"}))).await;
    visitor.ask("POST", "/user/auth", Some(json!({"phone": EMPTY, "code": "0000"}))).await;
    visitor.ask("POST", "/user/auth", Some(json!("none"))).await;
    for sentinel in ["+12025550110", "+12025550111", "+12025550112", "+12025550117"] {
        visitor.ask("POST", "/user/auth/code", Some(json!({ "phone": sentinel }))).await;
        visitor.ask("POST", "/user/auth/code", Some(json!({ "phone": sentinel }))).await;
        for _ in 0..4 {
            visitor.ask("POST", "/user/auth", Some(json!({"phone": sentinel, "code": "1234"}))).await;
        }
    }
    visitor.ask("POST", "/user/logout", Some(json!({}))).await;
    for path in ["/user/records", "/user/companies", "/booking/user/data", "/user/loyalty_cards/800"] {
        visitor.get(path).await;
    }
    visitor.report();
    for refusal in ["list_user_records 401", "login_by_code 422", "add_favorite 404", "send_login_code 422"] {
        assert!(visitor.checked.iter().any(|it| it == refusal), "{refusal} was not met: {:?}", visitor.checked);
    }
}

#[tokio::test]
async fn a_visit_is_reviewed_once_for_each_of_its_sides_and_never_when_it_was_canceled() {
    let mut visitor = Visitor::signed_in(DEMO).await;
    let records = data(&visitor.get("/user/records").await);
    let all = records.as_array().unwrap();
    let told = |record: &&Value, attendance: i64| record["attendance"] == attendance && record["token"].is_string();
    let served = all.iter().find(|it| told(it, 1) && it["deleted"] == false && it["staff"].is_object()).unwrap();
    let (token, id) = (served["token"].as_str().unwrap(), served["id"].clone());
    let (place, staff) = (served["company"]["id"].to_string(), served["staff"]["id"].to_string());
    let form = format!("/master_record_review/{token}");
    assert_eq!(data(&visitor.get(&form).await)["is_review_submitted"], false);
    let review = json!({"rating": 5, "text": "Very pleased.", "name": "Anna"});
    visitor.ask("POST", &form, Some(json!({"rating": 6}))).await;
    visitor.ask("POST", &form, Some(review.clone())).await;
    assert_eq!(data(&visitor.get(&form).await)["is_review_submitted"], true);
    visitor.ask("POST", &form, Some(review)).await;
    let about_place = json!({"mark": 4, "name": "", "text": "Lovely place.", "record_id": id});
    for _ in 0..2 {
        visitor.ask("POST", &format!("/comments/{place}"), Some(about_place.clone())).await;
    }
    let named = json!({"mark": 4, "name": "Anna", "text": "Again."});
    visitor.ask("POST", &format!("/comments/{place}/{staff}"), Some(named.clone())).await;
    visitor.ask("POST", &format!("/comments/{place}/1"), Some(named.clone())).await;
    visitor.ask("POST", "/comments/1", Some(named)).await;
    visitor.get("/master_record_review/none").await;

    for refused in all.iter().filter(|it| it["token"].is_string() && (it["deleted"] == true || it["attendance"] == -1))
    {
        let form = format!("/master_record_review/{}", refused["token"].as_str().unwrap());
        visitor.ask("POST", &form, Some(json!({"rating": 5}))).await;
        assert_eq!(visitor.checked.last().unwrap(), "submit_review 403");
    }

    let comments = data(&visitor.get(format!("/comments/{place}?count=100")).await);
    let own: Vec<_> = comments.as_array().unwrap().iter().filter(|it| it["record_id"] == id).cloned().collect();
    assert_eq!(own.iter().map(|it| it["type"].as_i64().unwrap()).sum::<i64>(), 1, "one of each: {own:?}");
    assert_eq!(own.len(), 2);
    let mut paged = Vec::new();
    for page in 1.. {
        let items = ids(&visitor.get(format!("/comments/{place}?count=3&page={page}")).await);
        let is_last = items.len() < 3;
        paged.extend(items);
        if is_last {
            break;
        }
    }
    assert_eq!(paged, ids(&json!({"success": true, "data": comments})));
    visitor.report();
    let count = |what: &str| visitor.checked.iter().filter(|it| *it == what).count();
    assert_eq!((count("submit_review 200"), count("submit_review 422")), (1, 2));
    assert_eq!((count("review_location 201"), count("review_location 422"), count("review_location 404")), (1, 1, 1));
    assert_eq!((count("rate_team_member 404"), count("get_review_form 404")), (1, 1));
}

#[tokio::test]
async fn the_client_reads_every_item_of_the_demo() {
    for phone in [DEMO, EMPTY, MANY] {
        let backend = backend();
        let transport = Transport::in_process(move |request| {
            let backend = backend.clone();
            Box::pin(async move { Ok(backend.call(request).await) })
        });
        let config = ApiConfig {
            base_url: format!("{IN_PROCESS_BASE}/api/v1"),
            partner_token: "demo-partner".to_owned(),
            form_id: None,
            language: SharedLanguage::new("en"),
        };
        let client = ApiClient::new(config, transport, Clock::manual("2026-11-24T08:41:00Z".parse().unwrap()));
        let number = PhoneNumber::from_server(phone).unwrap();
        let code = client.send_login_code(&number, None).await.unwrap();
        assert_eq!(code.length, Some(4));
        let signed_in = client.login_by_code(&number, FIXED_CODE, None).await.unwrap();
        client.set_user_token(UserToken::new(signed_in.token.expose()));
        assert_eq!(client.get_account().await.unwrap().phone, Some(number));
        let appointments = client.list_appointments().await.unwrap();
        let places = client.list_places(None).await.unwrap();
        let memberships = client.list_memberships(&places.items).await.unwrap();
        let gift_cards = client.list_gift_cards(&places.items).await.unwrap();
        let loyalty_cards = client.list_loyalty_cards(&places.items).await.unwrap();
        let dropped =
            [appointments.dropped, places.dropped, memberships.dropped, gift_cards.dropped, loyalty_cards.dropped];
        assert_eq!(dropped, [0; 5], "{phone}");
        assert_eq!(appointments.items.is_empty(), phone == EMPTY);
        let is_known = |chain| places.items.iter().any(|place| place.chain.as_ref().map(|its| its.id) == chain);
        // A card of a chain that the client never was at has a currency that nothing tells.
        let without_currency = |card: &&GiftCard| is_known(card.chain) && card.balance.currency.is_empty();
        assert_eq!(gift_cards.items.iter().find(without_currency), None, "{phone}");
        assert!(
            appointments.items.iter().all(|it| it.start.zone.is_some() || it.start.at.offset().local_minus_utc() != 0)
        );
        client.get_unread_count().await.unwrap().unwrap();
        if let Some(place) = places.items.first() {
            assert_eq!(client.list_promotions(place).await.unwrap().dropped, 0);
        }
    }
}
