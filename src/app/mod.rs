//! Composition root: the only place that may see everything.

pub mod config;
mod demo;
pub mod language;
mod pictures;
pub mod services;
