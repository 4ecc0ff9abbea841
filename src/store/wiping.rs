//! Forgetting all of a database, also when the app is ended in the middle of it: a mark beside the file says so until the end.

use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::StoreError;
use super::opening::{
    close, damaged_copies, open, open_in_memory, open_or_replace, remove_with_companions, with_suffix,
};

pub(super) fn mark_of(path: &Path) -> PathBuf {
    with_suffix(path, ".wipe")
}

pub(super) fn mark(mark: &Path) -> io::Result<()> {
    std::fs::File::create(mark)?.sync_all()
}

/// `path`: the database that is empty by now; `None` when it could not even be opened.
pub(super) fn unmark(mark: &Path, path: Option<&Path>) -> io::Result<()> {
    if !mark.exists() {
        return Ok(());
    }
    if path.is_none_or(|path| !damaged_copies(path).is_empty()) {
        return Err(io::Error::other("files of the store are still there"));
    }
    std::fs::remove_file(mark)
}

/// File, journal and copies that were set aside.
pub(super) fn wipe(connection: &mut Connection, path: Option<&Path>, now: DateTime<Utc>) -> Result<(), StoreError> {
    let Some(path) = path else {
        *connection = open_in_memory()?;
        return Ok(());
    };
    close(connection)?;
    for damaged in damaged_copies(path) {
        remove_with_companions(&damaged);
    }
    remove_with_companions(path);
    if path.exists() {
        // The file could not be deleted: empty it instead, and overwrite what was freed.
        let mut still_there = open_or_replace(path, now)?;
        empty(&mut still_there)?;
        *connection = still_there;
    } else {
        *connection = open(path)?;
    }
    Ok(())
}

fn empty(connection: &mut Connection) -> Result<(), StoreError> {
    let tables: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let transaction = connection.transaction()?;
    for table in tables {
        transaction.execute(&format!("DELETE FROM \"{table}\""), [])?;
    }
    transaction.commit()?;
    connection.execute_batch("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);")?;
    Ok(())
}
