//! What the phone's edges and its keyboard cover of the page, as long as the app runs. Knows no page.
//!
//! Live it is what the system tells ([`live`]); a fake is any other [`Watched`], which the test tells.

#[cfg(target_os = "ios")]
mod ios;

use std::sync::LazyLock;

use serde::Serialize;

use super::watched::Watched;

/// CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Insets {
    /// `None`: the page's own engine knows better (`env(safe-area-inset-*)`).
    pub edges: Option<Edges>,
    /// From the lower edge of the window. 0 where the page's own engine tells it.
    pub keyboard: f32,
}

/// CSS pixels of bars, cutouts and round corners.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Edges {
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
    pub left: f32,
}

/// As Android counts: pixels of the screen, the keyboard from the window's lower edge and so over the bar there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(any(target_os = "android", test)), allow(dead_code, reason = "only Android counts in pixels"))]
pub(super) struct Covered {
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
    pub left: i32,
    pub keyboard: i32,
}

impl Insets {
    /// `density`: pixels of the screen in one of the page's.
    #[cfg_attr(not(any(target_os = "android", test)), allow(dead_code, reason = "only Android counts in pixels"))]
    pub(super) fn from_pixels(covered: Covered, density: f32) -> Self {
        let density = if density.is_finite() && density > 0.0 { density } else { 1.0 };
        let page = |pixels: i32| pixels.max(0) as f32 / density;
        let keyboard_is_open = covered.keyboard > covered.bottom.max(0);
        // The keyboard lies over the bar: nothing has to keep clear of both.
        let bottom = if keyboard_is_open { 0.0 } else { page(covered.bottom) };
        let edges = Edges { top: page(covered.top), right: page(covered.right), bottom, left: page(covered.left) };
        Self { edges: Some(edges), keyboard: if keyboard_is_open { page(covered.keyboard) } else { 0.0 } }
    }

    /// Reads `44,0,34,0` (top, right, bottom, left) or, with the keyboard's height, `44,0,34,0,300`.
    pub fn parse(text: &str) -> Option<Self> {
        let numbers: Option<Vec<f32>> = text.split(',').map(|number| number.trim().parse().ok()).collect();
        let numbers = numbers.filter(|numbers| numbers.iter().all(|number| (0.0..=2000.0).contains(number)))?;
        let (edges, keyboard) = match *numbers.as_slice() {
            [top, right, bottom, left] => (Edges { top, right, bottom, left }, 0.0),
            [top, right, bottom, left, keyboard] => (Edges { top, right, bottom, left }, keyboard),
            _ => return None,
        };
        Some(Self { edges: Some(edges), keyboard })
    }
}

/// What this phone tells; on a desktop nothing ever does.
pub fn live() -> Watched<Insets> {
    static LIVE: LazyLock<Watched<Insets>> = LazyLock::new(|| {
        let insets = Watched::default();
        #[cfg(target_os = "ios")]
        ios::watch(&insets);
        insets
    });
    LIVE.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pixels_of_the_screen_become_pixels_of_the_page() {
        let covered = Covered { top: 84, right: 0, bottom: 63, left: 21, keyboard: 0 };
        let edges = Edges { top: 32.0, right: 0.0, bottom: 24.0, left: 8.0 };
        assert_eq!(Insets::from_pixels(covered, 2.625), Insets { edges: Some(edges), keyboard: 0.0 });
    }

    #[test]
    fn an_open_keyboard_lies_over_the_lower_bar() {
        let open = Covered { bottom: 48, keyboard: 900, ..Covered::default() };
        let insets = Insets::from_pixels(open, 3.0);
        assert_eq!((insets.keyboard, insets.edges.unwrap().bottom), (300.0, 0.0));
        // A hardware keyboard: the system reports nothing that lies above the bar.
        let closed = Covered { bottom: 48, keyboard: 48, ..Covered::default() };
        let insets = Insets::from_pixels(closed, 3.0);
        assert_eq!((insets.keyboard, insets.edges.unwrap().bottom), (0.0, 16.0));
    }

    #[test]
    fn nonsense_covers_nothing_and_never_less_than_nothing() {
        for density in [0.0, -2.0, f32::NAN, f32::INFINITY] {
            let odd = Covered { top: 10, right: -5, bottom: -1, left: i32::MIN, keyboard: -3 };
            let edges = Edges { top: 10.0, ..Edges::default() };
            assert_eq!(Insets::from_pixels(odd, density), Insets { edges: Some(edges), keyboard: 0.0 });
        }
    }

    #[test]
    fn a_developers_edges_are_read_and_nonsense_is_not() {
        let edges = Edges { top: 44.0, right: 0.0, bottom: 34.0, left: 0.0 };
        assert_eq!(Insets::parse("44,0,34,0"), Some(Insets { edges: Some(edges), keyboard: 0.0 }));
        assert_eq!(Insets::parse("44, 0, 34, 0, 300").unwrap().keyboard, 300.0);
        for text in ["", "44", "44,0,34", "a,b,c,d", "-1,0,0,0", "0,0,0,NaN", "1,2,3,4,5,6"] {
            assert_eq!(Insets::parse(text), None, "{text}");
        }
    }
}
