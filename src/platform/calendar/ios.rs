//! iOS: a file on the system's sheet, where the calendar takes it. Needs no permission.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::{CalendarError, CalendarEvent, write_file};
use crate::platform::ios_sheet::{Shared, show};

pub(super) fn offer(folder: &Path, event: &CalendarEvent, stamp: DateTime<Utc>) -> Result<(), CalendarError> {
    let path = write_file(folder, event, stamp)?;
    show(Shared::File(path));
    Ok(())
}
