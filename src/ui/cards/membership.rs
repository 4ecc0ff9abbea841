//! A membership's pass; it opens the membership's page.

use dioxus::prelude::*;

use crate::domain::membership::MembershipState;
use crate::ui::card_content::membership::{Marker as Mark, MembershipWords, Progress};
use crate::ui::card_content::place::join_filled;
use crate::ui::components::art::ArtMotif;
use crate::ui::components::pill::Marker;
use crate::ui::components::wallet_pass::{MembershipStub, MembershipStubDetails, MembershipStubLarge, WalletPass};
use crate::ui::routes::Route;

use super::use_opener;

/// On the main page.
#[component]
pub fn MembershipPass(words: MembershipWords) -> Element {
    rsx! {
        Pass { words: words.clone(),
            MembershipStub {
                title: words.title.clone(),
                validity: filled(&words.validity),
                counts: counts(words.progress),
                left: words.left.clone(),
            }
        }
    }
}

/// In the list.
#[component]
pub fn MembershipPassLarge(words: MembershipWords) -> Element {
    let (count, count_caption) = words.count.clone();
    rsx! {
        Pass { words: words.clone(),
            MembershipStubLarge {
                title: words.title.clone(),
                place: filled(&words.place_name),
                count,
                count_caption,
                counts: counts(words.progress),
                validity: filled(&words.validity),
            }
        }
    }
}

/// On its own page.
#[component]
pub fn MembershipPassDetails(words: MembershipWords) -> Element {
    let (figure, figure_caption) = words.figure.clone();
    rsx! {
        Pass { words: words.clone(), leads: false,
            MembershipStubDetails {
                title: words.title.clone(),
                place: filled(&words.place_name),
                figure,
                figure_caption,
                counts: counts(words.progress),
            }
        }
    }
}

#[component]
fn Pass(words: MembershipWords, #[props(default = true)] leads: bool, children: Element) -> Element {
    let opener = use_opener();
    let page = Route::MembershipPage { id: words.id };
    let marker = words.marker.clone().map(|marker| match marker {
        Mark::Frozen(text) => Marker::Frozen(text),
        Mark::Expiring(text) => Marker::Flame(text),
    });
    let marker_text = match &words.marker {
        Some(Mark::Frozen(text) | Mark::Expiring(text)) => text.as_str(),
        None => "",
    };
    let spoken = join_filled(&[&words.title, &words.place_name, &words.left, &words.validity, marker_text]);
    rsx! {
        WalletPass {
            hue: words.hue,
            motif: ArtMotif::of_membership(words.id),
            picture_url: words.image_url.clone(),
            logo_name: words.place_name.clone(),
            logo_url: words.logo_url.clone(),
            marker,
            greyed: words.state == MembershipState::Finished,
            spoken: spoken.replace(" · ", ", "),
            href: leads.then(|| page.to_string()),
            onopen: move |()| opener.open(page.clone()),
            {children}
        }
    }
}

fn counts(progress: Progress) -> Option<(u32, u32)> {
    match progress {
        Progress::Visits { left, total } => Some((left, total)),
        Progress::None => None,
    }
}

pub(super) fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
