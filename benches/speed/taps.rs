//! Tap → DOM changed, inside the page: 500 taps on the tabs of the visits' list.

use serde_json::json;

use crate::figures::{Report, percentile};
use crate::stage::DEMO;
use crate::steps::signed_in;

const TAPS: usize = 500;

/// Taps one after another, each when the page has answered the last; times are the page's own.
const TAP_MANY: &str = "
    const wanted = arguments[0], times = [];
    window.benchTimes = null;
    const tabs = () => Array.from(document.querySelectorAll('[role=tab]'));
    let next = 0, begun = 0;
    const observer = new MutationObserver(() => {
        if (!begun) return;
        times.push(performance.now() - begun);
        begun = 0;
        if (times.length >= wanted) { observer.disconnect(); window.benchTimes = times; return; }
        // A person taps what is drawn: the next tap comes when this change is on the screen.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(tap, 20)));
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    const tap = () => {
        const off = tabs().filter(tab => tab.getAttribute('aria-selected') !== 'true');
        const tab = off[next++ % off.length];
        begun = performance.now();
        tab.click();
    };
    tap();";

pub async fn measure(report: &mut Report) {
    let app = signed_in(DEMO).await;
    app.tap("All appointments").await;
    app.sees_element("[role=tab]").await;
    // Late answers of the server must not be taken for answers to a tap.
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    app.run(TAP_MANY, json!([TAPS])).await;
    app.until_long("500 taps are answered", "return !!window.benchTimes;").await;
    let times: Vec<f64> = serde_json::from_value(app.ask("return window.benchTimes;").await).unwrap();
    assert_eq!(times.len(), TAPS);
    report.at_most("tap to DOM changed, median", percentile(&times, 0.5), 5.0, "ms");
    report.at_most("tap to DOM changed, 95th percentile", percentile(&times, 0.95), 16.0, "ms");
}
