//! F10, F11, F15, F21, B02, B03, B04: the visits of a client, and what can be done about one.

use serde_json::json;

use crate::driver::{App, Launch};
use crate::stage::{DEMO, MANY, Trouble};
use crate::steps::{opens, signed_in};

/// Thursday in two days, 14:30 at Studio Lumen: the visit that the design draws.
const LUMEN: &str = "Thursday, 26 November, 14:30";
/// In New Zealand, 13 hours ahead of a phone in London.
const KERERU: i64 = 9060;

pub async fn all_visits(phone: &str) -> App {
    let app = signed_in(phone).await;
    app.tap("All appointments").await;
    app.is_at("/appointments").await;
    app.sees_element(".visit-row").await;
    app
}

pub async fn lumen() -> App {
    let app = all_visits(DEMO).await;
    opens(&app, LUMEN).await;
    app.sees_element(".visit-header").await;
    // Opening reads the list once more, which nothing on the page tells; what happens at the server comes after that.
    app.settles().await;
    app
}

async fn id_of(app: &App) -> i64 {
    app.path().await.rsplit('/').next().unwrap().parse().unwrap()
}

pub async fn asks_to_cancel(app: &App) {
    app.tap("Cancel, ").await;
    app.sees("Cancel this appointment?").await;
}

async fn cancels(app: &App) -> u64 {
    let requests = app.backend.requests().await;
    requests.iter().filter(|(request, _)| request.starts_with("DELETE /user/records/")).map(|(_, times)| times).sum()
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn three_lists_hold_every_visit_in_the_time_of_its_place() {
    let app = all_visits(DEMO).await;
    app.sees("This week").await;
    app.sees("Happening now").await;
    app.sees("Paris time").await;
    app.photograph("04-appointments-upcoming").await;
    app.tap("Past").await;
    app.sees("October 2026").await;
    app.sees("Didn't take place").await;
    app.photograph("04-appointments-past").await;
    app.tap("Canceled").await;
    app.sees_element(".struck").await;
    app.photograph("04-appointments-canceled").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_visit_tells_everything_for_getting_there() {
    let app = lumen().await;
    for text in ["Confirmed", "In 2 days", "14:30", "Until ", "Paris time", "Total", "Studio Lumen", "Comment"] {
        app.sees(text).await;
    }
    app.sees("The same tone as last time").await;
    app.photograph("05-appointment-upcoming").await;
    app.tap("Call, Studio Lumen").await;
    app.sees("Phone number copied").await;
    app.sees("Dial").await;
    app.tap("Share").await;
    app.sees("Copied, ready to paste").await;
    app.tap("Add to calendar").await;
    let event = app.calendar_file().await;
    assert!(event.starts_with("BEGIN:VCALENDAR\r\n"), "{event}");
    assert!(event.contains("DTSTART:20261126T133000Z\r\n"), "14:30 in Paris: {event}");
    assert!(event.contains("Studio Lumen"), "{event}");
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn the_price_of_canceling_is_said_before_and_the_visit_is_canceled_at_once_and_for_good() {
    let mut app = lumen().await;
    app.sees("Free to cancel until").await;
    asks_to_cancel(&app).await;
    app.sees("Free to cancel until").await;
    app.photograph("07-cancel-sheet").await;
    app.tap("Keep appointment").await;
    app.no_longer_sees("Cancel this appointment?").await;
    asks_to_cancel(&app).await;
    app.tap("Cancel appointment").await;
    app.no_longer_sees("Cancel this appointment?").await;
    app.sees("You canceled this on").await;
    app.sees("Available after a completed visit").await;
    app.sees("Book again").await;
    app.photograph("09-appointment-canceled").await;
    app.kill_and_reopen().await;
    app.tap("All appointments").await;
    app.tap("Canceled").await;
    opens(&app, LUMEN).await;
    app.sees("You canceled this on").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_visit_canceled_elsewhere_counts_as_canceled() {
    let app = lumen().await;
    asks_to_cancel(&app).await;
    app.backend.order("cancel_record", json!({ "record": id_of(&app).await })).await;
    app.tap("Cancel appointment").await;
    app.no_longer_sees("Cancel this appointment?").await;
    app.sees_element(".visit-over-head .struck").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn too_late_between_opening_and_tapping_leaves_the_telephone() {
    let app = lumen().await;
    asks_to_cancel(&app).await;
    // Thursday, 13:11 at the place: an hour and a half before the visit, which could be canceled until 12:30.
    app.backend.advance_minutes(2 * 24 * 60 + 210).await;
    app.tap("Cancel appointment").await;
    app.sees("This appointment can’t be canceled here").await;
    app.photograph("07-cancel-sheet-too-late").await;
    app.tap("Call, Studio Lumen").await;
    app.sees("Phone number copied").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_lost_answer_is_looked_up_and_nothing_is_sent_twice() {
    let app = lumen().await;
    asks_to_cancel(&app).await;
    app.backend.forget_requests().await;
    app.backend.order("fail", json!({ "path": "DELETE /user/records", "after": true })).await;
    app.tap("Cancel appointment").await;
    app.sees("You canceled this on").await;
    assert_eq!(cancels(&app).await, 1);
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn without_a_network_nothing_is_canceled_and_trying_again_works() {
    let app = lumen().await;
    asks_to_cancel(&app).await;
    app.backend.begin(Trouble::NoNetwork).await;
    app.tap("Cancel appointment").await;
    // The connection broke: whether the server heard it nobody knows.
    app.sees("We couldn’t check whether it worked.").await;
    app.photograph("07-cancel-sheet-offline").await;
    app.backend.end_trouble().await;
    app.tap("Try again").await;
    app.sees("You canceled this on").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn confirming_from_the_list_stays() {
    let mut app = all_visits(DEMO).await;
    app.tap("Confirm, ").await;
    app.no_longer_sees("Not confirmed").await;
    app.kill_and_reopen().await;
    app.tap("All appointments").await;
    app.sees_element(".visit-row").await;
    assert!(!app.shows("Not confirmed").await);
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_visit_the_studio_moved_says_so_once() {
    let app = lumen().await;
    let id = id_of(&app).await;
    app.goes_back().await;
    app.sees_element(".visit-row").await;
    app.backend.order("move_record", json!({ "record": id, "start": "2026-11-27T10:00:00Z" })).await;
    opens(&app, LUMEN).await;
    app.sees("New time").await;
    app.sees("11:00").await;
    app.photograph("05-appointment-moved").await;
    app.goes_back().await;
    opens(&app, "Friday, 27 November, 11:00").await;
    app.sees_element(".visit-header").await;
    assert!(!app.shows("New time").await);
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_visit_that_disappears_meanwhile_becomes_a_canceled_one() {
    let app = lumen().await;
    let id = id_of(&app).await;
    app.goes_back().await;
    app.sees_element(".visit-row").await;
    app.backend.order("erase_record", json!({ "record": id })).await;
    opens(&app, LUMEN).await;
    app.sees("This visit was canceled").await;
    app.sees_element(".visit-over-head .struck").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_place_half_a_world_away_keeps_its_own_time_and_names_it() {
    let app = signed_in(DEMO).await;
    app.backend.order("add_record", json!({ "phone": DEMO, "place": KERERU, "days": 2 })).await;
    app.tap("All appointments").await;
    // 08:41 in London is 21:41 there, and two days later it is Thursday.
    opens(&app, "Thursday, 26 November, 21:41").await;
    app.sees_element(".visit-header").await;
    app.sees("Auckland time").await;
    app.photograph("05-appointment-far-away").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_place_shows_all_my_appointments_there_and_no_others() {
    let app = lumen().await;
    app.tap("Details, Studio Lumen").await;
    app.tap("All my appointments here").await;
    app.sees("My appointments at Studio Lumen").await;
    app.sees_element(".visit-row").await;
    assert!(!app.shows("Aurora Skin Clinic").await);
    app.photograph("04-appointments-at-place").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn two_thousand_visits_are_searched_and_grow_by_scrolling() {
    let app = all_visits(MANY).await;
    app.tap("Past").await;
    let past =
        "const tab = document.querySelectorAll('[role=tab]')[1]; return tab.getAttribute('aria-selected') === 'true';";
    app.until("the past is shown", past, json!([])).await;
    let rows = "return document.querySelectorAll('.visit-row').length;";
    assert_eq!(app.ask(rows).await, 20);
    app.run("const page = document.getElementById('page-scroll'); page.scrollTop = page.scrollHeight;", json!([]))
        .await;
    app.until("the list grows", "return document.querySelectorAll('.visit-row').length >= 40;", json!([])).await;
    app.type_into_element("#visits-search", "nothing is called like this").await;
    app.sees("Nothing found").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_visit_is_canceled_in_arabic() {
    let mut app = signed_in(DEMO).await;
    app.sees("Appointments").await;
    app.kill_and_reopen_with(Launch { language: "ar", ..Launch::default() }).await;
    app.tap("كل المواعيد").await;
    app.sees_element(".visit-row").await;
    opens(&app, "الخميس، 26 نوفمبر").await;
    app.sees_element(".visit-header").await;
    app.photograph("05-appointment-upcoming-ar").await;
    app.tap("إلغاء، ").await;
    app.sees("هل تريد إلغاء هذا الموعد؟").await;
    app.photograph("07-cancel-sheet-ar").await;
    app.tap("إلغاء الموعد").await;
    app.sees("ألغيت هذا الموعد في").await;
    app.photograph("09-appointment-canceled-ar").await;
}
