//! Window, web view, session loop and browser preview: one renderer on dioxus-core for phones, desktop and browser.
//! Is handed a maker of VirtualDoms; knows no screen, no repository and no server.

pub mod appearance;
#[allow(dead_code)] // used by the window and the preview, which come next
mod assets;
pub mod config;
#[allow(dead_code)] // as above
mod history;
#[allow(dead_code)] // as above
mod host;
pub mod images;
#[allow(dead_code)] // as above
mod link;
pub mod outside;
pub mod page_command;
pub mod page_message;
pub mod seed;
#[allow(dead_code)] // as above
mod session;

pub use appearance::{Appearance, Insets};
pub use config::{ShellConfig, WindowSize};
pub use images::{ImageAnswer, ImageHandler, ImageRequest};
pub use page_command::{PageCommand, PageHandle};
pub use page_message::Painted;
pub use seed::{MakeDom, PageEnvironment, SessionSeed};
