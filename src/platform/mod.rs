//! What the phone gives us, each behind an interface with a live and a fake. Knows nothing of ours.
#[cfg(target_os = "android")]
mod android_jni;
pub mod clock;
pub mod folders;
pub mod image_loader;
pub mod locale;
pub mod opener;
pub mod secret_vault;
