//! Secrets in an app-private file, each sealed with AES-256-GCM; the key lies beside them, wrapped by someone who keeps it better.
//! Knows not by whom: Android 5's key store, or a test.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::rand::{SecureRandom, SystemRandom};
use serde::{Deserialize, Serialize};

use super::file::{from_io, write_private};
use super::{Store, VaultError};

const FILE_NAME: &str = "vault.sealed";
const KEY_LEN: usize = 32;

/// Keeps the file's key where it cannot be copied from.
pub(super) trait KeyWrap: Send {
    fn wrap(&self, key: &[u8]) -> Result<Vec<u8>, VaultError>;
    /// [`VaultError::Damaged`] when it was not wrapped here, or the wrapping key is gone.
    fn unwrap(&self, wrapped: &[u8]) -> Result<Vec<u8>, VaultError>;
    fn forget(&self);
}

/// All values in base64. A secret is its nonce followed by the sealed bytes; its name is authenticated with it.
#[derive(Serialize, Deserialize)]
struct SealedFile {
    wrapped_key: String,
    secrets: BTreeMap<String, String>,
}

pub(super) struct SealedFileStore<W> {
    path: PathBuf,
    wrap: W,
}

impl<W: KeyWrap> SealedFileStore<W> {
    pub(super) fn new(data_dir: &Path, wrap: W) -> Self {
        Self { path: data_dir.join(FILE_NAME), wrap }
    }

    /// Removes the file and its wrapping key, when there is one.
    pub(super) fn remove(&self) {
        if fs::remove_file(&self.path).is_ok() {
            self.wrap.forget();
        }
    }

    fn read(&self) -> Result<Option<SealedFile>, VaultError> {
        match fs::read(&self.path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map(Some).map_err(|_| VaultError::Damaged),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(from_io(&error)),
        }
    }

    fn write(&self, file: &SealedFile) -> Result<(), VaultError> {
        let bytes = serde_json::to_vec(file).map_err(|_| VaultError::Damaged)?;
        write_private(&self.path, &bytes).map_err(|error| from_io(&error))
    }

    fn key_of(&self, file: &SealedFile) -> Result<LessSafeKey, VaultError> {
        let wrapped = BASE64.decode(&file.wrapped_key).map_err(|_| VaultError::Damaged)?;
        key_from(&self.wrap.unwrap(&wrapped)?)
    }

    /// The file with its key, made anew when there is none or it is damaged: signing in again must work.
    fn open_to_write(&self) -> Result<(SealedFile, LessSafeKey), VaultError> {
        let opened = match self.read() {
            Ok(None) | Err(VaultError::Damaged) => None,
            Ok(Some(file)) => match self.key_of(&file) {
                Ok(key) => Some((file, key)),
                Err(VaultError::Damaged) => None,
                Err(error) => return Err(error),
            },
            Err(error) => return Err(error),
        };
        if let Some(opened) = opened {
            return Ok(opened);
        }
        self.wrap.forget();
        let mut bytes = [0; KEY_LEN];
        SystemRandom::new().fill(&mut bytes).map_err(|_| VaultError::Unavailable)?;
        let wrapped_key = BASE64.encode(self.wrap.wrap(&bytes)?);
        Ok((SealedFile { wrapped_key, secrets: BTreeMap::new() }, key_from(&bytes)?))
    }
}

impl<W: KeyWrap> Store for SealedFileStore<W> {
    fn get(&mut self, name: &str) -> Result<Option<String>, VaultError> {
        let Some(file) = self.read()? else { return Ok(None) };
        let Some(sealed) = file.secrets.get(name) else { return Ok(None) };
        let key = self.key_of(&file)?;
        open(&key, name, sealed).map(Some)
    }

    fn set(&mut self, name: &str, secret: &str) -> Result<(), VaultError> {
        let (mut file, key) = self.open_to_write()?;
        file.secrets.insert(name.to_owned(), seal(&key, name, secret)?);
        self.write(&file)
    }

    fn delete(&mut self, name: &str) -> Result<(), VaultError> {
        match self.read() {
            Ok(None) => Ok(()),
            Ok(Some(mut file)) => {
                file.secrets.remove(name);
                if file.secrets.is_empty() {
                    self.remove();
                    return Ok(());
                }
                self.write(&file)
            }
            Err(VaultError::Damaged) => {
                self.remove();
                Ok(())
            }
            Err(error) => Err(error),
        }
    }
}

fn key_from(bytes: &[u8]) -> Result<LessSafeKey, VaultError> {
    UnboundKey::new(&AES_256_GCM, bytes).map(LessSafeKey::new).map_err(|_| VaultError::Damaged)
}

fn seal(key: &LessSafeKey, name: &str, secret: &str) -> Result<String, VaultError> {
    // Random nonces are safe here: a handful of writes per key, far from the 2^32 after which they may repeat.
    let mut nonce = [0; NONCE_LEN];
    SystemRandom::new().fill(&mut nonce).map_err(|_| VaultError::Unavailable)?;
    let mut bytes = secret.as_bytes().to_vec();
    key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(name.as_bytes()), &mut bytes)
        .map_err(|_| VaultError::Unavailable)?;
    Ok(BASE64.encode([&nonce[..], &bytes].concat()))
}

fn open(key: &LessSafeKey, name: &str, sealed: &str) -> Result<String, VaultError> {
    let bytes = BASE64.decode(sealed).map_err(|_| VaultError::Damaged)?;
    let (nonce, sealed) = bytes.split_at_checked(NONCE_LEN).ok_or(VaultError::Damaged)?;
    let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| VaultError::Damaged)?;
    let mut bytes = sealed.to_vec();
    let opened = key.open_in_place(nonce, Aad::from(name.as_bytes()), &mut bytes).map_err(|_| VaultError::Damaged)?;
    String::from_utf8(opened.to_vec()).map_err(|_| VaultError::Damaged)
}
