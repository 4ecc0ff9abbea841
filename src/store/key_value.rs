//! Small single things by name, each a JSON text.

use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::StoreError;

pub(super) fn get<T: DeserializeOwned>(connection: &Connection, name: &str) -> Result<Option<T>, StoreError> {
    let text: Option<String> = connection
        .prepare_cached("SELECT value FROM key_value WHERE name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?;
    let Some(text) = text else { return Ok(None) };
    let value = serde_json::from_str(&text).ok();
    if value.is_none() {
        tracing::warn!(name, "a saved value could not be read");
    }
    Ok(value)
}

pub(super) fn set<T: Serialize>(connection: &Connection, name: &str, value: &T) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT OR REPLACE INTO key_value (name, value) VALUES (?1, ?2)")?
        .execute((name, serde_json::to_string(value)?))?;
    Ok(())
}

pub(super) fn remove(connection: &Connection, name: &str) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM key_value WHERE name = ?1")?.execute([name])?;
    Ok(())
}
