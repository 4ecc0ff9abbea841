//! B10: links from outside open the right screen, with the main page beneath it.

use crate::driver::{App, Launch};
use crate::stage::{CODE, DEMO};
use crate::steps::{CODE_FIELD, ask_for_code, sees_all_sections, signed_in};

const UNKNOWN: &str = "This link doesn't open anything here";

fn opened_by(link: &'static str) -> Launch {
    Launch { opened_by: Some(link), ..Launch::default() }
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_link_opens_its_page_and_back_leads_to_the_main_page() {
    let mut app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    for (link, path) in
        [("altegio-me://memberships", "/memberships"), ("https://altegio.me/places?from=mail", "/places")]
    {
        app.kill_and_reopen_with(opened_by(link)).await;
        app.is_at(path).await;
        app.sees_element("article").await;
        app.goes_back().await;
        app.is_at("/").await;
        sees_all_sections(&app).await;
    }
    // The same with the page's own button.
    app.kill_and_reopen_with(opened_by("altegio-me://places")).await;
    app.is_at("/places").await;
    app.tap("Back").await;
    app.is_at("/").await;
    sees_all_sections(&app).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_link_to_nobody_signed_in_is_followed_after_signing_in() {
    let app = App::start_with(opened_by("altegio-me://gift-cards")).await;
    ask_for_code(&app, DEMO).await;
    app.type_into_element(CODE_FIELD, CODE).await;
    app.is_at("/gift-cards").await;
    app.sees_element("article").await;
    app.goes_back().await;
    app.is_at("/").await;
    sees_all_sections(&app).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_link_that_means_nothing_opens_the_main_page_and_says_so() {
    let mut app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    for link in ["altegio-me://who/knows", "https://altegio.me/places/not-a-number", "https://elsewhere.example/places"]
    {
        app.kill_and_reopen_with(opened_by(link)).await;
        app.sees(UNKNOWN).await;
        app.is_at("/").await;
        sees_all_sections(&app).await;
    }
}
