//! F03: nothing is sent before both boxes are ticked; the texts are readable without a network.

use crate::driver::App;
use crate::stage::Trouble;
use crate::steps::{NUMBER, holds_digits};

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn both_boxes_are_empty_and_required() {
    let app = App::start().await;
    app.sees("Your visits, in one place").await;
    let ticked = app.ask("return document.querySelectorAll('input[type=checkbox]:checked').length;").await;
    assert_eq!(ticked, 0);
    app.type_into_element(NUMBER, "+12025550101").await;
    app.tap("Send code").await;
    app.sees("Please accept to continue").await;
    app.tap("I have read and accept").await;
    app.tap("Send code").await;
    app.sees("Please accept to continue").await;
    app.photograph("01-phone-entry-one-box").await;
    assert!(app.backend.requests().await.is_empty(), "a code was asked for without consent");
    app.tap("I allow").await;
    app.tap("Send code").await;
    app.sees("Enter the code").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn the_texts_are_read_offline_and_the_number_is_still_there_afterwards() {
    let app = App::start().await;
    app.sees("Your visits, in one place").await;
    app.backend.begin(Trouble::NoNetwork).await;
    app.type_into_element(NUMBER, "+12025550101").await;
    app.tap("User agreement").await;
    app.until("the agreement is open", "return location.pathname.startsWith('/legal/');", serde_json::json!([])).await;
    app.sees_element("h1").await;
    app.goes_back().await;
    app.is_at("/sign-in").await;
    app.sees("Your visits, in one place").await;
    holds_digits(&app, "2025550101").await;
}
