//! What an offer says, on its card and in the summary. Pure.

use crate::domain::membership::Balance;
use crate::domain::sale::{Offer, TermStart, TermUnit, Terms, Validity};
use crate::ui::viewer::Viewer;

#[derive(Debug, Clone, PartialEq)]
pub struct OfferWords {
    pub id: i64,
    pub title: String,
    pub description: String,
    /// "8 visits · 6 months from purchase".
    pub detail: String,
    pub price: String,
    pub image_url: Option<String>,
}

pub fn offer_words(offer: &Offer, viewer: &Viewer) -> OfferWords {
    let parts = [gives(offer, viewer), validity(offer.validity(), viewer)];
    let detail: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    OfferWords {
        id: offer.id.0,
        title: offer.title.clone(),
        description: offer.description.clone(),
        detail: detail.join(" · "),
        price: viewer.localizer.money(&offer.price),
        image_url: offer.image_url.clone(),
    }
}

/// Name and value of each thing that is bought; the total apart.
pub fn summary(offer: &Offer, viewer: &Viewer) -> Vec<(String, String)> {
    let rows = match &offer.terms {
        Terms::Membership { granted, valid } => vec![
            ("screen-checkout-visits", visits(offer, viewer, false)),
            ("screen-checkout-valid", validity(*valid, viewer)),
            ("screen-gift-cards-applies-to", applies_to(granted)),
        ],
        Terms::GiftCard { nominal, is_multiple_use, applies_to, valid } => vec![
            ("screen-gift-cards-nominal", viewer.localizer.money(nominal)),
            ("screen-checkout-valid", validity(*valid, viewer)),
            ("screen-gift-cards-uses", viewer.text(uses(*is_multiple_use))),
            ("screen-gift-cards-applies-to", applies_to.clone()),
        ],
        Terms::Unknown => Vec::new(),
    };
    let filled = rows.into_iter().filter(|(_, value)| !value.trim().is_empty());
    filled.map(|(key, value)| (viewer.text(key), value)).collect()
}

fn gives(offer: &Offer, viewer: &Viewer) -> String {
    match &offer.terms {
        Terms::Membership { .. } => visits(offer, viewer, true),
        Terms::GiftCard { nominal, is_multiple_use, .. } if nominal.amount == offer.price.amount => {
            viewer.text(uses(*is_multiple_use))
        }
        // What it is worth is only worth a word when it costs something else.
        Terms::GiftCard { nominal, .. } => {
            viewer.text_with("screen-shop-worth", &[("amount", viewer.localizer.money(nominal).into())])
        }
        Terms::Unknown => String::new(),
    }
}

/// "8 visits"; nothing where they are not counted.
pub fn visits_words(offer: &Offer, viewer: &Viewer) -> String {
    if offer.visits().is_some() { visits(offer, viewer, true) } else { String::new() }
}

fn visits(offer: &Offer, viewer: &Viewer, in_words: bool) -> String {
    match (&offer.terms, offer.visits()) {
        (_, Some(count)) if in_words => viewer.text_with("screen-shop-visits", &[("visits", count.into())]),
        (_, Some(count)) => viewer.localizer.number(count.into()),
        (Terms::Membership { granted: Balance::Unlimited | Balance::Split(_), .. }, None) => {
            viewer.text("screen-memberships-unlimited")
        }
        _ => String::new(),
    }
}

fn uses(is_multiple: bool) -> &'static str {
    if is_multiple { "screen-gift-cards-multiple-use" } else { "screen-gift-cards-single-use" }
}

fn applies_to(granted: &Balance) -> String {
    let Balance::Split(parts) = granted else { return String::new() };
    parts.iter().map(|part| part.title.trim()).filter(|title| !title.is_empty()).collect::<Vec<_>>().join(", ")
}

pub fn validity(valid: Validity, viewer: &Viewer) -> String {
    match valid {
        Validity::NoLimit => viewer.text("common-no-time-limit"),
        Validity::Until(end) => {
            let date = viewer.localizer.date_with_year(end.local_date());
            viewer.text_with("common-until", &[("date", date.into())])
        }
        Validity::Term { length, unit, start } => {
            let unit = match unit {
                TermUnit::Day => "screen-shop-days",
                TermUnit::Week => "screen-shop-weeks",
                TermUnit::Month => "screen-shop-months",
                TermUnit::Year => "screen-shop-years",
            };
            let length = viewer.text_with(unit, &[("count", length.into())]);
            match start {
                TermStart::Sale => viewer.text_with("screen-shop-from-purchase", &[("length", length.into())]),
                TermStart::FirstVisit => viewer.text_with("screen-shop-from-first-visit", &[("length", length.into())]),
                TermStart::Unknown => length,
            }
        }
        Validity::Unknown => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::OfferId;
    use crate::domain::membership::BalancePart;
    use crate::domain::money::Money;
    use crate::domain::sale::SaleKind;
    use crate::ui::card_content::test_data::viewer;

    fn offer(terms: Terms) -> Offer {
        Offer {
            kind: SaleKind::Membership,
            id: OfferId(1),
            title: "Gloss club".into(),
            description: String::new(),
            price: Money::of_iso(320.into(), "EUR"),
            image_url: None,
            terms,
            locations: Vec::new(),
        }
    }

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    fn term(unit: TermUnit, length: u32, start: TermStart) -> Validity {
        Validity::Term { length, unit, start }
    }

    #[test]
    fn a_membership_says_visits_term_and_services() {
        let part = |title: &str, left| BalancePart { title: title.into(), left: Some(left), total: Some(left) };
        let granted = Balance::Split(vec![part("Gloss", 6), part("Toner", 2)]);
        let offer = offer(Terms::Membership { granted, valid: term(TermUnit::Month, 6, TermStart::Sale) });
        let words = offer_words(&offer, &viewer());
        assert_eq!(plain(&words.detail), "8 visits · 6 months from purchase");
        assert_eq!(words.price, "€320");
        let rows = summary(&offer, &viewer());
        let values: Vec<_> = rows.iter().map(|(_, value)| plain(value)).collect();
        assert_eq!(values, ["8", "6 months from purchase", "Gloss, Toner"]);
    }

    #[test]
    fn a_gift_card_that_costs_less_says_what_it_is_worth() {
        let terms = |nominal: i64| Terms::GiftCard {
            nominal: Money::of_iso(nominal.into(), "EUR"),
            is_multiple_use: true,
            applies_to: "Services".into(),
            valid: Validity::NoLimit,
        };
        assert_eq!(plain(&offer_words(&offer(terms(400)), &viewer()).detail), "Worth €400 · No time limit");
        assert_eq!(plain(&offer_words(&offer(terms(320)), &viewer()).detail), "Multiple use · No time limit");
    }

    #[test]
    fn what_the_server_did_not_say_is_not_said() {
        let bare = offer(Terms::Unknown);
        assert_eq!(offer_words(&bare, &viewer()).detail, "");
        assert!(summary(&bare, &viewer()).is_empty());
        assert_eq!(validity(Validity::Unknown, &viewer()), "");
    }
}
