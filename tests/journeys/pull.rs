//! Design 3: pulling a page down asks for its newest data.

use serde_json::json;

use crate::stage::DEMO;
use crate::steps::{sees_all_sections, signed_in};

const IS_OUT_OF_SIGHT: &str = "return document.getElementById('shell-pull').hidden;";

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn pulled_down_far_enough_the_main_page_and_the_lists_are_refreshed() {
    let app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    app.backend.add_visit(DEMO, 1).await;
    // Not far enough, aside, and from further down: nothing.
    app.draws("#page-title", 0, 60).await;
    app.draws("#page-title", 200, 160).await;
    app.run("document.getElementById('page-scroll').scrollTop = 200;", json!([])).await;
    app.draws("#page-scroll", 0, 160).await;
    app.until("the indicator is out of sight", IS_OUT_OF_SIGHT, json!([])).await;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert!(!app.shows("09:41").await, "it was refreshed without being pulled");
    app.run("document.getElementById('page-scroll').scrollTop = 0;", json!([])).await;
    app.draws("#page-title", 0, 160).await;
    assert_eq!(app.ask(IS_OUT_OF_SIGHT).await, json!(false));
    app.photograph("pulled").await;
    app.sees("09:41").await;
    app.until("the indicator is out of sight", IS_OUT_OF_SIGHT, json!([])).await;
    app.tap("All appointments").await;
    app.is_at("/appointments").await;
    app.sees_element("article").await;
    app.backend.forget_requests().await;
    app.draws("#page-title", 0, 160).await;
    app.until("the indicator is out of sight", IS_OUT_OF_SIGHT, json!([])).await;
    let asked = app.backend.requests().await;
    assert!(asked.keys().any(|target| target.contains("records")), "the list was not asked for: {asked:?}");
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_page_that_has_nothing_to_refresh_is_not_pulled() {
    let app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    app.tap("Personal account").await;
    app.is_at("/account").await;
    app.draws("#page-title", 0, 160).await;
    assert_eq!(app.ask(IS_OUT_OF_SIGHT).await, json!(true));
}
