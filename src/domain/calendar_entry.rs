//! A visit as a phone's calendar keeps it.

use chrono::{DateTime, Utc};

use super::ids::AppointmentId;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEntry {
    /// The same visit is the same entry: adding it again replaces it where the calendar can.
    pub appointment: AppointmentId,
    pub title: String,
    /// The place and its address.
    pub location: String,
    pub notes: String,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
}
