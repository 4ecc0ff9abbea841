//! The iOS Keychain, as generic passwords.
//!
//! Of our own, because the ready-made Apple store refers to `kSecUseDataProtectionKeychain`, a symbol of iOS 13: with it the app would not
//! even start on iOS 12. Only symbols of iOS 12 may be used here.

use security_framework::base::Error;
use security_framework::passwords::{delete_generic_password, get_generic_password, set_generic_password};

use super::{SERVICE, Store, VaultError};

// OSStatus values of SecBase.h.
const ITEM_NOT_FOUND: i32 = -25300;
const INTERACTION_NOT_ALLOWED: i32 = -25308; // before the first unlock after a start
const NOT_AVAILABLE: i32 = -25291;
const AUTH_FAILED: i32 = -25293;
const MISSING_ENTITLEMENT: i32 = -34018; // a simulator or an unsigned build
const DECODE: i32 = -26275;

pub(super) struct KeychainStore;

impl Store for KeychainStore {
    fn get(&mut self, name: &str) -> Result<Option<String>, VaultError> {
        match get_generic_password(SERVICE, name) {
            Ok(bytes) => String::from_utf8(bytes).map(Some).map_err(|_| VaultError::Damaged),
            Err(error) if error.code() == ITEM_NOT_FOUND => Ok(None),
            Err(error) => Err(from_status(&error)),
        }
    }

    fn set(&mut self, name: &str, secret: &str) -> Result<(), VaultError> {
        set_generic_password(SERVICE, name, secret.as_bytes()).map_err(|error| from_status(&error))
    }

    fn delete(&mut self, name: &str) -> Result<(), VaultError> {
        match delete_generic_password(SERVICE, name) {
            Err(error) if error.code() != ITEM_NOT_FOUND => Err(from_status(&error)),
            _ => Ok(()),
        }
    }
}

fn from_status(error: &Error) -> VaultError {
    match error.code() {
        INTERACTION_NOT_ALLOWED => VaultError::Locked,
        AUTH_FAILED | MISSING_ENTITLEMENT => VaultError::Denied,
        DECODE => VaultError::Damaged,
        NOT_AVAILABLE => VaultError::Unavailable,
        _ => VaultError::Unavailable,
    }
}
