//! Ways through the app that many journeys share.

use crate::driver::{App, Launch};
use crate::stage::{CODE, EMPTY};

pub const NUMBER: &str = "input[type=tel]";
pub const CODE_FIELD: &str = "input[autocomplete=one-time-code]";

/// From the first screen to the code screen.
pub async fn ask_for_code(app: &App, phone: &str) {
    app.sees("Your visits, in one place").await;
    app.type_into_element(NUMBER, phone).await;
    accept(app).await;
    app.tap("Send code").await;
    app.sees("Enter the code").await;
}

/// Whatever the grouping, and whether or not the country's code was taken out already: these digits, soon.
pub async fn holds_digits(app: &App, digits: &str) {
    let same = "return document.querySelector(arguments[0]).value.replace(/[^0-9]/g, '') === arguments[1];";
    app.until(&format!("the field holds {digits}"), same, serde_json::json!([NUMBER, digits])).await;
}

pub async fn accept(app: &App) {
    app.tap("I have read and accept").await;
    app.tap("I allow").await;
}

pub async fn sign_in(app: &App, phone: &str) {
    ask_for_code(app, phone).await;
    app.type_into_element(CODE_FIELD, CODE).await;
    if phone == EMPTY {
        app.sees("What should we call you?").await;
        app.tap("Skip").await;
    }
    app.is_at("/").await;
    app.sees_element("#page-title").await;
}

/// A new device, signed in as this client.
pub async fn signed_in(phone: &str) -> App {
    signed_in_with(phone, Launch::default()).await
}

/// English words: other languages change the launch afterwards.
pub async fn signed_in_with(phone: &str, launch: Launch) -> App {
    let app = App::start_with(launch).await;
    sign_in(&app, phone).await;
    app
}

/// The main page with everything on it.
pub async fn sees_all_sections(app: &App) {
    for section in ["Appointments", "Places", "Memberships", "Gift cards"] {
        app.sees(section).await;
    }
}

/// The card whose link a screen reader reads so. The link itself has no size: it covers its card.
pub async fn opens(app: &App, name: &str) {
    let find = "const wanted = text => (text || '').replace(/[\\s\\u00a0\\u202f\\u2066-\\u2069]+/g, ' ').trim();
        const link = Array.from(document.querySelectorAll('.card-link'))
            .find(each => wanted(each.getAttribute('aria-label')).startsWith(wanted(arguments[0])));
        if (link) link.click();
        return Boolean(link);";
    app.until(&format!("there is a visit `{name}`"), find, serde_json::json!([name])).await;
}
