//! Every language says everything, in the same terms, and nothing that nobody asks for.

mod keys_in_code;
mod messages;

use std::collections::{BTreeMap, BTreeSet};

use messages::{Message, messages_of};

const LANGUAGES: [&str; 4] = ["en", "de", "ru", "ar"];
const FILES: [&str; 10] = [
    "common",
    "errors",
    "appointments",
    "places",
    "booking",
    "reviews",
    "wallet",
    "purchases",
    "notifications",
    "account",
];
const KINDS: [&str; 5] = ["screen-", "action-", "common-", "error-", "a11y-"];

#[test]
fn every_file_parses_and_defines_each_key_once_per_language() {
    for language in LANGUAGES {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for file in FILES {
            for message in messages_of(language, file) {
                let before = seen.insert(message.key.clone(), file);
                assert_eq!(before, None, "{language}: `{}` is defined twice, here in {file}", message.key);
            }
        }
    }
}

#[test]
fn every_language_has_the_keys_of_english_in_the_same_file_with_the_same_variables() {
    let mut wrong = Vec::new();
    for file in FILES {
        let english = by_key(messages_of("en", file));
        for language in LANGUAGES {
            wrong.extend(differences(language, file, &english, &by_key(messages_of(language, file))));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn keys_follow_the_grammar() {
    for file in FILES {
        for message in messages_of("en", file) {
            assert!(
                is_grammatical(&message.key),
                "{file}: `{}`: screen-…-…, action-…, common-…, error-…-…, a11y-…",
                message.key
            );
        }
    }
}

#[test]
fn keys_used_in_code_exist_and_existing_keys_are_used() {
    let known: BTreeSet<String> =
        FILES.iter().flat_map(|file| messages_of("en", file)).map(|message| message.key).collect();
    let code = keys_in_code::read();
    let missing: Vec<_> = code.used.iter().filter(|(key, _)| !known.contains(*key)).collect();
    assert!(missing.is_empty(), "keys nobody defined: {missing:#?}");
    let unused: Vec<_> = known.iter().filter(|key| !code.mentions(key)).collect();
    assert!(unused.is_empty(), "keys nobody uses; delete them in all languages: {unused:#?}");
}

fn by_key(messages: Vec<Message>) -> BTreeMap<String, Message> {
    messages.into_iter().map(|message| (message.key.clone(), message)).collect()
}

fn differences(
    language: &str,
    file: &str,
    english: &BTreeMap<String, Message>,
    theirs: &BTreeMap<String, Message>,
) -> Vec<String> {
    let mut wrong = Vec::new();
    for (key, message) in english {
        match theirs.get(key) {
            None => wrong.push(format!("{language}/{file}.ftl lacks `{key}`")),
            Some(found) if found.variables != message.variables => wrong.push(format!(
                "{language}/{file}.ftl: `{key}` uses {:?}, English {:?}",
                found.variables, message.variables
            )),
            Some(_) => {}
        }
    }
    let extra = theirs.keys().filter(|key| !english.contains_key(*key));
    wrong.extend(extra.map(|key| format!("{language}/{file}.ftl has `{key}`, which English lacks")));
    wrong
}

fn is_grammatical(key: &str) -> bool {
    let parts: Vec<&str> = key.split('-').collect();
    let least = if key.starts_with("screen-") || key.starts_with("error-") { 3 } else { 2 };
    let plain =
        parts.iter().all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()));
    KINDS.iter().any(|kind| key.starts_with(kind)) && parts.len() >= least && plain
}

#[test]
fn wrong_samples_are_caught() {
    assert!(!is_grammatical("title"));
    assert!(!is_grammatical("screen-main"));
    assert!(!is_grammatical("action-Book"));
    assert!(!is_grammatical("common--a"));
    assert!(is_grammatical("a11y-close"));

    let english = by_key(messages::parse("en", "a = A { $n }\nb = B\n"));
    let german = by_key(messages::parse("de", "a = A\nc = C\n"));
    let found = differences("de", "common", &english, &german);
    assert_eq!(found.len(), 3, "{found:?}");

    let code =
        keys_in_code::from_source("f(\"action-book\"); text(&format!(\"common-good-{part}\")); // \"action-none\"");
    assert!(code.used.contains_key("action-book"));
    assert!(code.mentions("common-good-morning"));
    assert!(!code.mentions("common-bad-morning"));
    assert!(!code.mentions("action-none"));
}
