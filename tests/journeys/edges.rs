//! Design 5: the page keeps clear of what the phone says its edges and its keyboard cover, and lets pictures run under the status bar.

use serde_json::{Value, json};

use crate::driver::{App, Launch};
use crate::stage::DEMO;
use crate::steps::{NUMBER, sign_in};

/// As the shell hands a command to the page.
const OBEY: &str =
    "var load = altegioPage.load, head = [1, load & 255, load >>> 8 & 255, load >>> 16 & 255, load >>> 24];
    altegioPage.receive(btoa(String.fromCharCode.apply(null, head) + JSON.stringify([arguments[0]])));";
const EDGES: &str = "var style = getComputedStyle(document.documentElement);
    return ['--sat', '--sar', '--sab', '--sal', '--kb'].map(function (name) { return style.getPropertyValue(name).trim(); }).join(' ');";

fn notched() -> Launch {
    Launch { insets: Some("44,0,34,0"), ..Launch::default() }
}

async fn covers(app: &App, edges: Value, keyboard: u32) {
    app.run(OBEY, json!([{ "command": "set_insets", "insets": { "edges": edges, "keyboard": keyboard } }])).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn the_page_keeps_clear_of_the_edges_and_brings_the_field_above_the_keyboard() {
    let app = App::start_with(notched()).await;
    app.sees("Your visits, in one place").await;
    assert_eq!(app.ask(EDGES).await, json!("44px 0px 34px 0px 0px"));
    app.sees_element(NUMBER).await;
    app.photograph("edges-sign-in").await;

    app.run("document.querySelector(arguments[0]).focus();", json!([NUMBER])).await;
    covers(&app, json!({ "top": 44, "right": 0, "bottom": 0, "left": 0 }), 420).await;
    assert_eq!(app.ask(EDGES).await, json!("44px 0px 0px 0px 420px"));
    let is_seen = "var box = document.querySelector(arguments[0]).getBoundingClientRect();
        return box.top >= 44 && box.bottom <= window.innerHeight - 420;";
    app.until("the field is above the keyboard", is_seen, json!([NUMBER])).await;
    app.photograph("edges-keyboard").await;

    covers(&app, json!({ "top": 0, "right": 30, "bottom": 21, "left": 40 }), 0).await;
    assert_eq!(app.ask(EDGES).await, json!("0px 30px 21px 40px 0px"));
    // Nothing said of the edges leaves them as they were.
    covers(&app, Value::Null, 0).await;
    assert_eq!(app.ask(EDGES).await, json!("0px 30px 21px 40px 0px"));
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn pictures_run_under_the_status_bar_and_what_is_tapped_does_not() {
    let mut app = App::start_with(notched()).await;
    sign_in(&app, DEMO).await;
    app.kill_and_reopen_with(Launch { opened_by: Some("altegio-me://places/9025"), ..notched() }).await;
    app.sees_element(".place-cover").await;
    app.photograph("edges-place").await;
    assert_eq!(app.ask("return document.querySelector('.place-cover').getBoundingClientRect().top;").await, json!(0));
    let back = app.ask("return document.getElementById('page-back').getBoundingClientRect().top;").await;
    assert!(back.as_f64().unwrap() >= 44.0, "{back}");
}
