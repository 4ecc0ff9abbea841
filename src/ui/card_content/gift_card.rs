//! What a gift card's pass says: what is left of it, until when, how it may be spent.

use crate::domain::gift_card::{Expiry, GiftCard, GiftCardState};
use crate::domain::money::Money;
use crate::domain::place_hue::PlaceHue;
use crate::domain::place_time::PlaceTime;
use crate::ui::viewer::Viewer;

use super::brand::{Brands, CardBrand, filled};

#[derive(Debug, Clone, PartialEq)]
pub struct GiftCardWords {
    pub id: i64,
    pub title: String,
    pub place_name: String,
    pub hue: PlaceHue,
    pub logo_url: Option<String>,
    pub image_url: Option<String>,
    pub state: GiftCardState,
    /// "€65".
    pub balance: String,
    /// "€100".
    pub nominal: String,
    /// "of €100", when some is spent.
    pub of_nominal: Option<String>,
    /// "€65 of €100 left": the one line on the main page.
    pub left: String,
    /// For the bar; only cards that are redeemed in parts have one.
    pub percent_left: Option<u8>,
    /// "Until 12 Dec", "No time limit", "Expired 3 Oct"; empty when nobody knows.
    pub validity: String,
    /// "Multiple use".
    pub uses: String,
    /// "Services"; empty when the server says nothing.
    pub applies_to: String,
}

pub fn gift_card_words(card: &GiftCard, brands: &Brands, viewer: &Viewer) -> GiftCardWords {
    let brand = brands.of_card(card.chain, card.face(), card.id.0);
    let (balance, nominal) = sums(card, &brand, viewer);
    let is_started = card.balance.amount < card.nominal.amount;
    let state = card.state(viewer.now);
    let left = if is_started {
        viewer.text_with(
            "screen-gift-cards-left-of",
            &[("balance", balance.clone().into()), ("nominal", nominal.clone().into())],
        )
    } else {
        viewer.text_with("screen-gift-cards-left", &[("balance", balance.clone().into())])
    };
    GiftCardWords {
        id: card.id.0,
        title: card.title.trim().to_owned(),
        place_name: brand.name,
        hue: brand.hue,
        logo_url: brand.logo_url,
        image_url: filled(&card.image_url).or(brand.picture_url),
        state,
        of_nominal: is_started
            .then(|| viewer.text_with("screen-gift-cards-of", &[("nominal", nominal.clone().into())])),
        nominal,
        balance,
        left,
        percent_left: card.is_multiple_use.then(|| card.percent_left()),
        validity: validity(card, state, viewer),
        uses: viewer.text(if card.is_multiple_use {
            "screen-gift-cards-multiple-use"
        } else {
            "screen-gift-cards-single-use"
        }),
        applies_to: card.applies_to.trim().to_owned(),
    }
}

/// Balance and nominal. The card itself names no currency: its places do, one's own or those it is valid at.
fn sums(card: &GiftCard, brand: &CardBrand, viewer: &Viewer) -> (String, String) {
    let told = |money: &Money| {
        let currency = if money.currency.is_empty() { &brand.currency } else { &money.currency };
        viewer.localizer.money(&Money::new(money.amount, currency.clone()))
    };
    (told(&card.balance), told(&card.nominal))
}

fn validity(card: &GiftCard, state: GiftCardState, viewer: &Viewer) -> String {
    let dated = |key: &str, end: &PlaceTime| {
        let date = super::short_date(end.local_date(), end, viewer);
        viewer.text_with(key, &[("date", date.into())])
    };
    match (state, &card.expiry) {
        (GiftCardState::Spent, _) => viewer.text("screen-gift-cards-spent"),
        (GiftCardState::Expired, Expiry::On(end)) => dated("common-expired-on", end),
        (_, Expiry::On(end)) => dated("common-until", end),
        (_, Expiry::Never) => viewer.text("common-no-time-limit"),
        (_, Expiry::Unknown) => String::new(),
    }
}

/// Usable ones first, the soonest to expire at the top (design 8.16).
pub fn gift_cards_order<'a>(cards: &'a [GiftCard], viewer: &Viewer) -> Vec<&'a GiftCard> {
    let mut ordered: Vec<&GiftCard> = cards.iter().collect();
    ordered.sort_by_key(|card| {
        let ends = card.expires().map_or(i64::MAX, |end| end.utc().timestamp());
        let state = card.state(viewer.now);
        let by_end = if state == GiftCardState::Active { ends } else { ends.saturating_neg() };
        (state, by_end, card.id)
    });
    ordered
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::super::test_data::*;
    use super::*;
    use crate::domain::ids::GiftCardId;
    use crate::domain::money::Money;

    fn card(balance: i64) -> GiftCard {
        GiftCard {
            id: GiftCardId(balance),
            number: "1".into(),
            title: "Gift".into(),
            chain: None,
            balance: Money::new(Decimal::from(balance), "€"),
            nominal: Money::new(Decimal::from(100), "€"),
            is_multiple_use: true,
            expiry: Expiry::On(place_time("2027-01-12T23:59:00+01:00", chrono_tz::Europe::Paris)),
            applies_to: "Services".into(),
            image_url: None,
            kind: None,
        }
    }

    fn words(card: &GiftCard) -> GiftCardWords {
        gift_card_words(card, &Brands::default(), &viewer())
    }

    #[test]
    fn a_started_card_says_what_is_left_of_what() {
        let words = words(&card(65));
        assert_eq!(words.left.replace('\u{a0}', " "), "€65 of €100 left");
        assert_eq!(words.percent_left, Some(65));
        assert_eq!(words.validity.replace('\u{a0}', " "), "Until 12 Jan 2027");
    }

    #[test]
    fn a_date_nobody_could_read_is_not_called_endless() {
        let with = |expiry| words(&GiftCard { expiry, ..card(65) }).validity;
        assert_eq!(with(Expiry::Never), "No time limit");
        assert_eq!(with(Expiry::Unknown), "");
    }

    #[test]
    fn a_card_for_one_use_has_no_bar() {
        let mut single = card(100);
        single.is_multiple_use = false;
        assert_eq!(words(&single).percent_left, None);
        assert_eq!(words(&single).of_nominal, None);
    }

    #[test]
    fn spent_and_expired_cards_come_last() {
        let mut expired = card(50);
        expired.expiry = Expiry::On(place_time("2026-01-12T23:59:00+01:00", chrono_tz::Europe::Paris));
        let mut forever = card(70);
        forever.expiry = Expiry::Never;
        let cards = [card(0), expired, forever, card(65)];
        let ids: Vec<_> = gift_cards_order(&cards, &viewer()).iter().map(|card| card.id.0).collect();
        assert_eq!(ids, [65, 70, 0, 50]);
    }
}
