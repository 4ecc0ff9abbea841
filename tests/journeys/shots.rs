//! The screens in the sizes, themes and languages that the design draws, for people to compare.

use crate::driver::{App, Launch};
use crate::stage::DEMO;
use crate::steps::{ask_for_code, sees_all_sections, sign_in};

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn the_looks_of_sign_in() {
    for (name, launch) in looks() {
        let language = launch.language;
        let app = App::start_with(launch).await;
        app.sees_element("h1").await;
        app.photograph(&format!("shot-sign-in-{name}")).await;
        if language == "en" {
            ask_for_code(&app, DEMO).await;
            app.photograph(&format!("shot-code-{name}")).await;
        }
    }
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn the_looks_of_the_main_page_and_its_lists() {
    let mut app = App::start().await;
    sign_in(&app, DEMO).await;
    sees_all_sections(&app).await;
    for (name, launch) in looks() {
        app.kill_and_reopen_with(launch).await;
        app.sees_element(".pass").await;
        // Pictures and the silent refresh.
        tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        app.photograph(&format!("shot-main-{name}")).await;
        for page in ["appointments", "places", "memberships", "gift-cards"] {
            app.tap_element(&format!("a[href='/{page}']")).await;
            app.sees_element("h1").await;
            tokio::time::sleep(std::time::Duration::from_millis(700)).await;
            app.photograph(&format!("shot-{page}-{name}")).await;
            app.goes_back().await;
            app.sees_element(".pass").await;
        }
    }
}

fn looks() -> Vec<(&'static str, Launch)> {
    let plain = Launch::default;
    vec![
        ("light", plain()),
        ("dark", Launch { theme: "dark", ..plain() }),
        ("small", Launch { size: "320x568", ..plain() }),
        ("wide", Launch { size: "844x390", ..plain() }),
        ("large-text", Launch { font_scale: "1.5", ..plain() }),
        ("ar", Launch { language: "ar", ..plain() }),
        ("de", Launch { language: "de", ..plain() }),
        ("ru-dark", Launch { language: "ru", theme: "dark", ..plain() }),
    ]
}
