//! The rows of gift cards.

use rusqlite::ToSql;

use super::Collection;
use crate::domain::gift_card::GiftCard;

impl Collection for GiftCard {
    const TABLE: &'static str = "gift_cards";
    const COLUMNS: &'static [&'static str] = &["chain_id"];

    fn id(&self) -> i64 {
        self.id.0
    }

    fn columns(&self) -> Vec<Box<dyn ToSql>> {
        vec![Box::new(self.chain.map(|chain| chain.0))]
    }
}
