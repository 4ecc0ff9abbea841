//! The app, as its browser preview, in the engines of old phones and in the current one.
//! They need engines that `cargo xtask engines` fetches; plain `cargo test` leaves them out.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a run that cannot go on has failed")]

mod devtools;
mod engine;
mod gestures;
mod looks;
mod self_check;
mod sign_in;
#[path = "../stage/mod.rs"]
#[allow(dead_code, unused_imports, reason = "shared with the journeys; each uses its part")]
mod stage;
mod typing;
mod visits;
mod walk;
mod wallet;
