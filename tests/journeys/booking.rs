//! F25, F26, F12, B05: booking a visit, again and anew, and what can come between.

use crate::driver::{App, Launch};
use crate::stage::{CODE, DEMO};
use crate::steps::{CODE_FIELD, signed_in};

/// The demo's numbers that make a booking fail in one way each, see docs/demo-backend.md.
pub const TIME_TAKEN: &str = "+12025550120";
const ANSWER_LOST: &str = "+12025550121";
const PRICE_RISES: &str = "+12025550123";
const CODE_ASKED: &str = "+12025550125";
const SERVICE_GOES: &str = "+12025550124";
const NOBODY_FREE: &str = "+12025550126";
const PHONE_BLOCKED: &str = "+12025550127";
const SILENCE: &str = "+12025550128";
const REFUSED_WITHOUT_A_CODE: &str = "+12025550129";
pub const TRAVELER: &str = "+12025550104";

/// A place whose form demands everything, and one where something is paid in advance.
const LILY: i64 = 9044;
const LUMEN: i64 = 9025;
/// Where the client holds memberships.
const AURORA: i64 = 9001;

pub async fn opens_the_flow(app: &App, place: i64) {
    app.sees("Places").await;
    let card = format!("article.place-card a[href='/places/{place}']");
    app.tap_element("a[href='/places']").await;
    app.is_at("/places").await;
    app.tap_element(&card).await;
    app.is_at(&format!("/places/{place}")).await;
    app.tap_element(".page-dock .button-filled").await;
    app.is_at(&format!("/book/{place}")).await;
}

async fn chooses_the_first_service(app: &App) {
    app.sees_element(".service-row").await;
    app.tap_element(".service-row:not(.service-row-off)").await;
    app.sees_element(".service-row[aria-checked=true]").await;
    app.tap_element(".page-dock .button-filled").await;
}

/// From the professionals to the last step, with the first time of any of them.
async fn chooses_anybody_and_a_time(app: &App) {
    app.sees_element("#professional-any").await;
    app.tap_element("#professional-any").await;
    app.tap_element(".page-dock .button-filled").await;
    chooses_a_time(app).await;
}

pub async fn chooses_a_time(app: &App) {
    // Professionals have times on their cards, too.
    app.sees_element(".time-slots .slot-free").await;
    app.tap_element(".time-slots .slot-free").await;
    app.sees_element(".time-slots .slot-selected").await;
    app.tap_element(".page-dock .button-filled").await;
    app.sees_element(".booking-summary").await;
}

/// The calendar opens on the day of the first service, where the second may have nothing.
async fn chooses_a_time_on_a_free_day(app: &App) {
    app.sees_element(".time-slots .slot-free, .time-none").await;
    if app.ask("return !!document.querySelector('.time-none');").await == serde_json::json!(true) {
        app.tap("Next free day").await;
    }
    chooses_a_time(app).await;
}

pub async fn gets_to_the_details(app: &App) {
    opens_the_flow(app, LUMEN).await;
    chooses_the_first_service(app).await;
    chooses_anybody_and_a_time(app).await;
}

pub async fn books(app: &App) {
    app.tap_element("#booking-send").await;
}

pub async fn is_booked(app: &App) {
    app.sees("You’re booked").await;
    app.sees_element(".pass-booked").await;
}

/// How often something was booked at the server.
pub async fn bookings(app: &App) -> u64 {
    let asked = app.backend.requests().await;
    asked.iter().filter(|(target, _)| target.starts_with("POST /book_record")).map(|(_, times)| *times).sum()
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_visit_is_booked_step_by_step_and_stands_on_the_main_page() {
    let app = signed_in(DEMO).await;
    opens_the_flow(&app, LUMEN).await;
    app.sees("Services").await;
    app.type_into_element("#service-search", "gloss").await;
    app.no_longer_sees("Haircut and styling").await;
    app.photograph("13-booking-services").await;
    chooses_the_first_service(&app).await;
    app.sees("Any professional").await;
    app.photograph("14-booking-professional").await;
    chooses_anybody_and_a_time(&app).await;
    app.photograph("15-booking-details").await;
    app.backend.forget_requests().await;
    books(&app).await;
    is_booked(&app).await;
    app.photograph("16-booking-success").await;
    assert_eq!(bookings(&app).await, 1);
    app.tap("Done").await;
    app.is_at(&format!("/places/{LUMEN}")).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_past_visit_is_booked_again_with_date_and_time_alone() {
    let app = signed_in(TIME_TAKEN).await;
    app.sees("Places").await;
    app.tap_element("a[href='/places']").await;
    // The main page has buttons of that name, too.
    app.is_at("/places").await;
    app.tap("Book again, ").await;
    app.sees("Date & time").await;
    app.photograph("08-book-again").await;
    chooses_a_time(&app).await;
    app.goes_back().await;
    app.sees_element(".month-grid").await;
    app.goes_back().await;
    app.sees("Leave booking?").await;
    app.tap("Leave").await;
    app.is_at("/places").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_time_that_was_just_taken_leads_back_to_fresh_ones() {
    let app = signed_in(TIME_TAKEN).await;
    gets_to_the_details(&app).await;
    books(&app).await;
    app.sees("That time was just taken").await;
    app.sees_element(".month-grid").await;
    app.photograph("booking-time-taken").await;
    chooses_a_time(&app).await;
    books(&app).await;
    is_booked(&app).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_lost_answer_is_found_out_before_anything_is_said() {
    let app = signed_in(ANSWER_LOST).await;
    gets_to_the_details(&app).await;
    app.backend.forget_requests().await;
    books(&app).await;
    is_booked(&app).await;
    assert_eq!(bookings(&app).await, 1, "never booked twice");
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_changed_price_is_told_before_booking() {
    let app = signed_in(PRICE_RISES).await;
    gets_to_the_details(&app).await;
    app.backend.forget_requests().await;
    books(&app).await;
    app.sees("The price has changed").await;
    assert_eq!(bookings(&app).await, 0);
    app.photograph("booking-price-changed").await;
    books(&app).await;
    is_booked(&app).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_place_may_want_a_code_by_message() {
    let app = signed_in(CODE_ASKED).await;
    gets_to_the_details(&app).await;
    books(&app).await;
    app.sees("Enter the code").await;
    // Digit by digit: how many there are is not known, so the last word is the client's.
    let (first, rest) = CODE.split_at(1);
    app.type_into_element(CODE_FIELD, first).await;
    let has_first = "return document.querySelector('.code-cell').textContent.trim() === arguments[0];";
    app.until("the first digit", has_first, serde_json::json!([first])).await;
    app.type_into_element(CODE_FIELD, rest).await;
    app.tap_element("#booking-code-send").await;
    is_booked(&app).await;
}

/// By its name in the search.
async fn chooses_service(app: &App, name: &str) {
    app.sees_element("#service-search").await;
    app.type_into_element("#service-search", name).await;
    app.until("one service", "return document.querySelectorAll('.service-row').length === 1;", serde_json::json!([]))
        .await;
    chooses_the_first_service(app).await;
}

async fn counts(app: &App, css: &str, count: usize) {
    let script = "return document.querySelectorAll(arguments[0]).length === arguments[1];";
    app.until(&format!("{count} of {css}"), script, serde_json::json!([css, count])).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn two_services_with_two_professionals_are_booked_at_once() {
    let mut app = signed_in(DEMO).await;
    opens_the_flow(&app, LUMEN).await;
    chooses_service(&app, "brow shaping").await;
    chooses_anybody_and_a_time(&app).await;
    app.tap_element("#booking-add").await;
    app.sees("Services").await;
    chooses_service(&app, "gel manicure").await;
    // One professional does nails, so that step is passed over.
    app.sees("Date & time").await;
    // What was begun is still begun after the app was ended.
    app.kill_and_reopen().await;
    app.sees("You have started to book").await;
    app.tap("Continue").await;
    app.sees("Gel manicure").await;
    chooses_a_time_on_a_free_day(&app).await;
    counts(&app, ".booking-summary", 2).await;
    app.photograph("15-booking-details-two").await;
    app.backend.forget_requests().await;
    books(&app).await;
    app.sees("You’re booked").await;
    counts(&app, ".pass-booked", 2).await;
    app.photograph("16-booking-success-two").await;
    assert_eq!(bookings(&app).await, 1, "both in one request");
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_second_service_is_given_up_and_taken_away() {
    let app = signed_in(DEMO).await;
    gets_to_the_details(&app).await;
    app.tap_element("#booking-add").await;
    app.sees("Services").await;
    app.goes_back().await;
    app.sees_element(".booking-summary").await;
    counts(&app, ".booking-summary", 1).await;
    app.tap_element("#booking-add").await;
    app.sees("Services").await;
    chooses_service(&app, "polish change").await;
    app.sees("Date & time").await;
    chooses_a_time_on_a_free_day(&app).await;
    counts(&app, ".booking-summary", 2).await;
    app.tap("Remove: ").await;
    counts(&app, ".booking-summary", 1).await;
    books(&app).await;
    is_booked(&app).await;
    counts(&app, ".pass-booked", 1).await;
}

/// Of the membership with that title, from its card on the main page.
async fn membership(app: &App, title: &str) -> i64 {
    app.tap_element("a[href='/memberships']").await;
    app.is_at("/memberships").await;
    app.sees(title).await;
    let script = format!(
        "return Array.from(document.querySelectorAll('article a[href^=\"/memberships/\"]'))
            .filter(link => link.closest('article').textContent.includes('{title}'))
            .map(link => link.getAttribute('href').split('/').pop())[0];"
    );
    app.ask(&script).await.as_str().and_then(|id| id.parse().ok()).unwrap()
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_membership_shows_what_it_covers_and_the_place_is_told() {
    let mut app = signed_in(DEMO).await;
    app.sees("Memberships").await;
    let id = membership(&app, "Five facials").await;
    let link: &'static str = format!("altegio-me://book/{AURORA}?membership={id}").leak();
    app.kill_and_reopen_with(Launch { opened_by: Some(link), ..Launch::default() }).await;
    app.is_at(&format!("/book/{AURORA}")).await;
    app.sees("Booking with Five facials").await;
    counts(&app, ".service-row", 1).await;
    app.sees("Glow facial").await;
    app.photograph("13-booking-services-membership").await;
    app.tap("Show all services").await;
    counts(&app, ".service-row", 4).await;
    app.tap("Show what it covers").await;
    counts(&app, ".service-row", 1).await;
    chooses_the_first_service(&app).await;
    chooses_anybody_and_a_time(&app).await;
    app.sees_element(".toggle-row[aria-checked=true]").await;
    app.sees("With Five facials").await;
    app.photograph("15-booking-details-membership").await;
    app.tap_element(".checkbox-input").await;
    books(&app).await;
    is_booked(&app).await;
    app.tap("Done").await;
    app.is_at("/").await;
    app.tap_element("a[href='/appointments']").await;
    app.is_at("/appointments").await;
    app.tap("Glow facial").await;
    app.sees("Membership: Five facials, no. ").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_card_is_switched_on_and_off_in_the_details() {
    let app = signed_in(DEMO).await;
    opens_the_flow(&app, AURORA).await;
    chooses_the_first_service(&app).await;
    chooses_anybody_and_a_time(&app).await;
    app.sees("Use Glow year").await;
    app.no_longer_sees("Use Five facials").await;
    app.sees("Pay at the place").await;
    app.tap("Use Glow year").await;
    app.sees("With Glow year").await;
    app.tap("Use Glow year").await;
    app.sees("Pay at the place").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_form_that_demands_everything_says_what_is_missing() {
    let app = signed_in(TRAVELER).await;
    opens_the_flow(&app, LILY).await;
    chooses_the_first_service(&app).await;
    // With one professional, that step is passed over.
    app.until(
        "professionals or times",
        "return !!document.querySelector('#professional-any, .time-slots .slot-free');",
        serde_json::json!([]),
    )
    .await;
    if app.ask("return !!document.querySelector('#professional-any');").await == serde_json::json!(true) {
        chooses_anybody_and_a_time(&app).await;
    } else {
        chooses_a_time(&app).await;
    }
    books(&app).await;
    app.sees("The place needs an answer here").await;
    app.sees("Please accept to continue").await;
    app.photograph("booking-everything-missing").await;
    assert_eq!(bookings(&app).await, 0);
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_reload_in_the_middle_and_an_ended_app_lose_nothing() {
    let mut app = signed_in(DEMO).await;
    opens_the_flow(&app, LUMEN).await;
    chooses_the_first_service(&app).await;
    app.sees_element("#professional-any").await;
    app.reload().await;
    chooses_anybody_and_a_time(&app).await;
    app.reload().await;
    app.sees_element(".booking-summary").await;
    app.kill_and_reopen().await;
    app.sees("You have started to book").await;
    app.photograph("main-continue-booking").await;
    app.tap("Continue").await;
    app.sees_element(".booking-summary").await;
    books(&app).await;
    is_booked(&app).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn booking_reads_from_the_right_in_arabic() {
    let mut app = signed_in(DEMO).await;
    app.kill_and_reopen_with(Launch { language: "ar", ..Launch::default() }).await;
    app.sees_element("a[href='/places']").await;
    // What the silent refresh brings moves the page under a finger.
    app.run("document.querySelector(\"a[href='/places']\").click();", serde_json::json!([])).await;
    app.is_at("/places").await;
    app.tap_element(&format!("article.place-card a[href='/places/{LUMEN}']")).await;
    app.is_at(&format!("/places/{LUMEN}")).await;
    app.tap_element(".page-dock .button-filled").await;
    app.sees_element(".service-row").await;
    app.photograph("13-booking-services-ar").await;
    chooses_the_first_service(&app).await;
    app.sees_element("#professional-any").await;
    app.photograph("14-booking-professional-ar").await;
    chooses_anybody_and_a_time(&app).await;
    app.photograph("15-booking-details-ar").await;
    books(&app).await;
    app.sees_element(".pass-booked").await;
    app.photograph("16-booking-success-ar").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_small_screen_with_large_text_books_too() {
    let mut app = signed_in(DEMO).await;
    app.kill_and_reopen_with(Launch { size: "320x568", font_scale: "1.5", ..Launch::default() }).await;
    gets_to_the_details(&app).await;
    app.photograph("15-booking-details-small").await;
    let wide = "return document.querySelector('.page-scroll').scrollWidth <= window.innerWidth;";
    assert_eq!(app.ask(wide).await, serde_json::json!(true), "nothing sticks out");
    books(&app).await;
    app.sees_element(".pass-booked").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_service_that_is_gone_leads_back_to_the_services() {
    let app = signed_in(SERVICE_GOES).await;
    gets_to_the_details(&app).await;
    books(&app).await;
    app.sees("Something you chose is no longer offered").await;
    app.sees_element(".service-row").await;
    chooses_the_first_service(&app).await;
    chooses_anybody_and_a_time(&app).await;
    books(&app).await;
    is_booked(&app).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn where_nobody_is_free_any_more_another_time_is_chosen() {
    let app = signed_in(NOBODY_FREE).await;
    gets_to_the_details(&app).await;
    books(&app).await;
    app.sees("Nobody is free at that time any more").await;
    chooses_a_time(&app).await;
    books(&app).await;
    is_booked(&app).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_blocked_number_is_told_to_call() {
    let app = signed_in(PHONE_BLOCKED).await;
    gets_to_the_details(&app).await;
    books(&app).await;
    app.sees("This phone number is blocked at this location.").await;
    app.tap("Call").await;
    app.sees("copied").await;
    assert!(app.shows("Details").await, "what was typed stays");
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_refusal_without_a_code_is_shown_in_its_own_words_and_keeps_what_was_typed() {
    let app = signed_in(REFUSED_WITHOUT_A_CODE).await;
    gets_to_the_details(&app).await;
    app.type_into_element("#booking-email", "sam@mail.example").await;
    app.backend.order("set_place", serde_json::json!({ "place": LUMEN, "comment_required": true })).await;
    books(&app).await;
    app.sees("Please fill in: comment.").await;
    app.type_into_element("#booking-comment", "By the back door").await;
    let kept = app.ask("return document.querySelector('#booking-email').value;").await;
    assert_eq!(kept, serde_json::json!("sam@mail.example"));
    books(&app).await;
    is_booked(&app).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_server_that_falls_silent_is_asked_once_and_the_list_tells() {
    let app = signed_in(SILENCE).await;
    gets_to_the_details(&app).await;
    app.backend.forget_requests().await;
    books(&app).await;
    app.until_long("it was found out", "return !!document.querySelector('.pass-booked');").await;
    assert_eq!(bookings(&app).await, 1, "never booked twice");
}

/// A chain's place with group classes, which two people give.
pub const FLOW: i64 = 9015;

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn classes_of_one_professional_alone_are_shown_and_booked() {
    let app = signed_in(DEMO).await;
    opens_the_flow(&app, FLOW).await;
    app.sees_element(".service-row").await;
    app.tap("Morning flow").await;
    app.sees_element(".service-row[aria-checked=true]").await;
    app.tap_element(".page-dock .button-filled").await;
    app.sees_element(".booking-event-people .chip").await;
    counts(&app, ".booking-event-people .chip", 2).await;
    app.sees_element(".time-slots .slot").await;
    app.tap_element(".booking-event-people .chip:last-child").await;
    app.sees_element(".booking-event-people .chip-on").await;
    app.sees_element(".time-slots .slot-free").await;
    app.photograph("booking-classes-of-one").await;
    let name = app.ask("return document.querySelector('.booking-event-people .chip-on').textContent.trim();").await;
    let name = name.as_str().unwrap().to_owned();
    chooses_a_time(&app).await;
    app.sees(&format!("{name} · ")).await;
    books(&app).await;
    is_booked(&app).await;
}
