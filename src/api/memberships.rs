//! Memberships (abonements). The list is published by Altegio; details are not, see `extension::wallet`.

use std::collections::HashMap;

use chrono_tz::Tz;

use super::ApiClient;
use super::call::Call;
use super::error::ApiError;
use super::reply::{DecodedList, Reply};
use super::wire::memberships::{BalanceContainerWire, BalanceLinkWire, MembershipTypeWire, MembershipWire};
use super::wire::moment::ZoneWire;
use crate::domain::ids::{ChainId, MembershipId, PlaceId, ServiceId};
use crate::domain::membership::{
    Balance, BalancePart, CoverTarget, Covered, Freezing, Membership, MembershipStatus, Term, TermStart, TermUnit,
};
use crate::domain::place::Place;

/// Asked one by one when the server insists on a place; nobody has more.
const MOST_PLACES_ASKED: usize = 20;

/// What cards do not say themselves and their chain's places do.
pub(super) struct ChainFacts(HashMap<ChainId, (Option<Tz>, String)>);

impl ChainFacts {
    pub(super) fn of(places: &[Place]) -> Self {
        let mut facts = HashMap::new();
        for place in places {
            if let Some(chain) = &place.chain {
                facts.entry(chain.id).or_insert_with(|| (place.zone, place.currency.clone()));
            }
        }
        Self(facts)
    }

    pub(super) fn zone(&self, chain: Option<ChainId>) -> ZoneWire {
        ZoneWire::named(chain.and_then(|chain| self.0.get(&chain)?.0))
    }

    /// Empty when unknown.
    pub(super) fn currency(&self, chain: Option<ChainId>) -> String {
        chain.and_then(|chain| Some(self.0.get(&chain)?.1.clone())).unwrap_or_default()
    }
}

impl ApiClient {
    /// `places`: those of the client, for the zone of dates without one, and to ask one by one where the server demands
    /// a place.
    pub async fn list_memberships(&self, places: &[Place]) -> Result<DecodedList<Membership>, ApiError> {
        let wires: DecodedList<MembershipWire> =
            self.list_of_owned("list_user_memberships", "/user/loyalty/abonements", places).await?;
        let facts = ChainFacts::of(places);
        Ok(wires.convert(|wire| Some(membership(wire, &facts))).without_repeats(|card| card.id))
    }

    /// Without a place first: that gives everything in one call (API notes, 12). A refusal is taken as "name a place".
    pub(super) async fn list_of_owned<T: super::wire::loose::Loose>(
        &self,
        operation: &'static str,
        path: &'static str,
        places: &[Place],
    ) -> Result<DecodedList<T>, ApiError> {
        let all: Result<Reply, ApiError> = match self.is_unknown(operation) {
            true => Err(ApiError::NotFound),
            false => self.send(Call::get(operation, path).by_user()).await,
        };
        let refusal = match all {
            Ok(reply) => return reply.list(),
            Err(refusal) => refusal,
        };
        let wants_a_place = match refusal {
            ApiError::NotFound | ApiError::Forbidden { .. } => true,
            ApiError::Rejected { status, .. } => matches!(status, 400 | 422),
            _ => false,
        };
        if !wants_a_place || places.is_empty() {
            return Err(refusal);
        }
        self.remember_unknown(operation);
        let mut list = DecodedList::default();
        for PlaceId(id) in one_of_each_chain(places).take(MOST_PLACES_ASKED) {
            let call = Call::get(operation, path).by_user().query("company_id", id);
            match self.send(call).await.and_then(Reply::list) {
                Ok(more) => list.append(more),
                // A place that left the service has nothing to say.
                Err(ApiError::NotFound | ApiError::Forbidden { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(list)
    }
}

/// Cards belong to the chain, so one of its places answers for all.
fn one_of_each_chain(places: &[Place]) -> impl Iterator<Item = PlaceId> {
    let mut chains = std::collections::HashSet::new();
    places
        .iter()
        .filter(move |place| place.chain.as_ref().is_none_or(|chain| chains.insert(chain.id)))
        .map(|place| place.id)
}

pub(super) fn membership(wire: MembershipWire, facts: &ChainFacts) -> Membership {
    let kind = wire.kind.clone().unwrap_or_default();
    let chain = kind.salon_group_id.filter(|id| *id > 0).map(ChainId);
    let zone = facts.zone(chain);
    Membership {
        id: MembershipId(wire.id),
        balance: balance(&wire, &kind),
        covers: covers(&wire, &kind),
        status: status(&wire),
        expires: wire.expiration_date.and_then(|moment| moment.in_zone(zone)),
        activated: wire.activated_date.and_then(|moment| moment.in_zone(zone)),
        freezing: (kind.allow_freeze == Some(true)).then(|| freezing(&wire, &kind)),
        can_book_when_frozen: kind.is_booking_when_frozen_allowed.unwrap_or(false),
        term: term(wire.period.or(kind.period), wire.period_unit_id.or(kind.period_unit_id)),
        starts: match kind.expiration_type_id {
            Some(2) => TermStart::FirstVisit,
            Some(3) => TermStart::Date,
            _ => TermStart::Sale,
        },
        kind: kind.id.filter(|id| *id > 0),
        number: wire.number,
        title: kind.title,
        chain,
        balance_text: wire.balance_string.unwrap_or_default(),
        is_frozen: wire.is_frozen,
        image_url: None,
    }
}

fn status(wire: &MembershipWire) -> MembershipStatus {
    let Some(status) = &wire.status else { return MembershipStatus::Other(String::new()) };
    match status.id {
        Some(1) => MembershipStatus::Issued,
        Some(2) => MembershipStatus::Activated,
        Some(3) => MembershipStatus::Expired,
        _ => MembershipStatus::Other(status.title.clone()),
    }
}

/// Limits come in a unit of their own, days when absent.
fn freezing(wire: &MembershipWire, kind: &MembershipTypeWire) -> Freezing {
    let days_in_unit = match kind.freeze_limit_unit_id {
        Some(2) => 7,
        Some(3) => 30,
        Some(4) => 365,
        _ => 1,
    };
    let limit = kind.freeze_limit.unwrap_or(0).saturating_mul(days_in_unit);
    Freezing { limit_days: count(limit), used_days: count(wire.freeze_period.unwrap_or(0)) }
}

/// What is left is in the card, what was granted in its type.
fn balance(wire: &MembershipWire, kind: &MembershipTypeWire) -> Balance {
    let is_united = wire.is_united_balance.or(kind.is_united_balance).unwrap_or(false);
    if is_united {
        if wire.is_united_balance_unlimited == Some(true) {
            return Balance::Unlimited;
        }
        return match wire.united_balance_services_count {
            Some(left) => Balance::Pooled { left: count(left), total: kind.united_balance_services_count.map(count) },
            None => Balance::Unknown,
        };
    }
    let parts: Vec<_> = links(wire.balance_container.as_ref())
        .filter(|link| link.is_unlimited || link.count.is_some())
        .map(|link| balance_part(link, kind))
        .collect();
    if parts.is_empty() { Balance::Unknown } else { Balance::Split(parts) }
}

/// What is left names the same as what was granted; an older card may hold the grant alone.
fn covers(wire: &MembershipWire, kind: &MembershipTypeWire) -> Vec<Covered> {
    let mut covers: Vec<Covered> = Vec::new();
    for link in links(wire.balance_container.as_ref()).chain(links(kind.balance_container.as_ref())) {
        let covered = match (&link.service, &link.category) {
            (Some(service), _) if service.is_category != Some(true) => {
                Covered { target: CoverTarget::Service(ServiceId(service.id)), title: service.title.clone() }
            }
            (Some(category), _) | (None, Some(category)) => {
                Covered { target: CoverTarget::Category(category.id), title: category.title.clone() }
            }
            (None, None) => continue,
        };
        if !covers.iter().any(|known| known.target == covered.target) {
            covers.push(covered);
        }
    }
    covers
}

/// What a type grants to whoever buys it.
pub(super) fn granted(kind: &MembershipTypeWire) -> Balance {
    let bought = MembershipWire {
        is_united_balance: kind.is_united_balance,
        is_united_balance_unlimited: kind.is_united_balance_unlimited,
        united_balance_services_count: kind.united_balance_services_count,
        balance_container: kind.balance_container.clone(),
        ..MembershipWire::default()
    };
    balance(&bought, kind)
}

fn balance_part(left: &BalanceLinkWire, kind: &MembershipTypeWire) -> BalancePart {
    let granted = links(kind.balance_container.as_ref()).find(|granted| target(granted) == target(left));
    BalancePart {
        title: left.service.as_ref().or(left.category.as_ref()).map(|it| it.title.clone()).unwrap_or_default(),
        left: (!left.is_unlimited).then(|| count(left.count.unwrap_or(0))),
        total: granted.filter(|granted| !granted.is_unlimited).and_then(|granted| granted.count).map(count),
    }
}

/// 1 day, 2 week, 3 month, 4 year; 0 none.
pub(super) fn term(period: Option<i64>, unit: Option<i64>) -> Option<Term> {
    let unit = match unit? {
        1 => TermUnit::Day,
        2 => TermUnit::Week,
        3 => TermUnit::Month,
        4 => TermUnit::Year,
        _ => return None,
    };
    let count = count(period?);
    (count > 0).then_some(Term { count, unit })
}

fn links(container: Option<&BalanceContainerWire>) -> impl Iterator<Item = &BalanceLinkWire> {
    container.into_iter().flat_map(|container| &container.links)
}

fn target(link: &BalanceLinkWire) -> (Option<i64>, Option<i64>) {
    (link.service.as_ref().map(|service| service.id), link.category.as_ref().map(|category| category.id))
}

fn count(number: i64) -> u32 {
    number.clamp(0, u32::MAX.into()) as u32
}
