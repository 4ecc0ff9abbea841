//! How the page as a whole looks: theme, text size, direction. Applied to `<html>` by the page.

use serde::Serialize;

/// Set on `<html>` as classes `dark`, `calm` and `contrast`, the custom property `--fs`, and `lang`/`dir`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Appearance {
    /// `None`, here and below: nobody has said yet, so the page asks its engine.
    pub dark: Option<bool>,
    /// Reduced motion.
    pub calm: Option<bool>,
    /// Increased contrast.
    pub contrast: Option<bool>,
    /// 1.0 is the design's size; the design knows 0.85 to 2.0.
    pub font_scale: f32,
    /// BCP 47, for `lang`.
    pub language: String,
    pub rtl: bool,
}

impl Default for Appearance {
    fn default() -> Self {
        Self { dark: None, calm: None, contrast: None, font_scale: 1.0, language: "en".to_owned(), rtl: false }
    }
}
