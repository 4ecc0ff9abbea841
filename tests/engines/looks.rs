//! How a phone is set while the app is open: dark at sunset, less motion, more contrast.

use serde_json::{Value, json};

use super::engine::{Engine, Run};

const LOOK: &str = "const root = document.documentElement;
    return ['dark', 'calm', 'contrast'].filter(name => root.classList.contains(name)).join(' ') === arguments[0];";
const SAME_PAGE: &str = "return window.isTheSamePage === true;";

async fn set(run: &mut Run, features: Value) {
    run.page.send("Emulation.setEmulatedMedia", json!({ "features": features })).await;
}

fn features(scheme: &str, motion: &str, contrast: &str) -> Value {
    json!([
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "prefers-reduced-motion", "value": motion },
        { "name": "prefers-contrast", "value": contrast },
    ])
}

#[tokio::test]
#[ignore = "needs engines: cargo xtask engines"]
async fn dark_at_sunset_turns_the_open_page_and_is_there_from_the_first_picture_on() {
    let mut run = Run::start_set_to(Engine::Current, false, &[("ALTEGIO_LANG", "en")]).await;
    set(&mut run, features("light", "no-preference", "no-preference")).await;
    run.sees("Your visits, in one place").await;
    run.until("it is light", LOOK, json!([""])).await;
    run.page.run("window.isTheSamePage = true;", json!([])).await;
    set(&mut run, features("dark", "reduce", "more")).await;
    run.until("it is dark, calm and rich in contrast", LOOK, json!(["dark calm contrast"])).await;
    run.until("without another page", SAME_PAGE, json!([])).await;
    run.photograph().await;
    // Before any script of the page has run: the frame's own one is enough.
    let first = "window.addEventListener('DOMContentLoaded', () => {}); new MutationObserver((_, all) => {
        if (document.body && window.firstLook === undefined) window.firstLook = document.documentElement.className;
    }).observe(document, { childList: true, subtree: true });";
    run.page.send("Page.addScriptToEvaluateOnNewDocument", json!({ "source": first })).await;
    run.reload().await;
    run.sees("Your visits, in one place").await;
    let is_dark = "return (window.firstLook || '').split(' ').indexOf('dark') >= 0;";
    run.until("it was dark before it had content", is_dark, json!([])).await;
    set(&mut run, features("light", "no-preference", "no-preference")).await;
    run.until("it is light again", LOOK, json!([""])).await;
    run.nothing_went_wrong();
}

#[tokio::test]
#[ignore = "needs engines: cargo xtask engines"]
async fn what_the_developer_says_stays_whatever_the_engine_is_set_to() {
    let mut run = Run::start(Engine::Current, false).await;
    set(&mut run, features("dark", "no-preference", "more")).await;
    run.sees("Your visits, in one place").await;
    run.until("it is light, and rich in contrast", LOOK, json!(["contrast"])).await;
    run.nothing_went_wrong();
}
