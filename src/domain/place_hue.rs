//! Every place has one of ten colours for life (design 2.3).

use super::ids::PlaceId;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlaceHue {
    Plum,
    Pine,
    Ocean,
    Clay,
    Olive,
    Indigo,
    Rosewood,
    Graphite,
    Amber,
    Teal,
}

impl PlaceHue {
    pub const ALL: [PlaceHue; 10] = [
        PlaceHue::Plum,
        PlaceHue::Pine,
        PlaceHue::Ocean,
        PlaceHue::Clay,
        PlaceHue::Olive,
        PlaceHue::Indigo,
        PlaceHue::Rosewood,
        PlaceHue::Graphite,
        PlaceHue::Amber,
        PlaceHue::Teal,
    ];

    /// Chains pass the id of their main location. The hash is Fibonacci hashing, which uses all hues about equally,
    /// and the result must never change, since people learn the colour.
    pub fn of(id: PlaceId) -> Self {
        let hash = (id.0 as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
        Self::ALL[(hash % 10) as usize]
    }

    /// The class that carries the hue's tokens in the stylesheet.
    pub fn css_class(self) -> &'static str {
        match self {
            PlaceHue::Plum => "hue-plum",
            PlaceHue::Pine => "hue-pine",
            PlaceHue::Ocean => "hue-ocean",
            PlaceHue::Clay => "hue-clay",
            PlaceHue::Olive => "hue-olive",
            PlaceHue::Indigo => "hue-indigo",
            PlaceHue::Rosewood => "hue-rosewood",
            PlaceHue::Graphite => "hue-graphite",
            PlaceHue::Amber => "hue-amber",
            PlaceHue::Teal => "hue-teal",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_ten_hues_are_used_about_equally_often() {
        let mut counts = [0; 10];
        for id in 1..=10_000 {
            let hue = PlaceHue::of(PlaceId(id));
            counts[PlaceHue::ALL.iter().position(|other| *other == hue).unwrap()] += 1;
        }
        assert!(counts.iter().all(|count| (700..=1300).contains(count)), "{counts:?}");
    }

    #[test]
    fn a_place_keeps_its_hue_for_life() {
        assert_eq!(PlaceHue::of(PlaceId(9001)), PlaceHue::of(PlaceId(9001)));
        let fixed: Vec<_> = [1, 2, 3, 9001].map(|id| PlaceHue::of(PlaceId(id))).into();
        insta::assert_debug_snapshot!(fixed);
    }
}
