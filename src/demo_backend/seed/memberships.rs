//! Anna's memberships: one of every state and of every kind of balance.

use chrono::Duration;

use crate::demo_backend::tables::{BalancePartRow, BalanceRow, Dialect, MembershipRow};

use super::places::*;
use super::{ANNA, Seeding, offers};

/// An active one; the list below changes what is special.
pub(super) fn blank(seeding: &mut Seeding, place: i64, chain: i64, title: &str, image: &str) -> MembershipRow {
    let id = seeding.new_id();
    let places = seeding.tables.places.iter().filter(|row| row.chain == Some(chain)).map(|row| row.id).collect();
    let activated = seeding.at(place, -50, 12, 0);
    let number = seeding.random.u32(10_000_000..99_999_999);
    MembershipRow {
        id,
        client: ANNA,
        number: number.to_string(),
        title: title.to_owned(),
        chain,
        places,
        image: image.to_owned(),
        balance: BalanceRow::Pooled { left: 6, total: 10 },
        covers: Vec::new(),
        status_id: 2,
        status_title: "Activated".to_owned(),
        is_frozen: false,
        frozen_days: 0,
        freeze_limit: None,
        can_book_when_frozen: false,
        period: 3,
        period_unit_id: 3,
        created: activated - Duration::days(2),
        activated: Some(activated),
        expires: None,
        price: 18_000,
        dialect: Dialect::Reference,
        type_id: None,
    }
}

pub fn add(seeding: &mut Seeding) {
    let end = |seeding: &Seeding, place, days| Some(seeding.at(place, days, 23, 59));

    let expiring = blank(seeding, FLOW, CHAIN_FLOW, "Morning flow", "membership-waves.jpg");
    let expires = end(seeding, FLOW, 4);
    // A service of each location: ids belong to places, not to chains.
    let covers = vec![
        part(FLOW * 100 + 1, "Morning flow", false),
        part(FLOW * 100 + 3, "Stretch & breathe", false),
        part(FLOW_KREUZBERG * 100 + 1, "Reformer flow", false),
        part(FLOW_MONTMARTRE * 100 + 1, "Evening flow", false),
    ];
    keep(seeding, MembershipRow { expires, freeze_limit: Some(14), covers, ..expiring });

    let frozen = blank(seeding, LUMEN, CHAIN_LUMEN, "Gloss club", "membership-arches.jpg");
    let expires = end(seeding, LUMEN, 75);
    // Sold online as well, so that it can be bought again.
    let frozen = MembershipRow { type_id: Some(offers::GLOSS_CLUB), ..frozen };
    let frozen = MembershipRow { is_frozen: true, frozen_days: 9, freeze_limit: Some(30), expires, ..frozen };
    keep(seeding, MembershipRow { balance: BalanceRow::Pooled { left: 5, total: 8 }, ..frozen });

    let active = blank(seeding, AURORA, CHAIN_AURORA, "Glow year", "membership-drops.jpg");
    let expires = end(seeding, AURORA, 200);
    let covers = vec![
        part(AURORA * 100 + 1, "Skin consultation", false),
        part(AURORA * 100 + 2, "Glow facial", false),
        part(AURORA * 100 + 3, "LED therapy", false),
    ];
    let active = MembershipRow { period: 1, period_unit_id: 4, expires, covers, ..active };
    keep(seeding, MembershipRow { balance: BalanceRow::Pooled { left: 7, total: 12 }, price: 96_000, ..active });

    let unlimited = blank(seeding, FLOW, CHAIN_FLOW, "Reformer unlimited", "membership-dunes.jpg");
    let expires = end(seeding, FLOW, 60);
    // Numbered by the chain: its title is what the place knows it by.
    let covers = vec![part(61_001, "Reformer basics", false)];
    keep(seeding, MembershipRow { balance: BalanceRow::Unlimited, covers, expires, ..unlimited });

    let split = blank(seeding, FLOW_MONTMARTRE, CHAIN_FLOW, "Body & balance", "membership-tall.jpg");
    let parts = vec![
        BalancePartRow { id: 901_501, title: "Morning flow".to_owned(), is_category: false, count: Some((3, 5)) },
        BalancePartRow { id: 61_002, title: "Stretching".to_owned(), is_category: true, count: Some((2, 4)) },
        BalancePartRow { id: 61_003, title: "Sauna".to_owned(), is_category: true, count: None },
    ];
    let expires = end(seeding, FLOW_MONTMARTRE, 42);
    keep(seeding, MembershipRow { balance: BalanceRow::Split(parts), expires, freeze_limit: Some(7), ..split });

    let last_day = blank(seeding, LUMEN, CHAIN_LUMEN, "Blow-dry pass", "membership-arches.jpg");
    let expires = end(seeding, LUMEN, 0);
    let last_day = MembershipRow { type_id: Some(offers::BLOW_DRY_PASS), ..last_day };
    keep(seeding, MembershipRow { balance: BalanceRow::Pooled { left: 2, total: 6 }, expires, ..last_day });

    let last_visit = blank(seeding, AURORA, CHAIN_AURORA, "Five facials", "");
    let expires = end(seeding, AURORA, 90);
    let covers = vec![part(AURORA * 100 + 2, "Glow facial", false)];
    keep(seeding, MembershipRow { balance: BalanceRow::Pooled { left: 1, total: 5 }, covers, expires, ..last_visit });

    let unstarted = blank(seeding, FLOW, CHAIN_FLOW, "Ten classes", "membership-waves.jpg");
    let unstarted = MembershipRow { status_id: 1, status_title: "Issued".to_owned(), activated: None, ..unstarted };
    keep(seeding, MembershipRow { balance: BalanceRow::Pooled { left: 10, total: 10 }, ..unstarted });

    let used_up = blank(seeding, FLOW, CHAIN_FLOW, "Summer flow", "broken.jpg");
    let expires = end(seeding, FLOW, 20);
    keep(seeding, MembershipRow { balance: BalanceRow::Pooled { left: 0, total: 8 }, expires, ..used_up });

    let over = blank(seeding, LUMEN, CHAIN_LUMEN, "Color care", "huge.png");
    let expires = end(seeding, LUMEN, -40);
    let over = MembershipRow { status_id: 3, status_title: "Expired".to_owned(), expires, ..over };
    keep(seeding, MembershipRow { balance: BalanceRow::Pooled { left: 3, total: 10 }, ..over });

    let title = "Абонемент «Лилия» на двадцать посещений: маникюр, стрижка, массаж и спа на весь год";
    let long = blank(seeding, LILY, CHAIN_LILY, title, "membership-dunes.jpg");
    let expires = end(seeding, LILY, 120);
    let long = MembershipRow { number: "00077120".to_owned(), freeze_limit: Some(21), frozen_days: 4, expires, ..long };
    let long = MembershipRow { balance: BalanceRow::Pooled { left: 16, total: 20 }, dialect: Dialect::Strings, ..long };
    keep(seeding, MembershipRow { can_book_when_frozen: true, price: 24_000_000, ..long });
}

fn part(id: i64, title: &str, is_category: bool) -> BalancePartRow {
    BalancePartRow { id, title: title.to_owned(), is_category, count: None }
}

fn keep(seeding: &mut Seeding, membership: MembershipRow) {
    seeding.tables.memberships.push(membership);
}
