//! Any store of the keyring-core family, spoken to through our interface. Knows not which one it is.

use std::sync::Arc;

use keyring_core::api::CredentialStoreApi;
use keyring_core::{Entry, Error};

use super::{SERVICE, Store, VaultError};

/// Generic, because a store behind `dyn` brings its search along, and Android's has an engine of regular expressions in it.
pub(super) struct KeyringStore<S: ?Sized>(pub(super) Arc<S>);

impl<S: CredentialStoreApi + ?Sized> KeyringStore<S> {
    fn entry(&self, name: &str) -> Result<Entry, VaultError> {
        self.0.build(SERVICE, name, None).map_err(|error| from_keyring(&error))
    }
}

impl<S: CredentialStoreApi + Send + Sync + ?Sized> Store for KeyringStore<S> {
    fn get(&mut self, name: &str) -> Result<Option<String>, VaultError> {
        match self.entry(name)?.get_password() {
            Ok(secret) => Ok(Some(secret)),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(from_keyring(&error)),
        }
    }

    fn set(&mut self, name: &str, secret: &str) -> Result<(), VaultError> {
        let entry = self.entry(name)?;
        match entry.set_password(secret) {
            // Two entries of the same name, left by another program: ours replaces them.
            Err(Error::Ambiguous(entries)) => {
                delete_all(&entries)?;
                entry.set_password(secret).map_err(|error| from_keyring(&error))
            }
            other => other.map_err(|error| from_keyring(&error)),
        }
    }

    fn delete(&mut self, name: &str) -> Result<(), VaultError> {
        match self.entry(name)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(Error::Ambiguous(entries)) => delete_all(&entries),
            Err(error) => Err(from_keyring(&error)),
        }
    }
}

fn delete_all(entries: &[Entry]) -> Result<(), VaultError> {
    for entry in entries {
        match entry.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => {}
            Err(error) => return Err(from_keyring(&error)),
        }
    }
    Ok(())
}

/// Keeps only the kind: some variants carry the secret's bytes.
pub(super) fn from_keyring(error: &Error) -> VaultError {
    match error {
        Error::NoStorageAccess(_) => VaultError::Locked,
        Error::BadEncoding(_) | Error::BadDataFormat(..) | Error::BadStoreFormat(_) | Error::Ambiguous(_) => {
            VaultError::Damaged
        }
        Error::NotSupportedByStore(_) | Error::TooLong(..) | Error::Invalid(..) => VaultError::Denied,
        _ => VaultError::Unavailable,
    }
}
