//! The secret that says who is signed in, and the language of the answers: what requests carry and the app may change.
//! Must not be printed.

use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

/// Cannot be printed; `expose` is for the request header and the vault.
#[derive(Clone, PartialEq, Eq)]
pub struct UserToken(String);

impl UserToken {
    /// `None` when empty: an empty token would look like being signed in.
    pub fn new(text: impl Into<String>) -> Option<Self> {
        let text = text.into().trim().to_owned();
        (!text.is_empty()).then_some(Self(text))
    }

    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UserToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UserToken(…)")
    }
}

/// A BCP 47 tag that all clones share: the next request asks for the language set last.
#[derive(Debug, Clone)]
pub struct SharedLanguage(Arc<RwLock<String>>);

impl SharedLanguage {
    pub fn new(tag: impl Into<String>) -> Self {
        Self(Arc::new(RwLock::new(tag.into())))
    }

    pub fn set(&self, tag: impl Into<String>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = tag.into();
    }

    pub fn get(&self) -> String {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
