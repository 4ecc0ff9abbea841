//! What the client does where the server does not have an unpublished call.

use serde_json::{Value, json};

use super::*;
use crate::api::extension::favorites::FavoriteKeeping;
use crate::domain::ids::PlaceId;

/// Answers by path; everything else is 404. Keeps the paths.
#[derive(Clone, Default)]
struct Server {
    answers: Arc<Vec<(&'static str, u16, Value)>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn new(answers: Vec<(&'static str, u16, Value)>) -> Self {
        Self { answers: Arc::new(answers), asked: Arc::default() }
    }

    fn client(&self) -> ApiClient {
        let server = self.clone();
        let transport = Transport::in_process(move |request| {
            let uri = request.uri();
            let path = uri.path_and_query().map(|it| it.as_str().to_owned()).unwrap();
            let found = server.answers.iter().find(|(its, ..)| *its == path);
            let (status, body) = found.map_or((404, json!({})), |(_, status, body)| (*status, body.clone()));
            server.asked.lock().unwrap().push(path);
            let answer = Response::builder().status(status).body(Bytes::from(body.to_string())).unwrap();
            Box::pin(async move { Ok(answer) })
        });
        client_over(transport, "https://server.example")
    }

    fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.asked.lock().unwrap())
    }
}

fn record(id: i64, place: i64, datetime: &str, deleted: bool) -> Value {
    json!({
        "id": id, "datetime": datetime, "deleted": deleted, "length": 3600, "services": [],
        "company": {"id": place, "title": format!("Place {place}"), "currency_short_title": "€"},
    })
}

fn records() -> Value {
    json!({"success": true, "data": [
        record(1, 10, "2026-11-20T10:00:00+0100", false),
        record(2, 10, "2026-12-20T10:00:00+0100", false),
        record(3, 20, "2026-11-21T10:00:00+0100", true),
        record(4, 10, "2026-10-20T10:00:00+0100", false),
    ]})
}

#[tokio::test(start_paused = true)]
async fn places_are_grouped_from_the_appointments() {
    let server = Server::new(vec![("/user/records", 200, records())]);
    let client = server.client();
    let places = client.list_places(None).await.unwrap().items;
    let [ten, twenty] = places.as_slice() else { panic!("{places:?}") };
    assert_eq!((ten.id, ten.visits, ten.upcoming_visits), (PlaceId(10), 3, 1));
    assert_eq!(ten.last_visit.as_ref().unwrap().id.0, 1);
    assert_eq!((twenty.id, twenty.visits, twenty.last_visit.is_none()), (PlaceId(20), 0, true));
    assert_eq!(server.asked(), ["/user/companies", "/user/records"]);
    let known = client.list_appointments().await.unwrap().items;
    assert_eq!(client.list_places(Some(&known)).await.unwrap().items, places);
    assert_eq!(server.asked(), ["/user/records"]);
}

#[tokio::test(start_paused = true)]
async fn a_refused_list_of_places_falls_back_and_an_ended_session_still_shows() {
    let server = Server::new(vec![("/user/companies", 403, json!({})), ("/user/records", 401, json!({}))]);
    let client = server.client();
    assert_eq!(client.list_places(None).await, Err(ApiError::Unauthorized));
    assert_eq!(*client.watch_expired().borrow(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_code_is_sent_through_a_known_place() {
    let server = Server::new(vec![("/book_code/9001", 201, Value::Null)]);
    let client = server.client();
    assert_eq!(client.send_login_code(&phone(), Some(PlaceId(9001))).await, Ok(Default::default()));
    assert_eq!(server.asked(), ["/user/auth/code", "/book_code/9001"]);
    assert_eq!(client.send_login_code(&phone(), None).await, Err(ApiError::NotFound));
    assert_eq!(server.asked(), [] as [&str; 0]);
}

#[tokio::test(start_paused = true)]
async fn a_code_is_sent_through_the_place_of_the_booking_form() {
    let form = json!({"success": true, "data": {"id": 12001, "company_id": "9001", "steps": []}});
    let server = Server::new(vec![("/bookform/12001", 200, form), ("/book_code/9001", 201, json!({}))]);
    let mut client = server.client();
    Arc::get_mut(&mut client.inner).unwrap().config.form_id = Some(12001);
    client.send_login_code(&phone(), None).await.unwrap();
    assert_eq!(server.asked(), ["/user/auth/code", "/bookform/12001", "/book_code/9001"]);
}

#[tokio::test(start_paused = true)]
async fn a_refused_number_is_not_tried_another_way() {
    let refusal = json!({"success": false, "meta": {"message": "Text", "errors": [{"code": 431, "message": "x"}]}});
    let server = Server::new(vec![("/user/auth/code", 422, refusal)]);
    let answer = server.client().send_login_code(&phone(), Some(PlaceId(9001))).await;
    assert_eq!(
        answer,
        Err(ApiError::Rejected { status: 422, codes: vec![431], parts: Vec::new(), text: "Text".to_owned() })
    );
    assert_eq!(server.asked(), ["/user/auth/code"]);
}

#[tokio::test(start_paused = true)]
async fn memberships_are_asked_place_by_place_where_the_server_insists() {
    let refusal = json!({"success": false, "meta": {"message": "company_id"}});
    let card = |id: i64| json!({"success": true, "data": [{"id": id, "number": 7, "type": {"title": "Ten"}}]});
    let server = Server::new(vec![
        ("/user/records", 200, records()),
        ("/user/loyalty/abonements", 422, refusal),
        ("/user/loyalty/abonements?company_id=10", 200, card(70010)),
        ("/user/loyalty/abonements?company_id=20", 200, card(70010)),
    ]);
    let client = server.client();
    let places = client.list_places(None).await.unwrap().items;
    server.asked();
    let cards = client.list_memberships(&places).await.unwrap().items;
    assert_eq!(cards.iter().map(|card| card.id.0).collect::<Vec<_>>(), [70010]);
    let by_place = ["/user/loyalty/abonements?company_id=10", "/user/loyalty/abonements?company_id=20"];
    let asked = server.asked();
    assert_eq!((asked[0].as_str(), &asked[1..]), ("/user/loyalty/abonements", &by_place.map(str::to_owned)[..]));
    client.list_memberships(&places).await.unwrap();
    assert_eq!(server.asked(), by_place);
}

#[tokio::test(start_paused = true)]
async fn loyalty_cards_are_asked_chain_by_chain() {
    let companies = json!({"success": true, "data": [
        {"company": {"id": 1, "title": "A", "main_group_id": 800, "main_group": []}},
        {"company": {"id": 2, "title": "B", "main_group": {"id": 800, "title": "Luna"}}},
        {"company": {"id": 3, "title": "C", "main_group_id": 900}},
    ]});
    let card = json!({"id": 99001, "balance": "12.50", "number": "0001", "type": {"id": 1, "title": "Guest"}});
    let server = Server::new(vec![("/user/companies", 200, companies), ("/user/loyalty_cards/800", 200, card)]);
    let client = server.client();
    let places = client.list_places(None).await.unwrap().items;
    let cards = client.list_loyalty_cards(&places).await.unwrap().items;
    assert_eq!(cards.len(), 1);
    assert_eq!((cards[0].number.as_str(), cards[0].balance.to_string().as_str()), ("0001", "12.50"));
    assert_eq!(
        server.asked(),
        ["/user/companies", "/user/loyalty_cards", "/user/loyalty_cards/800", "/user/loyalty_cards/900"]
    );
}

#[tokio::test(start_paused = true)]
async fn favorites_stay_on_the_device_and_agreements_are_fine_without_the_calls() {
    let server = Server::new(Vec::new());
    let client = server.client();
    assert_eq!(client.set_favorite(PlaceId(1), true).await, Ok(FavoriteKeeping::Unsupported));
    assert_eq!(client.list_agreements().await, Ok(None));
    assert_eq!(client.accept_agreements(&[("user_agreement".to_owned(), "1".to_owned())]).await, Ok(()));
    client.log_out(None).await;
    assert_eq!(*client.watch_expired().borrow(), 0);
}
