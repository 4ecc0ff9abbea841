//! The slower tests that need no screen: contracts, languages, looks.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its input has failed")]

#[path = "../architecture/lexer.rs"]
mod lexer;

mod api_contract;
mod floor;
mod locales;
#[cfg(feature = "demo")]
mod offline;
mod screens;
#[cfg(feature = "demo")]
mod soak;
mod store_conformance;
