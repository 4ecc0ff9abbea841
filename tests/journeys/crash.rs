//! Phones end the process that draws the page when memory is short; the user must not notice more than a blink.

use std::time::{Duration, Instant};

use crate::driver::{App, Launch, Screen};
use crate::stage::DEMO;
use crate::steps::{sees_all_sections, sign_in, signed_in};

const LIMIT: Duration = Duration::from_secs(2);

const PICTURES_ARE_DRAWN: &str = "const all = Array.from(document.querySelectorAll('.picture-image')); return all.length >= 6 && all.every(one => one.naturalWidth > 0);";

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_killed_web_process_is_back_on_its_screen_with_its_data_within_two_seconds() {
    let screen = Screen::start();
    let mut app = App::start_with(Launch { display: Some(screen.name.clone()), ..Launch::default() }).await;
    sign_in(&app, DEMO).await;
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("app.log");
    app.log_to(&log);
    app.kill_and_reopen().await;
    sees_all_sections(&app).await;
    app.tap("All appointments").await;
    app.is_at("/appointments").await;
    app.sees_element("article").await;
    let before = at_rest(&screen).await;
    assert!(app.kill_web_process(), "there was no web process to kill");
    let killed = Instant::now();
    let is_back = || {
        let said = std::fs::read_to_string(&log).unwrap_or_default();
        let opened =
            said.split("the page's process ended").nth(1).is_some_and(|after| after.contains("path=\"/appointments\""));
        opened && Screen::alike(&screen.picture(), &before)
    };
    while !is_back() {
        let waited = killed.elapsed();
        if waited >= LIMIT {
            screen.keep(&before, "crash-before");
            screen.keep(&screen.picture(), "crash-after");
        }
        assert!(waited < LIMIT, "not back after {waited:?}:\n{}", std::fs::read_to_string(&log).unwrap_or_default());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    // Not the last frame of the dead process: it stays.
    tokio::time::sleep(LIMIT).await;
    assert!(Screen::alike(&screen.picture(), &before), "two seconds later it looks different");
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn after_a_killed_web_process_the_pictures_are_drawn_again() {
    let screen = Screen::start();
    let mut app = App::start_with(Launch { display: Some(screen.name.clone()), ..Launch::default() }).await;
    sign_in(&app, DEMO).await;
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("app.log");
    app.log_to(&log);
    app.kill_and_reopen().await;
    sees_all_sections(&app).await;
    let main_page = screen.picture();
    app.tap("All places").await;
    app.is_at("/places").await;
    app.until("the pictures are drawn", PICTURES_ARE_DRAWN, serde_json::json!([])).await;
    // On a busy machine the window may be seconds behind its page.
    let patience = Instant::now() + 8 * LIMIT;
    while Screen::alike(&screen.picture(), &main_page) {
        assert!(Instant::now() < patience, "the window still shows the main page");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let before = at_rest(&screen).await;
    assert!(app.kill_web_process(), "there was no web process to kill");
    let killed = Instant::now();
    // The dead process's last frame stays for a moment.
    tokio::time::sleep(Duration::from_millis(700)).await;
    while !Screen::alike(&screen.picture(), &before) {
        let waited = killed.elapsed();
        if waited >= 4 * LIMIT {
            screen.keep(&before, "pictures-before");
            screen.keep(&screen.picture(), "pictures-after");
        }
        assert!(waited < 4 * LIMIT, "no pictures:\n{}", std::fs::read_to_string(&log).unwrap_or_default());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    tokio::time::sleep(LIMIT).await;
    assert!(Screen::alike(&screen.picture(), &before), "two seconds later it looks different");
}

/// What the screen shows once pictures and the silent refresh have come in.
async fn at_rest(screen: &Screen) -> Vec<u8> {
    let mut last = screen.picture();
    loop {
        tokio::time::sleep(Duration::from_millis(1000)).await;
        let now = screen.picture();
        if now == last {
            return now;
        }
        last = now;
    }
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_reloaded_page_stays_where_it_was() {
    let app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    app.tap("All places").await;
    app.is_at("/places").await;
    app.until("the pictures are drawn", PICTURES_ARE_DRAWN, serde_json::json!([])).await;
    app.reload().await;
    app.is_at("/places").await;
    app.sees_element("article").await;
    app.until("the pictures are drawn again", PICTURES_ARE_DRAWN, serde_json::json!([])).await;
}
