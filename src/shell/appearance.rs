//! How the page as a whole looks: theme, text size, direction. Applied to `<html>` by the page.

use serde::Serialize;

/// Set on `<html>` as classes `dark` and `calm`, custom properties `--fs`, `--sat --sar --sab --sal`, `--kb`, and `lang`/`dir`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Appearance {
    pub dark: bool,
    /// Reduced motion.
    pub calm: bool,
    /// 1.0 is the design's size; the design knows 0.85 to 2.0.
    pub font_scale: f32,
    /// BCP 47, for `lang`.
    pub language: String,
    pub rtl: bool,
    /// `None`: as the phone's own code told the page (`altegioPage.edges`), else `env(safe-area-inset-*)`.
    pub insets: Option<Insets>,
    /// Height that the on-screen keyboard covers, CSS pixels; 0 leaves it to the page.
    pub keyboard: f32,
}

impl Default for Appearance {
    fn default() -> Self {
        Self {
            dark: false,
            calm: false,
            font_scale: 1.0,
            language: "en".to_owned(),
            rtl: false,
            insets: None,
            keyboard: 0.0,
        }
    }
}

/// What the phone's edges cover, CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Insets {
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
    pub left: f32,
}
