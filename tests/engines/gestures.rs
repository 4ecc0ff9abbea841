//! Real fingers: a page pulled down, a sheet drawn down, and nothing of it where it was not meant.

use serde_json::json;

use super::engine::{Engine, Run};
use super::sign_in::{enter_code, enter_number};

#[tokio::test]
#[ignore = "needs engines: cargo xtask engines"]
async fn fingers_in_chromium_66() {
    pull_and_draw(Engine::Chromium66).await;
}

#[tokio::test]
#[ignore = "needs engines: cargo xtask engines"]
async fn fingers_in_current_chromium() {
    pull_and_draw(Engine::Current).await;
}

async fn pull_and_draw(engine: Engine) {
    let mut run = Run::start(engine, false).await;
    run.sees("Your visits, in one place").await;
    run.touch_element(".phone-country").await;
    run.until("the sheet is open", "return !!document.querySelector('#main .sheet');", json!([])).await;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    run.draw_element(".sheet-head", 0.0, 30.0).await;
    let at_rest = "const sheet = document.querySelector('#main .sheet'); return !!sheet && !sheet.style.transform;";
    run.until("the sheet springs back", at_rest, json!([])).await;
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    run.draw_element(".sheet-head", 0.0, 330.0).await;
    run.until("the sheet is gone", "return !document.querySelector('.sheet');", json!([])).await;
    enter_number(&mut run).await;
    enter_code(&mut run).await;
    let clicks = "window.refreshed = 0; document.querySelector('.refresh-button').addEventListener('click', () => { window.refreshed++; });";
    run.page.run(clicks, json!([])).await;
    run.draw_element("#page-title", 0.0, 60.0).await;
    run.draw_element("#page-title", 0.0, 200.0).await;
    run.until("one pull of two was meant", "return window.refreshed === 1;", json!([])).await;
    run.until("the indicator is out of sight", "return document.getElementById('shell-pull').hidden;", json!([])).await;
    run.nothing_went_wrong();
}
