//! Window, web view, session loop and browser preview: one renderer on dioxus-core for phones, desktop and browser.
//! Is handed a maker of VirtualDoms; knows no screen, no repository and no server.

pub mod appearance;
pub mod config;
pub mod images;
pub mod page_command;
pub mod seed;

pub use appearance::{Appearance, Insets};
pub use config::{ShellConfig, WindowSize};
pub use images::{ImageAnswer, ImageHandler, ImageRequest};
pub use page_command::{PageCommand, PageHandle};
pub use seed::{MakeDom, PageEnvironment, SessionSeed};
