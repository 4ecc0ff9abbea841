//! Generated pictures in a place's hue, for cards without a picture of their own. No name is ever drawn on them.

use dioxus::prelude::*;

use crate::domain::place_hue::PlaceHue;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArtMotif {
    /// Hills and a sun.
    Hills,
    /// Nested arches.
    Arches,
    /// A box tied with a ribbon.
    Ribbon,
    /// A present and confetti.
    Confetti,
    /// A mirror and a plant on a shelf: place covers and empty pages.
    Salon,
    /// Soft circles: place covers.
    Circles,
    /// An arch with a bottle: promotions.
    Glow,
}

impl ArtMotif {
    /// The motif of a membership; `seed` is its id, so that it keeps its picture.
    pub fn of_membership(seed: i64) -> Self {
        [ArtMotif::Hills, ArtMotif::Arches][seed.rem_euclid(2) as usize]
    }

    pub fn of_gift_card(seed: i64) -> Self {
        [ArtMotif::Ribbon, ArtMotif::Confetti][seed.rem_euclid(2) as usize]
    }

    pub fn of_place(seed: i64) -> Self {
        [ArtMotif::Salon, ArtMotif::Circles][seed.rem_euclid(2) as usize]
    }

    /// Our own drawings, so they may be set as markup: no data of anyone's is in them.
    fn drawing(self) -> &'static str {
        match self {
            ArtMotif::Hills => include_str!("drawings/hills.svg"),
            ArtMotif::Arches => include_str!("drawings/arches.svg"),
            ArtMotif::Ribbon => include_str!("drawings/ribbon.svg"),
            ArtMotif::Confetti => include_str!("drawings/confetti.svg"),
            ArtMotif::Salon => include_str!("drawings/salon.svg"),
            ArtMotif::Circles => include_str!("drawings/circles.svg"),
            ArtMotif::Glow => include_str!("drawings/glow.svg"),
        }
    }

    /// Pale motifs lie on the hue's wash, the others on the hue itself.
    fn ground(self) -> &'static str {
        match self {
            ArtMotif::Salon | ArtMotif::Circles => "art art-pale",
            ArtMotif::Glow => "art art-promo",
            ArtMotif::Hills | ArtMotif::Arches | ArtMotif::Ribbon | ArtMotif::Confetti => "art art-deep",
        }
    }
}

/// Fills its positioned parent.
#[component]
pub fn Art(motif: ArtMotif, hue: PlaceHue) -> Element {
    rsx! {
        div {
            class: "{motif.ground()} {hue.css_class()}",
            "aria-hidden": "true",
            dangerous_inner_html: motif.drawing(),
        }
    }
}
