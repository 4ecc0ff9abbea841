//! Secrets in this process only. Knows no system.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};

use super::{Store, VaultError};

#[derive(Clone, Default)]
pub(super) struct MemoryStore(Arc<Mutex<HashMap<String, String>>>);

impl MemoryStore {
    fn secrets(&self) -> MutexGuard<'_, HashMap<String, String>> {
        // A panic elsewhere cannot leave the map half written.
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

impl Store for MemoryStore {
    fn get(&mut self, name: &str) -> Result<Option<String>, VaultError> {
        Ok(self.secrets().get(name).cloned())
    }

    fn set(&mut self, name: &str, secret: &str) -> Result<(), VaultError> {
        self.secrets().insert(name.to_owned(), secret.to_owned());
        Ok(())
    }

    fn delete(&mut self, name: &str) -> Result<(), VaultError> {
        self.secrets().remove(name);
        Ok(())
    }
}
