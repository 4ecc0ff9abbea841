//! F07, F20, F22, F23, F24, F26, F27: the places of a client, and the page of each.

use serde_json::json;

use crate::driver::{App, Launch};
use crate::stage::{DEMO, Trouble};
use crate::steps::signed_in;

const LUMEN: i64 = 9025;
const AURORA: i64 = 9001;
const PETAL: i64 = 9002;
/// Sells nothing online.
const LILY: i64 = 9044;
/// More reviews than a page of the server holds.
const NORTHSIDE: i64 = 9023;
const TRAVELER: &str = "+12025550104";

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

async fn counts(app: &App, css: &str) -> i64 {
    app.ask(&format!("return document.querySelectorAll({css:?}).length;")).await.as_i64().unwrap()
}

async fn hearts(app: &App) -> u64 {
    let requests = app.backend.requests().await;
    requests.iter().filter(|(request, _)| request.contains("/user/favorites/")).map(|(_, times)| times).sum()
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
async fn a_heart_fills_at_once_and_taking_it_away_can_be_undone() {
    let app = all_places(DEMO).await;
    app.tap("Add Aurora Skin Clinic to favorites").await;
    app.sees("Favorites 3").await;
    app.tap("Favorites 3").await;
    app.until(
        "three cards are left",
        "return document.querySelectorAll('article.place-card').length === 3;",
        json!([]),
    )
    .await;
    app.tap("Remove Aurora Skin Clinic from favorites").await;
    app.sees("Favorites 2").await;
    app.sees("Removed from favorites").await;
    app.tap("Undo").await;
    app.sees("Favorites 3").await;
    assert!(hearts(&app).await >= 1);
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_heart_that_cannot_be_told_goes_back() {
    let app = all_places(DEMO).await;
    app.backend.order("fail", json!({"path": "/user/favorites/", "times": 9, "mode": "status", "status": 500})).await;
    app.tap("Add Aurora Skin Clinic to favorites").await;
    app.sees("Favorites 2").await;
    app.until(
        "the heart is empty again",
        "return Boolean(document.querySelector('[aria-label=\"Add Aurora Skin Clinic to favorites\"][aria-pressed=false]'));",
        json!([]),
    )
    .await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_place_tells_everything_of_itself() {
    let app = place(DEMO, LUMEN).await;
    for text in ["Studio Lumen", "Open until 20:00", "Hair & color", "Next appointment", "All my appointments here"] {
        app.sees(text).await;
    }
    app.sees("6 reviews").await;
    app.photograph("11-place").await;
    for text in ["A quiet two-floor studio", "Good to know", "Working hours", "Open now", "Wed – Fri", "Sun, Mon"] {
        app.sees(text).await;
    }
    for text in ["+33 1 55 55 01 01", "+33 1 55 55 01 02", "lumen.example", "Instagram", "Telegram", "WhatsApp"] {
        app.sees(text).await;
    }
    app.tap("About, Studio Lumen").await;
    app.until(
        "its tab is marked",
        "return Boolean(document.querySelector('[data-part=place-about][aria-current=true]'));",
        json!([]),
    )
    .await;
    app.photograph("12-place-about").await;
    app.tap("Share, Studio Lumen").await;
    app.sees("Copied, ready to paste").await;
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
async fn hostile_words_of_a_place_do_nothing() {
    let app = place(TRAVELER, PETAL).await;
    app.sees("Nails with care.").await;
    app.sees("Our prices").await;
    // Free text is shown as it stands, and nothing is said of now.
    app.sees("except public holidays").await;
    assert!(!app.shows("Open until").await && !app.shows("hidden").await && !app.shows("Instagram").await);
    let links =
        app.ask("return Array.from(document.querySelectorAll('.place-description a')).map(it => it.href);").await;
    assert_eq!(links, json!(["https://petal.example/"]));
    assert_eq!(counts(&app, ".place script, .place style, .place iframe").await, 0);
    assert_ne!(app.ask("return document.title;").await, json!("owned"));
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn reviews_of_both_kinds_go_on_for_as_long_as_there_are_any() {
    let app = place(TRAVELER, NORTHSIDE).await;
    app.sees("100+ reviews").await;
    app.tap("All reviews").await;
    app.is_at(&format!("/places/{NORTHSIDE}/reviews")).await;
    app.sees("Reviews of Northside Barbers").await;
    let to_end = "const box = document.getElementById('page-scroll');
        box.scrollTop = box.scrollHeight;
        return document.querySelectorAll('.place-review').length === 246;";
    app.until_long("all 246 reviews are there, none twice", to_end).await;
    app.run("document.getElementById('page-scroll').scrollTop = 0;", json!([])).await;
    app.sees("246 reviews").await;
    app.tap("About professionals").await;
    app.until(
        "only those about professionals are left",
        "const all = Array.from(document.querySelectorAll('.place-review'));
         return all.length > 0 && all.every(each => each.innerText.includes('About '));",
        json!([]),
    )
    .await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn reviews_that_cannot_be_read_can_be_asked_for_again() {
    let app = all_places(DEMO).await;
    app.backend.order("fail", json!({"path": "/comments/", "times": 4, "mode": "status", "status": 500})).await;
    opens(&app, LUMEN).await;
    app.sees("load reviews").await;
    app.backend.end_trouble().await;
    app.tap("Try again").await;
    app.sees("6 reviews").await;
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
async fn purchases_stand_only_where_something_is_sold() {
    let app = place(DEMO, LUMEN).await;
    app.tap("All purchases").await;
    app.is_at(&format!("/shop/{LUMEN}")).await;
    app.goes_back().await;
    app.is_at(&format!("/places/{LUMEN}")).await;
    app.goes_back().await;
    app.is_at("/places").await;
    opens(&app, LILY).await;
    app.sees("Салон на проспекте Абая").await;
    assert!(!app.shows("Purchases").await);
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn purchases_are_a_row_of_pictures_that_lead_to_their_checkout() {
    let app = place(DEMO, LUMEN).await;
    let to_purchases = "document.querySelector('[data-part=place-purchases]').click();";
    app.run(to_purchases, json!([])).await;
    app.until(
        "its tab is marked",
        "return Boolean(document.querySelector('[data-part=place-purchases][aria-current=true]'));",
        json!([]),
    )
    .await;
    for text in ["Gloss club, 8 visits", "€320", "Blow-dry pass, 6 visits", "A bow of color", "from €25"] {
        app.sees(text).await;
    }
    app.photograph("11-place-purchases").await;
    taps_the_tile(&app, "membership-3301").await;
    app.is_at(&format!("/checkout/{LUMEN}")).await;
    app.sees_element("#checkout-sheet").await;
    app.sees("6 months from purchase").await;
}

/// The card's link lies over the card and has no size of its own.
async fn taps_the_tile(app: &App, tile: &str) {
    app.sees_element(&format!("#tile-{tile}")).await;
    let link = format!("#tile-{tile} .card-link");
    app.run("document.querySelector(arguments[0]).click();", json!([link])).await;
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
async fn a_place_that_left_the_service_keeps_its_history_alone() {
    let app = signed_in(DEMO).await;
    app.backend.order("set_place", json!({"place": LILY, "left": true})).await;
    app.tap_element("a[href='/places']").await;
    app.is_at("/places").await;
    app.sees("No longer takes online bookings").await;
    app.sees_element(".place-card-inactive").await;
    opens(&app, LILY).await;
    app.sees("No longer takes online bookings").await;
    app.sees("All my appointments here").await;
    assert_eq!(counts(&app, ".dock").await, 0, "nothing can be booked");
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn without_a_network_a_place_is_shown_from_the_device() {
    let mut app = place(DEMO, LUMEN).await;
    app.sees("6 reviews").await;
    app.backend.begin(Trouble::NoNetwork).await;
    app.kill_and_reopen().await;
    app.sees("Places").await;
    app.tap_element("a[href='/places']").await;
    app.is_at("/places").await;
    opens(&app, LUMEN).await;
    app.sees("You're offline").await;
    app.sees("A quiet two-floor studio").await;
    app.sees("6 reviews").await;
    // Read before the restart.
    assert_eq!(counts(&app, ".place-review").await, 3);
    app.tap("All reviews").await;
    app.is_at(&format!("/places/{LUMEN}/reviews")).await;
    app.until("all six are there", "return document.querySelectorAll('.place-review').length === 6;", json!([])).await;
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
