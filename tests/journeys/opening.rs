//! The window opens and draws something.

use crate::driver::App;

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn the_first_page_is_drawn_under_the_strict_policy() {
    let app = App::start().await;
    app.sees_element("h1").await;
    assert!(app.ask("return document.documentElement.lang;").await == "en");
    app.photograph("opening").await;
}
