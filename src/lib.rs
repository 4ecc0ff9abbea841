//! Altegio.me: the app that clients of salons, studios and clinics use.
//!
//! The dependency rule (checked by `tests/architecture.rs`):
//!
//! ```text
//! main → app → { shell, ui, repositories, api, store, platform, i18n, demo_backend }
//! shell        → platform                          (it is handed a VirtualDom maker; it knows no screen)
//! ui           → repositories, domain, i18n
//! repositories → api, store, platform, domain
//! api          → domain, platform        store → domain        i18n → domain
//! demo_backend → api::wire, domain, platform::clock
//! bin/demo_server → demo_backend, platform::clock
//! domain       → nothing of ours         platform → nothing of ours
//! ```

pub mod api;
pub mod app;
#[cfg(feature = "demo")]
pub mod demo_backend;
pub mod domain;
pub mod i18n;
#[cfg(any(target_os = "android", target_os = "ios"))]
pub mod phone_entry;
pub mod platform;
pub mod repositories;
pub mod shell;
pub mod store;
pub mod ui;
