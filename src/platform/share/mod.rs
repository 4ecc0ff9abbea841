//! Hands a text to another app over the system's sheet, where there is one. Knows no screen.

#[cfg(target_os = "android")]
#[path = "android.rs"]
mod system;
#[cfg(not(any(target_os = "android", target_os = "ios")))]
#[path = "desktop.rs"]
mod system;
#[cfg(target_os = "ios")]
#[path = "ios.rs"]
mod system;

use thiserror::Error;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ShareError {
    /// This system has no such sheet, or no app that takes a text.
    #[error("nothing takes a text here")]
    NoSheet,
}

/// Returns before the sheet is there. May be called on any thread.
pub fn share(text: &str) -> Result<(), ShareError> {
    system::share(text)
}
