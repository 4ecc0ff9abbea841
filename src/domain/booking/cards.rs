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
            expires: card.expires().map(|end| end.utc()),
        })
    });
    memberships.chain(gift_cards).collect()
}

impl UsableCard {
    pub fn is_membership(&self) -> bool {
        matches!(self.id, CardId::Membership(_))
    }

    /// Whether it can be used for one of `services` at that moment.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::booking::{Prepaid, PriceRange, ServiceCategory};

    fn service(id: i64, category: i64, title: &str) -> BookableService {
        BookableService {
            id: ServiceId(id),
            category,
            title: title.into(),
            price: PriceRange::fixed(10.into(), "€"),
            old_price: None,
            length_seconds: None,
            comment: String::new(),
            picture_url: None,
            prepaid: Prepaid::Forbidden,
            members_only: false,
            event: false,
            is_selectable: true,
        }
    }

    fn menu() -> ServiceMenu {
        let category = |id, title: &str| ServiceCategory { id, title: title.into() };
        ServiceMenu {
            categories: vec![category(1, "Classes"), category(2, "Sessions")],
            services: vec![service(11, 1, "Morning flow"), service(12, 1, "Stretching"), service(21, 2, "Sauna")],
        }
    }

    fn card(covers: &[(CoverTarget, &str)]) -> UsableCard {
        let covered = |(target, title): &(CoverTarget, &str)| Covered { target: *target, title: (*title).into() };
        UsableCard {
            id: CardId::Membership(MembershipId(1)),
            title: "Ten".into(),
            number: "1".into(),
            worth: CardWorth::Visits(2),
            covers: covers.iter().map(covered).collect(),
            expires: None,
        }
    }

    fn covered(covers: &[(CoverTarget, &str)]) -> Option<Vec<i64>> {
        Some(card(covers).covered(&menu())?.into_iter().map(|id| id.0).collect())
    }

    #[test]
    fn a_membership_covers_services_and_categories_by_number_or_by_name() {
        let service = |id| CoverTarget::Service(ServiceId(id));
        assert_eq!(covered(&[(service(12), "")]), Some(vec![12]));
        assert_eq!(covered(&[(service(9_000), "MORNING Flow")]), Some(vec![11]), "the chain has numbers of its own");
        assert_eq!(covered(&[(CoverTarget::Category(2), ""), (service(11), "")]), Some(vec![11, 21]));
        assert_eq!(covered(&[(CoverTarget::Category(61_002), "classes")]), Some(vec![11, 12]));
    }

    #[test]
    fn what_cannot_be_told_apart_is_covered() {
        assert_eq!(covered(&[]), None);
        assert_eq!(covered(&[(CoverTarget::Category(7), "")]), None);
        assert!(card(&[]).fits(&menu(), &[ServiceId(21)], DateTime::UNIX_EPOCH));
    }

    #[test]
    fn a_card_fits_until_it_ends_and_for_what_it_covers() {
        let at: DateTime<Utc> = "2026-11-27T10:00:00Z".parse().unwrap();
        let sauna = card(&[(CoverTarget::Service(ServiceId(21)), "")]);
        assert!(sauna.fits(&menu(), &[ServiceId(11), ServiceId(21)], at));
        assert!(!sauna.fits(&menu(), &[ServiceId(11)], at));
        let ended = UsableCard { expires: "2026-11-27T09:59:59Z".parse().ok(), ..sauna };
        assert!(!ended.fits(&menu(), &[ServiceId(21)], at));
    }
}
