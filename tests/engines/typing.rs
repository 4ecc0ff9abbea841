//! No letter is lost, however fast it comes and in whatever script: 500 of them, 5 ms apart, into a field that Rust writes too.

use std::time::Duration;

use serde_json::json;

use super::engine::{Engine, Run};

const FIELD: &str = "#country-search";

/// Latin, Cyrillic and Arabic by turns.
const SCRIPTS: [&str; 3] = ["quick brown fox ", "Привет, как дела? ", "مرحبا بالعالم "];
const LETTERS: usize = 500;

#[tokio::test]
#[ignore = "needs engines: cargo xtask engines"]
async fn chromium_66_loses_no_letter() {
    types_everything(Engine::Chromium66).await;
}

#[tokio::test]
#[ignore = "needs engines: cargo xtask engines"]
async fn chromium_92_loses_no_letter() {
    types_everything(Engine::Chromium92).await;
}

#[tokio::test]
#[ignore = "needs engines: cargo xtask engines"]
async fn current_chromium_loses_no_letter() {
    types_everything(Engine::Current).await;
}

async fn types_everything(engine: Engine) {
    let mut run = Run::start(engine, false).await;
    run.sees("Your visits, in one place").await;
    run.touch_element(".phone-country").await;
    run.until("the sheet is open", "return !!document.querySelector(arguments[0]);", json!([FIELD])).await;
    // It slides in; a finger waits for that.
    tokio::time::sleep(Duration::from_millis(800)).await;
    run.touch_element(FIELD).await;
    let text: String = SCRIPTS.concat().chars().cycle().take(LETTERS).collect();
    let mut beat = tokio::time::interval(Duration::from_millis(5));
    for letter in text.chars() {
        beat.tick().await;
        run.page.send("Input.dispatchKeyEvent", json!({ "type": "char", "text": letter.to_string() })).await;
    }
    holds(&mut run, &text).await;
    run.page.run(&empty(), json!([FIELD])).await;
    holds(&mut run, "").await;
    compose(&mut run).await;
    holds(&mut run, "かなБ漢字Б漢字Б").await;
    run.nothing_went_wrong();
}

/// Still the same after everything that was under way has come back.
async fn holds(run: &mut Run, text: &str) {
    let same = "const field = document.querySelector(arguments[0]); return !!field && field.value === arguments[1];";
    let patience = std::time::Instant::now() + Duration::from_secs(10);
    while run.page.run(same, json!([FIELD, text])).await != json!(true) {
        let found = run.page.run("return document.querySelector(arguments[0]).value;", json!([FIELD])).await;
        assert!(std::time::Instant::now() < patience, "the field holds {found}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    tokio::time::sleep(Duration::from_millis(400)).await;
    let found = run.page.run("return document.querySelector(arguments[0]).value;", json!([FIELD])).await;
    assert_eq!(found, json!(text), "an old value came back");
}

fn empty() -> String {
    "const field = document.querySelector(arguments[0]); field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true })); field.focus();"
        .to_owned()
}

/// An input method at work, by the events it fires: each keystroke replaces what is being composed, and a letter follows at once.
/// Made by hand, since only new engines let a driver compose.
async fn compose(run: &mut Run) {
    let script = "const field = document.querySelector(arguments[0]);
        const say = (kind, name, data) => field.dispatchEvent(new kind(name, { bubbles: true, data: data }));
        const steps = [];
        arguments[1].forEach(function (word) {
            let done = '';
            steps.push(() => { done = field.value; say(CompositionEvent, 'compositionstart', ''); });
            word.forEach(part => steps.push(() => { say(CompositionEvent, 'compositionupdate', part); field.value = done + part; say(InputEvent, 'input', part); }));
            steps.push(() => say(CompositionEvent, 'compositionend', word[word.length - 1]));
            steps.push(() => { field.value += 'Б'; say(InputEvent, 'input', 'Б'); });
        });
        return new Promise(done => { const next = () => { const step = steps.shift(); if (!step) return done(true); step(); setTimeout(next, 5); }; next(); });";
    let words = json!([["k", "か", "かn", "かな"], ["k", "か", "かn", "漢字"], ["かん", "かんj", "漢字"]]);
    run.page.run(script, json!([FIELD, words])).await;
}
