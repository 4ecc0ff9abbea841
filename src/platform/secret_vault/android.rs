//! Android's key store: the ready-made keyring store from Android 6 on, our sealed file below. Knows no secret.

use std::collections::HashMap;
use std::path::Path;

use android_native_keyring_store::Store as NativeStore;
use keyring_core::Error;

use super::android_key_pair::AndroidKeyPair;
use super::keyring::{KeyringStore, from_keyring};
use super::sealed_file::SealedFileStore;
use super::{Store, VaultError};
use crate::platform::android_jni;

/// `KeyGenParameterSpec`, without which the ready-made store has no key, came with Android 6.
const FIRST_WITH_AES_KEYS: i32 = 23;

pub(super) fn open(data_dir: &Path) -> Result<Box<dyn Store>, VaultError> {
    let sdk = android_jni::sdk_int().map_err(|_| VaultError::Unavailable)?;
    if sdk < FIRST_WITH_AES_KEYS {
        return Ok(Box::new(SealedFileStore::new(data_dir, AndroidKeyPair)));
    }
    // A phone updated from Android 5 signs in again; its old file is of no use any more.
    SealedFileStore::new(data_dir, AndroidKeyPair).remove();
    let store = match NativeStore::new() {
        // The key without its file, or the file with another key: left by a restored backup. Start afresh, as signed out.
        Err(Error::BadStoreFormat(_)) => {
            tracing::warn!("the key store does not fit its file and is made anew");
            NativeStore::delete(&HashMap::new()).map_err(|error| from_keyring(&error))?;
            NativeStore::new()
        }
        other => other,
    };
    Ok(Box::new(KeyringStore(store.map_err(|error| from_keyring(&error))?)))
}
