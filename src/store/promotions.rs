//! The rows of promotions.

use rusqlite::ToSql;

use super::Collection;
use crate::domain::promotion::Promotion;

impl Collection for Promotion {
    const TABLE: &'static str = "promotions";
    const COLUMNS: &'static [&'static str] = &["place_id"];

    fn id(&self) -> i64 {
        self.id.0
    }

    fn columns(&self) -> Vec<Box<dyn ToSql>> {
        vec![Box::new(self.place.0)]
    }
}
