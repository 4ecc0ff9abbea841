//! Keeps the tables in a file, whole and atomically. Knows nothing of what is in them.

use std::io::Write;
use std::path::{Path, PathBuf};

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

/// Writes beside the file and renames, so that a killed server leaves either the old file or the new one.
///
/// # Errors
/// When the folder refuses the file.
pub fn save(path: &Path, tables: &Tables) -> Result<(), DataFileError> {
    let unwritable = |source| DataFileError::Unwritable { path: path.into(), source };
    let bytes = serde_json::to_vec(tables).map_err(|source| DataFileError::NotOurs { path: path.into(), source })?;
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let beside = PathBuf::from(beside);
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
