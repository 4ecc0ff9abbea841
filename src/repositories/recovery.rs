//! Back online, what failed for want of a connection refreshes by itself. Must not know what the collections hold.

use std::sync::{Arc, Weak};
use std::time::Duration;

use super::active::{Active, Signals};
use super::live::Section;

/// How often a lost connection is tried.
const RETRY_EVERY: Duration = Duration::from_secs(15);

pub(super) type Sections = Arc<Vec<Box<dyn Section>>>;

/// Starts the task that waits for a connection. It holds nothing but the signals, so the repositories can be dropped.
pub(super) fn start(active: &Active, sections: &Sections) {
    let sections = Arc::downgrade(sections);
    active.tasks().spawn(watch_over(active.signals().clone(), sections));
}

pub(super) fn refresh_offline(sections: &Sections) {
    refresh_where(sections, |section| section.is_offline());
}

/// The token is there at last.
pub(super) fn refresh_locked(sections: &Sections) {
    refresh_where(sections, |section| section.waits_for_key_store());
}

/// Somebody looks at the app again.
pub(super) fn refresh_old(sections: &Sections) {
    refresh_where(sections, |section| section.is_watched() && section.is_older_than(chrono::Duration::minutes(1)));
}

fn refresh_where(sections: &Sections, is_due: impl Fn(&dyn Section) -> bool) {
    for section in sections.iter().filter(|section| is_due(section.as_ref())) {
        section.refresh();
    }
}

async fn watch_over(signals: Arc<Signals>, sections: Weak<Vec<Box<dyn Section>>>) {
    loop {
        signals.went_offline.notified().await;
        // A success of before says nothing about now.
        let _stale = tokio::time::timeout(Duration::ZERO, signals.came_online.notified()).await;
        loop {
            let is_online = tokio::select! {
                () = signals.came_online.notified() => true,
                () = tokio::time::sleep(RETRY_EVERY) => false,
            };
            let Some(sections) = sections.upgrade() else { return };
            if is_online || probe(&sections).await {
                refresh_offline(&sections);
            }
            // Nobody looks: the next page asks by itself when it opens.
            if !sections.iter().any(|section| section.is_offline() && section.is_watched()) {
                break;
            }
        }
    }
}

/// One request instead of all of them, while there is no connection.
async fn probe(sections: &Sections) -> bool {
    let Some(first) = sections.iter().find(|section| section.is_offline() && section.is_watched()) else {
        return false;
    };
    first.refresh();
    first.settled().await.is_ok()
}
