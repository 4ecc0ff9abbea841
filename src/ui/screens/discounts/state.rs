//! What the page of discounts lists: promotions that run, what is counted towards a free one, bonuses and percents. Pure.

use rust_decimal::Decimal;

use crate::domain::loyalty_card::{LoyaltyCard, LoyaltyKind, LoyaltyProgram};
use crate::domain::membership::EXPIRING_WITHIN_DAYS;
use crate::domain::money::Money;
use crate::domain::place_hue::PlaceHue;
use crate::domain::promotion::Promotion;
use crate::ui::card_content::brand::Brands;
use crate::ui::card_content::loyalty_card::{next_step, package_count, place_name, size};
use crate::ui::card_content::place::join_filled;
use crate::ui::viewer::Viewer;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Discounts {
    /// Those that end soonest first, those without an end last.
    pub promotions: Vec<PromotionWords>,
    pub packages: Vec<DiscountRow>,
    pub bonuses: Vec<DiscountRow>,
    pub percents: Vec<DiscountRow>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct PromotionWords {
    pub id: i64,
    pub place: i64,
    pub place_name: String,
    pub title: String,
    /// With its last day, when that is far.
    pub text: String,
    pub image_url: Option<String>,
    /// Its last day, when that is near: it is marked.
    pub ends_soon: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct DiscountRow {
    pub key: String,
    /// The page it leads to; none of the client's places may belong to the chain.
    pub place: Option<i64>,
    pub title: String,
    pub text: String,
    pub value: String,
    pub hue: PlaceHue,
    pub logo_url: Option<String>,
    pub logo_name: String,
}

impl Discounts {
    pub fn is_empty(&self) -> bool {
        self.promotions.is_empty() && self.packages.is_empty() && self.bonuses.is_empty() && self.percents.is_empty()
    }
}

pub fn discounts(cards: &[LoyaltyCard], promotions: &[Promotion], brands: &Brands, viewer: &Viewer) -> Discounts {
    let mut rows = Discounts { promotions: running(promotions, viewer), ..Discounts::default() };
    for card in cards {
        let currency = brands.currency_of(card.chain);
        let name = place_name(card, brands);
        let of_kind = |kind| card.programs.iter().filter(move |program| program.kind == kind);
        if card.balance > Decimal::ZERO {
            let note = of_kind(LoyaltyKind::Cashback).next().map(|program| cashback(card, program, currency, viewer));
            let value = viewer.localizer.money(&Money::new(card.balance, currency));
            rows.bonuses.push(row(card, brands, name.clone(), note.unwrap_or_else(|| card.title.clone()), value));
        }
        for program in of_kind(LoyaltyKind::Package) {
            let left = program
                .package
                .map(|package| viewer.text_with("screen-discounts-package-left", &[("count", package.left().into())]));
            let text = join_filled(&[&name, left.as_deref().unwrap_or_default()]);
            let value = package_count(program, viewer).unwrap_or_default();
            rows.packages.push(row(card, brands, program.title.trim().to_owned(), text, value));
        }
        for program in of_kind(LoyaltyKind::Discount).filter(|program| program.value > Decimal::ZERO) {
            let next = next_step(card, program, currency, viewer);
            let text = join_filled(&[program.title.trim(), next.as_deref().unwrap_or_default()]);
            let value = size(program.value, program.is_percent, currency, viewer);
            rows.percents.push(row(card, brands, name.clone(), text, value));
        }
    }
    for rows in [&mut rows.packages, &mut rows.bonuses, &mut rows.percents] {
        for (index, row) in rows.iter_mut().enumerate() {
            row.key = format!("{}-{index}", row.key);
        }
    }
    rows
}

/// "5% back", and what is missing to more.
fn cashback(card: &LoyaltyCard, program: &LoyaltyProgram, currency: &str, viewer: &Viewer) -> String {
    let size = size(program.value, program.is_percent, currency, viewer);
    let back = viewer.text_with("screen-discounts-back", &[("value", size.into())]);
    let next = next_step(card, program, currency, viewer);
    join_filled(&[&back, next.as_deref().unwrap_or_default()])
}

fn row(card: &LoyaltyCard, brands: &Brands, title: String, text: String, value: String) -> DiscountRow {
    let brand = brands.of_chain(card.chain);
    let fallback = || PlaceHue::of(crate::domain::ids::PlaceId(card.chain.map_or(card.id.0, |chain| chain.0)));
    DiscountRow {
        key: card.id.to_string(),
        place: brands.place_of_chain(card.chain).map(|place| place.0),
        hue: brand.as_ref().map_or_else(fallback, |brand| brand.hue),
        logo_name: place_name(card, brands),
        logo_url: brand.and_then(|brand| brand.logo_url),
        title,
        text,
        value,
    }
}

/// One that ended is gone the day after, by the place's calendar.
fn running(promotions: &[Promotion], viewer: &Viewer) -> Vec<PromotionWords> {
    let mut current: Vec<&Promotion> =
        promotions.iter().filter(|promotion| promotion.ends.is_none_or(|end| end.days_from(viewer.now) >= 0)).collect();
    current.sort_by_key(|promotion| promotion.ends.map_or(i64::MAX, |end| end.utc().timestamp()));
    let words = |promotion: &&Promotion| {
        let until = promotion.ends.map(|end| {
            let date = viewer.localizer.date_short(end.local_date());
            viewer.text_with("common-until", &[("date", date.into())])
        });
        let is_near = promotion.ends.is_some_and(|end| end.days_from(viewer.now) <= EXPIRING_WITHIN_DAYS);
        let (ends_soon, until) = if is_near { (until, None) } else { (None, until) };
        PromotionWords {
            ends_soon,
            id: promotion.id.0,
            place: promotion.place.0,
            place_name: promotion.place_name.trim().to_owned(),
            title: promotion.title.trim().to_owned(),
            text: join_filled(&[promotion.text.trim(), until.as_deref().unwrap_or_default()]),
            image_url: promotion.image_url.clone(),
        }
    };
    current.iter().map(words).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{ChainId, LoyaltyCardId, PlaceId, PromotionId};
    use crate::domain::loyalty_card::{LoyaltyHistory, Package};
    use crate::ui::card_content::test_data::{chain, place, place_time, viewer};

    fn program(kind: LoyaltyKind, value: i64) -> LoyaltyProgram {
        LoyaltyProgram {
            title: "Regulars".into(),
            kind,
            value: value.into(),
            is_percent: true,
            grows_with: None,
            steps: Vec::new(),
            package: (kind == LoyaltyKind::Package).then_some(Package { done: 4, needed: 6 }),
        }
    }

    fn card(balance: i64, programs: Vec<LoyaltyProgram>) -> LoyaltyCard {
        LoyaltyCard {
            id: LoyaltyCardId(9),
            number: "1".into(),
            title: "Card".into(),
            chain: Some(ChainId(5)),
            chain_title: "Flow".into(),
            balance: balance.into(),
            programs,
            history: LoyaltyHistory::default(),
        }
    }

    #[test]
    fn each_promotion_of_a_card_stands_in_the_section_of_its_kind_and_leads_to_the_place() {
        let all = [LoyaltyKind::Cashback, LoyaltyKind::Discount, LoyaltyKind::Package];
        let cards = [card(18, all.map(|kind| program(kind, 5)).into())];
        let mut own = place(7, "Flow Pilates");
        own.chain = chain(5, "Flow", None);
        let found = discounts(&cards, &[], &Brands::of(&[own]), &viewer());
        assert_eq!(found.bonuses[0].text, "5% back");
        assert_eq!(found.percents[0].value, "5%");
        assert_eq!(found.packages[0].value, "4 of 6");
        assert_eq!(found.packages[0].text.replace('\u{a0}', " "), "Flow Pilates · 2 to go");
        assert!([&found.bonuses[0], &found.percents[0], &found.packages[0]].iter().all(|row| row.place == Some(7)));
    }

    #[test]
    fn a_card_without_bonuses_or_discounts_lists_nothing() {
        let cards = [card(0, vec![program(LoyaltyKind::Cashback, 5), program(LoyaltyKind::Discount, 0)])];
        assert!(discounts(&cards, &[], &Brands::default(), &viewer()).is_empty());
    }

    #[test]
    fn what_ended_yesterday_at_the_place_is_gone_and_what_ends_today_comes_first() {
        let promotion = |id, ends: Option<&str>| Promotion {
            id: PromotionId(id),
            place: PlaceId(7),
            place_name: "Aurora".into(),
            title: "Glow".into(),
            text: String::new(),
            image_url: None,
            link: None,
            books: false,
            ends: ends.map(|at| place_time(at, chrono_tz::Europe::Paris)),
        };
        let all = [
            promotion(1, None),
            promotion(2, Some("2026-11-23T23:59:00+01:00")),
            promotion(3, Some("2026-11-30T12:00:00+01:00")),
            promotion(4, Some("2026-11-24T00:01:00+01:00")),
        ];
        let found = discounts(&[], &all, &Brands::default(), &viewer());
        let ids: Vec<_> = found.promotions.iter().map(|promotion| promotion.id).collect();
        assert_eq!(ids, [4, 3, 1]);
        let near: Vec<_> = found.promotions.iter().map(|promotion| promotion.ends_soon.is_some()).collect();
        assert_eq!(near, [true, true, false]);
    }
}
