//! The iOS Keychain, as generic passwords.
//!
//! Of our own, because the ready-made Apple store refers to `kSecUseDataProtectionKeychain`, a symbol of iOS 13: with it the app would not
//! even start on iOS 12. Only symbols of iOS 12 may be used here.

use security_framework::access_control::{ProtectionMode, SecAccessControl};
use security_framework::base::Error;
use security_framework::passwords::{
    PasswordOptions, delete_generic_password, generic_password, set_generic_password_options,
};

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
        match generic_password(PasswordOptions::new_generic_password(SERVICE, name)) {
            Ok(bytes) => String::from_utf8(bytes).map(Some).map_err(|_| VaultError::Damaged),
            Err(error) if error.code() == ITEM_NOT_FOUND => Ok(None),
            Err(error) => Err(from_status(&error)),
        }
    }

    fn set(&mut self, name: &str, secret: &str) -> Result<(), VaultError> {
        // Added anew, since an item's protection is not part of what an update can find it by.
        self.delete(name)?;
        // Readable in the background once the phone was unlocked, and in no backup: it never leaves this phone.
        let protection = ProtectionMode::AccessibleAfterFirstUnlockThisDeviceOnly;
        let access =
            SecAccessControl::create_with_protection(Some(protection), 0).map_err(|error| from_status(&error))?;
        let mut options = PasswordOptions::new_generic_password(SERVICE, name);
        options.set_access_control(access);
        set_generic_password_options(secret.as_bytes(), options).map_err(|error| from_status(&error))
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
