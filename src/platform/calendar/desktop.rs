//! Development machines: a file, opened by whichever program is for it.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::{CalendarError, CalendarEvent, write_file};
use crate::platform::opener::open_on_desktop;

pub(super) fn offer(folder: &Path, event: &CalendarEvent, stamp: DateTime<Utc>) -> Result<(), CalendarError> {
    let path = write_file(folder, event, stamp)?;
    // An absolute path is never taken for an option.
    let path = path.canonicalize().map_err(|_| CalendarError::Storage)?;
    open_on_desktop(path.as_os_str()).map_err(|_| CalendarError::NoApp)
}
