//! Where the actions of a visit lead. Must not know what a card or a page looks like.

use super::routes::Route;

/// All chosen but date and time (feature F12).
pub fn book_again(place: i64, appointment: i64) -> Route {
    route(&format!("/book/{place}?again={appointment}"))
}

pub fn reschedule(appointment: i64) -> Route {
    route(&format!("/appointments/{appointment}/reschedule"))
}

/// Every path leads somewhere: one that no page has opens the page that says so.
fn route(path: &str) -> Route {
    path.parse().unwrap_or(Route::MainPage {})
}
