//! Journeys: the real program in a real web view, over real HTTP to the demo backend.
//! They need a screen, so plain `cargo test` leaves them out; `cargo xtask e2e` runs them, and fails if none ran.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr, reason = "a journey that cannot go on has failed")]

#[allow(dead_code, reason = "shared with the measurements; each uses its part")]
mod driver;
#[path = "../stage/mod.rs"]
#[allow(dead_code, unused_imports, reason = "shared with the engine runs; each uses its part")]
mod stage;

mod steps;

mod arabic;
mod booking;
mod buying;
mod consent;
mod crash;
mod demo;
mod edges;
mod links;
mod log_in;
mod main_page;
mod never_twice;
mod offline;
mod places;
mod promotion;
mod pull;
mod reschedule;
mod reviews;
mod scroll;
mod session;
mod sheets;
mod shots;
mod typing;
mod visit_states;
mod visits;
mod wallet;
