//! B05, F25: a booking that is tapped twice, cut short or loaded anew.

use serde_json::json;

use crate::booking::{TIME_TAKEN, bookings, books, chooses_a_time, gets_to_the_details, is_booked};
use crate::driver::App;
use crate::stage::DEMO;
use crate::steps::signed_in;

/// Three visits only, two of them ahead; their bookings go well.
const FEW_VISITS: &str = "+12025550129";

async fn sees_upcoming(app: &App, count: usize) {
    app.tap_element("a[href='/appointments']").await;
    app.is_at("/appointments").await;
    let rows = "return document.querySelectorAll('.visit-row').length === arguments[0];";
    app.until(&format!("{count} visits are ahead"), rows, json!([count])).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn two_taps_on_book_are_one_booking() {
    let app = signed_in(DEMO).await;
    gets_to_the_details(&app).await;
    app.backend.forget_requests().await;
    app.run("const send = document.getElementById('booking-send'); send.click(); send.click();", json!([])).await;
    is_booked(&app).await;
    assert_eq!(bookings(&app).await, 1);
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn an_app_killed_while_it_booked_has_booked_once() {
    let mut app = signed_in(FEW_VISITS).await;
    gets_to_the_details(&app).await;
    app.backend.forget_requests().await;
    // Carried out, and never answered.
    let silence = json!({ "path": "POST /book_record", "mode": "silence", "seconds": 120, "after": true });
    app.backend.order("fail", silence).await;
    books(&app).await;
    while bookings(&app).await == 0 {
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    app.kill_and_reopen().await;
    app.sees_element("#page-title").await;
    sees_upcoming(&app, 3).await;
    assert_eq!(bookings(&app).await, 1);
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_time_chosen_after_one_was_taken_is_still_there_after_a_reload() {
    let app = signed_in(TIME_TAKEN).await;
    gets_to_the_details(&app).await;
    books(&app).await;
    app.sees("That time was just taken").await;
    chooses_a_time(&app).await;
    app.reload().await;
    app.sees_element(".booking-summary").await;
    assert!(!app.shows("That time was just taken").await, "that was another one");
    books(&app).await;
    is_booked(&app).await;
}
