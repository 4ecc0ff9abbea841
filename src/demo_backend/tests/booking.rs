//! Booking, moving and canceling as a client sees them.

use super::*;
use crate::demo_backend::seed::ANNA;

const LUMEN: i64 = 9025;
const SOFIA: i64 = 7001;
const HAIRCUT: i64 = 902_502;

fn wish(services: &[i64], staff: i64, datetime: &Value) -> Value {
    json!({ "id": 1, "services": services, "staff_id": staff, "datetime": datetime })
}

fn booking(phone: &str, wishes: Vec<Value>) -> Value {
    json!({ "phone": phone, "fullname": "Anna", "email": "", "appointments": wishes, "api_id": "key-1" })
}

/// The free times of the first day that has any, as the place tells them.
async fn times(backend: &DemoBackend, place: i64, staff: i64, services: &[i64]) -> Vec<Value> {
    let query: String = services.iter().map(|id| format!("&service_ids[]={id}")).collect();
    let path = format!("/book_staff_seances/{place}/{staff}?{query}");
    let told = ask(backend, Method::GET, &path, None, None).await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.body);
    told.body["data"]["seances"].as_array().unwrap().iter().map(|seance| seance["datetime"].clone()).collect()
}

async fn create(backend: &DemoBackend, token: Option<&str>, place: i64, body: Value) -> Answered {
    ask(backend, Method::POST, &format!("/book_record/{place}"), token, Some(body)).await
}

fn code(answered: &Answered) -> (u16, i64) {
    let code = answered.body["meta"]["errors"][0]["code"].as_i64().unwrap_or(0);
    (answered.status.as_u16(), code)
}

fn record(records: &Value, id: &Value) -> Value {
    records.as_array().unwrap().iter().find(|record| record["id"] == *id).cloned().unwrap_or_default()
}

#[tokio::test]
async fn a_booked_time_is_gone_and_a_canceled_one_is_back() {
    let backend = backend();
    let token = sign_in(&backend, DEMO).await;
    let before = times(&backend, LUMEN, SOFIA, &[HAIRCUT]).await;
    let answered = create(&backend, None, LUMEN, booking(DEMO, vec![wish(&[HAIRCUT], SOFIA, &before[0])])).await;
    assert_eq!(answered.status.as_u16(), 201, "{}", answered.body);
    let id = answered.body["data"][0]["record_id"].clone();
    assert_eq!(answered.body["data"][0]["id"], 1);
    assert!(!times(&backend, LUMEN, SOFIA, &[HAIRCUT]).await.contains(&before[0]));
    let again = create(&backend, None, LUMEN, booking(DEMO, vec![wish(&[HAIRCUT], SOFIA, &before[0])])).await;
    assert_eq!((code(&again), &again.body["meta"]["errors"][0]["id"]), ((422, 433), &json!(1)));

    let records = get(&backend, "/user/records", &token).await;
    let booked = record(&records, &id);
    assert_eq!(booked["api_id"], "key-1");
    assert_eq!(booked["services"][0]["id"], HAIRCUT);
    let keys = |record: &Value| record.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let seeded = records.as_array().unwrap().iter().find(|it| it["company"]["id"] == LUMEN && it["id"] != id).unwrap();
    assert_eq!(keys(&booked), keys(seeded));
    let noted = &get(&backend, "/user/notifications?count=1", &token).await[0];
    assert_eq!((&noted["type"], &noted["record_id"]), (&json!("record_created_online"), &id), "{noted}");

    let canceled = ask(&backend, Method::DELETE, &format!("/user/records/{id}"), Some(&token), None).await;
    assert_eq!(canceled.status.as_u16(), 200);
    assert_eq!(times(&backend, LUMEN, SOFIA, &[HAIRCUT]).await, before);
}

#[tokio::test]
async fn any_professional_is_the_union_and_the_record_gets_somebody_who_is_free() {
    let backend = backend();
    let token = sign_in(&backend, DEMO).await;
    let day = "2026-12-02";
    let of = async |staff: i64| {
        let path = format!("/book_times/{LUMEN}/{staff}/{day}?service_ids={HAIRCUT}");
        let told = ask(&backend, Method::GET, &path, None, None).await;
        let times = told.body["data"].as_array().unwrap().iter().map(|it| it["datetime"].as_str().unwrap().to_owned());
        times.collect::<std::collections::BTreeSet<_>>()
    };
    let mut union = std::collections::BTreeSet::new();
    for staff in [SOFIA, 7002, 7019, 7020] {
        union.extend(of(staff).await);
    }
    let any = of(0).await;
    assert_eq!(any, union);
    assert!(any.len() > 10);
    let time = json!(any.first().unwrap());
    let mut booked_with = Vec::new();
    loop {
        let answered = create(&backend, None, LUMEN, booking(DEMO, vec![wish(&[HAIRCUT], 0, &time)])).await;
        if answered.status.as_u16() != 201 {
            assert_eq!(code(&answered), (422, 436));
            break;
        }
        let records = get(&backend, "/user/records", &token).await;
        let booked = record(&records, &answered.body["data"][0]["record_id"]);
        assert_eq!(booked["master_requested"], false);
        booked_with.push(booked["staff"]["id"].as_i64().unwrap());
    }
    let distinct: std::collections::BTreeSet<_> = booked_with.iter().collect();
    assert!(!booked_with.is_empty() && distinct.len() == booked_with.len(), "{booked_with:?}");
}

#[tokio::test]
async fn the_days_of_a_month_are_those_that_have_times() {
    let backend = backend();
    let path = format!("/book_dates/{LUMEN}?service_ids[]={HAIRCUT}&staff_id={SOFIA}&date=2026-12-10");
    let told = ask(&backend, Method::GET, &path, None, None).await.body;
    let days: Vec<_> =
        told["data"]["booking_dates"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    let mut expected = Vec::new();
    for day in 1..=31 {
        let path = format!("/book_times/{LUMEN}/{SOFIA}/2026-12-{day:02}?service_ids[]={HAIRCUT}");
        let times = ask(&backend, Method::GET, &path, None, None).await.body;
        if !times["data"].as_array().unwrap().is_empty() {
            expected.push(format!("2026-12-{day:02}"));
        }
    }
    assert_eq!(days, expected);
    assert!((8..28).contains(&days.len()));
    let staff = ask(&backend, Method::GET, &format!("/book_staff/{LUMEN}?service_ids[]={HAIRCUT}"), None, None).await;
    let sofia = staff.body["data"].as_array().unwrap().iter().find(|member| member["id"] == SOFIA).unwrap().clone();
    let nearest = times(&backend, LUMEN, SOFIA, &[HAIRCUT]).await;
    assert_eq!(sofia["seances"][0]["datetime"], nearest[0]);
    assert_eq!(sofia["seances"].as_array().unwrap().len(), nearest.len().min(4));
    let far = format!("/book_dates/{LUMEN}?service_ids[]={HAIRCUT}&date_from=2027-02-25&date_to=9999-01-01");
    assert_eq!(ask(&backend, Method::GET, &far, None, None).await.body["data"]["booking_dates"], json!([]));
}

#[tokio::test]
async fn every_refusal_has_its_code() {
    let backend = backend();
    let free = times(&backend, LUMEN, SOFIA, &[HAIRCUT]).await;
    let good = |time: &Value| wish(&[HAIRCUT], SOFIA, time);
    let refused = async |body: Value| code(&create(&backend, None, LUMEN, body).await);
    assert_eq!(refused(booking("12", vec![good(&free[0])])).await, (422, 431));
    assert_eq!(refused(booking(DEMO, vec![])).await, (422, 422));
    assert_eq!(refused(booking(DEMO, vec![wish(&[], SOFIA, &free[0])])).await, (422, 422));
    assert_eq!(refused(booking(DEMO, vec![wish(&[HAIRCUT], SOFIA, &json!("soon"))])).await, (422, 422));
    assert_eq!(refused(booking(DEMO, vec![wish(&[1], SOFIA, &free[0])])).await, (422, 438));
    assert_eq!(
        refused(booking(DEMO, vec![wish(&[HAIRCUT], SOFIA, &json!("2026-12-02T03:00:00+01:00"))])).await,
        (422, 433)
    );
    assert_eq!(
        refused(booking(DEMO, vec![wish(&[HAIRCUT], 0, &json!("2026-12-02T03:00:00+01:00"))])).await,
        (422, 436)
    );
    assert_eq!(refused(booking("+12025550127", vec![good(&free[0])])).await, (403, 434));
    let mut nameless = booking(DEMO, vec![good(&free[0])]);
    nameless["fullname"] = json!(" ");
    assert_eq!(refused(nameless).await, (422, 435));
    let mut twice = vec![good(&free[0]), good(&free[0])];
    twice[1]["id"] = json!(2);
    let overlap = create(&backend, None, LUMEN, booking(DEMO, twice)).await;
    assert_eq!((code(&overlap), &overlap.body["meta"]["errors"][0]["id"]), ((422, 437), &json!(2)));
    assert_eq!(times(&backend, LUMEN, SOFIA, &[HAIRCUT]).await, free);
    let check = format!("/book_check/{LUMEN}");
    assert_eq!(post(&backend, &check, json!({"appointments": [good(&free[0])]})).await.status.as_u16(), 201);
    assert_eq!(code(&post(&backend, &check, json!({"appointments": [wish(&[1], 0, &free[0])]})).await), (422, 438));
    let closed = ask(&backend, Method::GET, "/book_services/9061", None, None).await;
    assert_eq!(closed.status.as_u16(), 404);
}

#[tokio::test]
async fn the_form_that_demands_everything_wants_everything() {
    let backend = backend();
    let (lily, service, staff) = (9044, 904_401, 7009);
    let free = times(&backend, lily, staff, &[service]).await;
    // Unix there; sent back as ISO with the place's offset.
    let start = DateTime::from_timestamp(free[0].as_i64().unwrap(), 0).unwrap();
    let iso = json!(start.with_timezone(&chrono_tz::Asia::Almaty).to_rfc3339());
    let mut body = booking(DEMO, vec![wish(&[service], staff, &iso)]);
    for (field, value) in [
        ("surname", json!("Lindqvist")),
        ("email", json!("anna@mail.example")),
        ("comment", json!("Please")),
        ("custom_fields", json!({"hair_length": "short", "source": "a friend"})),
        ("is_personal_data_processing_allowed", json!(true)),
    ] {
        assert_eq!(create(&backend, None, lily, body.clone()).await.status.as_u16(), 422, "without {field}");
        body[field] = value;
    }
    assert_eq!(code(&create(&backend, None, lily, body.clone()).await), (422, 432));
    post(&backend, &format!("/book_code/{lily}"), json!({"phone": DEMO})).await;
    body["code"] = json!("0000");
    assert_eq!(code(&create(&backend, None, lily, body.clone()).await), (422, 432));
    body["code"] = json!(1234);
    let answered = create(&backend, None, lily, body).await;
    assert_eq!(answered.status.as_u16(), 201, "{}", answered.body);
}

#[tokio::test]
async fn members_services_want_a_membership_and_paid_ones_the_hosted_page() {
    let backend = backend();
    let (flow, reformer, jonas) = (9015, 901_502, 7006);
    let free = times(&backend, flow, jonas, &[reformer]).await;
    let wishes = vec![wish(&[reformer], jonas, &free[0])];
    let stranger = create(&backend, None, flow, booking("+31205550177", wishes.clone())).await;
    assert_eq!(code(&stranger), (422, 422));
    assert_eq!(create(&backend, None, flow, booking(DEMO, wishes)).await.status.as_u16(), 201);
    let (aurora, mole_check, rosa) = (9001, 900_104, 7003);
    let free = times(&backend, aurora, rosa, &[mole_check]).await;
    let mut body = booking(DEMO, vec![wish(&[mole_check], rosa, &free[0])]);
    body["is_personal_data_processing_allowed"] = json!(true);
    assert_eq!(code(&create(&backend, None, aurora, body.clone()).await), (422, 422));
    body["is_support_charge"] = json!(true);
    let paid = create(&backend, None, aurora, body).await;
    assert_eq!(
        (paid.status.as_u16(), &paid.body[0]["record"]["prepaid"]),
        (201, &json!(true)),
        "bare, with the record"
    );
}

#[tokio::test]
async fn moving_keeps_professional_and_services_and_obeys_the_rules() {
    let backend = backend();
    let token = sign_in(&backend, DEMO).await;
    let free = times(&backend, LUMEN, SOFIA, &[HAIRCUT]).await;
    let booked = create(&backend, None, LUMEN, booking(DEMO, vec![wish(&[HAIRCUT], SOFIA, &free[0])])).await;
    let id = booked.body["data"][0]["record_id"].clone();
    let to = async |time: Value| {
        let path = format!("/book_record/{LUMEN}/{id}");
        ask(&backend, Method::PUT, &path, Some(&token), Some(json!({"datetime": time, "comment": "later"}))).await
    };
    assert_eq!(code(&to(json!("2026-12-02T03:00:00+01:00")).await), (422, 433));
    let moved = to(free[free.len() - 1].clone()).await;
    assert_eq!((moved.status.as_u16(), &moved.body["data"]["deleted"]), (200, &json!(true)), "as published");
    let now = record(&get(&backend, "/user/records", &token).await, &id);
    let moment = |text: &Value| DateTime::parse_from_str(text.as_str().unwrap(), "%Y-%m-%dT%H:%M:%S%#z").unwrap();
    assert_eq!(moment(&now["datetime"]), moment(&free[free.len() - 1]));
    assert_eq!(
        (&now["staff"]["id"], &now["comment"], &now["deleted"]),
        (&json!(SOFIA), &json!("later"), &json!(false))
    );
    let fixed = {
        let tables = backend.read();
        let own = tables.records.iter().find(|row| row.client == ANNA && row.allow_change == Some(false));
        own.map(|row| (row.place, row.id)).unwrap()
    };
    let path = format!("/book_record/{}/{}", fixed.0, fixed.1);
    let refused = ask(&backend, Method::PUT, &path, Some(&token), Some(json!({"datetime": free[0]}))).await;
    assert_eq!(refused.status.as_u16(), 403);
}

#[tokio::test]
async fn a_class_has_room_until_it_is_full() {
    let backend = backend();
    let token = sign_in(&backend, DEMO).await;
    let seats = async || {
        let told =
            ask(&backend, Method::GET, "/activity/9015/search?from=2026-11-25&till=2026-11-25", None, None).await;
        let event = told.body["data"].as_array().unwrap().iter().find(|event| event["id"] == 88_001).unwrap().clone();
        (event["capacity"].as_i64().unwrap(), event["records_count"].as_i64().unwrap())
    };
    assert_eq!(seats().await, (8, 6));
    let take = async |count: i64| {
        let body = json!({"fullname": "Anna", "phone": DEMO, "email": "", "clients_count": count});
        post(&backend, "/activity/9015/88001/book", body).await
    };
    assert_eq!(code(&take(3).await), (422, 433));
    let booked = take(2).await;
    let records = get(&backend, "/user/records", &token).await;
    let seat = record(&records, &booked.body["data"]["id"]);
    assert_eq!((&seat["activity_id"], &seat["clients_count"]), (&json!(88_001), &json!(2)));
    assert_eq!(seats().await, (8, 8));
    assert_eq!(code(&take(1).await), (422, 433));
    ask(&backend, Method::DELETE, &format!("/user/records/{}", seat["id"]), Some(&token), None).await;
    assert_eq!(seats().await, (8, 6));
}

#[tokio::test]
async fn the_hash_opens_and_cancels_one_record() {
    let backend = backend();
    let free = times(&backend, LUMEN, SOFIA, &[HAIRCUT]).await;
    let booked = create(&backend, None, LUMEN, booking(DEMO, vec![wish(&[HAIRCUT], SOFIA, &free[1])])).await;
    let (id, hash) = (&booked.body["data"][0]["record_id"], booked.body["data"][0]["record_hash"].as_str().unwrap());
    let read = async |hash: &str| {
        let path = format!("/book_record/{LUMEN}/{id}/{hash}");
        ask(&backend, Method::GET, &path, None, None).await
    };
    assert_eq!(read("wrong").await.status.as_u16(), 404);
    assert_eq!(read(hash).await.body["data"]["deleted"], false);
    let path = format!("/user/records/{id}/{hash}");
    assert_eq!(ask(&backend, Method::DELETE, &path, None, None).await.status.as_u16(), 200);
    assert_eq!(read(hash).await.body["data"]["deleted"], true);
}

/// A sentinel's number, its token, and the free times of the haircut with anybody.
async fn sentinel(backend: &DemoBackend, last: u32) -> (String, String, Vec<Value>) {
    let phone = format!("+120255501{last:02}");
    let token = sign_in(backend, &phone).await;
    let free = times(backend, LUMEN, 0, &[HAIRCUT]).await;
    (phone, token, free)
}

#[tokio::test]
async fn the_sentinels_of_booking_fail_in_their_own_ways() {
    let backend = backend();
    let book = async |phone: &str, token: &str, staff: i64, time: &Value| {
        create(&backend, Some(token), LUMEN, booking(phone, vec![wish(&[HAIRCUT], staff, time)])).await
    };
    let (phone, token, _) = sentinel(&backend, 20).await;
    let free = times(&backend, LUMEN, SOFIA, &[HAIRCUT]).await;
    assert_eq!(code(&book(&phone, &token, SOFIA, &free[0]).await), (422, 433));
    let left = times(&backend, LUMEN, SOFIA, &[HAIRCUT]).await;
    assert!(!left.contains(&free[0]));
    assert_eq!(book(&phone, &token, SOFIA, &left[0]).await.status.as_u16(), 201);

    let (_, token, _) = sentinel(&backend, 22).await;
    let records = get(&backend, "/user/records", &token).await;
    let ahead = records.as_array().unwrap().iter().find(|it| it["attendance"] == 2).unwrap();
    let path = format!("/user/records/{}", ahead["id"]);
    assert_eq!(ask(&backend, Method::DELETE, &path, Some(&token), None).await.status.as_u16(), 403);

    let (_, token, _) = sentinel(&backend, 23).await;
    let price = async || {
        let menu = get(&backend, &format!("/book_services/{LUMEN}"), &token).await;
        let services = menu["services"].as_array().unwrap();
        services.iter().find(|it| it["id"] == HAIRCUT).unwrap()["price_min"].as_f64().unwrap()
    };
    assert_eq!((price().await, price().await, price().await), (45.0, 49.5, 49.5));

    let (phone, token, free) = sentinel(&backend, 24).await;
    assert_eq!(code(&book(&phone, &token, 0, &free[0]).await), (422, 438));
    let menu = get(&backend, &format!("/book_services/{LUMEN}"), &token).await;
    assert!(!menu["services"].as_array().unwrap().iter().any(|it| it["id"] == HAIRCUT));

    let (phone, token, free) = sentinel(&backend, 25).await;
    assert_eq!(get(&backend, "/bookform/209025", &token).await["phone_confirmation"], true);
    assert_eq!(code(&book(&phone, &token, 0, &free[0]).await), (422, 432));

    let (phone, token, free) = sentinel(&backend, 26).await;
    assert_eq!(code(&book(&phone, &token, 0, &free[0]).await), (422, 436));
    assert_eq!(book(&phone, &token, 0, &free[0]).await.status.as_u16(), 201);

    let (phone, token, _) = sentinel(&backend, 29).await;
    let taken = book(&phone, &token, SOFIA, &free[0]).await;
    let taken = if taken.status.as_u16() == 201 { book(&phone, &token, SOFIA, &free[0]).await } else { taken };
    assert_eq!((taken.status.as_u16(), &taken.body["meta"]["errors"]), (422, &Value::Null));
}

#[tokio::test(start_paused = true)]
async fn a_lost_answer_is_a_booking_all_the_same() {
    let backend = backend();
    for last in [21, 28] {
        let (phone, token, free) = sentinel(&backend, last).await;
        let before = get(&backend, "/user/records", &token).await.as_array().unwrap().len();
        let request = http::Request::post(format!("/api/v1/book_record/{LUMEN}"))
            .header("Accept", "application/vnd.api.v2+json")
            .header("Authorization", format!("{PARTNER}, User {token}"))
            .body(Bytes::from(booking(&phone, vec![wish(&[HAIRCUT], 0, &free[0])]).to_string()))
            .unwrap();
        assert_eq!(backend.try_call(request).await.unwrap_err(), ConnectionLost);
        assert_eq!(get(&backend, "/user/records", &token).await.as_array().unwrap().len(), before + 1);
    }
}

#[tokio::test]
async fn the_control_door_does_what_the_studio_does_meanwhile() {
    let backend = DemoBackend::new(DemoConfig { control: true, ..DemoConfig::in_process(clock()) });
    let token = sign_in(&backend, DEMO).await;
    let order = async |path: &str, body: Value| {
        let request = http::Request::post(format!("/control/{path}")).body(Bytes::from(body.to_string())).unwrap();
        backend.call(request).await.status().as_u16()
    };
    let free = times(&backend, LUMEN, SOFIA, &[HAIRCUT]).await;
    assert_eq!(order("take_time", json!({"staff": SOFIA, "start": free[0]})).await, 200);
    assert!(!times(&backend, LUMEN, SOFIA, &[HAIRCUT]).await.contains(&free[0]));
    assert_eq!(order("set_service", json!({"service": HAIRCUT, "gone": true})).await, 200);
    let menu = get(&backend, &format!("/book_services/{LUMEN}"), &token).await;
    assert!(!menu["services"].as_array().unwrap().iter().any(|it| it["id"] == HAIRCUT));
    let records = get(&backend, "/user/records", &token).await;
    let id = &records[0]["id"];
    for (path, body) in [
        ("cancel_record", json!({"record": id})),
        ("move_record", json!({"record": id, "days": 1})),
        ("pay_record", json!({"record": id})),
        ("set_place", json!({"place": LUMEN, "allow_cancel": false, "needs_code": true})),
        ("fill_event", json!({"event": 88_001})),
        ("erase_record", json!({"record": id})),
    ] {
        assert_eq!(order(path, body).await, 200, "{path}");
    }
    assert_eq!(order("erase_record", json!({"record": id})).await, 404);
    assert_eq!(record(&get(&backend, "/user/records", &token).await, id), Value::Null);
    order("fail", json!({"path": "PUT /user/favorites", "after": true})).await;
    let lost = ask(&backend, Method::PUT, "/user/favorites/9001", Some(&token), None).await;
    assert_eq!(lost.status.as_u16(), 503);
    let favorites = get(&backend, "/user/companies?is_favorite=true", &token).await;
    assert_eq!(favorites.as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn bookings_survive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let config = DemoConfig { data_file: Some(folder.path().join("demo.json")), ..DemoConfig::in_process(clock()) };
    let first = DemoBackend::open(config.clone()).unwrap();
    let token = sign_in(&first, DEMO).await;
    let free = times(&first, LUMEN, SOFIA, &[HAIRCUT]).await;
    let booked = create(&first, None, LUMEN, booking(DEMO, vec![wish(&[HAIRCUT], SOFIA, &free[0])])).await;
    let id = booked.body["data"][0]["record_id"].clone();
    drop(first);
    let second = DemoBackend::open(config).unwrap();
    assert!(!times(&second, LUMEN, SOFIA, &[HAIRCUT]).await.contains(&free[0]));
    assert_eq!(record(&get(&second, "/user/records", &token).await, &id)["api_id"], "key-1");
}
