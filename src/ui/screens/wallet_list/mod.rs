//! What the pages of memberships, gift cards and loyalty cards share: tabs, the bag, the list, what is over folded away.

mod bag;

use dioxus::prelude::*;

use crate::ui::components::art::ArtMotif;
use crate::ui::components::button::{Button, ButtonKind};
use crate::ui::components::empty_state::EmptyState;
use crate::ui::components::notice::SectionError;
use crate::ui::components::segmented::Tabs;
use crate::ui::components::skeleton::{Skeleton, SkeletonKind};
use crate::ui::load_state::LoadState;
use crate::ui::page_memory::use_remembered;
use crate::ui::viewer::use_viewer;

pub use bag::{Bag, use_bag, use_buying};

/// How many cards are drawn at first, and with each "Show more".
pub const PAGE: usize = 20;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WalletKind {
    Memberships,
    GiftCards,
    LoyaltyCards,
}

/// The words of a page of cards.
struct Keys {
    title: &'static str,
    over: &'static str,
    empty_title: &'static str,
    empty_text: &'static str,
    failure: &'static str,
    motif: ArtMotif,
    /// What is remembered of the page while another lies above it.
    memory: &'static str,
}

impl WalletKind {
    fn keys(self) -> Keys {
        match self {
            WalletKind::Memberships => Keys {
                title: "common-memberships",
                over: "screen-memberships-finished",
                empty_title: "screen-memberships-empty-title",
                empty_text: "screen-memberships-empty-text",
                failure: "error-load-memberships",
                motif: ArtMotif::Hills,
                memory: "memberships",
            },
            WalletKind::GiftCards => Keys {
                title: "common-gift-cards",
                over: "screen-gift-cards-finished",
                empty_title: "screen-gift-cards-empty-title",
                empty_text: "screen-gift-cards-empty-text",
                failure: "error-load-gift-cards",
                motif: ArtMotif::Ribbon,
                memory: "gift-cards",
            },
            WalletKind::LoyaltyCards => Keys {
                title: "common-loyalty-cards",
                over: "screen-memberships-finished",
                empty_title: "screen-loyalty-cards-empty-title",
                empty_text: "screen-loyalty-cards-empty-text",
                failure: "error-load-loyalty-cards",
                motif: ArtMotif::Arches,
                memory: "loyalty-cards",
            },
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum WalletContent<W> {
    Loading,
    Failed,
    Shown { usable: Vec<W>, over: Vec<W> },
}

impl<W> WalletContent<W> {
    pub fn of<'a, T>(
        state: &'a LoadState<Vec<T>>,
        order: impl FnOnce(&'a [T]) -> Vec<&'a T>,
        words: impl Fn(&T) -> W,
        is_over: impl Fn(&W) -> bool,
    ) -> Self {
        match state {
            LoadState::Loading => WalletContent::Loading,
            LoadState::Failed(_) => WalletContent::Failed,
            LoadState::Shown(all) => {
                let cards = order(all).into_iter().map(words);
                let (over, usable) = cards.partition(|card| is_over(card));
                WalletContent::Shown { usable, over }
            }
        }
    }

    /// Cards as elements, each with its key.
    pub fn draw(self, draw: impl Fn(W) -> (i64, Element)) -> WalletContent<(i64, Element)> {
        match self {
            WalletContent::Loading => WalletContent::Loading,
            WalletContent::Failed => WalletContent::Failed,
            WalletContent::Shown { usable, over } => WalletContent::Shown {
                usable: usable.into_iter().map(&draw).collect(),
                over: over.into_iter().map(&draw).collect(),
            },
        }
    }
}

/// The page's own cards, and the loyalty cards beside them (feature F50).
#[component]
pub fn WalletTabs(kind: WalletKind, selected: usize, onselect: EventHandler<usize>) -> Element {
    let viewer = use_viewer();
    let title = viewer.text(kind.keys().title);
    rsx! {
        Tabs {
            label: title.clone(),
            choices: vec![title, viewer.text("common-loyalty-cards")],
            selected,
            onselect,
        }
    }
}

#[component]
pub fn WalletList(
    kind: WalletKind,
    content: WalletContent<(i64, Element)>,
    onretry: EventHandler<()>,
    /// How many cards are in sight, in the list's order: their pictures are asked for.
    onshown: Option<EventHandler<usize>>,
    bag: Option<Bag>,
) -> Element {
    let viewer = use_viewer();
    let keys = kind.keys();
    // How many usable cards, and how many of those that are over; none of them while they are folded away.
    let mut shown = use_remembered(keys.memory, || (PAGE, 0));
    let (count, over_shown) = shown();
    use_effect(move || {
        let (count, over_shown) = shown();
        if let Some(onshown) = onshown {
            onshown.call(if over_shown > 0 { usize::MAX } else { count });
        }
    });
    let (usable, over) = match content {
        WalletContent::Loading => {
            return rsx! {
                div { class: "inset stack wallet-list appears-late",
                    for index in 0..2 {
                        Skeleton { key: "{index}", kind: SkeletonKind::Wallet }
                    }
                }
            };
        }
        WalletContent::Failed => {
            return rsx! {
                div { class: "inset wallet-list",
                    SectionError { text: viewer.text(keys.failure), action: viewer.text("action-try-again"), onaction: onretry }
                }
            };
        }
        WalletContent::Shown { usable, over } => (usable, over),
    };
    if usable.is_empty() && over.is_empty() {
        return rsx! {
            div { class: "inset wallet-list",
                EmptyState { title: viewer.text(keys.empty_title), text: viewer.text(keys.empty_text), motif: keys.motif,
                    if let Some(bag) = bag.filter(|bag| bag.sells()) {
                        BuyButton { kind, bag }
                    }
                }
            }
        };
    }
    let (has_more, has_more_over) = (usable.len() > count, over_shown > 0 && over.len() > over_shown);
    let over_count = viewer.localizer.number(over.len() as i64);
    rsx! {
        div { class: "inset wallet-list", role: "tabpanel", "aria-label": viewer.text(keys.title),
            h2 { class: "visually-hidden", {viewer.text(keys.title)} }
            ul { class: "list-grid", role: "list",
                for (id , card) in usable.into_iter().take(count) {
                    li { key: "{id}", class: "list-cell", {card} }
                }
            }
            if has_more {
                ShowMore { onclick: move |()| shown.set((count + PAGE, over_shown)) }
            }
            if !over.is_empty() {
                button {
                    class: "wallet-fold",
                    r#type: "button",
                    "aria-expanded": if over_shown > 0 { "true" } else { "false" },
                    onclick: move |_| shown.set((count, if over_shown > 0 { 0 } else { PAGE })),
                    span { class: "type-t3", {viewer.text(keys.over)} }
                    span { class: "type-c ink2 tnum wallet-fold-count", {over_count} }
                }
                if over_shown > 0 {
                    ul { class: "list-grid", role: "list",
                        for (id , card) in over.into_iter().take(over_shown) {
                            li { key: "{id}", class: "list-cell", {card} }
                        }
                    }
                    if has_more_over {
                        ShowMore { onclick: move |()| shown.set((count, over_shown + PAGE)) }
                    }
                }
            }
        }
    }
}

#[component]
fn ShowMore(onclick: EventHandler<()>) -> Element {
    let viewer = use_viewer();
    rsx! {
        div { class: "list-more",
            Button { label: viewer.text("action-show-more"), kind: ButtonKind::Quiet, onclick }
        }
    }
}

/// In an empty wallet, where somebody sells.
#[component]
fn BuyButton(kind: WalletKind, bag: Bag) -> Element {
    let viewer = use_viewer();
    let buy = use_buying(bag);
    let label = match kind {
        WalletKind::GiftCards => "action-buy-gift-card",
        WalletKind::Memberships | WalletKind::LoyaltyCards => "action-buy-membership",
    };
    rsx! {
        Button { label: viewer.text(label), onclick: move |()| buy.call(()) }
    }
}
