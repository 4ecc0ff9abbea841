//! Memberships, gift cards, loyalty cards and notifications told.

use serde_json::{Value, json};

use crate::api::wire::companies::{ChainRefWire, LocationRefWire};
use crate::api::wire::gift_cards::{GiftCardStatusWire, GiftCardTypeWire, GiftCardWire, ItemTypeWire};
use crate::api::wire::loose::Nullable;
use crate::api::wire::loyalty_cards::{CardTypeWire, LoyaltyCardWire};
use crate::api::wire::memberships::{
    BalanceContainerWire, BalanceLinkWire, BalanceTargetWire, MembershipStatusWire, MembershipTypeWire, MembershipWire,
};
use crate::api::wire::notifications::NotificationWire;

use super::{Teller, dialects, hundredths, json, number, with_offset};
use crate::demo_backend::tables::{
    BalancePartRow, BalanceRow, Dialect, GiftCardRow, LoyaltyCardRow, MembershipRow, NotificationRow, PlaceRow,
    ProgramRow,
};

impl Teller<'_> {
    pub fn membership(&self, row: &MembershipRow) -> Value {
        let zone = self.zone_of(&row.places);
        let united = |pick: fn(&(i64, i64)) -> i64| match &row.balance {
            BalanceRow::Pooled { left, total } => Some(pick(&(*left, *total))),
            BalanceRow::Minutes { .. } => None,
            BalanceRow::Unlimited | BalanceRow::Split(_) => Some(0),
        };
        let is_united = !matches!(row.balance, BalanceRow::Split(_));
        let is_unlimited = matches!(row.balance, BalanceRow::Unlimited);
        let kind = MembershipTypeWire {
            id: Some(row.type_id.unwrap_or(row.id % 100_000 + 3_000)),
            salon_group_id: Some(row.chain),
            title: row.title.clone(),
            period: Some(row.period),
            period_unit_id: Some(row.period_unit_id),
            allow_freeze: Some(row.freeze_limit.is_some()),
            freeze_limit: Some(row.freeze_limit.unwrap_or(0)),
            freeze_limit_unit_id: Some(i64::from(row.freeze_limit.is_some())),
            is_booking_when_frozen_allowed: Some(row.can_book_when_frozen),
            is_allow_empty_code: Some(false),
            is_united_balance: Some(is_united),
            united_balance_services_count: united(|(_, total)| *total),
            is_united_balance_unlimited: Some(is_unlimited),
            cost: Some(hundredths(row.price)),
            expiration_type_id: Some(if row.activated.is_none() { 2 } else { 1 }),
            balance_container: Some(container(&row.balance, &row.covers, |(_, total)| *total)),
            ..MembershipTypeWire::default()
        };
        let wire = MembershipWire {
            id: row.id,
            number: row.number.clone(),
            balance_string: Some(balance_text(&row.balance)),
            is_frozen: row.is_frozen,
            freeze_period: Some(row.frozen_days),
            period: Some(row.period),
            period_unit_id: Some(row.period_unit_id),
            created_date: Some(with_offset(row.created, zone)),
            activated_date: row.activated.map(|moment| with_offset(moment, zone)),
            expiration_date: row.expires.map(|moment| with_offset(moment, zone)),
            is_united_balance: Some(is_united),
            is_united_balance_unlimited: Some(is_unlimited),
            united_balance_services_count: united(|(left, _)| *left),
            status: Some(MembershipStatusWire {
                id: Some(row.status_id),
                title: row.status_title.clone(),
                extended_title: Some(row.status_title.clone()),
            }),
            balance_container: Some(container(&row.balance, &row.covers, |(left, _)| *left)),
            kind: Some(kind),
        };
        let mut membership = json(wire);
        if row.expires.is_none() {
            membership["expiration_date"] = Value::Null;
        }
        if row.dialect == Dialect::Strings {
            dialects::in_strings(&mut membership["type"]);
        } else {
            dialects::text_as_number(&mut membership, "number");
        }
        membership
    }

    pub fn membership_details(&self, row: &MembershipRow) -> Value {
        let days_left = row.expires.map(|end| (end - self.now).num_days());
        json!({
            "membership": self.membership(row),
            "company": json(self.chain_ref(row.chain)),
            "locations": json(self.location_refs(&row.places)),
            "image_url": self.optional_picture(&row.image),
            "freeze_days_left": row.freeze_limit.map(|limit| (limit - row.frozen_days).max(0)),
            "is_expiring_soon": days_left.is_some_and(|days| (0..7).contains(&days)),
        })
    }

    pub fn gift_card(&self, row: &GiftCardRow) -> Value {
        let zone = self.zone_of(&row.places);
        let expires = row.expires.map(|moment| with_offset(moment, zone));
        let wire = GiftCardWire {
            id: row.id,
            number: row.number.clone(),
            balance: Some(hundredths(row.balance)),
            default_balance: Some(hundredths(row.nominal)),
            type_id: Some(gift_card_type(row)),
            status_id: Some(row.status.0),
            created_date: Some(with_offset(row.created, zone)),
            expiration_date: expires,
            kind: Some(GiftCardTypeWire {
                id: Some(gift_card_type(row)),
                title: row.title.clone(),
                balance: Some(hundredths(row.nominal)),
                is_multi: row.is_multi,
                company_group_id: Some(row.chain),
                item_type_id: Some(row.item_type.0),
                expiration_type_id: Some(i64::from(expires.is_some() || row.dialect == Dialect::Blueprint)),
                is_allow_empty_code: Some(false),
                item_type: Some(ItemTypeWire { id: Some(row.item_type.0), title: row.item_type.1.clone() }),
                ..GiftCardTypeWire::default()
            }),
            status: Some(GiftCardStatusWire { id: Some(row.status.0), title: row.status.1.clone() }),
        };
        let mut card = json(wire);
        match row.dialect {
            Dialect::Strings => dialects::in_strings(&mut card),
            // A day that no calendar has, from one published sample.
            Dialect::Blueprint => card["expiration_date"] = json!("2027-02-30 23:59:59"),
            Dialect::Reference | Dialect::Live => dialects::text_as_number(&mut card, "number"),
        }
        // The strings dialect also touches ids of small tables, whose schema is a plain number.
        card["status"]["id"] = json!(row.status.0);
        card["type"]["item_type"]["id"] = json!(row.item_type.0);
        if row.expires.is_none() && row.dialect != Dialect::Blueprint {
            card["expiration_date"] = Value::Null;
        }
        card
    }

    pub fn gift_card_details(&self, row: &GiftCardRow) -> Value {
        json!({
            "gift_card": self.gift_card(row),
            "company": json(self.chain_ref(row.chain)),
            "locations": json(self.location_refs(&row.places)),
            "services": [],
            "image_url": self.optional_picture(&row.image),
        })
    }

    pub fn loyalty_card(&self, row: &LoyaltyCardRow) -> Value {
        let chain = self.tables.chain(row.chain);
        let discounts = row.programs.iter().filter(|program| program.kind.starts_with("discount"));
        let wire = LoyaltyCardWire {
            id: row.id,
            balance: Some(hundredths(row.balance)),
            points: Some(hundredths(row.balance)),
            paid_amount: Some(hundredths(row.paid)),
            sold_amount: Some(hundredths(row.paid)),
            visits_count: Some(row.visits),
            number: row.number.clone(),
            type_id: Some(row.id % 100_000 + 5_000),
            salon_group_id: Some(row.chain),
            kind: Some(CardTypeWire {
                id: Some(row.id % 100_000 + 5_000),
                title: row.title.clone(),
                salon_group_id: Some(row.chain),
            }),
            salon_group: chain.map(|chain| ChainRefWire { id: chain.id, title: Some(chain.title.clone()) }),
            programs: Vec::new(),
            max_discount_percent: number(discounts.map(|program| program.value).fold(0.0, f64::max)),
            max_discount_amount: Some(0.into()),
        };
        let mut card = json(wire);
        card["programs"] = row.programs.iter().map(|program| told_program(program, row.chain)).collect();
        if row.dialect == Dialect::Strings {
            card["balance"] = json!(card["balance"].to_string());
        }
        card
    }

    /// The highest bonus balance among the client's cards of the place's chain; null when there is none above zero.
    pub fn cashback(&self, client: i64, place: &PlaceRow) -> Value {
        let cards = self.tables.loyalty_cards.iter().filter(|card| card.client == client);
        let highest = cards.filter(|card| Some(card.chain) == place.chain).map(|card| card.balance).max();
        highest.filter(|balance| *balance > 0).map_or(Value::Null, |balance| json(hundredths(balance)))
    }

    pub fn notification(&self, row: &NotificationRow) -> Value {
        let place = row.place.and_then(|id| self.tables.place(id));
        let record = row.record.and_then(|id| self.tables.records.iter().find(|record| record.id == id));
        let is_request = row.kind == "record_confirmation_request";
        json(NotificationWire {
            id: row.id,
            kind: row.kind.clone(),
            title: row.title.clone(),
            text: row.text.clone(),
            created_at: Some(with_offset(row.created, chrono_tz::UTC)),
            read_at: Nullable(row.read.map(|moment| with_offset(moment, chrono_tz::UTC))),
            company: place.map(|place| self.location_ref(place)),
            record_id: row.record,
            actions: row.actions.clone(),
            url: row.url.clone(),
            is_confirmed: is_request.then(|| record.is_some_and(|record| record.attendance == 2)),
        })
    }

    fn location_refs(&self, places: &[i64]) -> Vec<LocationRefWire> {
        let places = places.iter().filter_map(|id| self.tables.place(*id));
        places.map(|place| self.location_ref(place)).collect()
    }

    fn zone_of(&self, places: &[i64]) -> chrono_tz::Tz {
        let place = places.first().and_then(|id| self.tables.place(*id));
        place.map_or(chrono_tz::UTC, PlaceRow::tz)
    }
}

fn gift_card_type(row: &GiftCardRow) -> i64 {
    row.type_id.unwrap_or(row.id % 100_000 + 4_000)
}

pub(super) fn container(
    balance: &BalanceRow,
    covers: &[BalancePartRow],
    pick: fn(&(i64, i64)) -> i64,
) -> BalanceContainerWire {
    let (parts, is_split) = match balance {
        BalanceRow::Split(parts) => (parts.as_slice(), true),
        BalanceRow::Pooled { .. } | BalanceRow::Minutes { .. } | BalanceRow::Unlimited => (covers, false),
    };
    let link = |part: &BalancePartRow| {
        let target = BalanceTargetWire {
            id: part.id,
            category_id: Some(1),
            title: part.title.clone(),
            is_category: Some(part.is_category),
        };
        let (service, category) = if part.is_category { (None, Some(target)) } else { (Some(target), None) };
        BalanceLinkWire {
            count: Some(part.count.as_ref().map_or(0, pick)),
            is_unlimited: is_split && part.count.is_none(),
            service,
            category,
        }
    };
    BalanceContainerWire { links: parts.iter().map(link).collect() }
}

fn balance_text(balance: &BalanceRow) -> String {
    match balance {
        BalanceRow::Pooled { left, total } => format!("{left} of {total}"),
        BalanceRow::Minutes { left, total } => format!("{left} of {total} min"),
        BalanceRow::Unlimited => "Unlimited".to_owned(),
        BalanceRow::Split(parts) => {
            let parts = parts.iter().map(|part| match part.count {
                Some((left, _)) => format!("{}: {left}", part.title),
                None => part.title.clone(),
            });
            parts.collect::<Vec<_>>().join(", ")
        }
    }
}

/// The ids of the kinds are listed nowhere but in samples: 1, 7, 8 and 13.
fn told_program(program: &ProgramRow, chain: i64) -> Value {
    let type_id = match program.kind.as_str() {
        "discount_static" => 1,
        "cashback_accumulative_paid" => 7,
        "cashback_accumulative_sold" => 8,
        "package_discount" => 13,
        _ => 2,
    };
    let rules = program.rules.iter().zip(1..).map(|((parameter, value), number)| {
        json!({ "id": program.id * 10 + number, "loyalty_program_id": program.id, "loyalty_type_id": type_id,
                "value": value, "parameter": parameter })
    });
    let mut told = json!({
        "id": program.id,
        "title": program.title,
        "value": program.value,
        "loyalty_type_id": type_id,
        "item_type_id": 0,
        "value_unit_id": if program.is_percent { 1 } else { 2 },
        "group_id": chain,
        "loyalty_type": {
            "id": type_id,
            "title": program.title,
            "is_discount": !program.kind.starts_with("cashback"),
            "is_cashback": program.kind.starts_with("cashback"),
            "is_static": program.kind.contains("static"),
            "is_accumulative": program.kind.contains("accumulative"),
        },
        "rules": rules.collect::<Vec<_>>(),
        "type": program.kind,
        "value_unit": if program.is_percent { "percent" } else { "amount" },
    });
    if let Some((done, needed)) = program.package {
        told["current_package_progress"] = json!(done);
        told["sold_items_multiplicity"] = json!(needed);
    }
    told
}
