//! The rows of appointments.

use rusqlite::ToSql;

use super::Collection;
use crate::domain::appointment::Appointment;

impl Collection for Appointment {
    const TABLE: &'static str = "appointments";
    const COLUMNS: &'static [&'static str] = &["start_utc", "place_id", "is_canceled"];

    fn id(&self) -> i64 {
        self.id.0
    }

    fn columns(&self) -> Vec<Box<dyn ToSql>> {
        vec![Box::new(self.start.utc().timestamp()), Box::new(self.place.id.0), Box::new(self.is_canceled)]
    }
}
