//! Finds and fills sentences with Fluent, which also owns the plural rules.

use std::sync::OnceLock;

use fluent::concurrent::FluentBundle;
use fluent::types::FluentNumber;
use fluent::{FluentArgs, FluentResource, FluentValue};
use tracing::{error, warn};
use unic_langid::LanguageIdentifier;

use super::{Language, catalog, numbers};

/// A value inside a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    Text(String),
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

macro_rules! arg_from_number {
    ($($number:ty),+) => {$(
        impl From<$number> for Arg {
            fn from(number: $number) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )+};
}
arg_from_number!(i64, i32, u8, u32, u64, usize);

type Bundle = FluentBundle<FluentResource>;

pub fn text(language: Language, key: &str, args: &[(&str, Arg)]) -> String {
    if let Some(text) = format(language, key, args) {
        return text;
    }
    warn!(key, language = language.tag(), "message missing");
    format(Language::En, key, args).unwrap_or_else(|| key.to_owned())
}

fn format(language: Language, key: &str, args: &[(&str, Arg)]) -> Option<String> {
    let bundle = bundle(language);
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let fluent_args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, fluent_value(language, value))).collect();
    let text = bundle.format_pattern(pattern, Some(&fluent_args), &mut errors);
    if !errors.is_empty() {
        // A variable the caller forgot: Fluent shows its name, the rest of the sentence stays.
        error!(key, language = language.tag(), ?errors, "message not filled");
    }
    Some(text.into_owned())
}

fn fluent_value<'a>(language: Language, arg: &'a Arg) -> FluentValue<'a> {
    match arg {
        Arg::Text(text) if runs_against(language, text) => format!("\u{2068}{text}\u{2069}").into(),
        Arg::Text(text) => text.as_str().into(),
        // Counts only: exact far beyond any count. Money never comes here as a number.
        Arg::Number(number) => FluentValue::Number(FluentNumber::new(*number as f64, Default::default())),
    }
}

/// Fluent would isolate every value; we isolate only what needs it, to keep invisible marks out of copied and searched text.
fn runs_against(language: Language, text: &str) -> bool {
    if language.is_rtl() {
        text.chars().any(|c| c.is_alphabetic() && !is_rtl_letter(c))
    } else {
        text.chars().any(is_rtl_letter)
    }
}

/// Hebrew to Arabic Extended-A, and their presentation forms.
fn is_rtl_letter(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}')
}

fn bundle(language: Language) -> &'static Bundle {
    static BUNDLES: [OnceLock<Bundle>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
    BUNDLES[language as usize].get_or_init(|| build(language))
}

fn build(language: Language) -> Bundle {
    let locale: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    set_number_format(&mut bundle, language);
    for (name, source) in catalog::files_of(language) {
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) => resource,
            Err((what_parsed, errors)) => {
                error!(name, ?errors, "message file has mistakes");
                what_parsed
            }
        };
        if let Err(errors) = bundle.add_resource(resource) {
            error!(name, ?errors, "message defined twice");
        }
    }
    bundle
}

/// "1,200 visits": Fluent itself prints digits without grouping. It takes a plain function, which cannot remember its
/// language, hence one function per language.
fn set_number_format(bundle: &mut Bundle, language: Language) {
    bundle.set_formatter(Some(match language {
        Language::En => |value, _| grouped(Language::En, value),
        Language::De => |value, _| grouped(Language::De, value),
        Language::Ru => |value, _| grouped(Language::Ru, value),
        Language::Ar => |value, _| grouped(Language::Ar, value),
    }));
}

fn grouped(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            Some(numbers::whole(language, number.value as i64))
        }
        _ => None,
    }
}
