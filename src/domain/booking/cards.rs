//! Which of the client's cards a booking can be paid with, and what a membership covers. Must not know how either is shown.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::menu::{BookableService, ServiceMenu};
use super::search::normalized;
use crate::domain::gift_card::{GiftCard, GiftCardState};
use crate::domain::ids::{ChainId, GiftCardId, MembershipId, ServiceId};
use crate::domain::membership::{Balance, CoverTarget, Covered, Membership, MembershipState};
use crate::domain::money::Money;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CardId {
    Membership(MembershipId),
    GiftCard(GiftCardId),
}

/// A card of the client's that can be used at a place now.
#[derive(Debug, Clone, PartialEq)]
pub struct UsableCard {
    pub id: CardId,
    pub title: String,
    pub number: String,
    pub worth: CardWorth,
    /// Of a membership; empty: any service.
    pub covers: Vec<Covered>,
    pub expires: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardWorth {
    /// Visits left.
    Visits(u32),
    Unlimited,
    Unknown,
    Money(Money),
}

/// Cards of the place's chain, memberships first, each kind in the order it came. Where a card is valid is published for
/// its chain alone (API notes, 8). `wanted` was opened from the card itself, which knows better where it is valid.
pub fn usable_cards(
    memberships: &[Membership],
    gift_cards: &[GiftCard],
    chain: Option<ChainId>,
    wanted: Option<CardId>,
    now: DateTime<Utc>,
) -> Vec<UsableCard> {
    let is_here = |of: Option<ChainId>, id: CardId| wanted == Some(id) || of.is_none() || of == chain;
    let memberships = memberships.iter().filter_map(|card| {
        let id = CardId::Membership(card.id);
        let is_over = card.state(now) == MembershipState::Finished || (card.is_frozen && !card.can_book_when_frozen);
        (is_here(card.chain, id) && !is_over).then(|| UsableCard {
            id,
            title: card.title.clone(),
            number: card.number.clone(),
            worth: match (&card.balance, card.visits_left()) {
                (Balance::Unlimited, _) => CardWorth::Unlimited,
                (_, Some(left)) => CardWorth::Visits(left),
                (_, None) => CardWorth::Unknown,
            },
            covers: card.covers.clone(),
            expires: card.expires.map(|end| end.utc()),
        })
    });
    let gift_cards = gift_cards.iter().filter_map(|card| {
        let id = CardId::GiftCard(card.id);
        (is_here(card.chain, id) && card.state(now) == GiftCardState::Active).then(|| UsableCard {
            id,
            title: card.title.clone(),
            number: card.number.clone(),
            worth: CardWorth::Money(card.balance.clone()),
            covers: Vec::new(),
            expires: card.expires.map(|end| end.utc()),
        })
    });
    memberships.chain(gift_cards).collect()
}

impl UsableCard {
    pub fn is_membership(&self) -> bool {
        matches!(self.id, CardId::Membership(_))
    }

    /// Whether it can be used for one of `services` on that day; its last day counts whole at the server.
    pub fn fits(&self, menu: &ServiceMenu, services: &[ServiceId], at: DateTime<Utc>) -> bool {
        let is_valid_then = self.expires.is_none_or(|end| end >= at);
        let covered = self.covered(menu);
        is_valid_then && covered.is_none_or(|covered| services.iter().any(|service| covered.contains(service)))
    }

    /// Of a menu; `None`: any, also when nothing on the menu is what the card names. A chain's ids are not a place's, so
    /// titles count as well.
    pub fn covered(&self, menu: &ServiceMenu) -> Option<BTreeSet<ServiceId>> {
        if self.covers.is_empty() {
            return None;
        }
        let covered: BTreeSet<_> =
            menu.services.iter().filter(|service| self.names(menu, service)).map(|service| service.id).collect();
        Some(covered).filter(|covered| !covered.is_empty())
    }

    fn names(&self, menu: &ServiceMenu, service: &BookableService) -> bool {
        let category = menu.categories.iter().find(|category| category.id == service.category);
        let is_called = |one: &str, other: &str| !one.trim().is_empty() && normalized(one) == normalized(other);
        self.covers.iter().any(|covered| match covered.target {
            CoverTarget::Service(id) => id == service.id || is_called(&covered.title, &service.title),
            CoverTarget::Category(id) => {
                id == service.category || category.is_some_and(|its| is_called(&covered.title, &its.title))
            }
        })
    }
}
