//! Design 3: a sheet keeps the focus, gives it back, and closes by Escape, back and a finger.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::driver::App;
use crate::stage::DEMO;
use crate::steps::{sees_all_sections, signed_in};

const TAB: &str = "\u{e004}";
const SHIFT_TAB: &str = "\u{e008}\u{e004}";
const ESCAPE: &str = "\u{e00c}";

const IS_OPEN: &str = "return document.querySelectorAll('#main [role=dialog]').length === 1;";
const IS_CLOSED: &str = "return document.querySelectorAll('[role=dialog]').length === 0;";
const FOCUS_IS_INSIDE: &str = "return !!document.activeElement.closest('[role=dialog]');";
const FOCUS_IS_BACK: &str =
    "return document.activeElement.tagName === 'BUTTON' && document.activeElement.innerText.trim() === 'Log out';";

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn escape_closes_the_sheet_then_the_page_then_scrolls_up_and_then_asks_to_leave() {
    let mut app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("app.log");
    app.log_to(&log);
    app.kill_and_reopen().await;
    sees_all_sections(&app).await;
    let asked_to_leave = || std::fs::read_to_string(&log).unwrap_or_default().contains("asked to leave");
    app.tap("Personal account").await;
    app.is_at("/account").await;
    open(&app).await;
    app.press(ESCAPE).await;
    app.until("the sheet is closed", IS_CLOSED, json!([])).await;
    app.is_at("/account").await;
    app.press(ESCAPE).await;
    app.is_at("/").await;
    sees_all_sections(&app).await;
    let scrolled =
        "const page = document.getElementById('page-scroll'); page.scrollTop = 120; return page.scrollTop > 0;";
    app.until("the main page is scrolled", scrolled, json!([])).await;
    app.press(ESCAPE).await;
    app.until("it is at its top", "return document.getElementById('page-scroll').scrollTop === 0;", json!([])).await;
    assert!(!asked_to_leave(), "it left from a scrolled page");
    app.press(ESCAPE).await;
    let patience = Instant::now() + Duration::from_secs(10);
    while !asked_to_leave() {
        assert!(Instant::now() < patience, "it did not ask to leave");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    app.is_at("/").await;
}

async fn opened() -> App {
    let app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    app.tap("Personal account").await;
    app.is_at("/account").await;
    open(&app).await;
    app
}

async fn open(app: &App) {
    app.tap("Log out").await;
    app.until("the sheet is open", IS_OPEN, json!([])).await;
    app.until("the focus is in it", FOCUS_IS_INSIDE, json!([])).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn the_focus_stays_in_a_sheet_and_goes_back_to_its_opener() {
    let app = opened().await;
    let mut seen = Vec::new();
    for key in [TAB, TAB, TAB, TAB, TAB, TAB, SHIFT_TAB, SHIFT_TAB, SHIFT_TAB] {
        app.press(key).await;
        let focused = app.ask("return document.activeElement.outerHTML.slice(0, 200);").await.to_string();
        assert_eq!(
            app.ask(FOCUS_IS_INSIDE).await,
            json!(true),
            "after {seen:?} the focus left the sheet for {focused}"
        );
        seen.push(focused);
    }
    seen.sort();
    seen.dedup();
    assert!(seen.len() >= 2, "Tab does not move: {seen:?}");
    app.press(ESCAPE).await;
    app.until("the sheet is closed", IS_CLOSED, json!([])).await;
    app.until("the focus is back", FOCUS_IS_BACK, json!([])).await;
    app.is_at("/account").await;
    open(&app).await;
    app.goes_back().await;
    app.until("the sheet is closed by back", IS_CLOSED, json!([])).await;
    app.is_at("/account").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_sheet_follows_the_finger_down_and_closes_when_it_was_meant() {
    let app = opened().await;
    app.draws(".sheet-head", 0, 40).await;
    let at_rest = "const sheet = document.querySelector('.sheet'); return !!sheet && !sheet.style.transform;";
    app.until("it springs back", at_rest, json!([])).await;
    app.draws(".sheet-head", 0, 260).await;
    app.until("the sheet is closed", IS_CLOSED, json!([])).await;
    app.until("the focus is back", FOCUS_IS_BACK, json!([])).await;
}
