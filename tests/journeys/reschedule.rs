//! F16: another date and time for a visit.

use crate::driver::App;
use crate::stage::DEMO;
use crate::steps::signed_in;
use crate::visits::lumen;

/// The first move of this client finds its time taken.
const TIME_TAKEN: &str = "+12025550120";
/// Places refuse its changes, whatever their rules say.
pub const REFUSED: &str = "+12025550122";

/// From the main page to the calendar of the first visit that may be moved; answers when it is now.
async fn opens(app: &App) -> String {
    app.sees_element(".pass-upcoming").await;
    app.tap("Reschedule, ").await;
    app.sees("Now: ").await;
    app.sees_element(".month-grid").await;
    let now = app.ask("return document.querySelector('.booking-place .ink2').innerText;").await;
    now.as_str().unwrap_or_default().to_owned()
}

async fn chooses_a_time(app: &App) {
    app.tap_element(".time-slots .slot-free").await;
    app.sees("New time:").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_visit_is_moved_to_a_free_time() {
    let app = signed_in(DEMO).await;
    let before = opens(&app).await;
    app.photograph("08-reschedule").await;
    chooses_a_time(&app).await;
    app.photograph("08-reschedule-chosen").await;
    app.tap("Confirm").await;
    app.sees("Your visit has been moved").await;
    app.is_at("/").await;
    let after = opens(&app).await;
    assert_ne!(before, after);
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_time_that_was_just_taken_is_said_and_fresh_ones_shown() {
    let app = signed_in(TIME_TAKEN).await;
    opens(&app).await;
    chooses_a_time(&app).await;
    app.tap("Confirm").await;
    app.sees("That time was just taken").await;
    app.photograph("08-reschedule-taken").await;
    chooses_a_time(&app).await;
    app.tap("Confirm").await;
    app.sees("Your visit has been moved").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_place_that_refuses_leads_back_with_its_reason() {
    let app = signed_in(REFUSED).await;
    opens(&app).await;
    chooses_a_time(&app).await;
    app.tap("Confirm").await;
    app.is_at("/").await;
    app.sees_element(".toast").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn the_visits_own_time_is_marked_on_its_day_and_cannot_be_chosen() {
    let app = lumen().await;
    app.tap("Reschedule, ").await;
    app.sees_element(".time-slots .slot").await;
    app.tap_element("#day-2026-11-26").await;
    app.sees_element(".time-slots .slot-off").await;
    let marked = "const off = document.querySelectorAll('.time-slots .slot-off');
        return off.length === 1 && off[0].textContent.includes('14:30') && off[0].textContent.includes('Now');";
    app.until("the visit's own time is marked", marked, serde_json::json!([])).await;
    app.photograph("08-reschedule-current").await;
    app.tap_element(".time-slots .slot-off").await;
    assert!(!app.shows("New time:").await);
    chooses_a_time(&app).await;
}
