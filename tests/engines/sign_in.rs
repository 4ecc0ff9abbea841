//! From the phone number to the main page, in every engine.

use serde_json::json;

use super::engine::{Engine, Run};
use crate::stage::CODE;

#[tokio::test]
#[ignore = "needs engines: cargo xtask engines"]
async fn chromium_66_as_it_was() {
    from_number_to_main_page(Engine::Chromium66, false).await;
}

#[tokio::test]
#[ignore = "needs engines: cargo xtask engines"]
async fn chromium_66_without_what_ios_12_lacks() {
    from_number_to_main_page(Engine::Chromium66, true).await;
}

#[tokio::test]
#[ignore = "needs engines: cargo xtask engines"]
async fn chromium_92_as_it_was() {
    from_number_to_main_page(Engine::Chromium92, false).await;
}

#[tokio::test]
#[ignore = "needs engines: cargo xtask engines"]
async fn chromium_92_without_what_ios_12_lacks() {
    from_number_to_main_page(Engine::Chromium92, true).await;
}

#[tokio::test]
#[ignore = "needs engines: cargo xtask engines"]
async fn current_chromium_and_no_barrier_for_anyone() {
    let mut run = Run::start(Engine::Current, false).await;
    run.sees("Your visits, in one place").await;
    nobody_is_kept_out(&mut run).await;
    enter_number(&mut run).await;
    run.sees("Enter the code").await;
    nobody_is_kept_out(&mut run).await;
    enter_code(&mut run).await;
    nobody_is_kept_out(&mut run).await;
    run.nothing_went_wrong();
}

async fn from_number_to_main_page(engine: Engine, ios_12_mask: bool) {
    let mut run = Run::start(engine, ios_12_mask).await;
    enter_number(&mut run).await;
    enter_code(&mut run).await;
    run.photograph().await;
    // The session survives: a new page, the same client.
    run.reload().await;
    run.sees("Appointments").await;
    run.tap("All appointments").await;
    run.sees("Upcoming").await;
    run.nothing_went_wrong();
}

pub async fn enter_number(run: &mut Run) {
    run.sees("Your visits, in one place").await;
    run.type_into_element("input[type=tel]", "2025550101").await;
    run.tap("I have read and accept").await;
    run.tap("I allow").await;
    run.tap("Send code").await;
}

pub async fn enter_code(run: &mut Run) {
    run.sees("Enter the code").await;
    run.type_into_element("input[autocomplete=one-time-code]", CODE).await;
    for section in ["Appointments", "Places", "Memberships", "Gift cards"] {
        run.sees(section).await;
    }
}

/// axe-core, all rules of WCAG 2.2 A and AA and its best practices.
pub async fn nobody_is_kept_out(run: &mut Run) {
    let found = barriers(run).await;
    assert!(found.is_empty(), "{} barriers:\n{}", found.len(), found.join("\n"));
}

pub async fn barriers(run: &mut Run) -> Vec<String> {
    let axe = std::fs::read_to_string(std::env::var("ALTEGIO_AXE").unwrap()).unwrap();
    // Comes in through the debugger, which the page's own policy does not bind.
    run.page.send("Runtime.evaluate", json!({ "expression": axe })).await;
    let found = run
        .page
        .run(
            "return axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations.map(one =>
                one.id + ': ' + one.help + '\\n' + one.nodes.map(node => '    ' + node.html.slice(0, 200) + '\\n    ' + node.failureSummary).join('\\n')));",
            json!([]),
        )
        .await;
    run.photograph().await;
    serde_json::from_value(found).unwrap()
}
