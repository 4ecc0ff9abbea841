//! Secrets in one file that only its owner may read, for development. Knows nothing of encryption: the file system is the lock.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::{Store, VaultError};

const FILE_NAME: &str = "vault.json";

pub(super) struct FileStore {
    path: PathBuf,
}

type Secrets = BTreeMap<String, String>;

impl FileStore {
    pub(super) fn new(data_dir: &Path) -> Self {
        Self { path: data_dir.join(FILE_NAME) }
    }

    #[cfg(not(any(target_os = "android", target_os = "ios")))]
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    fn read(&self) -> Result<Secrets, VaultError> {
        match fs::read(&self.path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|_| VaultError::Damaged),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Secrets::new()),
            Err(error) => Err(from_io(&error)),
        }
    }

    /// A damaged file counts as empty here: nothing in it can be used any more, and signing in again must work.
    fn read_to_replace(&self) -> Result<Secrets, VaultError> {
        match self.read() {
            Err(VaultError::Damaged) => Ok(Secrets::new()),
            other => other,
        }
    }

    fn write(&self, secrets: &Secrets) -> Result<(), VaultError> {
        let bytes = serde_json::to_vec(secrets).map_err(|_| VaultError::Damaged)?;
        write_private(&self.path, &bytes).map_err(|error| from_io(&error))
    }
}

impl Store for FileStore {
    fn get(&mut self, name: &str) -> Result<Option<String>, VaultError> {
        Ok(self.read()?.remove(name))
    }

    fn set(&mut self, name: &str, secret: &str) -> Result<(), VaultError> {
        let mut secrets = self.read_to_replace()?;
        secrets.insert(name.to_owned(), secret.to_owned());
        self.write(&secrets)
    }

    fn delete(&mut self, name: &str) -> Result<(), VaultError> {
        let mut secrets = self.read_to_replace()?;
        secrets.remove(name);
        if !secrets.is_empty() {
            return self.write(&secrets);
        }
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(from_io(&error)),
            _ => Ok(()),
        }
    }
}

/// Writes beside the target and renames over it, so that a crash leaves the old file or the new one, never half of it.
pub(super) fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let part = path.with_extension("part");
    // A part file left by a crash might have been made with other permissions.
    match fs::remove_file(&part) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&part)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&part, path)
}

pub(super) fn from_io(error: &io::Error) -> VaultError {
    match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => VaultError::Denied,
        _ => VaultError::Unavailable,
    }
}
