//! B09: the app can be tried without an account and without a network, and leaves nothing behind.

use crate::driver::App;
use crate::stage::Trouble;
use crate::steps::sees_all_sections;

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn the_demo_opens_without_account_or_network_and_log_out_ends_it() {
    let mut app = App::start().await;
    app.backend.begin(Trouble::NoNetwork).await;
    app.tap("Try the demo").await;
    app.is_at("/").await;
    sees_all_sections(&app).await;
    app.tap("Personal account").await;
    app.sees("You are looking at the demo").await;
    app.tap("Log out").await;
    app.sees("Log out?").await;
    app.tap_element("[role=dialog] .button, [role=alertdialog] .button").await;
    app.sees("Your visits, in one place").await;
    app.kill_and_reopen().await;
    app.sees("Your visits, in one place").await;
}
