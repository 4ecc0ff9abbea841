//! What a loyalty card says: its one big figure and its number.

use rust_decimal::Decimal;

use crate::domain::ids::PlaceId;
use crate::domain::loyalty_card::{LoyaltyCard, LoyaltyKind};
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
    /// "18.50" or "10%".
    pub figure: String,
    pub figure_label: String,
    /// Digits in groups of four, for eyes; `number` is what is copied.
    pub grouped_number: String,
    pub number: String,
}

pub fn loyalty_card_words(card: &LoyaltyCard, brands: &Brands, viewer: &Viewer) -> LoyaltyCardWords {
    let brand = brands.of_chain(card.chain);
    let place_name = match &brand {
        Some(brand) => brand.name.clone(),
        None => card.chain_title.trim().to_owned(),
    };
    let (figure, label) = figure(card, brands.currency_of(card.chain), viewer);
    LoyaltyCardWords {
        id: card.id.0,
        place_name,
        title: card.title.trim().to_owned(),
        hue: brand.as_ref().map_or_else(|| PlaceHue::of(PlaceId(card.chain.map_or(card.id.0, |it| it.0))), |it| it.hue),
        logo_url: brand.and_then(|brand| brand.logo_url),
        figure,
        figure_label: viewer.text(label),
        grouped_number: in_groups(&card.number),
        number: card.number.clone(),
    }
}

/// A discount in percent is the card's point when it has one; else the bonus sum.
fn figure(card: &LoyaltyCard, currency: &str, viewer: &Viewer) -> (String, &'static str) {
    let discount = card.programs.iter().filter(|program| program.kind == LoyaltyKind::Discount);
    let best = discount
        .filter(|program| program.is_percent && program.value > Decimal::ZERO)
        .map(|program| program.value)
        .max();
    match best {
        Some(percent) if card.balance <= Decimal::ZERO => {
            (format!("{}%", percent.normalize()), "screen-loyalty-cards-discount")
        }
        _ => (
            viewer.localizer.money(&Money::new(card.balance, currency)).trim().to_owned(),
            "screen-loyalty-cards-bonus",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_data::viewer;
    use super::*;
    use crate::domain::ids::LoyaltyCardId;
    use crate::domain::loyalty_card::LoyaltyProgram;

    fn card(balance: i64, percent: i64) -> LoyaltyCard {
        LoyaltyCard {
            id: LoyaltyCardId(1),
            number: "0098773120".into(),
            title: "Regular's card".into(),
            chain: None,
            chain_title: "Northside Barbers".into(),
            balance: Decimal::from(balance),
            programs: vec![LoyaltyProgram {
                title: "Regulars".into(),
                kind: LoyaltyKind::Discount,
                value: Decimal::from(percent),
                is_percent: true,
            }],
        }
    }

    #[test]
    fn a_discount_card_shows_its_percent_and_a_bonus_card_its_sum() {
        let words = |card: &LoyaltyCard| loyalty_card_words(card, &Brands::default(), &viewer());
        assert_eq!(words(&card(0, 10)).figure, "10%");
        assert_eq!(words(&card(18, 0)).figure, "18");
        assert_eq!(words(&card(0, 10)).place_name, "Northside Barbers");
    }

    #[test]
    fn the_number_is_read_in_groups_and_keeps_its_zeros() {
        assert_eq!(in_groups("0098773120"), "0098 7731 20");
    }
}
