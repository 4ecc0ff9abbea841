//! The Linux desktop's Secret Service (GNOME Keyring, KWallet). Knows nothing of the file that stands in for it.

use zbus_secret_service_keyring_store::Store as ServiceStore;

use super::keyring::{KeyringStore, from_keyring};
use super::{Store, VaultError};

/// Fails when there is no session bus or nobody on it offers secrets. Blocks for as long as the bus does.
pub(super) fn open() -> Result<Box<dyn Store>, VaultError> {
    let store = ServiceStore::new().map_err(|error| from_keyring(&error))?;
    Ok(Box::new(KeyringStore(store)))
}
