//! The rows of loyalty cards.

use rusqlite::ToSql;

use super::Collection;
use crate::domain::loyalty_card::LoyaltyCard;

impl Collection for LoyaltyCard {
    const TABLE: &'static str = "loyalty_cards";
    const COLUMNS: &'static [&'static str] = &["chain_id"];

    fn id(&self) -> i64 {
        self.id.0
    }

    fn columns(&self) -> Vec<Box<dyn ToSql>> {
        vec![Box::new(self.chain.map(|chain| chain.0))]
    }
}
