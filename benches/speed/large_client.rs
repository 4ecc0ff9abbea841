//! The client of 2,000 visits: how large the main page is, and whether scrolling ever holds up the session.

use std::time::Duration;

use crate::figures::Report;
use crate::stage::{MANY, target_dir};
use crate::steps::signed_in;

/// Every carousel from end to end in small steps, as a thumb would.
const SCROLL_ALL: &str = "
    window.benchScrolled = false;
    const tracks = Array.from(document.querySelectorAll('*'))
        .filter(node => node.scrollWidth > node.clientWidth + 40 && getComputedStyle(node).overflowX === 'auto');
    const step = () => {
        const track = tracks[0];
        if (!track) { window.benchScrolled = true; return; }
        const before = track.scrollLeft;
        track.scrollLeft = before + 30;
        if (track.scrollLeft === before) tracks.shift();
        requestAnimationFrame(step);
    };
    step();";

pub async fn measure(report: &mut Report) {
    let log = target_dir().join("bench-app.log");
    let _ = std::fs::remove_file(&log);
    let mut app = signed_in(MANY).await;
    app.sees_element("[data-content]").await;
    app.close();
    app.log_to(&log);
    app.kill_and_reopen().await;
    app.sees_element("[data-content]").await;
    tokio::time::sleep(Duration::from_secs(4)).await;
    let nodes = app.ask("return document.querySelectorAll('*').length;").await.as_f64().unwrap();
    report.at_most("nodes of the main page of 2,000 visits", nodes, 1500.0, "");
    let before = long_turns(&log);
    app.run(SCROLL_ALL, serde_json::json!([])).await;
    app.until_long("the carousels are at their ends", "return window.benchScrolled;").await;
    report.at_most("turns over 16.7 ms while scrolling", (long_turns(&log) - before) as f64, 0.0, "");
}

/// The session logs each turn that took longer than a frame.
fn long_turns(log: &std::path::Path) -> usize {
    std::fs::read_to_string(log).unwrap_or_default().matches("long turn").count()
}
