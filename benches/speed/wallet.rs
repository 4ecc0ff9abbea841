//! A wallet of 200 cards: from the tap to its first paint out of the store, scrolling, memory, and no picture fetched twice.

use std::time::Duration;

use serde_json::json;

use crate::figures::{Report, percentile};
use crate::stage::{COLLECTOR, descendants, target_dir};
use crate::steps::signed_in;

const ROUNDS: usize = 15;

/// Opens the wallet from the main page and comes back, again and again. Painted: the frame after the one that first had a card.
const OPEN_MANY: &str = "
    const wanted = arguments[0], times = [];
    window.benchTimes = null;
    const until = (there, next) => there() ? next() : setTimeout(() => until(there, next), 4);
    const link = () => document.querySelector('a[href=\"/memberships\"]');
    const round = () => {
        const begun = performance.now();
        link().click();
        const observer = new MutationObserver(() => {
            if (!document.querySelector('.wallet-list .wallet-pass')) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => {
                times.push(performance.now() - begun);
                if (times.length >= wanted) { window.benchTimes = times; return; }
                history.back();
                until(link, () => setTimeout(round, 120));
            }, 0));
        });
        observer.observe(document.body, { subtree: true, childList: true });
    };
    round();";

/// Down to the end in small steps, as a thumb would, asking for more whenever there is more.
const SCROLL_ALL: &str = "
    window.benchScrolled = false;
    const page = document.getElementById('page-scroll');
    let still = 0;
    const step = () => {
        const before = page.scrollTop;
        page.scrollTop = before + 60;
        if (page.scrollTop === before) {
            const more = document.querySelector('.list-more button');
            if (more) { more.click(); still = 0; } else if (++still > 30) { window.benchScrolled = true; return; }
        }
        requestAnimationFrame(step);
    };
    step();";

pub async fn measure(report: &mut Report) {
    let log = target_dir().join("bench-app.log");
    let _ = std::fs::remove_file(&log);
    let mut app = signed_in(COLLECTOR).await;
    app.sees("All").await;
    app.tap("All memberships").await;
    app.sees_element(".wallet-pass .picture-image").await;
    // Faces and pictures arrive one after another.
    tokio::time::sleep(Duration::from_secs(12)).await;
    app.close();
    app.log_to(&log);
    app.kill_and_reopen().await;
    app.sees_element("a[href='/memberships']").await;
    tokio::time::sleep(Duration::from_secs(5)).await;
    let main_page = memory(std::process::id());
    app.backend.forget_requests().await;
    app.run(OPEN_MANY, json!([ROUNDS])).await;
    app.until_long("the wallet is opened", "return !!window.benchTimes;").await;
    let opened: Vec<f64> = serde_json::from_value(app.ask("return window.benchTimes;").await).unwrap();
    report.at_most("tap to the wallet of 200 cards painted, median", percentile(&opened, 0.5), 100.0, "ms");
    let before = long_turns(&log);
    app.run(SCROLL_ALL, json!([])).await;
    app.until_long("the wallet is at its end", "return window.benchScrolled;").await;
    report.at_most("turns over 16.7 ms while scrolling 200 cards", (long_turns(&log) - before) as f64, 0.0, "");
    report.at_most("memory of the wallet to that of the main page", memory(std::process::id()) / main_page, 1.5, "×");
    let asked = app.backend.requests().await;
    let again: u64 = asked.iter().filter(|(target, _)| target.contains("/pictures/")).map(|(_, times)| times).sum();
    report.at_most("pictures fetched on the second visit", again as f64, 0.0, "");
}

/// The session logs each turn that took longer than a frame.
fn long_turns(log: &std::path::Path) -> usize {
    std::fs::read_to_string(log).unwrap_or_default().matches("long turn").count()
}

/// Resident, in kB, of the app and the process that draws its page: all that this measurement started.
fn memory(root: u32) -> f64 {
    let of = |pid: u32| {
        let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or("0");
        line.split_whitespace().next().and_then(|number| number.parse::<f64>().ok()).unwrap_or(0.0)
    };
    let all = descendants(root);
    all.iter()
        .filter(|(_, name)| name.starts_with("altegio") || name.starts_with("WebKitWeb"))
        .map(|(pid, _)| of(*pid))
        .sum()
}
