//! iOS (where the app's container is its home) and development machines.

use std::env::home_dir;
#[cfg(not(any(target_os = "ios", target_os = "macos")))]
use std::env::var_os;
#[cfg(not(any(target_os = "ios", target_os = "macos")))]
use std::path::PathBuf;

use super::Folders;

const NAME: &str = "altegio-me";

#[cfg(any(target_os = "ios", target_os = "macos"))]
pub(super) fn folders() -> Option<Folders> {
    let library = home_dir()?.join("Library");
    Some(Folders { data: library.join("Application Support").join(NAME), cache: library.join("Caches").join(NAME) })
}

#[cfg(windows)]
pub(super) fn folders() -> Option<Folders> {
    let local = var_os("LOCALAPPDATA").map(PathBuf::from).or_else(|| Some(home_dir()?.join("AppData/Local")))?;
    Some(Folders { data: local.join(NAME), cache: local.join(NAME).join("cache") })
}

/// The XDG base directories.
#[cfg(not(any(target_os = "ios", target_os = "macos", windows)))]
pub(super) fn folders() -> Option<Folders> {
    let folder = |variable: &str, usual: &str| -> Option<PathBuf> {
        let given = var_os(variable).map(PathBuf::from).filter(|path| path.is_absolute());
        Some(given.or_else(|| Some(home_dir()?.join(usual)))?.join(NAME))
    };
    Some(Folders { data: folder("XDG_DATA_HOME", ".local/share")?, cache: folder("XDG_CACHE_HOME", ".cache")? })
}
