//! What the checkout sheet says at each step, and what is still missing. Pure.

use crate::domain::account::Account;
use crate::domain::booking::looks_like_email;
use crate::domain::gift_card::GiftCard;
use crate::domain::membership::Membership;
use crate::domain::money::Money;
use crate::domain::phone_number::PhoneNumber;
use crate::domain::sale::{Buyer, Offer, SaleKind};
use crate::repositories::{Purchase, PurchaseError, PurchaseStage};
use crate::ui::card_content::brand::Brands;
use crate::ui::card_content::gift_card::{GiftCardWords, gift_card_words};
use crate::ui::card_content::membership::{MembershipWords, membership_words};
use crate::ui::viewer::Viewer;

/// What the sheet shows. Exactly one of these is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Phase {
    Summary {
        problem: Option<String>,
    },
    /// The sheet is locked.
    Ordering,
    /// It cannot be bought here (any more).
    Over {
        text: String,
    },
    /// The payment page is open in the browser.
    AtPayment {
        url: String,
    },
    Checking,
    Paid {
        /// `None` until the wallet has it.
        card: Option<Box<Card>>,
    },
    NotPaid,
    Processing,
    Unknown,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Card {
    Membership(MembershipWords),
    GiftCard(GiftCardWords),
}

impl Phase {
    pub fn is_locked(&self) -> bool {
        matches!(self, Phase::Ordering)
    }

    /// The last word: what was bought or not is not changed by closing.
    pub fn title_key(&self) -> Option<&'static str> {
        match self {
            Phase::Summary { .. } | Phase::Ordering | Phase::Over { .. } => None,
            Phase::AtPayment { .. } => Some("screen-checkout-at-payment-title"),
            Phase::Checking => Some("screen-checkout-checking-title"),
            Phase::Paid { .. } => Some("screen-checkout-paid-title"),
            Phase::NotPaid => Some("screen-checkout-not-paid-title"),
            Phase::Processing => Some("screen-checkout-processing-title"),
            Phase::Unknown => Some("screen-checkout-unknown-title"),
        }
    }

    pub fn text_key(&self) -> Option<&'static str> {
        match self {
            Phase::AtPayment { .. } => Some("screen-checkout-at-payment-text"),
            Phase::NotPaid => Some("screen-checkout-not-paid-text"),
            Phase::Processing => Some("screen-checkout-processing-text"),
            Phase::Unknown => Some("screen-checkout-unknown-text"),
            _ => None,
        }
    }
}

/// `purchase`: the one under way, whatever it is of; only that of this offer counts. `card`: what was bought, found in
/// the wallet by its number.
pub fn phase(purchase: Option<&Purchase>, card: Option<Card>, viewer: &Viewer) -> Phase {
    let Some(purchase) = purchase.filter(|purchase| !purchase.is_seen()) else {
        return Phase::Summary { problem: None };
    };
    match &purchase.stage {
        PurchaseStage::Ordering => Phase::Ordering,
        PurchaseStage::AtPayment { url } => Phase::AtPayment { url: url.clone() },
        PurchaseStage::Checking => Phase::Checking,
        PurchaseStage::Paid { .. } => Phase::Paid { card: card.map(Box::new) },
        PurchaseStage::NotPaid => Phase::NotPaid,
        PurchaseStage::Processing => Phase::Processing,
        PurchaseStage::Unknown => Phase::Unknown,
        PurchaseStage::Failed(error) => match error {
            PurchaseError::SoldOut => Phase::Over { text: viewer.text("error-purchase-sold-out") },
            PurchaseError::NotOffered => Phase::Over { text: viewer.text("error-purchase-not-offered") },
            error => Phase::Summary { problem: Some(problem(error, viewer)) },
        },
    }
}

fn problem(error: &PurchaseError, viewer: &Viewer) -> String {
    match error {
        PurchaseError::PriceChanged { old, new } => {
            let price = |money: &Money| viewer.localizer.money(money);
            let prices = [("old", price(old).into()), ("new", price(new).into())];
            viewer.text_with("error-purchase-price-changed", &prices)
        }
        PurchaseError::Refused { text } if !text.is_empty() => text.clone(),
        PurchaseError::Offline => viewer.text("error-purchase-offline"),
        PurchaseError::SoldOut => viewer.text("error-purchase-sold-out"),
        PurchaseError::NotOffered => viewer.text("error-purchase-not-offered"),
        PurchaseError::SignedOut => viewer.text("error-read-signed-out"),
        PurchaseError::RateLimited => viewer.text("error-read-rate-limited"),
        PurchaseError::Refused { .. } | PurchaseError::ServerTrouble => viewer.text("error-purchase-server"),
    }
}

/// The offer at the price that was told last.
pub fn at_told_price(offer: &Offer, purchase: Option<&Purchase>) -> Offer {
    let told = match purchase.map(|purchase| &purchase.stage) {
        Some(PurchaseStage::Failed(PurchaseError::PriceChanged { new, .. })) => Some(new.clone()),
        _ => None,
    };
    Offer { price: told.unwrap_or_else(|| offer.price.clone()), ..offer.clone() }
}

/// What was bought, in the wallet.
pub fn card_of(
    purchase: &Purchase,
    memberships: &[Membership],
    gift_cards: &[GiftCard],
    brands: &Brands,
    viewer: &Viewer,
) -> Option<Card> {
    let PurchaseStage::Paid { number: Some(number) } = &purchase.stage else { return None };
    match purchase.offer.kind {
        SaleKind::Membership => {
            let card = memberships.iter().find(|card| card.number == *number)?;
            Some(Card::Membership(membership_words(card, brands, viewer)))
        }
        SaleKind::GiftCard => {
            let card = gift_cards.iter().find(|card| card.number == *number)?;
            Some(Card::GiftCard(gift_card_words(card, brands, viewer)))
        }
    }
}

/// What was typed; the account fills what it knows.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Form {
    pub name: String,
    pub email: String,
    pub accepts: bool,
    /// What is missing is said from the first try on.
    pub was_tried: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    Name,
    Email,
    Consent,
}

impl Missing {
    /// The id of its element.
    pub fn id(self) -> &'static str {
        match self {
            Missing::Name => "checkout-name",
            Missing::Email => "checkout-email",
            Missing::Consent => "checkout-terms",
        }
    }
}

impl Form {
    /// # Errors
    /// The first thing that is missing.
    pub fn buyer(&self, account: Option<&Account>) -> Result<Buyer, Missing> {
        let known = |pick: fn(&Account) -> &str| account.map(pick).unwrap_or_default().trim().to_owned();
        let typed = |text: &str, known: String| if text.trim().is_empty() { known } else { text.trim().to_owned() };
        let name = typed(&self.name, known(|account| &account.name));
        let email = typed(&self.email, known(|account| &account.email));
        if name.is_empty() {
            return Err(Missing::Name);
        }
        if !looks_like_email(&email) {
            return Err(Missing::Email);
        }
        if !self.accepts {
            return Err(Missing::Consent);
        }
        let phone = account.and_then(|account| account.phone.as_ref()).map(PhoneNumber::as_e164);
        Ok(Buyer { name, email, phone: phone.unwrap_or_default().to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(name: &str, email: &str) -> Account {
        Account {
            id: None,
            name: name.into(),
            phone: PhoneNumber::from_server("+12025550101"),
            email: email.into(),
            photo_url: None,
        }
    }

    #[test]
    fn who_is_known_only_accepts_the_terms() {
        let anna = account("Anna", "anna@mail.example");
        let mut form = Form::default();
        assert_eq!(form.buyer(Some(&anna)), Err(Missing::Consent));
        form.accepts = true;
        let buyer = form.buyer(Some(&anna)).unwrap();
        assert_eq!((buyer.name.as_str(), buyer.phone.as_str()), ("Anna", "+12025550101"));
    }

    #[test]
    fn what_is_not_known_is_asked_for_and_a_slip_is_told() {
        let nobody = account("", "");
        let mut form = Form { accepts: true, ..Form::default() };
        assert_eq!(form.buyer(Some(&nobody)), Err(Missing::Name));
        form.name = "Nora".into();
        form.email = "nora".into();
        assert_eq!(form.buyer(Some(&nobody)), Err(Missing::Email));
        form.email = " nora@mail.example ".into();
        assert_eq!(form.buyer(Some(&nobody)).unwrap().email, "nora@mail.example");
    }

    #[test]
    fn what_was_typed_goes_before_what_the_server_knows() {
        let form = Form { email: "new@mail.example".into(), accepts: true, ..Form::default() };
        assert_eq!(form.buyer(Some(&account("Anna", "anna@mail.example"))).unwrap().email, "new@mail.example");
    }
}
