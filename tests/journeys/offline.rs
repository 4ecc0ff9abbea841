//! B01: the saved copy, what is said about it, and the way back.

use crate::stage::{DEMO, Trouble};
use crate::steps::{opens, sees_all_sections, signed_in};

/// A visit that may be changed, as its card is read out.
const LUMEN: &str = "Thursday, 26 November";

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn opened_offline_the_app_shows_its_saved_copy_says_so_and_catches_up_by_itself() {
    let mut app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    app.sees_element(".pass-upcoming").await;
    app.backend.begin(Trouble::NoNetwork).await;
    app.kill_and_reopen().await;
    sees_all_sections(&app).await;
    app.sees("You're offline").await;
    app.sees("Showing data from").await;
    app.sees_element(".pass-upcoming").await;
    app.photograph("03-main-offline").await;
    app.backend.end_trouble().await;
    app.no_longer_sees("You're offline").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn what_needs_the_network_is_off_and_says_so_until_it_is_back() {
    let mut app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    app.sees_element(".pass-upcoming").await;
    app.backend.begin(Trouble::NoNetwork).await;
    app.kill_and_reopen().await;
    app.sees("You're offline").await;
    app.sees_element(".pass-upcoming .button[aria-disabled=true]").await;
    app.sees("Needs internet").await;
    app.tap("All appointments").await;
    app.is_at("/appointments").await;
    app.sees_element(".visit-row .button[aria-disabled=true]").await;
    app.photograph("04-appointments-offline").await;
    opens(&app, LUMEN).await;
    app.sees_element(".visit-header").await;
    app.sees_element(".dock .button[aria-disabled=true]").await;
    app.photograph("05-appointment-offline").await;
    app.backend.end_trouble().await;
    app.no_longer_sees("Needs internet").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_server_in_trouble_leaves_the_saved_copy_alone() {
    let mut app = signed_in(DEMO).await;
    app.sees_element(".pass-upcoming").await;
    app.backend.begin(Trouble::Status(503)).await;
    app.kill_and_reopen().await;
    sees_all_sections(&app).await;
    app.sees_element(".pass-upcoming").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_visit_booked_elsewhere_appears_after_a_refresh() {
    let app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    // A day from now, in the time of the place.
    assert!(!app.shows("09:41").await);
    app.backend.add_visit(DEMO, 1).await;
    app.tap("Refresh").await;
    app.sees("09:41").await;
}
