//! How the phone is set to show things: size of text, dark colours, no motion; it may be changed while the app runs. Knows no page.
//!
//! Live it is what the system tells ([`live`]); a fake is any other [`Watched`], which the test tells.

#[cfg(target_os = "ios")]
mod ios;

use std::sync::LazyLock;

use super::watched::Watched;

/// `None`: the phone said nothing, its web engine may know.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Display {
    /// 1.0 is the usual size; within what the screens are drawn for.
    pub font_scale: Option<f32>,
    pub dark: Option<bool>,
    pub calm: Option<bool>,
}

const SMALLEST_TEXT: f32 = 0.85;
const LARGEST_TEXT: f32 = 2.0;

/// A phone's factor, brought into what the screens are drawn for.
#[cfg_attr(not(any(target_os = "android", test)), allow(dead_code, reason = "only Android tells a factor"))]
pub(super) fn font_scale(told: f32) -> f32 {
    if told.is_finite() && told > 0.0 { told.clamp(SMALLEST_TEXT, LARGEST_TEXT) } else { 1.0 }
}

/// Apple's sizes have names; the factor is what they make of the 17 points of usual text.
#[cfg_attr(not(any(target_os = "ios", test)), allow(dead_code, reason = "only iOS names its sizes"))]
fn font_scale_of(category: &str) -> f32 {
    match category.strip_prefix("UICTContentSizeCategory").unwrap_or_default() {
        "XS" => SMALLEST_TEXT,
        "S" => 0.88,
        "M" => 0.94,
        "XL" => 1.12,
        "XXL" => 1.24,
        "XXXL" => 1.35,
        "AccessibilityM" => 1.65,
        "AccessibilityL" => 1.94,
        "AccessibilityXL" | "AccessibilityXXL" | "AccessibilityXXXL" => LARGEST_TEXT,
        _ => 1.0,
    }
}

/// What this phone tells; on a desktop nothing ever does.
pub fn live() -> Watched<Display> {
    static LIVE: LazyLock<Watched<Display>> = LazyLock::new(|| {
        let display = Watched::default();
        #[cfg(target_os = "ios")]
        ios::watch(&display);
        display
    });
    LIVE.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phones_factor_is_brought_into_what_the_screens_are_drawn_for() {
        for (told, shown) in [(1.0, 1.0), (1.3, 1.3), (0.5, 0.85), (3.2, 2.0), (0.0, 1.0), (-1.0, 1.0), (f32::NAN, 1.0)]
        {
            assert_eq!(font_scale(told), shown, "{told}");
        }
    }

    #[test]
    fn apples_sizes_grow_from_the_smallest_to_the_largest_and_an_unknown_one_is_usual() {
        let names = ["XS", "S", "M", "L", "XL", "XXL", "XXXL", "AccessibilityM", "AccessibilityL", "AccessibilityXXXL"];
        let scales = names.map(|name| font_scale_of(&format!("UICTContentSizeCategory{name}")));
        assert!(scales.is_sorted_by(|a, b| a < b), "{scales:?}");
        assert_eq!((scales[0], scales[3], scales[9]), (SMALLEST_TEXT, 1.0, LARGEST_TEXT));
        assert_eq!(font_scale_of("UICTContentSizeCategoryHuge"), 1.0);
        assert_eq!(font_scale_of(""), 1.0);
    }
}
