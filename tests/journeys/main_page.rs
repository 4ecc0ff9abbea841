//! F05, F06, F08: the sections of three different clients, and where they lead.

use crate::stage::{DEMO, EMPTY, MANY};
use crate::steps::{sees_all_sections, signed_in};

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_client_with_a_life_sees_it_in_four_carousels() {
    let app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    app.sees_element(".pass-upcoming").await;
    app.photograph("03-main").await;
    for (name, path) in [
        ("All appointments", "/appointments"),
        ("All places", "/places"),
        ("All memberships", "/memberships"),
        ("All gift cards", "/gift-cards"),
    ] {
        app.tap(name).await;
        app.is_at(path).await;
        app.sees_element("h1").await;
        app.photograph(&format!("all{}", path.replace('/', "-"))).await;
        app.goes_back().await;
        app.is_at("/").await;
        sees_all_sections(&app).await;
    }
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn the_name_leads_to_the_account_and_the_bubble_to_the_notifications() {
    let app = signed_in(DEMO).await;
    app.tap("Personal account").await;
    app.is_at("/account").await;
    app.goes_back().await;
    app.sees("Appointments").await;
    app.tap("Notifications").await;
    app.is_at("/notifications").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_client_without_visits_is_told_what_will_come() {
    let app = signed_in(EMPTY).await;
    app.sees("No visits yet").await;
    app.sees("Check again").await;
    app.photograph("03-main-empty").await;
    app.tap("Use another number").await;
    app.sees("Your visits, in one place").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_client_with_two_thousand_visits_gets_a_small_page() {
    let app = signed_in(MANY).await;
    app.sees("Appointments").await;
    app.sees_element(".pass").await;
    let nodes = app.ask("return document.querySelectorAll('*').length;").await;
    assert!(nodes.as_u64().is_some_and(|nodes| nodes < 1500), "{nodes} nodes");
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn opening_the_app_asks_at_most_eight_things_and_none_twice() {
    let mut app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    app.sees_element(".pass-upcoming").await;
    // What signing in brought with it, the pictures of the cards above all, is over.
    let mut before = 0;
    loop {
        tokio::time::sleep(std::time::Duration::from_secs(3)).await;
        let now = app.backend.requests().await.values().sum::<u64>();
        if now == before {
            break;
        }
        before = now;
    }
    app.close();
    app.backend.forget_requests().await;
    app.kill_and_reopen().await;
    sees_all_sections(&app).await;
    // The silent refresh takes its time; nothing on the page says when it is over.
    tokio::time::sleep(std::time::Duration::from_secs(5)).await;
    let asked = app.backend.requests().await;
    let api: Vec<_> = asked.iter().filter(|(target, _)| !target.contains("/pictures/")).collect();
    assert!(!api.is_empty(), "nothing was refreshed");
    assert!(api.iter().all(|(_, times)| **times == 1), "asked twice: {api:#?}");
    assert!(api.len() <= 8, "{} requests: {api:#?}", api.len());
}
