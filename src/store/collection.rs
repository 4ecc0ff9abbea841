//! One table per collection: reading all of it and replacing all of it.

use chrono::{DateTime, TimeZone, Utc};
use rusqlite::{Connection, OptionalExtension, ToSql};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{SavedCopy, StoreError};

/// A domain type that is saved as one row each.
pub trait Collection: Serialize + DeserializeOwned {
    /// Also its name in `saved_at`.
    const TABLE: &'static str;
    /// Columns beside id, position and payload, in the order of `columns()`.
    const COLUMNS: &'static [&'static str];

    fn id(&self) -> i64;
    fn columns(&self) -> Vec<Box<dyn ToSql>>;
}

pub(super) fn read_all<C: Collection>(connection: &Connection) -> Result<Option<SavedCopy<Vec<C>>>, StoreError> {
    let Some(saved_at) = read_saved_at(connection, C::TABLE)? else { return Ok(None) };
    let mut statement =
        connection.prepare_cached(&format!("SELECT id, payload FROM {} ORDER BY position", C::TABLE))?;
    let mut rows = statement.query([])?;
    let mut value = Vec::new();
    let mut dropped = 0_u32;
    while let Some(row) = rows.next()? {
        let item = row.get_ref(1)?.as_str().ok().and_then(|payload| serde_json::from_str(payload).ok());
        match item {
            Some(item) => value.push(item),
            None => dropped += 1,
        }
    }
    if dropped > 0 {
        tracing::warn!(table = C::TABLE, dropped, "saved rows could not be read; the next refresh brings them again");
    }
    Ok(Some(SavedCopy { value, saved_at }))
}

pub(super) fn replace_all<C: Collection>(
    connection: &mut Connection,
    items: &[C],
    saved_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let transaction = connection.transaction()?;
    transaction.execute(&format!("DELETE FROM {}", C::TABLE), [])?;
    {
        let columns: String = C::COLUMNS.iter().map(|column| format!(", {column}")).collect();
        let holes: String = (0..C::COLUMNS.len()).map(|index| format!(", ?{}", index + 4)).collect();
        // OR IGNORE: when the server lists one id twice, the first of them counts.
        let sql =
            format!("INSERT OR IGNORE INTO {} (id, position, payload{columns}) VALUES (?1, ?2, ?3{holes})", C::TABLE);
        let mut statement = transaction.prepare_cached(&sql)?;
        for (position, item) in items.iter().enumerate() {
            let mut values: Vec<Box<dyn ToSql>> =
                vec![Box::new(item.id()), Box::new(position as i64), Box::new(serde_json::to_string(item)?)];
            values.extend(item.columns());
            statement.execute(rusqlite::params_from_iter(values))?;
        }
    }
    write_saved_at(&transaction, C::TABLE, saved_at)?;
    transaction.commit()?;
    Ok(())
}

fn read_saved_at(connection: &Connection, collection: &str) -> Result<Option<DateTime<Utc>>, StoreError> {
    let milliseconds: Option<i64> = connection
        .prepare_cached("SELECT saved_at FROM saved_at WHERE collection = ?1")?
        .query_row([collection], |row| row.get(0))
        .optional()?;
    Ok(milliseconds.and_then(|milliseconds| Utc.timestamp_millis_opt(milliseconds).single()))
}

fn write_saved_at(connection: &Connection, collection: &str, saved_at: DateTime<Utc>) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT OR REPLACE INTO saved_at (collection, saved_at) VALUES (?1, ?2)")?
        .execute((collection, saved_at.timestamp_millis()))?;
    Ok(())
}
