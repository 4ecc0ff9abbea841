//! The rows of memberships.

use rusqlite::ToSql;

use super::Collection;
use crate::domain::membership::Membership;

impl Collection for Membership {
    const TABLE: &'static str = "memberships";
    const COLUMNS: &'static [&'static str] = &["chain_id"];

    fn id(&self) -> i64 {
        self.id.0
    }

    fn columns(&self) -> Vec<Box<dyn ToSql>> {
        vec![Box::new(self.chain.map(|chain| chain.0))]
    }
}
