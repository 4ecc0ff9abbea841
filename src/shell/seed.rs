//! What a page brings when it opens, and the maker of VirtualDoms that the app hands to the shell.

use std::sync::Arc;

use dioxus_core::VirtualDom;
use serde::Deserialize;

use super::page_command::PageHandle;

/// Makes the VirtualDom of one page load. Called on the session's own thread, inside its tokio `LocalSet`.
/// The shell adds `Rc<dyn dioxus_history::History>` to the root context afterwards; the maker must not.
pub type MakeDom = Arc<dyn Fn(SessionSeed, PageHandle) -> VirtualDom + Send + Sync>;

/// Where a session starts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SessionSeed {
    /// Path and query that the page was at, `/` first. Any text a page could send: the router decides whether it exists.
    pub route: String,
    pub environment: PageEnvironment,
}

/// What the page knows about its engine. Every field may be missing: old engines know less.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct PageEnvironment {
    /// BCP 47 tags, the most wanted first.
    pub languages: Vec<String>,
    /// IANA name.
    pub time_zone: Option<String>,
    /// CSS pixels.
    pub width: f64,
    /// CSS pixels.
    pub height: f64,
    pub pixel_ratio: f64,
    pub prefers_dark: bool,
    pub prefers_calm: bool,
    pub prefers_contrast: bool,
}
