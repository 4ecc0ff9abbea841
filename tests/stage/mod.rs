//! What every end-to-end test stands on: our two programs, run for one test and gone after it.
//! Knows nothing of web views and engines; shared by `journeys` and `engines`.

mod backend;
mod programs;
pub mod seeing;

pub use backend::{Backend, Trouble, client};
pub use programs::{Child, app_program, descendants, free_port, kill, target_dir};

/// The moment every journey starts at: the Tuesday before the visit that the design draws, 08:41 in London.
pub const NOW: &str = "2026-11-24T08:41:00Z";

pub const DEMO: &str = "+12025550101";
pub const EMPTY: &str = "+12025550102";
pub const MANY: &str = "+12025550103";
/// 200 memberships and 40 gift cards.
pub const COLLECTOR: &str = "+12025550105";
/// The demo backend wants a partner token and takes nearly any.
pub const PARTNER: &str = "demo-partner";
/// The code of the demo numbers.
pub const CODE: &str = "1234";
