//! `Book again` to success: what it asks of the server; and how fast days and months turn.

use serde_json::json;

use crate::figures::{Report, percentile};
use crate::stage::DEMO;
use crate::steps::signed_in;

const FORWARD: &str = ".page-dock .button-filled";

/// Taps one free day after another; told: the tap → the grid's answer.
const TURN_DAYS: &str = "
    const wanted = arguments[0], times = [];
    window.benchTimes = null;
    let begun = 0, next = 0;
    const observer = new MutationObserver(() => {
        if (!begun) return;
        times.push(performance.now() - begun);
        begun = 0;
        if (times.length >= wanted) { observer.disconnect(); window.benchTimes = times; return; }
        setTimeout(tap, 400);
    });
    observer.observe(document.querySelector('.month-grid'), { subtree: true, childList: true, attributes: true });
    const tap = () => {
        const free = Array.from(document.querySelectorAll('.day-free'));
        const day = free[next++ % free.length];
        begun = performance.now();
        day.click();
    };
    tap();";

pub async fn measure(report: &mut Report) {
    let app = signed_in(DEMO).await;
    app.tap("All appointments").await;
    app.tap("Past").await;
    app.sees("Book again").await;
    tokio::time::sleep(std::time::Duration::from_secs(4)).await;
    app.backend.forget_requests().await;
    app.tap("Book again, ").await;
    app.sees_element(".slot-free").await;
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    let months = asked(&app, "/book_dates/").await;
    report.at_most("requests for the days of a month and the next", months as f64, 2.0, "");
    app.tap_element(".slot-free").await;
    app.sees_element(".slot-selected").await;
    app.tap_element(FORWARD).await;
    app.sees_element("#booking-send").await;
    let before = asked(&app, "").await;
    app.tap_element("#booking-send").await;
    app.sees_element(".pass-booked").await;
    println!("  {before} requests up to the last tap");
    report.at_most("requests from Book again to success", asked(&app, "").await as f64, 5.0, "");

    let app = signed_in(DEMO).await;
    app.tap("All appointments").await;
    app.tap("Past").await;
    app.tap("Book again, ").await;
    app.sees_element(".slot-free").await;
    tokio::time::sleep(std::time::Duration::from_secs(4)).await;
    app.run(TURN_DAYS, json!([12])).await;
    app.until_long("days are turned", "return !!window.benchTimes;").await;
    let turned: Vec<f64> = serde_json::from_value(app.ask("return window.benchTimes;").await).unwrap();
    report.at_most("tap on a day to its answer, median", percentile(&turned, 0.5), 16.0, "ms");
}

/// API requests whose target holds `part`.
async fn asked(app: &crate::driver::App, part: &str) -> u64 {
    let all = app.backend.requests().await;
    let counted = all.iter().filter(|(target, _)| !target.contains("/pictures/") && target.contains(part));
    for (target, times) in counted.clone() {
        println!("  {times} × {target}");
    }
    counted.map(|(_, times)| *times).sum()
}
