//! What the phone gives us, each behind an interface with a live and a fake. Knows nothing of ours.
#[cfg(target_os = "android")]
mod android_calls;
#[cfg(target_os = "android")]
mod android_jni;
pub mod calendar;
pub mod clock;
pub mod display;
pub mod folders;
pub mod haptics;
pub mod image_loader;
pub mod insets;
#[cfg(target_os = "ios")]
mod ios_root;
#[cfg(target_os = "ios")]
mod ios_sheet;
pub mod locale;
pub mod opener;
pub mod secret_vault;
pub mod share;
pub mod status_bar;
pub mod watched;
