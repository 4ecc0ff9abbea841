//! One membership: all its facts (features F31, F33, F34). Booking and buying from it are later work.

use dioxus::prelude::*;

use crate::domain::ids::MembershipId;
use crate::domain::membership::{Balance, Membership};
use crate::repositories::Repositories;
use crate::ui::card_content::brand::Brands;
use crate::ui::card_content::membership::{MembershipWords, membership_words};
use crate::ui::cards::{CardNumber, MembershipPassLarge};
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::facts::{Fact, FactCard};
use crate::ui::load_state::use_watched;
use crate::ui::pushed_page::PushedPage;
use crate::ui::viewer::{Viewer, use_viewer};

#[component]
pub fn MembershipPage(id: i64) -> Element {
    let repositories = use_context::<Repositories>();
    let memberships = use_watched(|| repositories.memberships.watch());
    let places = use_watched(|| repositories.places.watch());
    let viewer = use_viewer();
    let saved = memberships.read();
    let card = saved.value.as_ref().and_then(|all| all.iter().find(|card| card.id == MembershipId(id)));
    let Some(card) = card else {
        return rsx! {
            PushedPage { title: viewer.text("common-memberships"),
                if saved.value.is_some() {
                    div { class: "inset", EmptyCard { title: viewer.text("screen-membership-gone") } }
                }
            }
        };
    };
    let brands = places.read().value.as_ref().map(|all| Brands::of(all)).unwrap_or_default();
    let words = membership_words(card, &brands, &viewer);
    rsx! {
        PushedPage { title: words.title.clone(),
            div { class: "inset stack",
                MembershipPassLarge { words: words.clone() }
                CardNumber { number: card.number.clone() }
                FactCard { facts: facts(card, &words, &viewer) }
                FactCard { facts: parts(card, &viewer) }
            }
        }
    }
}

fn facts(card: &Membership, words: &MembershipWords, viewer: &Viewer) -> Vec<Option<Fact>> {
    let freezing = card.freezing.map(|freezing| {
        let days = [("used", freezing.used_days.into()), ("limit", freezing.limit_days.into())];
        viewer.text_with("screen-wallet-freezing-days", &days)
    });
    vec![
        Fact::of(viewer.text("screen-wallet-left"), words.left.clone()),
        Fact::of(viewer.text("screen-wallet-validity"), words.validity.clone()),
        Fact::of(viewer.text("screen-wallet-freezing"), freezing.unwrap_or_default()),
        Fact::of(viewer.text("screen-wallet-place"), words.place_name.clone()),
    ]
}

/// What is left of each part, when they are counted apart.
fn parts(card: &Membership, viewer: &Viewer) -> Vec<Option<Fact>> {
    let Balance::Split(parts) = &card.balance else { return Vec::new() };
    let left = |part: &crate::domain::membership::BalancePart| match (part.left, part.total) {
        (Some(left), Some(total)) => {
            viewer.text_with("screen-memberships-count", &[("left", left.into()), ("total", total.into())])
        }
        (Some(left), None) => viewer.text_with("screen-memberships-left", &[("left", left.into())]),
        (None, _) => viewer.text("screen-memberships-unlimited"),
    };
    parts.iter().map(|part| Fact::of(part.title.clone(), left(part))).collect()
}
