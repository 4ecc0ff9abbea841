//! A phone number as people type it, and as the server wants it: `+` and digits (API notes, 9).

use rlibphonenumber::{NumberLengthType, PHONE_NUMBER_UTIL, ParseError, PhoneNumberFormat, ValidationError};
use serde::{Deserialize, Serialize};

use super::countries::Country;

mod typing;

pub use typing::{TypedNumber, digits_typed, format_as_typed, read_typed};

/// E.164: `+` and up to 15 digits.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PhoneNumber(String);

/// Never prints the number: it would end up in a log.
impl std::fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PhoneNumber(…)")
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneNumberError {
    #[error("no number was typed")]
    Empty,
    #[error("the number is too short")]
    TooShort,
    #[error("the number is too long")]
    TooLong,
    #[error("this is not a phone number of that country")]
    Invalid,
}

impl PhoneNumber {
    /// As the server stores it: formatted, or digits with or without the plus. `None` when it is no number.
    pub fn from_server(text: &str) -> Option<Self> {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        (7..=15).contains(&digits.len()).then(|| Self(format!("+{digits}")))
    }

    /// The number as the server wants it.
    pub fn as_e164(&self) -> &str {
        &self.0
    }

    /// What was typed or pasted, in any shape: spaces, brackets, `+33…`, `0033…`, local digits, non-Latin digits.
    /// Without a country code of its own the number belongs to `country`.
    pub fn parse(typed: &str, country: Country) -> Result<Self, PhoneNumberError> {
        let diallable = typing::diallable(typed);
        if !diallable.chars().any(|letter| letter.is_ascii_digit()) {
            return Err(PhoneNumberError::Empty);
        }
        let number = typing::parse(&diallable, country).map_err(|error| match error {
            ParseError::TooShortAfterIdd | ParseError::TooShortNsn => PhoneNumberError::TooShort,
            ParseError::TooLongNsn => PhoneNumberError::TooLong,
            ParseError::InvalidCountryCode | ParseError::NotANumber(_) => PhoneNumberError::Invalid,
        })?;
        match number.is_possible_with_reason() {
            Ok(NumberLengthType::IsPossible) => {}
            Err(ValidationError::TooLong) => return Err(PhoneNumberError::TooLong),
            Ok(NumberLengthType::IsPossibleLocalOnly) | Err(ValidationError::TooShort) => {
                return Err(PhoneNumberError::TooShort);
            }
            Err(_) => return Err(PhoneNumberError::Invalid),
        }
        if !number.is_valid() {
            return Err(PhoneNumberError::Invalid);
        }
        Ok(Self(number.format_as(PhoneNumberFormat::E164).into_owned()))
    }

    /// For people: "+33 6 12 34 56 78".
    pub fn international(&self) -> String {
        match PHONE_NUMBER_UTIL.parse(&self.0, None) {
            Ok(number) => number.format_as(PhoneNumberFormat::International).into_owned(),
            Err(_) => self.0.clone(),
        }
    }

    /// As written inside its country, without a prefix for calls there: "6 12 34 56 78".
    pub fn national(&self) -> String {
        let international = self.international();
        let code = self.country().map(|country| format!("+{}", country.calling_code()));
        match code.and_then(|code| international.strip_prefix(&code).map(|rest| rest.trim_start().to_owned())) {
            Some(rest) => rest,
            None => international,
        }
    }

    /// `None` for numbers of no country (satellites) and for what is not a number.
    pub fn country(&self) -> Option<Country> {
        PHONE_NUMBER_UTIL.parse(&self.0, None).ok()?.get_region_code().map(Country)
    }
}

#[cfg(test)]
mod tests;
