//! Design 5: a step back finds the page where it was left; a new page starts at its top.

use serde_json::json;

use crate::driver::App;
use crate::stage::{DEMO, MANY};
use crate::steps::{sees_all_sections, signed_in};

const TOP: &str = "return document.getElementById('page-scroll').scrollTop;";
const IS_AT: &str = "return Math.abs(document.getElementById('page-scroll').scrollTop - arguments[0]) <= 2;";

async fn scrolls_to(app: &App, top: i64) {
    app.run("document.getElementById('page-scroll').scrollTop = arguments[0];", json!([top])).await;
    app.until("it is scrolled", IS_AT, json!([top])).await;
}

async fn tops_are(app: &App, what: &str, top: i64) {
    app.until(what, IS_AT, json!([top])).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn back_finds_the_page_and_its_carousels_where_they_were_left() {
    let app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    app.sees_element(".pass-upcoming").await;
    let sideways = "const row = document.querySelectorAll('.carousel[aria-labelledby]')[1]; row.scrollLeft = 200; return row.scrollLeft;";
    let left = app.ask(sideways).await;
    scrolls_to(&app, 500).await;
    app.run("document.querySelector('a[href=\"/places\"]').click();", json!([])).await;
    app.is_at("/places").await;
    app.sees_element("article").await;
    tops_are(&app, "a new page starts at its top", 0).await;
    scrolls_to(&app, 300).await;
    app.goes_back().await;
    app.is_at("/").await;
    tops_are(&app, "the main page is where it was", 500).await;
    let same =
        "return Math.abs(document.querySelectorAll('.carousel[aria-labelledby]')[1].scrollLeft - arguments[0]) <= 2;";
    app.until("and so is its carousel", same, json!([left])).await;
    let reader = "return document.activeElement.getAttribute('href') === '/places';";
    app.until("a reader is where it came from", reader, json!([])).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn back_into_a_long_list_waits_for_its_content_and_a_reload_keeps_the_place() {
    let app = signed_in(MANY).await;
    app.tap("All appointments").await;
    app.is_at("/appointments").await;
    app.tap("Show more").await;
    let is_long = "return document.getElementById('page-scroll').scrollHeight > 4200;";
    app.until("more is shown", is_long, json!([])).await;
    scrolls_to(&app, 3000).await;
    let open = "const links = Array.from(document.querySelectorAll('a[href^=\"/appointments/\"]'));
        links.find(link => link.getBoundingClientRect().top > 200).click();";
    app.run(open, json!([])).await;
    app.until("the visit is open", "return location.pathname.startsWith('/appointments/');", json!([])).await;
    app.sees_element("h1").await;
    tops_are(&app, "the visit starts at its top", 0).await;
    app.tap("Back").await;
    app.is_at("/appointments").await;
    tops_are(&app, "the list is where it was", 3000).await;
    // Kept with the history a moment after the scrolling ends.
    tokio::time::sleep(std::time::Duration::from_millis(800)).await;
    scrolls_to(&app, 700).await;
    tokio::time::sleep(std::time::Duration::from_millis(800)).await;
    app.reload().await;
    app.is_at("/appointments").await;
    app.sees_element("article").await;
    tops_are(&app, "after a reload, too", 700).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_finger_is_not_argued_with() {
    let app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    scrolls_to(&app, 500).await;
    app.sees_element("a[href='/memberships']").await;
    app.run("document.querySelector('a[href=\"/memberships\"]').click();", json!([])).await;
    app.is_at("/memberships").await;
    app.goes_back().await;
    app.is_at("/").await;
    tops_are(&app, "the main page is where it was", 500).await;
    app.run(
        "document.getElementById('page-scroll').dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
        document.getElementById('page-scroll').scrollTop = 100;",
        json!([]),
    )
    .await;
    app.tap_element("button.refresh-button").await;
    scrolls_to(&app, 100).await;
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
    assert_eq!(app.ask(TOP).await, json!(100));
}
