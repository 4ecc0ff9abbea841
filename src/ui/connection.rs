//! Whether the server can be asked, as the client's lists last found out: what needs it stays visible, off, and says so
//! (design 3, offline). Must not know which actions there are.

use dioxus::prelude::*;

use super::load_state::use_watched;
use crate::i18n::Localizer;
use crate::repositories::{ReadError, Repositories};

/// One for all pages, so that a long list does not watch once for each of its rows.
#[derive(Clone, Copy)]
struct Connection(Memo<Option<&'static str>>);

/// Watches for everything below.
pub fn use_connection() {
    let repositories = use_context::<Repositories>();
    let visits = use_watched(|| repositories.appointments.watch());
    let memberships = use_watched(|| repositories.memberships.watch());
    let gift_cards = use_watched(|| repositories.gift_cards.watch());
    let missing = use_memo(move || {
        let failures = [visits.read().failure(), memberships.read().failure(), gift_cards.read().failure()];
        match () {
            () if failures.contains(&Some(ReadError::Offline)) => Some("common-needs-internet"),
            () if failures.contains(&Some(ReadError::KeyStore)) => Some("common-needs-sign-in-read"),
            () => None,
        }
    });
    use_context_provider(|| Connection(missing));
}

/// "Needs internet" while there is none, for a button's reason. Outside the app's pages there always is.
pub fn use_needs_internet() -> Option<String> {
    let localizer = use_context::<Localizer>();
    let connection = use_hook(try_consume_context::<Connection>);
    let missing = connection.and_then(|connection| *connection.0.read());
    missing.map(|key| localizer.text(key))
}
