//! Where the user's token is kept: the phone's own key store behind one interface. Knows neither what a secret means nor who is signed in.
//!
//! Key stores may wait for a person (a desktop asks for the keyring's password), so each live store sits on a thread of its own
//! and the calls are `async`: nobody's thread is held up. The store in memory answers at once, so a test may stop the clock.

#[cfg(target_os = "android")]
mod android;
#[cfg(target_os = "android")]
mod android_key_pair;
mod file;
#[cfg(target_os = "ios")]
mod keychain;
#[cfg(any(target_os = "android", target_os = "linux"))]
mod keyring;
mod memory;
#[cfg(any(target_os = "android", test))]
mod sealed_file;
#[cfg(target_os = "linux")]
mod secret_service;
#[cfg(any(target_os = "linux", test))]
mod service_or_file;
#[cfg(test)]
mod tests;
mod worker;

use std::path::{Path, PathBuf};

use thiserror::Error;

use self::file::FileStore;
use self::memory::MemoryStore;
use self::worker::Worker;

/// Under which name the secrets appear in the phone's key store; the bundle identifier, so that it can be recognised there.
#[cfg(any(target_os = "android", target_os = "ios", target_os = "linux"))]
const SERVICE: &str = "me.altegio.app";

/// Why a secret could not be read or written. Never carries the secret or a store's own message, which may quote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum VaultError {
    /// The phone has not been unlocked since it started, or the person dismissed the keyring's prompt. Trying later may help.
    #[error("the key store is locked")]
    Locked,
    /// There is no key store, or it does not answer.
    #[error("the key store is not available")]
    Unavailable,
    /// The system refuses this program (a missing entitlement, a policy).
    #[error("the key store refuses access")]
    Denied,
    /// What is stored cannot be read back: a restored backup without its key, a broken file. Writing replaces it, deleting removes it.
    #[error("the stored secret is damaged")]
    Damaged,
}

/// What each store offers. Blocking: only [`Worker`] and the tests call it.
trait Store: Send {
    fn get(&mut self, name: &str) -> Result<Option<String>, VaultError>;
    fn set(&mut self, name: &str, secret: &str) -> Result<(), VaultError>;
    /// Deleting what is not there succeeds: log out must be repeatable.
    fn delete(&mut self, name: &str) -> Result<(), VaultError>;
}

/// The vault. Cheap to clone; all clones see the same secrets.
#[derive(Clone)]
pub struct SecretVault(Kind);

#[derive(Clone)]
enum Kind {
    Memory(MemoryStore),
    Worker(Worker),
}

impl SecretVault {
    /// Forgets everything with the last clone: tests and "Try the demo".
    pub fn in_memory() -> Self {
        Self(Kind::Memory(MemoryStore::default()))
    }

    /// A file that only its owner may read, in `data_dir`: development runs, and journeys that must not touch the developer's keyring.
    pub fn in_file(data_dir: &Path) -> Self {
        let data_dir: PathBuf = data_dir.to_owned();
        Self(Kind::Worker(Worker::start(move || Ok(Box::new(FileStore::new(&data_dir))))))
    }

    /// This system's key store. Returns at once; the store is opened on its own thread, by the first call.
    ///
    /// On a Linux desktop that never had a Secret Service (and on systems that are only developed on) it is [`SecretVault::in_file`], and the log says so.
    pub fn live(data_dir: &Path) -> Self {
        let data_dir: PathBuf = data_dir.to_owned();
        Self(Kind::Worker(Worker::start(move || open_live(&data_dir))))
    }

    /// What a vault in memory answers from here on instead of its secrets: a test's locked phone.
    pub fn set_trouble(&self, trouble: Option<VaultError>) {
        if let Kind::Memory(store) = &self.0 {
            store.set_trouble(trouble);
        }
    }

    /// `None`: nothing is stored under this name, for sure.
    pub async fn get(&self, name: &str) -> Result<Option<String>, VaultError> {
        match &self.0 {
            Kind::Memory(store) => store.clone().get(name),
            Kind::Worker(worker) => worker.get(name).await,
        }
    }

    /// Replaces what was stored under this name.
    pub async fn set(&self, name: &str, secret: &str) -> Result<(), VaultError> {
        match &self.0 {
            Kind::Memory(store) => store.clone().set(name, secret),
            Kind::Worker(worker) => worker.set(name, secret).await,
        }
    }

    /// Succeeds when there was nothing to delete.
    pub async fn delete(&self, name: &str) -> Result<(), VaultError> {
        match &self.0 {
            Kind::Memory(store) => store.clone().delete(name),
            Kind::Worker(worker) => worker.delete(name).await,
        }
    }
}

impl std::fmt::Debug for SecretVault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretVault")
    }
}

#[cfg(target_os = "android")]
fn open_live(data_dir: &Path) -> Result<Box<dyn Store>, VaultError> {
    android::open(data_dir)
}

#[cfg(target_os = "ios")]
fn open_live(_: &Path) -> Result<Box<dyn Store>, VaultError> {
    Ok(Box::new(keychain::KeychainStore))
}

#[cfg(target_os = "linux")]
fn open_live(data_dir: &Path) -> Result<Box<dyn Store>, VaultError> {
    Ok(Box::new(service_or_file::ServiceOrFile::new(data_dir, secret_service::open)))
}

#[cfg(not(any(target_os = "android", target_os = "ios", target_os = "linux")))]
fn open_live(data_dir: &Path) -> Result<Box<dyn Store>, VaultError> {
    Ok(open_file_aloud(data_dir, "this system is only developed on"))
}

#[cfg(not(any(target_os = "android", target_os = "ios", target_os = "linux")))]
fn open_file_aloud(data_dir: &Path, reason: &str) -> Box<dyn Store> {
    let store = FileStore::new(data_dir);
    tracing::warn!(file = %store.path().display(), reason, "secrets are kept in a plain file that only its owner may read");
    Box::new(store)
}
