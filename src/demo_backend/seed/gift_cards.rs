//! Anna's gift cards: used in parts or at once, spent, expired, endless, in four currencies. Two are presents from
//! places she has never been to.

use crate::demo_backend::tables::{Dialect, GiftCardRow};

use super::places::*;
use super::{ANNA, Seeding};

pub(super) fn blank(
    seeding: &mut Seeding,
    place: i64,
    chain: i64,
    title: &str,
    image: &str,
    sums: (i64, i64),
) -> GiftCardRow {
    let id = seeding.new_id();
    let places = seeding.tables.places.iter().filter(|row| row.chain == Some(chain)).map(|row| row.id).collect();
    let created = seeding.at(place, -90, 15, 20);
    let number = seeding.random.u32(100_000_000..999_999_999);
    GiftCardRow {
        id,
        client: ANNA,
        number: number.to_string(),
        title: title.to_owned(),
        chain,
        places,
        image: image.to_owned(),
        balance: sums.0,
        nominal: sums.1,
        is_multi: true,
        item_type: (1, "Services".to_owned()),
        created,
        expires: None,
        status: (2, "Activated".to_owned()),
        dialect: Dialect::Reference,
        type_id: None,
    }
}

pub fn add(seeding: &mut Seeding) {
    let end = |seeding: &Seeding, place, days| Some(seeding.at(place, days, 23, 59));

    let parts = blank(seeding, LUMEN, CHAIN_LUMEN, "A bow of color", "gift-ribbon.jpg", (6_500, 10_000));
    let expires = end(seeding, LUMEN, 20);
    keep(seeding, GiftCardRow { expires, ..parts });

    let once = blank(seeding, AURORA, CHAIN_AURORA, "A glow for you", "gift-box.jpg", (4_000, 4_000));
    let expires = end(seeding, AURORA, 100);
    keep(seeding, GiftCardRow { is_multi: false, item_type: (0, "Services and products".to_owned()), expires, ..once });

    let endless = blank(seeding, PETAL, CHAIN_PETAL, "Petal gift card", "gift-plum.jpg", (2_550, 15_000));
    keep(seeding, endless);

    let tenge = blank(
        seeding,
        LILY,
        CHAIN_LILY,
        "Подарочный сертификат «Белая лилия»",
        "gift-tall.jpg",
        (2_000_000, 2_000_000),
    );
    let tenge = GiftCardRow { number: "000451".to_owned(), dialect: Dialect::Strings, ..tenge };
    let expires = end(seeding, LILY, 240);
    keep(seeding, GiftCardRow { item_type: (3, "Отдельные услуги".to_owned()), expires, ..tenge });

    let pounds = blank(seeding, NORTHSIDE, CHAIN_NORTHSIDE, "Barber’s best", "gift-box.jpg", (1_550, 6_000));
    let expires = end(seeding, NORTHSIDE, 160);
    keep(seeding, GiftCardRow { item_type: (4, "Products".to_owned()), expires, ..pounds });

    // Its date is the 30 February of one published sample.
    let impossible = blank(seeding, FLOW, CHAIN_FLOW, "Flow for two", "missing.jpg", (4_400, 4_400));
    keep(seeding, GiftCardRow { dialect: Dialect::Blueprint, ..impossible });

    let spent = blank(seeding, LUMEN, CHAIN_LUMEN, "Birthday gift", "gift-plum.jpg", (0, 5_000));
    let expires = end(seeding, LUMEN, 30);
    keep(seeding, GiftCardRow { status: (3, "Used".to_owned()), is_multi: false, expires, ..spent });

    let over = blank(seeding, FLOW, CHAIN_FLOW, "Winter gift card", "", (3_000, 3_000));
    let expires = end(seeding, FLOW, -12);
    keep(seeding, GiftCardRow { status: (4, "Expired".to_owned()), expires, ..over });
}

fn keep(seeding: &mut Seeding, card: GiftCardRow) {
    seeding.tables.gift_cards.push(card);
}
