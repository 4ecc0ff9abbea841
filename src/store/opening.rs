//! Opening and replacing the database file.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use super::{DAMAGED_COPIES_KEPT, REBUILT, StoreError, key_value};

/// By number; one that was released never changes.
const STEPS: &[M<'static>] = &[M::up(include_str!("schema/0001-saved-copies.sql"))];

/// Files SQLite keeps beside the database.
const COMPANIONS: [&str; 3] = ["-wal", "-shm", "-journal"];

pub(super) fn open_in_memory() -> Result<Connection, StoreError> {
    prepare(Connection::open_in_memory()?)
}

pub(super) fn open_or_replace(path: &Path, now: DateTime<Utc>) -> Result<Connection, StoreError> {
    if let Some(folder) = path.parent() {
        create_private_folder(folder)?;
    }
    match open(path) {
        Err(error) if error.is_damage() => {
            tracing::error!(%error, "the database cannot be read by this version; it is set aside and rebuilt");
            set_aside(path, now)?;
            open_rebuilt(path)
        }
        opened => opened,
    }
}

/// Puts an empty database in the place of a damaged one.
pub(super) fn replace_damaged(connection: &mut Connection, path: &Path, now: DateTime<Utc>) -> Result<(), StoreError> {
    close(connection)?;
    set_aside(path, now)?;
    *connection = open_rebuilt(path)?;
    Ok(())
}

fn open_rebuilt(path: &Path) -> Result<Connection, StoreError> {
    let connection = open(path)?;
    key_value::set(&connection, REBUILT, &true)?;
    Ok(connection)
}

pub(super) fn open(path: &Path) -> Result<Connection, StoreError> {
    prepare(Connection::open(path)?)
}

fn prepare(mut connection: Connection) -> Result<Connection, StoreError> {
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    // A read first, since the pragmas below would succeed on a file that is no database.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
    // WAL: reads go on while a refresh writes. NORMAL: a power cut may cost the last copy, which the server has.
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    // Deleted rows are overwritten, so that a log out leaves no names in free pages.
    connection.pragma_update_and_check(None, "secure_delete", "ON", |_| Ok(()))?;
    Migrations::from_slice(STEPS).to_latest(&mut connection)?;
    Ok(connection)
}

/// Lets go of the file; the caller puts another connection in its place.
pub(super) fn close(connection: &mut Connection) -> Result<(), StoreError> {
    let closing = std::mem::replace(connection, Connection::open_in_memory()?);
    if let Err((_, error)) = closing.close() {
        tracing::warn!(%error, "the database did not close cleanly");
    }
    Ok(())
}

/// Renames the file to `….damaged-<unix time>` and keeps the newest few of those.
fn set_aside(path: &Path, now: DateTime<Utc>) -> Result<(), StoreError> {
    let mut stamp = now.timestamp();
    let mut target = with_suffix(path, &format!(".damaged-{stamp}"));
    while target.exists() {
        stamp += 1;
        target = with_suffix(path, &format!(".damaged-{stamp}"));
    }
    if path.exists() {
        std::fs::rename(path, &target)?;
    }
    for companion in COMPANIONS {
        let from = with_suffix(path, companion);
        if from.exists() {
            std::fs::rename(&from, with_suffix(&target, companion))?;
        }
    }
    let copies = damaged_copies(path);
    for old in copies.iter().rev().skip(DAMAGED_COPIES_KEPT) {
        remove_with_companions(old);
    }
    Ok(())
}

/// Oldest first.
pub(super) fn damaged_copies(path: &Path) -> Vec<PathBuf> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name().and_then(|name| name.to_str())) else {
        return Vec::new();
    };
    let prefix = format!("{name}.damaged-");
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<(i64, PathBuf)> = entries
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let stamp = path.file_name()?.to_str()?.strip_prefix(&prefix)?.parse().ok()?;
            Some((stamp, path))
        })
        .collect();
    found.sort();
    found.into_iter().map(|(_, path)| path).collect()
}

pub(super) fn remove_with_companions(path: &Path) {
    let all = COMPANIONS.iter().map(|companion| with_suffix(path, companion)).chain([path.to_owned()]);
    for file in all {
        match std::fs::remove_file(&file) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => tracing::warn!(%error, "a database file could not be deleted"),
        }
    }
}

pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// On a shared computer nobody else reads the saved copy.
fn create_private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder)
}
