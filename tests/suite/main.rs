//! The slower tests that need no screen: contracts, languages, looks.

#[path = "../architecture/lexer.rs"]
mod lexer;

mod floor;
mod locales;
