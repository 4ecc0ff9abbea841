//! Anna's loyalty cards: together their promotions are of all thirteen kinds.

use crate::demo_backend::tables::{Dialect, LoyaltyCardRow, ProgramRow};

use super::places::*;
use super::{ANNA, Seeding};

/// Kind, title, value, thresholds.
type Program = (&'static str, &'static str, f64, &'static [(f64, f64)]);

const CARDS: [(i64, &str, &str, i64, &[Program]); 8] = [
    (
        CHAIN_LUMEN,
        "2210045781",
        "Bonus card",
        1_850,
        &[("cashback_accumulative_paid", "Bonus grows with you", 5.0, &[(0.0, 3.0), (300.0, 5.0), (1000.0, 7.0)])],
    ),
    (CHAIN_LUMEN, "2210045799", "Color club", 600, &[("cashback_static_paid", "Color bonus", 2.5, &[])]),
    (CHAIN_NORTHSIDE, "0098773120", "Regular’s card", 0, &[("discount_static", "Discount on services", 10.0, &[])]),
    (
        CHAIN_FLOW,
        "0042000317",
        "Flow card",
        0,
        &[
            ("package_discount", "Every 6th class free", 100.0, &[]),
            ("cashback_sold_visits", "Visit bonus", 1.0, &[(5.0, 1.0)]),
        ],
    ),
    (
        CHAIN_AURORA,
        "98765432109876",
        "Patient card",
        0,
        &[
            ("discount_accumulative_visits", "Discount for loyal guests", 7.0, &[(3.0, 5.0), (6.0, 7.0), (12.0, 12.0)]),
            ("discount_accumulative_sold", "Discount on products", 3.0, &[(500.0, 3.0)]),
        ],
    ),
    (
        CHAIN_LILY,
        "770001",
        "Карта постоянного гостя",
        250_000,
        &[
            ("discount_accumulative_paid", "Накопительная скидка", 5.0, &[(50_000.0, 5.0), (200_000.0, 10.0)]),
            ("cashback_static_sold", "Кешбэк за покупки", 3.0, &[]),
        ],
    ),
    (
        CHAIN_PETAL,
        "5501",
        "Petal card",
        1_200,
        &[
            ("cashback_accumulative_sold", "Petal bonus", 4.0, &[(0.0, 2.0), (200.0, 4.0)]),
            ("cashback_paid_visits", "Bonus for visits", 2.0, &[(3.0, 2.0)]),
        ],
    ),
    (
        CHAIN_HARMONIA,
        "300012",
        "Κάρτα μέλους",
        905,
        &[
            ("cashback_accumulative_paid_visits", "Μπόνους επισκέψεων", 3.0, &[(4.0, 3.0)]),
            ("cashback_accumulative_sold_visits", "Μπόνους αγορών", 1.5, &[(2.0, 1.5)]),
        ],
    ),
];

pub fn add(seeding: &mut Seeding) {
    for (chain, number, title, balance, programs) in CARDS {
        let id = seeding.new_id();
        let programs = programs.iter().map(|program| row(seeding, program)).collect();
        seeding.tables.loyalty_cards.push(LoyaltyCardRow {
            id,
            client: ANNA,
            chain,
            number: number.to_owned(),
            title: title.to_owned(),
            balance,
            paid: 64_000,
            visits: 11,
            programs,
            dialect: if chain == CHAIN_LILY { Dialect::Strings } else { Dialect::Reference },
        });
    }
}

fn row(seeding: &mut Seeding, (kind, title, value, rules): &Program) -> ProgramRow {
    ProgramRow {
        id: seeding.new_id(),
        title: (*title).to_owned(),
        kind: (*kind).to_owned(),
        value: *value,
        is_percent: true,
        rules: rules.to_vec(),
        package: (*kind == "package_discount").then_some((4, 6)),
    }
}
