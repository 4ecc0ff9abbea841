//! The desktop's key store, and a private file where there never was one. Knows which secrets the key store holds, so that one that
//! does not answer is not taken for one that holds nothing.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::file::{FileStore, from_io, write_private};
use super::{Store, VaultError};

/// The names, never the secrets, of what the key store holds; one a line.
const NAMES: &str = "vault.names";

pub(super) struct ServiceOrFile<O> {
    open: O,
    service: Option<Box<dyn Store>>,
    file: FileStore,
    names: PathBuf,
}

impl<O: Fn() -> Result<Box<dyn Store>, VaultError>> ServiceOrFile<O> {
    /// `open` is tried whenever the key store is needed and was not opened yet.
    pub(super) fn new(data_dir: &Path, open: O) -> Self {
        Self { open, service: None, file: FileStore::new(data_dir), names: data_dir.join(NAMES) }
    }

    fn service(&mut self) -> Result<&mut Box<dyn Store>, VaultError> {
        match &mut self.service {
            Some(service) => Ok(service),
            empty => Ok(empty.insert((self.open)()?)),
        }
    }

    /// A list that cannot be read may name it.
    fn holds(&self, name: &str) -> bool {
        match fs::read_to_string(&self.names) {
            Ok(names) => names.lines().any(|known| known == name),
            Err(error) => error.kind() != ErrorKind::NotFound,
        }
    }

    fn names(&self) -> BTreeSet<String> {
        fs::read_to_string(&self.names).unwrap_or_default().lines().map(str::to_owned).collect()
    }

    fn note(&self, change: impl FnOnce(&mut BTreeSet<String>) -> bool) -> Result<(), VaultError> {
        let mut names = self.names();
        if !change(&mut names) {
            return Ok(());
        }
        let noted = match names.is_empty() {
            false => write_private(&self.names, names.into_iter().collect::<Vec<_>>().join("\n").as_bytes()),
            true => match fs::remove_file(&self.names) {
                Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            },
        };
        noted.map_err(|error| from_io(&error))
    }
}

impl<O: Fn() -> Result<Box<dyn Store>, VaultError> + Send> Store for ServiceOrFile<O> {
    fn get(&mut self, name: &str) -> Result<Option<String>, VaultError> {
        if let Some(secret) = self.file.get(name)? {
            return Ok(Some(secret));
        }
        let is_there = self.holds(name);
        match self.service() {
            Ok(service) => service.get(name),
            Err(error) if is_there => Err(error),
            Err(_) => Ok(None),
        }
    }

    fn set(&mut self, name: &str, secret: &str) -> Result<(), VaultError> {
        match self.service() {
            Ok(service) => {
                service.set(name, secret)?;
                self.note(|names| names.insert(name.to_owned()))?;
                self.file.delete(name)
            }
            Err(_) => {
                let file = self.file.path().display();
                tracing::warn!(%file, "no Secret Service answers: secrets are kept in a plain file that only its owner may read");
                self.file.set(name, secret)
            }
        }
    }

    fn delete(&mut self, name: &str) -> Result<(), VaultError> {
        self.file.delete(name)?;
        let is_there = self.holds(name);
        match self.service() {
            Ok(service) => {
                service.delete(name)?;
                self.note(|names| names.remove(name))
            }
            Err(error) if is_there => Err(error),
            Err(_) => Ok(()),
        }
    }
}
