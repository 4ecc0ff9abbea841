//! Hands an event to the phone's calendar. The person decides there whether to keep it, so the app needs no permission and
//! learns nothing: an event that was added cannot be taken away again. Knows no visit.

mod ics;

#[cfg(target_os = "android")]
#[path = "android.rs"]
mod system;
#[cfg(not(any(target_os = "android", target_os = "ios")))]
#[path = "desktop.rs"]
mod system;
#[cfg(target_os = "ios")]
#[path = "ios.rs"]
mod system;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use thiserror::Error;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEvent {
    /// The same each time the event is handed over: a calendar replaces what it has. ASCII without spaces.
    pub uid: String,
    pub title: String,
    pub location: String,
    pub notes: String,
    pub start: DateTime<Utc>,
    /// Never before `start`.
    pub end: DateTime<Utc>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CalendarError {
    #[error("no calendar takes the event")]
    NoApp,
    #[error("the event could not be written")]
    Storage,
}

/// Cheap to clone.
#[derive(Clone)]
pub struct Calendar(Kind);

#[derive(Clone)]
enum Kind {
    /// Where files for other apps are written.
    System(PathBuf),
    Recording(Arc<Mutex<Vec<CalendarEvent>>>),
}

impl Calendar {
    /// `folder` is the app's own; files in it live until they are wiped, or the system clears its cache.
    pub fn live(folder: PathBuf) -> Self {
        Self(Kind::System(folder))
    }

    /// Opens nothing and remembers what it was handed.
    pub fn recording() -> Self {
        Self(Kind::Recording(Arc::default()))
    }

    /// Returns before the calendar is there. `stamp` is the present moment. May be called on any thread; writes a small
    /// file on some systems.
    pub fn offer(&self, event: &CalendarEvent, stamp: DateTime<Utc>) -> Result<(), CalendarError> {
        match &self.0 {
            Kind::System(folder) => system::offer(folder, event, stamp),
            Kind::Recording(events) => {
                events.lock().unwrap_or_else(PoisonError::into_inner).push(event.clone());
                Ok(())
            }
        }
    }

    /// Deletes what was written for other apps. False when something is left.
    pub fn wipe(&self) -> bool {
        let Kind::System(folder) = &self.0 else { return true };
        match std::fs::remove_dir_all(folder) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                tracing::error!(kind = ?error.kind(), "the calendar's files could not be removed");
                false
            }
            _ => true,
        }
    }

    /// What a recording calendar was handed, in order.
    pub fn offered(&self) -> Vec<CalendarEvent> {
        match &self.0 {
            Kind::System(_) => Vec::new(),
            Kind::Recording(events) => events.lock().unwrap_or_else(PoisonError::into_inner).clone(),
        }
    }
}

/// The event as a file named after it.
#[cfg(not(target_os = "android"))]
fn write_file(
    folder: &std::path::Path,
    event: &CalendarEvent,
    stamp: DateTime<Utc>,
) -> Result<std::path::PathBuf, CalendarError> {
    let name: String = event.uid.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect();
    let path = folder.join(format!("{name}.ics"));
    let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, ics::text(event, stamp)));
    written.map(|()| path).map_err(|_| CalendarError::Storage)
}
