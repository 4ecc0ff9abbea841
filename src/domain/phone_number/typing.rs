//! A number while it is being typed: groups its digits as its country does, without losing or inventing any.

use rlibphonenumber::{PHONE_NUMBER_UTIL, ParseError, PhoneNumberFormat, PhoneNumberType};

use crate::domain::countries::Country;

/// More digits than any number has; the rest of a pasted text is not read.
const MOST_DIGITS: usize = 20;

/// What a field holds after a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedNumber {
    /// The country that was chosen, or the one a complete pasted number brought along.
    pub country: Country,
    /// Grouped for reading.
    pub text: String,
}

/// Takes the typed or pasted text; a complete number with a country code of its own changes the country.
pub fn read_typed(typed: &str, country: Country) -> TypedNumber {
    let diallable = diallable(typed);
    if international_digits(&diallable).is_some()
        && let Ok(number) = super::PhoneNumber::parse(&diallable, country)
        && let Some(own) = number.country()
    {
        return TypedNumber { country: own, text: number.national() };
    }
    TypedNumber { country, text: format_as_typed(typed, country) }
}

/// Keeps what was typed and groups it: "06123" becomes "06 12 3" in France.
pub fn format_as_typed(typed: &str, country: Country) -> String {
    let diallable = diallable(typed);
    if diallable.is_empty() {
        return diallable;
    }
    match international_digits(&diallable) {
        Some(digits) => international(&diallable, digits),
        None => national(&diallable, country).unwrap_or(diallable),
    }
}

/// ASCII digits of whatever script they were typed in; everything else is left out.
pub fn digits_typed(typed: &str) -> String {
    typed.chars().take(200).filter_map(ascii_digit).collect()
}

pub(super) fn parse(diallable: &str, country: Country) -> Result<rlibphonenumber::PhoneNumber, ParseError> {
    match international_digits(diallable) {
        Some(digits) => PHONE_NUMBER_UTIL.parse(format!("+{digits}"), None),
        None => PHONE_NUMBER_UTIL.parse(diallable, Some(country.0)),
    }
}

/// ASCII digits and a leading plus are all that is kept.
pub(super) fn diallable(typed: &str) -> String {
    let mut kept = String::new();
    for letter in typed.chars().take(200) {
        if let Some(digit) = ascii_digit(letter) {
            kept.push(digit);
        } else if matches!(letter, '+' | '＋') && kept.is_empty() {
            kept.push('+');
        }
    }
    kept.truncate(MOST_DIGITS + 1);
    kept
}

/// Digits of the scripts phones' keyboards write.
fn ascii_digit(letter: char) -> Option<char> {
    const ZEROS: [u32; 14] = [
        0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0BE6, 0x0C66, 0x0CE6, 0x0E50, 0x0ED0, 0x0F20, 0xFF10,
    ];
    if letter.is_ascii_digit() {
        return Some(letter);
    }
    let code = letter as u32;
    ZEROS
        .iter()
        .find_map(|zero| code.checked_sub(*zero).filter(|value| *value < 10))
        .and_then(|value| char::from_digit(value, 10))
}

/// The digits after `+` or `00`; `None` for a national number.
fn international_digits(diallable: &str) -> Option<&str> {
    diallable.strip_prefix('+').or_else(|| diallable.strip_prefix("00"))
}

fn international(diallable: &str, digits: &str) -> String {
    let prefix = if diallable.starts_with('+') { "+" } else { "00 " };
    let found = (1..=3).filter(|length| *length <= digits.len()).find_map(|length| {
        let code: i32 = digits[..length].parse().ok()?;
        PHONE_NUMBER_UTIL.get_region_for_country_code(code).map(|region| (length, Country(region)))
    });
    let Some((length, country)) = found else {
        return format!("{prefix}{digits}");
    };
    let (code, rest) = digits.split_at(length);
    if rest.is_empty() {
        return format!("{prefix}{code}");
    }
    let rest = padded(rest, country, |example| {
        let text = PHONE_NUMBER_UTIL.parse(format!("+{code}{example}"), None).ok()?;
        let text = text.format_as(PhoneNumberFormat::International).into_owned();
        text.strip_prefix(&format!("+{code}")).map(|rest| rest.trim_start().to_owned())
    })
    .unwrap_or_else(|| rest.to_owned());
    format!("{prefix}{code} {rest}")
}

/// With or without the prefix for calls inside the country, whichever was typed.
fn national(digits: &str, country: Country) -> Option<String> {
    let code = country.calling_code();
    let bare = |text: &str| {
        padded(text, country, |whole| {
            let number = PHONE_NUMBER_UTIL.parse(format!("+{code}{whole}"), None).ok()?;
            let text = number.format_as(PhoneNumberFormat::International).into_owned();
            text.strip_prefix(&format!("+{code}")).map(|rest| rest.trim_start().to_owned())
        })
    };
    let prefix = national_prefix(country);
    let is_whole_without_prefix = || {
        PHONE_NUMBER_UTIL
            .parse(format!("+{code}{digits}"), None)
            .is_ok_and(|number| number.is_valid() && number.get_national_significant_number() == digits)
    };
    match prefix.as_deref().and_then(|prefix| digits.strip_prefix(prefix).map(|rest| (prefix, rest))) {
        Some((prefix, rest)) if !rest.is_empty() && !is_whole_without_prefix() => {
            national_with_prefix(digits, prefix, rest, country)
                .or_else(|| bare(rest).map(|rest| format!("{prefix} {rest}")))
        }
        _ => bare(digits),
    }
}

fn national_with_prefix(digits: &str, prefix: &str, rest: &str, country: Country) -> Option<String> {
    examples(country).find_map(|example| {
        let whole = pad(rest, &example)?;
        let number = PHONE_NUMBER_UTIL.parse(format!("+{}{whole}", country.calling_code()), None).ok()?;
        let text = number.format_as(PhoneNumberFormat::National).into_owned();
        (digits_of(&text) == format!("{prefix}{whole}")).then(|| cut(&text, digits.len()))
    })
}

/// Formats a number that may be unfinished: fills it up to the length of an example, formats that, cuts it again.
fn padded(digits: &str, country: Country, format: impl Fn(&str) -> Option<String>) -> Option<String> {
    examples(country).find_map(|example| {
        let whole = pad(digits, &example)?;
        let text = format(&whole)?;
        // A format that adds or drops digits would lie about what was typed.
        (digits_of(&text) == whole).then(|| cut(&text, digits.len()))
    })
}

fn pad(digits: &str, example: &str) -> Option<String> {
    let missing = example.get(digits.len()..)?;
    Some(format!("{digits}{missing}"))
}

/// National numbers to fill up with: mobile first, since that is what people sign in with.
fn examples(country: Country) -> impl Iterator<Item = String> {
    [PhoneNumberType::Mobile, PhoneNumberType::FixedLineOrMobile, PhoneNumberType::FixedLine].into_iter().filter_map(
        move |kind| {
            let number = PHONE_NUMBER_UTIL.get_example_number_for_type_and_region(country.0, kind).ok()?;
            Some(number.get_national_significant_number())
        },
    )
}

/// What people dial before a number inside their country: "0" in France, "8" in Russia, nothing in Spain.
fn national_prefix(country: Country) -> Option<String> {
    let number = PHONE_NUMBER_UTIL.get_example_number(country.0).ok()?;
    let national = digits_of(&number.format_as(PhoneNumberFormat::National));
    let prefix = national.strip_suffix(&number.get_national_significant_number())?;
    (!prefix.is_empty()).then(|| prefix.to_owned())
}

fn digits_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The text up to and including its `count`-th digit.
fn cut(text: &str, count: usize) -> String {
    let mut seen = 0;
    let end = text.char_indices().find_map(|(at, letter)| {
        seen += usize::from(letter.is_ascii_digit());
        (seen == count).then_some(at + letter.len_utf8())
    });
    text[..end.unwrap_or(text.len())].to_owned()
}
