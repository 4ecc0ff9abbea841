//! The typed HTTP client of the Altegio API. Must not know screens or SQL.

pub mod wire;
