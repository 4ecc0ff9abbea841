//! Wanda collects: 200 memberships of 16 kinds and 40 gift cards of five, for a wallet that is long.

use crate::demo_backend::sentinels;
use crate::demo_backend::tables::{BalanceRow, GiftCardRow, MembershipRow, RecordRow};

use super::places::*;
use super::{COLLECTOR, Seeding, blank_record, gift_cards, memberships};

pub const MEMBERSHIPS: i64 = 200;
pub const GIFT_CARDS: i64 = 40;

/// Place, chain, title, picture.
type Kind = (i64, i64, &'static str, &'static str);

const MEMBERSHIP_KINDS: [Kind; 16] = [
    (FLOW, CHAIN_FLOW, "Morning flow", "membership-waves.jpg"),
    (FLOW, CHAIN_FLOW, "Reformer ten", "membership-dunes.jpg"),
    (FLOW, CHAIN_FLOW, "Lunch break", "membership-tall.jpg"),
    (LUMEN, CHAIN_LUMEN, "Gloss club", "membership-arches.jpg"),
    (LUMEN, CHAIN_LUMEN, "Blow-dry pass", "membership-arches.jpg"),
    (LUMEN, CHAIN_LUMEN, "Color care", "huge.png"),
    (LUMEN, CHAIN_LUMEN, "Fringe trims", ""),
    (AURORA, CHAIN_AURORA, "Glow year", "membership-drops.jpg"),
    (AURORA, CHAIN_AURORA, "Five facials", "membership-drops.jpg"),
    (AURORA, CHAIN_AURORA, "Light therapy", "broken.jpg"),
    (LILY, CHAIN_LILY, "Двадцать посещений", "membership-dunes.jpg"),
    (NORTHSIDE, CHAIN_NORTHSIDE, "Beard of the month", "membership-waves.jpg"),
    (NORTHSIDE, CHAIN_NORTHSIDE, "Cut & shave", "missing.jpg"),
    (PETAL, CHAIN_PETAL, "Gel every three weeks", "membership-arches.jpg"),
    (HARMONIA, CHAIN_HARMONIA, "Δέκα μασάζ", "membership-tall.jpg"),
    (HARMONIA, CHAIN_HARMONIA, "Solarium minutes", "membership-dunes.jpg"),
];

const GIFT_CARD_KINDS: [Kind; 5] = [
    (LUMEN, CHAIN_LUMEN, "A bow of color", "gift-ribbon.jpg"),
    (AURORA, CHAIN_AURORA, "A glow for you", "gift-box.jpg"),
    (PETAL, CHAIN_PETAL, "Petal gift card", "gift-plum.jpg"),
    (NORTHSIDE, CHAIN_NORTHSIDE, "Barber’s best", "gift-tall.jpg"),
    (LILY, CHAIN_LILY, "Подарочный сертификат", "gift-plum.jpg"),
];

pub fn add(seeding: &mut Seeding) {
    seeding.add_client(COLLECTOR, sentinels::COLLECTOR, "Wanda Collins", "wanda@mail.example", "");
    for (days, place) in [(2, LUMEN), (-7, FLOW), (-20, AURORA)] {
        let id = seeding.new_id();
        let start = seeding.at(place, days, 11, 0);
        let services = seeding.place(place).and_then(|row| row.services.first()).map(|service| service.id);
        let attendance = if days < 0 { 1 } else { 0 };
        let created = start - chrono::Duration::days(9);
        let services = services.into_iter().collect();
        let record = RecordRow { id, client: COLLECTOR, place, services, start, created, attendance, ..blank_record() };
        seeding.tables.records.push(record);
    }
    for number in 0..MEMBERSHIPS {
        let kind = (number % 16) as usize;
        let (place, chain, title, image) = MEMBERSHIP_KINDS[kind];
        let card = memberships::blank(seeding, place, chain, title, image);
        let total = 4 + number % 17;
        let balance = match kind {
            1 => BalanceRow::Unlimited,
            15 => BalanceRow::Minutes { left: 20 + number % 100, total: 200 },
            _ => BalanceRow::Pooled { left: 1 + number * 7 % total, total },
        };
        // A fifth is over, a tenth frozen, some burn.
        let days = if number % 5 == 4 { -3 - number } else { 1 + number * 3 };
        let (expires, is_frozen) = (Some(seeding.at(place, days, 23, 59)), number % 10 == 3);
        let type_id = Some(610 + number % 16);
        let card = MembershipRow { client: COLLECTOR, type_id, balance, expires, is_frozen, ..card };
        seeding.tables.memberships.push(card);
    }
    for number in 0..GIFT_CARDS {
        let (place, chain, title, image) = GIFT_CARD_KINDS[(number % 5) as usize];
        let nominal = 5_000 + number * 500;
        let card = gift_cards::blank(seeding, place, chain, title, image, (nominal - number * 250, nominal));
        let expires = Some(seeding.at(place, 5 + number * 4, 23, 59));
        let type_id = Some(810 + number % 5);
        seeding.tables.gift_cards.push(GiftCardRow { client: COLLECTOR, type_id, expires, ..card });
    }
}
