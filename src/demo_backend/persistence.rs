//! Keeps the tables in a file, whole and atomically. Knows nothing of what is in them.

use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Duration, Utc};

use super::tables::Tables;

/// Raised when a row changes meaning; an older file is refused, not guessed at.
pub const VERSION: u32 = 2;

#[derive(Debug, thiserror::Error)]
pub enum DataFileError {
    #[error("{path} cannot be read: {source}", path = path.display())]
    Unreadable { path: PathBuf, source: std::io::Error },
    #[error("{path} cannot be written: {source}", path = path.display())]
    Unwritable { path: PathBuf, source: std::io::Error },
    #[error("{path} is not a data file of this demo server: {source}", path = path.display())]
    NotOurs { path: PathBuf, source: serde_json::Error },
    #[error("{path} was written by another version ({found}, this one writes {VERSION}); move it away", path = path.display())]
    OtherVersion { path: PathBuf, found: u32 },
}

/// The saved tables; `None` when there is no file yet.
///
/// # Errors
/// When the file is there but cannot be used.
pub fn load(path: &Path) -> Result<Option<Tables>, DataFileError> {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(source) if source.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(source) => return Err(DataFileError::Unreadable { path: path.into(), source }),
    };
    let tables: Tables =
        serde_json::from_slice(&bytes).map_err(|source| DataFileError::NotOurs { path: path.into(), source })?;
    if tables.version == VERSION {
        Ok(Some(tables))
    } else {
        Err(DataFileError::OtherVersion { path: path.into(), found: tables.version })
    }
}

/// As [`load`], for a file that may be given up: one of another version, a foreign one, or a life that began `renewed_after`
/// ago is set aside, and there is none.
///
/// # Errors
/// When the file cannot be read or set aside.
pub fn load_recent(path: &Path, now: DateTime<Utc>, renewed_after: Duration) -> Result<Option<Tables>, DataFileError> {
    let is_recent = |began: DateTime<Utc>| now - began < renewed_after;
    match load(path) {
        Ok(Some(tables)) if tables.began_at.is_some_and(is_recent) => Ok(Some(tables)),
        Ok(None) => Ok(None),
        Ok(Some(_)) | Err(DataFileError::OtherVersion { .. } | DataFileError::NotOurs { .. }) => {
            let aside = with_ending(path, ".old");
            std::fs::rename(path, aside).map_err(|source| DataFileError::Unwritable { path: path.into(), source })?;
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Writes beside the file and renames, so that a killed server leaves either the old file or the new one.
///
/// # Errors
/// When the folder refuses the file.
pub fn save(path: &Path, tables: &Tables) -> Result<(), DataFileError> {
    let unwritable = |source| DataFileError::Unwritable { path: path.into(), source };
    let bytes = serde_json::to_vec(tables).map_err(|source| DataFileError::NotOurs { path: path.into(), source })?;
    let beside = with_ending(path, ".new");
    let mut file = std::fs::File::create(&beside).map_err(unwritable)?;
    file.write_all(&bytes).map_err(unwritable)?;
    file.sync_data().map_err(unwritable)?;
    std::fs::rename(&beside, path).map_err(unwritable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_saved_is_loaded_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.json");
        assert!(load(&path).unwrap().is_none());
        let tables = Tables { version: VERSION, next_id: 77, ..Tables::default() };
        save(&path, &tables).unwrap();
        assert_eq!(load(&path).unwrap().unwrap().next_id, 77);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_life_that_grew_old_or_is_of_another_version_is_set_aside_when_it_may_be() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.json");
        let now = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        let recent = |path: &Path| load_recent(path, now, Duration::days(3)).unwrap().map(|tables| tables.next_id);
        let life = |began_at, version| Tables { version, next_id: 77, began_at, ..Tables::default() };
        assert_eq!(recent(&path), None);
        save(&path, &life(Some(now - Duration::days(2)), VERSION)).unwrap();
        assert_eq!(recent(&path), Some(77));
        for tables in [life(Some(now - Duration::days(3)), VERSION), life(None, VERSION), life(Some(now), 1)] {
            save(&path, &tables).unwrap();
            assert_eq!(recent(&path), None);
            assert!(!path.exists() && folder.path().join("demo.json.old").exists());
        }
    }

    #[test]
    fn a_foreign_or_newer_file_is_refused_and_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.json");
        std::fs::write(&path, "hello").unwrap();
        assert!(matches!(load(&path), Err(DataFileError::NotOurs { .. })));
        save(&path, &Tables { version: 99, ..Tables::default() }).unwrap();
        assert!(matches!(load(&path), Err(DataFileError::OtherVersion { found: 99, .. })));
        assert!(path.exists());
    }
}
