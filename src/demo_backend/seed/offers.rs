//! What is sold online: memberships and gift cards at one place, memberships alone at another, nothing but a hosted page
//! at a third (Aurora, which has no rows here).

use crate::demo_backend::tables::{BalancePartRow, BalanceRow, GivesRow, OfferRow};

use super::Seeding;
use super::places::{CHAIN_FLOW, CHAIN_LUMEN, FLOW, LUMEN};

pub const GLOSS_CLUB: i64 = 3_301;
pub const BLOW_DRY_PASS: i64 = 3_302;

fn blank(place: i64, chain: i64, id: i64, title: &str, price: i64, gives: GivesRow) -> OfferRow {
    OfferRow {
        id,
        place,
        chain,
        title: title.to_owned(),
        description: String::new(),
        image: String::new(),
        price,
        currency: "EUR".to_owned(),
        gives,
        is_gone: false,
    }
}

fn membership(balance: BalanceRow, period: (i64, i64), from_sale: bool) -> GivesRow {
    GivesRow::Membership { balance, period: period.0, period_unit_id: period.1, from_sale, freeze_days: None }
}

fn split(parts: &[(i64, &str, Option<i64>)]) -> BalanceRow {
    let part = |(id, title, count): &(i64, &str, Option<i64>)| BalancePartRow {
        id: *id,
        title: (*title).to_owned(),
        is_category: false,
        count: count.map(|count| (count, count)),
    };
    BalanceRow::Split(parts.iter().map(part).collect())
}

pub fn add(seeding: &mut Seeding) {
    let gloss = split(&[(61_201, "Gloss", Some(4)), (61_202, "Toner", Some(2)), (61_203, "Care mask", Some(2))]);
    let gloss = membership(gloss, (6, 3), true);
    let gloss = blank(LUMEN, CHAIN_LUMEN, GLOSS_CLUB, "Gloss club", 32_000, gloss);
    keep(seeding, OfferRow { image: "membership-arches.jpg".to_owned(), ..gloss });

    let dry = membership(BalanceRow::Pooled { left: 6, total: 6 }, (3, 3), false);
    let dry = blank(LUMEN, CHAIN_LUMEN, BLOW_DRY_PASS, "Blow-dry pass", 17_950, dry);
    keep(seeding, OfferRow { description: "Valid Monday to Thursday.".to_owned(), ..dry });

    let year = membership(BalanceRow::Unlimited, (1, 4), true);
    let title = "A whole year of washing, cutting, drying and everything your hair has ever dreamt of";
    keep(seeding, blank(LUMEN, CHAIN_LUMEN, 3_303, title, 199_900, year));

    let hundred =
        GivesRow::GiftCard { nominal: 10_000, is_multi: true, item_type: (1, "Services".to_owned()), months: Some(12) };
    let hundred = blank(LUMEN, CHAIN_LUMEN, 4_301, "A bow of color", 10_000, hundred);
    keep(seeding, OfferRow { image: "gift-ribbon.jpg".to_owned(), ..hundred });

    // The same gift card for less: a value to choose.
    let less =
        GivesRow::GiftCard { nominal: 2_500, is_multi: true, item_type: (1, "Services".to_owned()), months: Some(12) };
    let less = blank(LUMEN, CHAIN_LUMEN, 4_303, "A bow of color", 2_500, less);
    keep(seeding, OfferRow { image: "gift-ribbon.jpg".to_owned(), ..less });

    let once = (0, "Services and products".to_owned());
    let fifty = GivesRow::GiftCard { nominal: 5_000, is_multi: false, item_type: once, months: None };
    keep(seeding, blank(LUMEN, CHAIN_LUMEN, 4_302, "Lumen 50", 4_500, fifty));

    let ten = membership(BalanceRow::Pooled { left: 10, total: 10 }, (3, 3), false);
    let ten = blank(FLOW, CHAIN_FLOW, 3_311, "Ten classes", 15_000, ten);
    keep(seeding, OfferRow { image: "membership-waves.jpg".to_owned(), ..ten });

    let all = membership(BalanceRow::Unlimited, (1, 3), true);
    let all = blank(FLOW, CHAIN_FLOW, 3_312, "Reformer unlimited", 12_950, all);
    keep(seeding, OfferRow { image: "membership-dunes.jpg".to_owned(), ..all });
}

fn keep(seeding: &mut Seeding, offer: OfferRow) {
    seeding.tables.offers.push(offer);
}
