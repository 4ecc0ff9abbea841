//! The only door to data: server, saved copy and device, told in the domain's words.
//! Must not know Dioxus, nor which backend answers.

mod active;
mod live;
mod read_error;
mod saved;
pub mod session;

pub use read_error::ReadError;
pub use saved::{Refresh, Saved};
