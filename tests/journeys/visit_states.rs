//! F11, F15, B02: what the page of a visit says and offers, by what has become of it.

use serde_json::json;

use crate::driver::App;
use crate::reschedule::REFUSED;
use crate::stage::DEMO;
use crate::steps::{opens, signed_in};
use crate::visits::{all_visits, asks_to_cancel, lumen};

/// One visit: its tab, how its name begins, what its page says, and what it does not offer.
struct Case {
    tab: &'static str,
    name: &'static str,
    says: &'static [&'static str],
    lacks: &'static [&'static str],
}

const CASES: [Case; 5] = [
    // A group class with two seats, still to be confirmed.
    Case {
        tab: "Upcoming",
        name: "Wednesday, 25 November, 10:00",
        says: &["Not confirmed", "2 seats", "Confirm"],
        lacks: &["Book again"],
    },
    // Nothing may be changed; three services.
    Case {
        tab: "Upcoming",
        name: "Monday, 30 November, 11:30",
        says: &["To change this visit, contact the studio", "Call", "Total"],
        lacks: &["Reschedule", "Cancel"],
    },
    Case {
        tab: "Upcoming",
        name: "Tuesday, 29 December, 08:00",
        says: &["Paid online", "Paid visits can’t be canceled in the app"],
        lacks: &["Cancel"],
    },
    // The first one of today is going on.
    Case {
        tab: "Upcoming",
        name: "Tuesday, 24 November",
        says: &["Happening now", "Until "],
        lacks: &["Reschedule", "Cancel", "Book again"],
    },
    Case {
        tab: "Past",
        name: "Saturday, 10 October, 08:",
        says: &["Didn't take place", "Book again", "Available after a completed visit"],
        lacks: &["Reschedule", "Confirm"],
    },
];

async fn offers(app: &App, button: &str) -> bool {
    let script = format!(
        "return Array.from(document.querySelectorAll('button')).some(one => one.textContent.trim() === {});",
        json!(button)
    );
    app.ask(&script).await == json!(true)
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_visit_says_what_has_become_of_it_and_offers_what_can_be_done() {
    let app = all_visits(DEMO).await;
    for (number, case) in CASES.iter().enumerate() {
        app.tap(case.tab).await;
        opens(&app, case.name).await;
        app.sees_element(".visit-header, .visit-over-head").await;
        for text in case.says {
            app.sees(text).await;
        }
        for button in case.lacks {
            assert!(!offers(&app, button).await, "{} offers `{button}`", case.name);
        }
        if case.name.starts_with("Monday") {
            let lines = "return document.querySelectorAll('.visit-receipt .visit-line').length >= 4;";
            app.until("three services and their sum", lines, json!([])).await;
        }
        app.photograph(&format!("05-appointment-state-{number}")).await;
        app.goes_back().await;
        app.sees_element(".visit-row").await;
    }
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn the_way_to_a_visit_is_shown_on_a_map() {
    let app = lumen().await;
    app.tap("Route, Studio Lumen").await;
    let address = app.next_opened(0).await;
    assert!(address.starts_with("https://") && address.contains("maps"), "{address}");
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_place_that_refuses_to_cancel_is_believed_and_can_be_called() {
    let app = signed_in(REFUSED).await;
    app.sees_element(".pass-upcoming").await;
    asks_to_cancel(&app).await;
    app.tap("Cancel appointment").await;
    app.sees("This appointment can’t be canceled here").await;
    app.photograph("07-cancel-sheet-refused").await;
    app.tap("Call, ").await;
    app.sees("Phone number copied").await;
}
