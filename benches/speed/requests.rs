//! What a cold start with a session asks of the server.

use std::time::Duration;

use crate::figures::Report;
use crate::stage::DEMO;
use crate::steps::{sees_all_sections, signed_in};

pub async fn measure(report: &mut Report) {
    let mut app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    // Whatever follows signing in is no part of a start.
    quiet(&app).await;
    app.backend.forget_requests().await;
    app.kill_and_reopen().await;
    sees_all_sections(&app).await;
    quiet(&app).await;
    let mut asked = app.backend.requests().await;
    asked.retain(|target, _| !target.contains("/pictures/"));
    assert!(!asked.is_empty(), "nothing was refreshed");
    for (target, times) in &asked {
        println!("  {times} × {target}");
    }
    report.at_most("requests of a cold start with a session", asked.values().sum::<u64>() as f64, 8.0, "");
    report.at_most("times the same was asked", asked.values().copied().max().unwrap_or(0) as f64, 1.0, "");
}

/// Until the server has been asked nothing for a while; on a busy machine that takes its time.
async fn quiet(app: &crate::driver::App) {
    let mut before = None;
    loop {
        let now: u64 = app.backend.requests().await.values().sum();
        if before == Some(now) {
            return;
        }
        before = Some(now);
        tokio::time::sleep(Duration::from_secs(6)).await;
    }
}
