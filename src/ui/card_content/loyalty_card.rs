//! What a loyalty card says: its figures, the next step of each promotion, and its number.

use rust_decimal::Decimal;

use crate::domain::ids::PlaceId;
use crate::domain::loyalty_card::{LoyaltyCard, LoyaltyKind, LoyaltyProgram, Measure};
use crate::domain::money::Money;
use crate::domain::place_hue::PlaceHue;
use crate::ui::viewer::Viewer;

use super::brand::Brands;
use super::in_groups;

#[derive(Debug, Clone, PartialEq)]
pub struct LoyaltyCardWords {
    pub id: i64,
    pub place_name: String,
    pub title: String,
    pub hue: PlaceHue,
    pub logo_url: Option<String>,
    /// The first is the card's point, the others stack below it.
    pub figures: Vec<Figure>,
    /// Digits in groups of four, for eyes; `number` is what is copied.
    pub grouped_number: String,
    pub number: String,
}

/// "€18.50, Bonus balance", "10%, Discount on services", "4 of 6, Every 6th class free".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    pub value: String,
    pub label: String,
    /// "6 more visits to 12%".
    pub next: Option<String>,
}

pub fn loyalty_card_words(card: &LoyaltyCard, brands: &Brands, viewer: &Viewer) -> LoyaltyCardWords {
    let brand = brands.of_chain(card.chain);
    let fallback = || PlaceHue::of(PlaceId(card.chain.map_or(card.id.0, |chain| chain.0)));
    LoyaltyCardWords {
        id: card.id.0,
        place_name: place_name(card, brands),
        title: card.title.trim().to_owned(),
        hue: brand.as_ref().map_or_else(fallback, |brand| brand.hue),
        logo_url: brand.and_then(|brand| brand.logo_url),
        figures: figures(card, brands, viewer),
        grouped_number: in_groups(&card.number),
        number: card.number.trim().to_owned(),
    }
}

pub fn place_name(card: &LoyaltyCard, brands: &Brands) -> String {
    brands.of_chain(card.chain).map_or_else(|| card.chain_title.trim().to_owned(), |brand| brand.name)
}

/// Bonuses first when there are some, then what is counted, then discounts: the order of what can be used today.
fn figures(card: &LoyaltyCard, brands: &Brands, viewer: &Viewer) -> Vec<Figure> {
    let currency = brands.currency_of(card.chain);
    let of_kind = |kind| card.programs.iter().filter(move |program| program.kind == kind);
    let bonus = || Figure {
        value: viewer.localizer.money(&Money::new(card.balance, currency)).trim().to_owned(),
        label: viewer.text("screen-loyalty-cards-bonus"),
        next: of_kind(LoyaltyKind::Cashback).find_map(|program| next_step(card, program, currency, viewer)),
    };
    let mut figures = Vec::new();
    if card.balance > Decimal::ZERO {
        figures.push(bonus());
    }
    figures.extend(of_kind(LoyaltyKind::Package).filter_map(|program| {
        let value = package_count(program, viewer)?;
        Some(Figure { value, label: program.title.trim().to_owned(), next: None })
    }));
    figures.extend(of_kind(LoyaltyKind::Discount).filter(|program| program.value > Decimal::ZERO).map(|program| {
        let label = program.title.trim();
        Figure {
            value: size(program.value, program.is_percent, currency, viewer),
            label: if label.is_empty() { viewer.text("screen-loyalty-cards-discount") } else { label.to_owned() },
            next: next_step(card, program, currency, viewer),
        }
    }));
    // Nothing yet, but there is something to collect; a card of another kind has no bonuses to be without.
    if figures.is_empty() && of_kind(LoyaltyKind::Cashback).next().is_some() {
        figures.push(bonus());
    }
    figures
}

/// "4 of 6".
pub fn package_count(program: &LoyaltyProgram, viewer: &Viewer) -> Option<String> {
    let package = program.package?;
    let count = [("left", package.done.into()), ("total", package.needed.into())];
    Some(viewer.text_with("screen-memberships-count", &count))
}

/// "10%" or "€5".
pub fn size(value: Decimal, is_percent: bool, currency: &str, viewer: &Viewer) -> String {
    match is_percent {
        true => viewer.text_with("screen-loyalty-cards-percent", &[("value", value.normalize().to_string().into())]),
        false => viewer.localizer.money(&Money::new(value, currency)),
    }
}

/// "6 more visits to 12%", "€436 more to 7%".
pub fn next_step(card: &LoyaltyCard, program: &LoyaltyProgram, currency: &str, viewer: &Viewer) -> Option<String> {
    use rust_decimal::prelude::ToPrimitive;
    let next = card.next_step(program)?;
    let value = size(next.value, program.is_percent, currency, viewer);
    Some(match next.measure {
        Measure::Visits => {
            let visits = next.missing.ceil().to_i64()?;
            viewer.text_with("screen-loyalty-cards-next-visits", &[("visits", visits.into()), ("value", value.into())])
        }
        Measure::Paid | Measure::Sold => {
            let sum = viewer.localizer.money(&Money::new(next.missing, currency));
            viewer.text_with("screen-loyalty-cards-next-sum", &[("sum", sum.into()), ("value", value.into())])
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::test_data::viewer;
    use super::*;
    use crate::domain::ids::LoyaltyCardId;
    use crate::domain::loyalty_card::{LoyaltyHistory, LoyaltyStep, Package};

    fn program(kind: LoyaltyKind, title: &str, value: i64) -> LoyaltyProgram {
        LoyaltyProgram {
            title: title.into(),
            kind,
            value: value.into(),
            is_percent: true,
            grows_with: None,
            steps: Vec::new(),
            package: None,
        }
    }

    fn card(balance: i64, programs: Vec<LoyaltyProgram>) -> LoyaltyCard {
        LoyaltyCard {
            id: LoyaltyCardId(1),
            number: "0098773120".into(),
            title: "Regular's card".into(),
            chain: None,
            chain_title: "Northside Barbers".into(),
            balance: Decimal::from(balance),
            programs,
            history: LoyaltyHistory { visits: Some(6.into()), ..LoyaltyHistory::default() },
        }
    }

    fn words(card: &LoyaltyCard) -> LoyaltyCardWords {
        loyalty_card_words(card, &Brands::default(), &viewer())
    }

    fn told(card: &LoyaltyCard) -> Vec<(String, String)> {
        words(card).figures.into_iter().map(|figure| (figure.value, figure.label)).collect()
    }

    #[test]
    fn a_discount_card_shows_its_percent_and_a_bonus_card_its_sum() {
        let regulars = || vec![program(LoyaltyKind::Discount, "Discount on services", 10)];
        assert_eq!(told(&card(0, regulars())), [("10%".to_owned(), "Discount on services".to_owned())]);
        assert_eq!(told(&card(18, Vec::new())), [("18".to_owned(), "Bonus balance".to_owned())]);
        assert_eq!(words(&card(0, regulars())).place_name, "Northside Barbers");
    }

    #[test]
    fn several_kinds_on_one_card_stack() {
        let mut package = program(LoyaltyKind::Package, "Every 6th class free", 100);
        package.package = Some(Package { done: 4, needed: 6 });
        let card = card(5, vec![program(LoyaltyKind::Discount, "Regulars", 7), package]);
        let values: Vec<_> = told(&card).into_iter().map(|(value, _)| value).collect();
        assert_eq!(values, ["5", "4 of 6", "7%"]);
    }

    #[test]
    fn the_next_threshold_is_told_in_what_it_counts() {
        let mut growing = program(LoyaltyKind::Discount, "Regulars", 7);
        growing.grows_with = Some(Measure::Visits);
        growing.steps = vec![LoyaltyStep { threshold: 12.into(), value: 12.into() }];
        let next = words(&card(0, vec![growing])).figures[0].next.clone();
        assert_eq!(next.map(|next| next.replace('\u{a0}', " ")).as_deref(), Some("6 more visits to 12%"));
    }

    #[test]
    fn the_number_is_read_in_groups_and_keeps_its_zeros() {
        assert_eq!(in_groups("0098773120"), "0098 7731 20");
    }
}
