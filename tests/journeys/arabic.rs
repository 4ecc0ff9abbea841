//! B06: the same app from right to left.

use crate::driver::Launch;
use crate::stage::DEMO;
use crate::steps::signed_in;

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn arabic_reads_from_the_right_and_keeps_numbers_readable() {
    let mut app = signed_in(DEMO).await;
    app.sees("Appointments").await;
    let arabic = Launch { language: "ar", ..Launch::default() };
    app.kill_and_reopen_with(arabic).await;
    app.sees("المواعيد").await;
    app.sees("الأماكن").await;
    assert_eq!(app.ask("return document.documentElement.dir;").await, "rtl");
    assert_eq!(app.ask("return document.documentElement.lang;").await, "ar");
    // The first card stands at the right edge.
    let script = "const box = document.querySelector('.pass').getBoundingClientRect(); return innerWidth - box.right < box.left + 40;";
    app.until("the carousel starts at the right", script, serde_json::json!([])).await;
    app.photograph("03-main-ar-rtl").await;
}
