//! F07, F20, F24, F26, F27: the places of a client, and the page of each.

use serde_json::json;

use crate::driver::{App, Launch};
use crate::stage::DEMO;
use crate::steps::signed_in;

const LUMEN: i64 = 9025;
const AURORA: i64 = 9001;

async fn all_places(phone: &str) -> App {
    let app = signed_in(phone).await;
    app.tap_element("a[href='/places']").await;
    app.is_at("/places").await;
    app.sees_element("article.place-card").await;
    app
}

/// From the list to the page of one.
async fn opens(app: &App, place: i64) {
    app.tap_element(&format!("article.place-card a[href='/places/{place}']")).await;
    app.is_at(&format!("/places/{place}")).await;
    app.sees_element(".place-face").await;
}

async fn place(phone: &str, id: i64) -> App {
    let app = all_places(phone).await;
    opens(&app, id).await;
    app
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn every_place_is_there_and_searched_among() {
    let app = all_places(DEMO).await;
    app.sees("All 6").await;
    app.sees("Favorites 2").await;
    app.sees("visits, last on").await;
    app.photograph("10-places").await;
    app.type_into_element("#places-search", "torstrasse").await;
    app.until("one place is left", "return document.querySelectorAll('article.place-card').length === 1;", json!([]))
        .await;
    app.sees("Flow Pilates").await;
    app.type_into_element("#places-search", " nowhere").await;
    app.sees("Nothing found").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn calling_copies_the_first_number_and_offers_to_dial() {
    let app = place(DEMO, LUMEN).await;
    app.tap("Call, Studio Lumen").await;
    app.sees("Phone number copied").await;
    app.sees("Dial").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_places_own_promotion_stands_on_its_page() {
    let app = place(DEMO, AURORA).await;
    app.sees("Autumn glow week").await;
    app.sees_element(".promo").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn booking_again_from_a_place_asks_for_the_time_alone() {
    let app = place(DEMO, LUMEN).await;
    app.tap("Book again, Studio Lumen").await;
    app.is_at(&format!("/book/{LUMEN}")).await;
    app.until("the last visit is named", "return location.search.includes('again=');", json!([])).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_place_reads_from_the_right_in_arabic_on_a_small_screen() {
    let mut app = place(DEMO, LUMEN).await;
    app.kill_and_reopen_with(Launch { size: "320x568", language: "ar", theme: "dark", ..Launch::default() }).await;
    app.sees_element("a[href='/places']").await;
    app.tap_element("a[href='/places']").await;
    app.is_at("/places").await;
    opens(&app, LUMEN).await;
    app.sees("مفتوح حتى 20:00").await;
    app.sees("ساعات العمل").await;
    app.photograph("11-place-ar-320").await;
    let wider = "const box = document.getElementById('page-scroll'); return box.scrollWidth - box.clientWidth;";
    assert_eq!(app.ask(wider).await, json!(0), "nothing sticks out sideways");
}
