//! F04, 8.25: who is signed in stays so, and is asked politely when the server no longer agrees.

use crate::driver::App;
use crate::stage::{CODE, DEMO, EMPTY};
use crate::steps::{CODE_FIELD, NUMBER, accept, holds_digits, sees_all_sections, sign_in, signed_in};

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn closing_and_opening_the_app_keeps_the_session() {
    let mut app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    app.kill_and_reopen().await;
    sees_all_sections(&app).await;
    app.is_at("/").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn an_expired_session_leads_through_sign_in_back_to_the_same_place() {
    let app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    app.tap("All memberships").await;
    app.is_at("/memberships").await;
    app.sees_element("h1").await;
    app.backend.expire_tokens().await;
    app.reload().await;
    app.sees("Please sign in again").await;
    app.photograph("25-session-expired").await;
    app.tap("Sign in").await;
    app.sees_element(NUMBER).await;
    holds_digits(&app, "2025550101").await;
    accept(&app).await;
    app.tap("Send code").await;
    app.sees("Enter the code").await;
    app.type_into_element(CODE_FIELD, CODE).await;
    app.is_at("/memberships").await;
    app.sees("Memberships").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn logging_out_wipes_what_was_shown() {
    let mut app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    assert!(!app.files_with("Anna Lindqvist").is_empty(), "this would find what is left");
    app.tap("Personal account").await;
    app.is_at("/account").await;
    app.tap("Log out").await;
    app.sees("Log out?").await;
    app.tap_element("[role=dialog] .button, [role=alertdialog] .button").await;
    app.sees("Your visits, in one place").await;
    app.kill_and_reopen().await;
    app.sees("Your visits, in one place").await;
    for trace in ["Anna Lindqvist", "2025550101"] {
        assert_eq!(app.files_with(trace), Vec::<std::path::PathBuf>::new(), "{trace}");
    }
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn after_each_of_the_three_log_outs_the_number_and_the_boxes_are_empty() {
    let app = signed_in(EMPTY).await;
    app.tap("Use another number").await;
    sign_in_is_empty(&app).await;

    sign_in(&app, DEMO).await;
    sees_all_sections(&app).await;
    app.tap("Personal account").await;
    app.is_at("/account").await;
    app.tap("Log out").await;
    app.tap_element("[role=dialog] .button, [role=alertdialog] .button").await;
    sign_in_is_empty(&app).await;

    // A new code for the same number.
    app.time_passes(2).await;
    sign_in(&app, DEMO).await;
    sees_all_sections(&app).await;
    app.backend.expire_tokens().await;
    app.tap("Refresh").await;
    app.sees("Please sign in again").await;
    app.tap("Log out").await;
    sign_in_is_empty(&app).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn who_comes_back_in_the_evening_sees_the_evening_and_what_is_new_without_a_tap() {
    let app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    app.sees("Good morning").await;
    app.time_passes(10 * 60).await;
    app.backend.add_visit(DEMO, 1).await;
    assert!(!app.shows("19:41").await);
    app.ask("document.dispatchEvent(new Event('visibilitychange')); return true;").await;
    app.sees("Good evening").await;
    app.sees("19:41").await;

    app.time_passes(2).await;
    app.backend.add_visit(DEMO, 2).await;
    assert!(!app.shows("19:43").await);
    app.ask("window.dispatchEvent(new Event('online')); return true;").await;
    app.sees("19:43").await;
}

async fn sign_in_is_empty(app: &App) {
    app.sees("Your visits, in one place").await;
    holds_digits(app, "").await;
    app.sees_element("input[type=checkbox]").await;
    let ticked = app.ask("return document.querySelectorAll('input[type=checkbox]:checked').length;").await;
    assert_eq!(ticked, 0);
}
