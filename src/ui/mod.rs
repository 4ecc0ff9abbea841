//! Screens and components. Must not see JSON, SQL or HTTP.
