//! Window, web view, session loop and browser preview: one renderer on dioxus-core for phones, desktop and browser.
//! Is handed a maker of VirtualDoms; knows no screen, no repository and no server.

mod answer;
pub mod appearance;
mod assets;
pub mod config;
pub mod error;
mod history;
mod host;
pub mod images;
mod link;
pub mod outside;
pub mod page_command;
pub mod page_message;
mod phone;
#[cfg(feature = "preview")]
pub mod preview;
pub mod seed;
mod session;
mod window;

pub use appearance::Appearance;
pub use config::{ShellConfig, WindowSize};
pub use error::ShellError;
pub use images::{ImageAnswer, ImageHandler, ImageRequest};
pub use page_command::{PageCommand, PageHandle};
pub use page_message::{Painted, Preferences};
pub use phone::Phone;
pub use seed::{MakeDom, PageEnvironment, SessionSeed};
pub use window::{route_of_argument, run_window};
