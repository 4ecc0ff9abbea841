//! Phones end the process that draws the page when memory is short; the user must not notice more than a blink.

use std::time::{Duration, Instant};

use crate::stage::DEMO;
use crate::steps::{sees_all_sections, signed_in};

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_killed_web_process_is_back_on_its_screen_with_its_data_within_two_seconds() {
    let app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    app.tap("All places").await;
    app.is_at("/places").await;
    app.sees_element("article").await;
    let before = app.text().await;
    assert!(app.kill_web_process(), "there was no web process to kill");
    let killed = Instant::now();
    while app.text().await != before {
        assert!(killed.elapsed() < Duration::from_secs(2), "after 2 s the page reads: {}", app.text().await);
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    app.is_at("/places").await;
    // And it lives: taps arrive, and the way back is still there.
    app.goes_back().await;
    app.is_at("/").await;
    sees_all_sections(&app).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_reloaded_page_stays_where_it_was() {
    let app = signed_in(DEMO).await;
    app.tap("All gift cards").await;
    app.is_at("/gift-cards").await;
    app.sees_element("article").await;
    app.reload().await;
    app.is_at("/gift-cards").await;
    app.sees_element("article").await;
}
