//! Drives the real program through WebKit's own driver, as a person would: what is seen, what is tapped, what is typed.
//! Edits reach the page a moment after an event, so every finder polls.

mod app;
mod page;
mod screen;
mod webdriver;

pub use app::{App, Launch};
pub use screen::Screen;
