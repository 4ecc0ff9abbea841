//! Numbers and money. Money stays a decimal from the server to the screen, never a float.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use fixed_decimal::Decimal;
use icu_decimal::DecimalFormatter;
use icu_locale::Locale;

use super::Language;
use crate::domain::money::Money;

pub fn whole(language: Language, number: i64) -> String {
    grouped(language, &Decimal::from(number))
}

/// Always with one decimal: ratings stand below each other.
pub fn one_decimal(language: Language, number: rust_decimal::Decimal) -> String {
    let mut number = number.round_dp(1);
    number.rescale(1);
    let digits = number.to_string();
    match digits.parse::<Decimal>() {
        Ok(decimal) => grouped(language, &decimal),
        Err(_) => digits,
    }
}

pub fn money(language: Language, money: &Money) -> String {
    let amount = readable_decimals(money.amount);
    let sign = if amount.is_sign_negative() { "\u{2212}" } else { "" };
    let digits = amount.abs().to_string();
    let number = match digits.parse::<Decimal>() {
        Ok(decimal) => grouped(language, &decimal),
        Err(_) => digits,
    };
    let currency = money.currency.trim();
    let text = match currency {
        "" => number,
        // "€120" but "RUB 120": a letter never touches a digit (CLDR currency spacing).
        _ if currency_leads(language) && currency.ends_with(char::is_alphabetic) => format!("{currency}\u{a0}{number}"),
        _ if currency_leads(language) => format!("{currency}{number}"),
        _ => format!("{number}\u{a0}{currency}"),
    };
    format!("{sign}{text}")
}

/// "120", "45.50", "0.125": whole amounts bare, others with at least two decimals, and nothing rounded away.
fn readable_decimals(amount: rust_decimal::Decimal) -> rust_decimal::Decimal {
    let mut amount = amount.normalize();
    if amount.scale() == 1 {
        amount.rescale(2);
    }
    amount
}

fn currency_leads(language: Language) -> bool {
    match language {
        Language::En => true,
        Language::De | Language::Ru | Language::Ar => false,
    }
}

fn grouped(language: Language, number: &Decimal) -> String {
    thread_local! {
        static FORMATS: RefCell<HashMap<Language, Option<Rc<DecimalFormatter>>>> = RefCell::default();
    }
    let format = FORMATS.with_borrow_mut(|all| {
        all.entry(language)
            .or_insert_with(|| {
                let locale: Locale = language.format_locale().parse().unwrap_or(Locale::UNKNOWN);
                DecimalFormatter::try_new((&locale).into(), Default::default()).ok().map(Rc::new)
            })
            .clone()
    });
    match format {
        Some(format) => format.format(number).to_string().replace([' ', '\u{202f}'], "\u{a0}"),
        None => number.to_string(),
    }
}
