//! Speed against its limits, on the real program in its real web view: `cargo xtask bench`.
//! Figures drift from machine to machine, so what counts are ratios and counts of one run.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a measurement prints, or it has failed"
)]

#[path = "../../tests/journeys/driver/mod.rs"]
#[allow(dead_code, unused_imports, reason = "shared with the journeys; each uses its part")]
mod driver;
#[path = "../../tests/stage/mod.rs"]
#[allow(dead_code, unused_imports, reason = "shared with the journeys; each uses its part")]
mod stage;
#[path = "../../tests/journeys/steps.rs"]
#[allow(dead_code, reason = "shared with the journeys; each uses its part")]
mod steps;

mod booking;
mod figures;
mod large_client;
mod opening;
mod requests;
mod start;
mod taps;
mod wallet;

use figures::Report;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    // `cargo bench -- --list` and the like ask for nothing that exists here.
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    let only = std::env::var("ALTEGIO_BENCH").ok();
    let wanted = |part: &str| only.as_deref().is_none_or(|only| only.split_whitespace().any(|name| name == part));
    let mut report = Report::default();
    if wanted("start") {
        start::measure(&mut report).await;
    }
    if wanted("taps") {
        taps::measure(&mut report).await;
    }
    if wanted("requests") {
        requests::measure(&mut report).await;
    }
    if wanted("opening") {
        opening::measure(&mut report).await;
    }
    if wanted("booking") {
        booking::measure(&mut report).await;
    }
    if wanted("large_client") {
        large_client::measure(&mut report).await;
    }
    if wanted("wallet") {
        wallet::measure(&mut report).await;
    }
    if !report.print() {
        std::process::exit(1);
    }
}
