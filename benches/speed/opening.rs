//! Tap on a visit in the list of 2,000 → its page painted, from the saved copy; and the list's own search.

use serde_json::json;

use crate::figures::{Report, percentile};
use crate::stage::MANY;
use crate::steps::signed_in;

const ROUNDS: usize = 31;

/// Opens the first visit and comes back, again and again. Painted: the frame after the one that first had the page.
const OPEN_MANY: &str = "
    const wanted = arguments[0], times = [];
    window.benchTimes = null;
    const painted = next => requestAnimationFrame(() => requestAnimationFrame(next));
    const until = (there, next) => there() ? next() : setTimeout(() => until(there, next), 4);
    const round = () => {
        const link = document.querySelector('.visit-row .card-link');
        const begun = performance.now();
        link.click();
        const observer = new MutationObserver(() => {
            if (!document.querySelector('.visit-header')) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => {
                times.push(performance.now() - begun);
                if (times.length >= wanted) { window.benchTimes = times; return; }
                history.back();
                until(() => document.querySelector('.visit-row .card-link'), () => painted(() => setTimeout(round, 60)));
            }, 0));
        });
        observer.observe(document.body, { subtree: true, childList: true });
    };
    round();";

/// Types and takes back letters of a search that most visits match; told: the input's event → the list's answer.
const FILTER_MANY: &str = "
    const wanted = arguments[0], words = ['a', 'an', 'a', 'ma', 'm', ''], times = [];
    window.benchTimes = null;
    const field = document.querySelector('input[type=search]');
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    let begun = 0, next = 0;
    const observer = new MutationObserver(() => {
        if (!begun) return;
        times.push(performance.now() - begun);
        begun = 0;
        if (times.length >= wanted) { observer.disconnect(); window.benchTimes = times; return; }
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(type, 20)));
    });
    observer.observe(document.querySelector('#main'), { subtree: true, childList: true });
    const type = () => {
        write.call(field, words[next++ % words.length]);
        begun = performance.now();
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    type();";

pub async fn measure(report: &mut Report) {
    let app = signed_in(MANY).await;
    app.tap("All appointments").await;
    app.sees_element(".visit-row").await;
    // The silent refresh is over: late answers are not the tap's doing.
    tokio::time::sleep(std::time::Duration::from_secs(4)).await;
    app.run(OPEN_MANY, json!([ROUNDS])).await;
    app.until_long("visits are opened", "return !!window.benchTimes;").await;
    let opened: Vec<f64> = serde_json::from_value(app.ask("return window.benchTimes;").await).unwrap();
    report.at_most("tap on a visit to its page painted, median", percentile(&opened, 0.5), 50.0, "ms");
    app.goes_back().await;
    app.sees_element("input[type=search]").await;
    app.run(FILTER_MANY, json!([60])).await;
    app.until_long("the list is filtered", "return !!window.benchTimes;").await;
    let filtered: Vec<f64> = serde_json::from_value(app.ask("return window.benchTimes;").await).unwrap();
    report.at_most("a letter to the filtered list of 2,000 visits, median", percentile(&filtered, 0.5), 16.0, "ms");
}
