//! Where the app may keep files. Knows not which.

#[cfg(target_os = "android")]
#[path = "android.rs"]
mod system;
#[cfg(not(target_os = "android"))]
#[path = "home.rs"]
mod system;

use std::path::PathBuf;

/// Both are the app's own; neither need exist yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// Survives until the app is removed: the database, the vault's file.
    pub data: PathBuf,
    /// The system may empty it when space runs low: pictures.
    pub cache: PathBuf,
}

impl Folders {
    /// The system's own places, `None` when it does not name them (no home folder).
    pub fn of_this_phone() -> Option<Self> {
        system::folders()
    }

    /// Both below one folder: a development run of its own, a test.
    pub fn below(folder: PathBuf) -> Self {
        Self { cache: folder.join("cache"), data: folder }
    }
}
