//! Every answer of the demo backend about booking against the OpenAPI file, in all of its places.

use altegio_me::demo_backend::sentinels::{DEMO, TRAVELER};
use serde_json::{Value, json};

use super::demo_backend::{Visitor, data};

const PLACES: [i64; 12] = [9025, 9001, 9015, 9031, 9022, 9044, 9023, 9002, 9030, 9012, 9060, 9061];

fn number(value: &Value) -> i64 {
    value.as_i64().or_else(|| value.as_str()?.parse().ok()).unwrap_or_default()
}

/// What is sent back for a slot: text unchanged, unix as ISO.
fn wire_datetime(slot: &Value) -> Value {
    match slot["datetime"].as_i64() {
        Some(unix) => json!(chrono::DateTime::from_timestamp(unix, 0).unwrap().to_rfc3339()),
        None => slot["datetime"].clone(),
    }
}

#[tokio::test]
async fn every_answer_on_the_way_to_a_booking_is_one_that_the_file_allows() {
    let mut visitor = Visitor::signed_in(DEMO).await;
    for form in [300_501, 300_504, 1] {
        visitor.get(format!("/bookform/{form}")).await;
        visitor.get(format!("/booking/forms/{form}/custom_fields")).await;
    }
    let mut booked = 0;
    for place in PLACES {
        visitor.get(format!("/bookform/{}", place + 200_000)).await;
        visitor.get(format!("/booking/forms/{}/custom_fields", place + 200_000)).await;
        visitor.get(format!("/privacy_policy/{place}")).await;
        visitor.get(format!("/custom_fields/record/{place}")).await;
        visitor.get(format!("/companies?id={place}&showBookforms=1")).await;
        visitor.get(format!("/company/{place}?showBookforms=1")).await;
        let menu = visitor.get(format!("/book_services/{place}")).await;
        visitor.get(format!("/book_staff/{place}?without_seances=1")).await;
        for service in data(&menu)["services"].as_array().into_iter().flatten().take(4) {
            let chosen = format!("service_ids[]={}", number(&service["id"]));
            visitor.get(format!("/book_services/{place}?{chosen}")).await;
            let staff = visitor.get(format!("/book_staff/{place}?{chosen}")).await;
            let staff = data(&staff).as_array().unwrap().iter().find(|it| it["bookable"] == true).cloned();
            let staff = staff.map_or(0, |it| number(&it["id"]));
            visitor.get(format!("/book_services/{place}?staff_id={staff}")).await;
            visitor.get(format!("/book_dates/{place}?{chosen}&date=2026-12-01&staff_id={staff}")).await;
            visitor.get(format!("/book_dates/{place}?{chosen}&date_from=2030-01-01&date_to=9999-01-01")).await;
            visitor.get(format!("/book_times/{place}/0/2026-12-02?{chosen}")).await;
            let nearest = visitor.get(format!("/book_staff_seances/{place}/{staff}?{chosen}")).await;
            let Some(slot) = data(&nearest)["seances"].get(0).cloned() else { continue };
            let wish = json!({
                "id": 3, "services": [number(&service["id"])], "staff_id": staff, "datetime": wire_datetime(&slot),
            });
            booked += usize::from(book(&mut visitor, place, wish).await);
        }
    }
    visitor.report();
    assert!(booked >= 20, "{booked}");
    for met in [
        "get_bookform 404",
        "get_book_services 404",
        "list_custom_fields 403",
        "check_booking 422",
        "create_booking 422",
        "reschedule_record 200",
        "reschedule_record 422",
        "get_booked_record 200",
        "cancel_user_record_by_hash 200",
    ] {
        assert!(visitor.checked.iter().any(|it| it == met), "{met} was not met");
    }
}

/// Checks, books, meets the refusals, moves and cancels. Whether it was booked.
async fn book(visitor: &mut Visitor, place: i64, wish: Value) -> bool {
    visitor.ask("POST", &format!("/book_check/{place}"), Some(json!({ "appointments": [wish] }))).await;
    visitor.ask("POST", &format!("/book_check/{place}"), Some(json!({ "appointments": [] }))).await;
    visitor.ask("POST", &format!("/book_code/{place}"), Some(json!({ "phone": DEMO }))).await;
    let body = json!({
        "phone": DEMO, "fullname": "Anna", "surname": "Lindqvist", "email": "anna@mail.example", "code": "1234",
        "comment": "See you", "custom_fields": {"hair_length": "short", "source": "a friend"}, "api_id": "key",
        "is_personal_data_processing_allowed": true, "is_support_charge": true, "appointments": [wish],
    });
    let path = format!("/book_record/{place}");
    let created = data(&visitor.ask("POST", &path, Some(body.clone())).await);
    visitor.ask("POST", &path, Some(body)).await;
    visitor.ask("POST", &path, Some(json!({"phone": "12"}))).await;
    let Some(record) = created.get(0) else { return false };
    assert_eq!(record["id"], 3);
    let (id, hash) = (number(&record["record_id"]), record["record_hash"].as_str().unwrap());
    let listed = data(&visitor.get("/user/records").await);
    let listed = listed.as_array().unwrap().iter().find(|it| number(&it["id"]) == id).cloned().unwrap();
    assert_eq!(listed["api_id"], "key", "{listed}");
    visitor.get(format!("/book_record/{place}/{id}/{hash}")).await;
    visitor.get(format!("/book_record/{place}/{id}/wrong")).await;
    let path = format!("/book_record/{place}/{id}");
    visitor.ask("PUT", &path, Some(json!({"datetime": "soon"}))).await;
    visitor.ask("PUT", &path, Some(json!({"datetime": wish["datetime"], "comment": "The same"}))).await;
    visitor.ask("DELETE", &format!("/user/records/{id}/{hash}"), None).await;
    true
}

#[tokio::test]
async fn every_answer_about_classes_is_one_that_the_file_allows() {
    let mut visitor = Visitor::signed_in(TRAVELER).await;
    for place in [9015, 9022, 9025, 9061] {
        for path in ["search", "search_dates"] {
            visitor.get(format!("/activity/{place}/{path}?from=2026-11-24&till=2027-01-31&count=50")).await;
        }
        let range = visitor.get(format!("/activity/{place}/search_dates_range?staff_ids[]=7008")).await;
        assert_eq!(data(&range)["min_date"].is_string(), place == 9022, "{range}");
        visitor.get(format!("/activity/{place}/filters")).await;
        let events = visitor.get(format!("/activity/{place}/search?from=2026-11-24&till=2027-01-31")).await;
        for event in data(&events).as_array().into_iter().flatten().take(8) {
            let path = format!("/activity/{place}/{}/book", event["id"]);
            for seats in [1, 99] {
                let body = json!({"fullname": "Tom", "phone": TRAVELER, "email": "", "clients_count": seats});
                visitor.ask("POST", &path, Some(body)).await;
            }
        }
    }
    visitor.get("/user/records").await;
    visitor.report();
    for met in ["book_event 200", "book_event 422", "search_events 404"] {
        assert!(visitor.checked.iter().any(|it| it == met), "{met} was not met: {:?}", visitor.checked);
    }
}
