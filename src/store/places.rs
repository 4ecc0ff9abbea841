//! The rows of places.

use rusqlite::ToSql;

use super::Collection;
use crate::domain::place::Place;

impl Collection for Place {
    const TABLE: &'static str = "places";
    const COLUMNS: &'static [&'static str] = &["is_favorite"];

    fn id(&self) -> i64 {
        self.id.0
    }

    fn columns(&self) -> Vec<Box<dyn ToSql>> {
        vec![Box::new(self.is_favorite)]
    }
}
