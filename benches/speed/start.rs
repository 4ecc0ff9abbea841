//! Process start → first card of the saved copy painted, against a bare window that shows the same page.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::driver::App;
use crate::figures::{Report, percentile};
use crate::stage::{Child, DEMO, app_program, target_dir};
use crate::steps::signed_in;

const ROUNDS: usize = 11;

pub async fn measure(report: &mut Report) {
    let mut app = signed_in(DEMO).await;
    app.sees_element("[data-content]").await;
    let page = target_dir().join("bench-page.html");
    std::fs::write(&page, same_page(&app).await).unwrap();
    app.close();

    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        // Interleaved, so that whatever else the machine does meets both.
        let own = until_line(&mut app.command(&app_program()), "Content");
        let limit = until_line(Command::new(bare_window()).arg(&page), "painted");
        if round > 0 {
            ours.push(own);
            bare.push(limit);
        }
    }
    let (own, limit) = (percentile(&ours, 0.5), percentile(&bare, 0.5));
    println!("start, median of {ROUNDS}: ours {own:.0} ms, bare window {limit:.0} ms");
    report.at_most("start to first saved card, by a bare window's start", own / limit, 1.25, "×");
}

/// What the app shows now, as one file: no scripts, no pictures from our handler.
async fn same_page(app: &App) -> String {
    // The page's policy allows no fetch, not even of our own files.
    let styles = "window.benchStyles = Array.from(document.styleSheets).map(sheet =>
        Array.from(sheet.cssRules).map(rule => rule.cssText).join('\\n')).join('\\n');";
    app.ask(styles).await;
    let page = "const copy = document.documentElement.cloneNode(true);
        copy.querySelectorAll('script, link, meta, img').forEach(node => node.remove());
        const style = document.createElement('style');
        style.textContent = window.benchStyles;
        copy.querySelector('head').appendChild(style);
        return '<!doctype html>' + copy.outerHTML;";
    app.ask(page).await.as_str().unwrap().to_owned()
}

/// Milliseconds from the program's start to the line of its log that says what is painted.
fn until_line(command: &mut Command, wanted: &str) -> f64 {
    let begun = Instant::now();
    let mut child = Child::start(command.stderr(Stdio::piped()).stdout(Stdio::null()));
    let mut lines = BufReader::new(child.log()).lines().map_while(Result::ok);
    assert!(lines.any(|line| line.contains("painted") && line.contains(wanted)), "{command:?} never said `{wanted}`");
    begun.elapsed().as_secs_f64() * 1000.0
}

fn bare_window() -> std::path::PathBuf {
    let program = app_program().parent().unwrap_or(Path::new(".")).join("examples/bare_window");
    assert!(program.exists(), "build it first: cargo build --example bare_window with this profile");
    program
}
