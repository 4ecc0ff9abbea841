//! F13, F14: rating a professional and reviewing a place, with drafts, failures and what was sent already.

use serde_json::json;

use crate::driver::{App, Launch};
use crate::stage::{DEMO, Trouble};
use crate::steps::{signed_in, signed_in_with};

const FAILS: &str = "+12025550160";
const LOST: &str = "+12025550161";
const TEXT: &str = "#review-text";

/// From the main page into the past visits.
async fn open_past_visits(app: &App) {
    app.tap("All appointments").await;
    app.is_at("/appointments").await;
    app.tap("Past").await;
    app.sees("Rate the professional").await;
}

async fn open_rating(app: &App) {
    open_past_visits(app).await;
    app.tap("Rate the professional").await;
    app.sees("Tap a star").await;
}

/// A label lies over its star; a person taps what is seen.
async fn give(app: &App, stars: u8) {
    app.tap_element(&format!("#review-stars-{stars}")).await;
}

async fn holds(app: &App, css: &str, text: &str) {
    let same = "const field = document.querySelector(arguments[0]); return !!field && field.value === arguments[1];";
    app.until(&format!("{css} holds `{text}`"), same, json!([css, text])).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_professional_is_rated_and_then_the_place_and_both_are_shown_afterwards() {
    let mut app = signed_in(DEMO).await;
    open_rating(&app).await;
    app.sees("Leave the name empty to stay anonymous").await;
    app.tap("Send review").await;
    app.sees("Choose the stars first").await;
    give(&app, 4).await;
    app.sees("Great").await;
    app.no_longer_sees("Choose the stars first").await;
    app.type_into_element(TEXT, "She took time to find the right shade.").await;
    app.sees("38 / 1000").await;
    holds(&app, "#review-name", "Anna").await;
    app.photograph("17-review").await;
    app.tap("Send review").await;
    app.sees("Thank you").await;
    app.photograph("17-review-thanks").await;
    app.tap("Review about the location").await;
    app.sees("Tap a star").await;
    give(&app, 5).await;
    app.tap("Send review").await;
    app.sees("Thank you").await;
    assert!(!app.shows("Rate the professional").await, "that was sent before");
    app.tap("Done").await;
    app.is_at("/appointments").await;
    app.sees("You gave 4 out of 5").await;
    app.sees("You gave 5 out of 5").await;
    app.kill_and_reopen().await;
    open_past_visits(&app).await;
    app.tap("You gave 4 out of 5").await;
    app.sees("You have already sent this review").await;
    app.sees("She took time to find the right shade.").await;
    app.sees_element("[role=img][aria-label='4 out of 5, Great']").await;
    assert!(!app.shows("Send review").await, "it is only read");
    app.photograph("17-review-sent").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn what_was_written_is_there_after_the_app_was_killed() {
    let mut app = signed_in(DEMO).await;
    open_rating(&app).await;
    give(&app, 2).await;
    app.sees("A call may put it right").await;
    app.type_into_element(TEXT, "I waited for an hour").await;
    app.sees("20 / 1000").await;
    let path = app.path().await;
    // Killed without a word, a moment after the last letter.
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    app.kill_and_reopen().await;
    open_past_visits(&app).await;
    app.tap("Rate the professional").await;
    app.is_at(&path).await;
    app.sees("Fair").await;
    holds(&app, TEXT, "I waited for an hour").await;
    app.tap("Close").await;
    app.is_at("/appointments").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_review_that_cannot_be_sent_keeps_its_words() {
    let app = signed_in(FAILS).await;
    open_rating(&app).await;
    give(&app, 3).await;
    app.type_into_element(TEXT, "Good as ever").await;
    app.tap("Send review").await;
    app.sees("The service isn’t answering right now").await;
    holds(&app, TEXT, "Good as ever").await;
    app.photograph("17-review-failed").await;
    app.backend.begin(Trouble::NoNetwork).await;
    app.tap("Send review").await;
    app.sees("You’re offline").await;
    holds(&app, TEXT, "Good as ever").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_lost_answer_is_asked_for_and_the_review_is_sent_once() {
    let app = signed_in(LOST).await;
    open_rating(&app).await;
    give(&app, 5).await;
    app.type_into_element(TEXT, "Arrived or not").await;
    app.backend.forget_requests().await;
    app.tap("Send review").await;
    app.sees("Thank you").await;
    let asked = app.backend.requests().await;
    let sent: u64 = asked
        .iter()
        .filter(|(target, _)| target.starts_with("POST /master_record_review"))
        .map(|(_, times)| times)
        .sum();
    assert_eq!(sent, 1, "{asked:#?}");
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_canceled_visit_cannot_be_rated_but_its_place_can() {
    let app = signed_in(DEMO).await;
    app.tap("All appointments").await;
    app.tap("Canceled").await;
    app.sees("Available after a completed visit").await;
    app.sees_element(".pass-row-locked[aria-disabled=true]").await;
    app.tap("Review about the location").await;
    app.sees("Tap a star").await;
    give(&app, 4).await;
    app.tap("Send review").await;
    app.sees("Thank you").await;
    assert!(!app.shows("Rate the professional").await, "nobody served");
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn stars_are_chosen_with_the_arrow_keys_and_in_arabic_on_a_small_screen() {
    let launch = Launch { size: "320x568", language: "ar", ..Launch::default() };
    let mut app = signed_in_with(DEMO, Launch { size: "320x568", ..Launch::default() }).await;
    app.kill_and_reopen_with(launch).await;
    app.tap("كل المواعيد").await;
    app.tap("السابقة").await;
    app.sees_element(".pass-row").await;
    app.tap_element(".pass-row").await;
    app.sees("اضغط على نجمة").await;
    give(&app, 3).await;
    app.sees("جيد").await;
    app.type_into_element("#review-stars-3", "\u{E015}").await;
    let four = "return document.querySelector('#review-stars-4').checked || document.querySelector('#review-stars-2').checked;";
    app.until("the arrow moved the choice", four, json!([])).await;
    let fits = "const page = document.querySelector('#page-scroll'); return page.scrollWidth <= page.clientWidth;";
    app.until("nothing is wider than the screen", fits, json!([])).await;
    app.photograph("17-review-ar-small").await;
}
