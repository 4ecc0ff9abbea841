//! What the phone gives us, each behind an interface with a live and a fake. Knows nothing of ours.
#[cfg(target_os = "android")]
mod android_jni;
pub mod calendar;
pub mod clock;
pub mod folders;
pub mod image_loader;
#[cfg(target_os = "ios")]
mod ios_sheet;
pub mod locale;
pub mod opener;
pub mod secret_vault;
pub mod share;
