//! F01, F02, F04: from the phone number to the main page, and every way the code can go wrong.

use crate::driver::{App, Launch};
use crate::stage::{CODE, DEMO, EMPTY};
use crate::steps::{CODE_FIELD, NUMBER, accept, ask_for_code, holds_digits, sees_all_sections};

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_number_and_its_code_lead_to_the_main_page() {
    let app = App::start().await;
    app.sees("Your visits, in one place").await;
    app.photograph("01-phone-entry").await;
    app.type_into_element(NUMBER, "+12025550101").await;
    holds_digits(&app, "2025550101").await;
    accept(&app).await;
    app.tap("Send code").await;
    app.is_at("/sign-in/code").await;
    app.sees("Enter the code").await;
    sees_number(&app).await;
    app.photograph("02-sms-code").await;
    // One real input, which phones fill from the SMS by themselves.
    assert_eq!(app.ask("return document.querySelectorAll('input').length;").await, 1);
    app.type_into_element(CODE_FIELD, CODE).await;
    app.is_at("/").await;
    sees_all_sections(&app).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_pasted_number_is_understood_in_any_shape() {
    let app = App::start().await;
    app.sees("Your visits, in one place").await;
    for shape in ["+1 (202) 555-0101", "001 202 555 0101", " +1\u{a0}202\u{a0}555\u{a0}01\u{a0}01 "] {
        app.paste_into_element(NUMBER, shape).await;
        let script = "const field = document.querySelector(arguments[0]); return field.value.replace(/\\D/g, '').endsWith('2025550101');";
        app.until(&format!("`{shape}` became the number"), script, serde_json::json!([NUMBER])).await;
    }
    accept(&app).await;
    app.tap("Send code").await;
    sees_number(&app).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_number_that_cannot_be_is_refused_where_it_stands() {
    let app = App::start().await;
    app.sees("Your visits, in one place").await;
    app.type_into_element(NUMBER, "12").await;
    accept(&app).await;
    app.tap("Send code").await;
    app.sees_element("[aria-invalid=true]").await;
    app.is_at("/sign-in").await;
    let asked = app.backend.requests().await;
    assert!(asked.is_empty(), "nothing was sent: {asked:?}");
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn three_wrong_codes_are_told_one_by_one_and_then_the_field_is_off() {
    let app = App::start().await;
    ask_for_code(&app, "+12025550110").await;
    for _ in 0..2 {
        app.type_into_element(CODE_FIELD, CODE).await;
        app.sees("That code isn’t right").await;
        let is_empty = "return document.querySelector(arguments[0]).value === '';";
        app.until("the field is empty again", is_empty, serde_json::json!([CODE_FIELD])).await;
        app.photograph("02-sms-code-wrong").await;
    }
    app.type_into_element(CODE_FIELD, CODE).await;
    app.sees("Try again in 10 minutes").await;
    app.sees_element("input:disabled").await;
    app.is_at("/sign-in/code").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn an_expired_code_offers_a_new_one() {
    let app = App::start().await;
    ask_for_code(&app, "+12025550111").await;
    // This number's codes live for a second.
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    app.type_into_element(CODE_FIELD, CODE).await;
    app.sees("This code is too old").await;
    app.photograph("02-sms-code-expired").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn too_many_attempts_say_how_long_to_wait() {
    let app = App::start().await;
    app.sees("Your visits, in one place").await;
    app.type_into_element(NUMBER, "+12025550112").await;
    accept(&app).await;
    app.tap("Send code").await;
    app.until(
        "the time left is said",
        "return /Try again in \\d|Too many|Enter the code/.test(document.body.innerText);",
        serde_json::json!([]),
    )
    .await;
    if app.shows("Enter the code").await {
        app.type_into_element(CODE_FIELD, CODE).await;
    }
    app.sees("Try again in").await;
    app.sees("Contact support").await;
    app.photograph("02-sms-code-too-many").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn killed_between_number_and_code_it_returns_to_the_code_and_a_new_one_can_be_sent() {
    let mut app = App::start().await;
    ask_for_code(&app, DEMO).await;
    assert!(!app.shows("Send again").await, "a new code must wait");
    app.sees("New code in").await;
    // A minute and a half later.
    let later = Launch { now: "2026-11-24T08:42:30Z".to_owned(), ..Launch::default() };
    app.backend.advance_minutes(2).await;
    app.kill_and_reopen_with(later).await;
    app.is_at("/sign-in/code").await;
    sees_number(&app).await;
    app.tap("Send again").await;
    app.sees("New code in").await;
    app.type_into_element(CODE_FIELD, CODE).await;
    sees_all_sections(&app).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn changing_the_number_keeps_it_in_the_field() {
    let app = App::start().await;
    ask_for_code(&app, DEMO).await;
    app.tap("Change number").await;
    app.is_at("/sign-in").await;
    holds_digits(&app, "2025550101").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn without_a_network_the_number_stays_and_the_reason_is_said() {
    let app = App::start().await;
    app.sees("Your visits, in one place").await;
    app.backend.begin(crate::stage::Trouble::NoNetwork).await;
    app.type_into_element(NUMBER, "+12025550101").await;
    accept(&app).await;
    app.tap("Send code").await;
    app.sees("offline").await;
    holds_digits(&app, "2025550101").await;
    app.backend.end_trouble().await;
    app.tap("Send code").await;
    app.sees("Enter the code").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn who_has_no_name_is_asked_for_one_once_and_greeted_by_it() {
    let mut app = App::start().await;
    ask_for_code(&app, EMPTY).await;
    app.type_into_element(CODE_FIELD, CODE).await;
    app.sees("What should we call you?").await;
    app.photograph("02-name").await;
    app.type_into_element("#own-name", "Nora").await;
    app.tap("Continue").await;
    app.is_at("/").await;
    app.sees("Nora").await;
    app.kill_and_reopen().await;
    app.is_at("/").await;
    app.sees("Nora").await;
    assert!(!app.shows("What should we call you?").await);
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn the_question_for_a_name_can_be_skipped_and_is_not_asked_again() {
    let mut app = App::start().await;
    ask_for_code(&app, EMPTY).await;
    app.type_into_element(CODE_FIELD, CODE).await;
    app.tap("Skip").await;
    app.is_at("/").await;
    app.sees("Your account").await;
    app.kill_and_reopen().await;
    app.sees("Your account").await;
    app.is_at("/").await;
}

/// However its country groups it.
async fn sees_number(app: &App) {
    let script = "return document.body.innerText.replace(/[^+0-9]/g, '').includes('+12025550101');";
    app.until("the number is shown", script, serde_json::json!([])).await;
}
