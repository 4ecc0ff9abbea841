//! What the app tells the shell once, at start.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::appearance::Appearance;
use super::images::ImageHandler;
use super::page_message::Painted;
use super::phone::Phone;
use super::seed::MakeDom;

#[derive(Clone)]
pub struct ShellConfig {
    pub make_dom: MakeDom,
    /// How a page looks before its session says anything; asked for each page.
    pub appearance: Arc<dyn Fn() -> Appearance + Send + Sync>,
    pub phone: Phone,
    pub images: ImageHandler,
    /// Opens an address outside the app. The shell has checked that it is https, http, tel or mailto.
    pub open_outside: Arc<dyn Fn(&str) + Send + Sync>,
    /// Called when back was asked for and there is nothing left to go back to. The window sets it.
    pub leave: Arc<dyn Fn() + Send + Sync>,
    /// Called when the page reports a paint, with the time since `started_at`.
    pub painted: Arc<dyn Fn(Painted, Duration) + Send + Sync>,
    pub started_at: Instant,
    pub title: String,
    /// Where the first page starts, `/` unless a link opened the program. The main page comes to lie beneath it.
    /// Phones say later what opened them.
    pub first_route: String,
    /// `None`: the whole screen (phones).
    pub size: Option<WindowSize>,
    /// Where the web view keeps its own files; `None`: nowhere (private).
    pub web_data_dir: Option<PathBuf>,
    /// Lets a WebDriver drive the window. Ignored in release builds.
    pub automation: bool,
}

/// CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WindowSize {
    pub width: u32,
    pub height: u32,
}

impl WindowSize {
    pub const PHONE: Self = Self { width: 390, height: 844 };

    /// Reads `390x844`. Between 200 and 8000 each.
    pub fn parse(text: &str) -> Option<Self> {
        let (width, height) = text.trim().split_once(['x', 'X'])?;
        let side = |text: &str| text.parse::<u32>().ok().filter(|side| (200..=8000).contains(side));
        Some(Self { width: side(width)?, height: side(height)? })
    }
}

impl ShellConfig {
    /// A phone-sized window, nothing opened outside, no pictures, private web data.
    pub fn new(make_dom: MakeDom) -> Self {
        Self {
            make_dom,
            appearance: Arc::new(Appearance::default),
            phone: Phone::default(),
            images: Arc::new(|_| Box::pin(std::future::ready(super::images::ImageAnswer::Missing))),
            open_outside: Arc::new(|_| ()),
            leave: Arc::new(|| ()),
            painted: Arc::new(|_, _| ()),
            started_at: Instant::now(),
            title: "Altegio.me".to_owned(),
            first_route: "/".to_owned(),
            size: Some(WindowSize::PHONE),
            web_data_dir: None,
            automation: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_read_from_width_x_height() {
        assert_eq!(WindowSize::parse("320x568"), Some(WindowSize { width: 320, height: 568 }));
        assert_eq!(WindowSize::parse(" 390X844 "), Some(WindowSize::PHONE));
    }

    #[test]
    fn nonsense_sizes_are_refused() {
        for text in ["", "x", "390", "390x", "0x0", "-1x5", "99999x99999", "390x844x2"] {
            assert_eq!(WindowSize::parse(text), None, "{text}");
        }
    }
}
