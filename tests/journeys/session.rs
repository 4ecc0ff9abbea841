//! F04, 8.25: who is signed in stays so, and is asked politely when the server no longer agrees.

use crate::stage::{CODE, DEMO};
use crate::steps::{CODE_FIELD, NUMBER, accept, holds_digits, sees_all_sections, signed_in};

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
    app.tap("Personal account").await;
    app.is_at("/account").await;
    app.tap("Log out").await;
    app.sees("Log out?").await;
    app.tap_element("[role=dialog] .button, [role=alertdialog] .button").await;
    app.sees("Your visits, in one place").await;
    app.kill_and_reopen().await;
    app.sees("Your visits, in one place").await;
}
