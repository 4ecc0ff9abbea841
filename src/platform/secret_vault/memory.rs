//! Secrets in this process only. Knows no system.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};

use super::{Store, VaultError};

#[derive(Clone, Default)]
pub(super) struct MemoryStore(Arc<Mutex<Content>>);

#[derive(Default)]
struct Content {
    secrets: HashMap<String, String>,
    trouble: Option<VaultError>,
}

impl MemoryStore {
    pub(super) fn set_trouble(&self, trouble: Option<VaultError>) {
        self.content().trouble = trouble;
    }

    fn content(&self) -> MutexGuard<'_, Content> {
        // A panic elsewhere cannot leave the map half written.
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// As long as there is no trouble.
    fn on_secrets<T>(&self, work: impl FnOnce(&mut HashMap<String, String>) -> T) -> Result<T, VaultError> {
        let mut content = self.content();
        content.trouble.map_or_else(|| Ok(work(&mut content.secrets)), Err)
    }
}

impl Store for MemoryStore {
    fn get(&mut self, name: &str) -> Result<Option<String>, VaultError> {
        self.on_secrets(|secrets| secrets.get(name).cloned())
    }

    fn set(&mut self, name: &str, secret: &str) -> Result<(), VaultError> {
        self.on_secrets(|secrets| drop(secrets.insert(name.to_owned(), secret.to_owned())))
    }

    fn delete(&mut self, name: &str) -> Result<(), VaultError> {
        self.on_secrets(|secrets| drop(secrets.remove(name)))
    }
}
