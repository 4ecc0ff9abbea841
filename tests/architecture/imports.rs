//! The dependency rule of `src/lib.rs`, and which library belongs to which module.

use super::lexer::{Placed, Token, tokens, without_tests};
use super::source::SourceFile;

/// Module, and what of ours it may name: a module, or only one path inside it.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("main", &["app"]),
    ("bin", &["app", "demo_backend", "platform::clock"]),
    ("lib", &["app", "shell"]),
    ("phone_entry", &["app"]),
    ("app", &["shell", "ui", "repositories", "api", "store", "platform", "i18n", "demo_backend", "domain"]),
    ("shell", &["platform"]),
    ("ui", &["repositories", "domain", "i18n"]),
    ("repositories", &["api", "store", "platform", "domain"]),
    ("api", &["domain", "platform"]),
    ("store", &["domain"]),
    ("i18n", &["domain"]),
    ("demo_backend", &["api::wire", "domain", "platform::clock"]),
    ("domain", &[]),
    ("platform", &[]),
];

/// Library, and the modules that may name it. A library that is not listed is free.
const OWNED_BY: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("rusqlite_migration", &["store"]),
    ("reqwest", &["api", "platform"]),
    ("wry", &["shell", "phone_entry"]),
    ("tao", &["shell", "phone_entry"]),
    ("dioxus", &["ui", "app", "shell"]),
    ("dioxus_core", &["ui", "app", "shell"]),
    ("dioxus_interpreter_js", &["shell"]),
    ("axum", &["demo_backend", "shell", "bin"]),
    ("fluent", &["i18n"]),
    ("icu_datetime", &["i18n"]),
    ("icu_decimal", &["i18n"]),
];

pub fn violations(files: &[SourceFile]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        let module = module_of(&file.path);
        let allowed = MAY_IMPORT.iter().find(|(name, _)| *name == module).map(|(_, allowed)| *allowed);
        for (path, line) in our_paths(file) {
            let target = path.split("::").next().unwrap_or_default();
            if target == module || !MAY_IMPORT.iter().any(|(name, _)| *name == target) {
                continue;
            }
            let fits = |entry: &&str| path == **entry || path.starts_with(&format!("{entry}::"));
            match allowed {
                None => found.push(format!("{}:{line}: `{module}` is not a module of src/lib.rs", file.path)),
                Some(allowed) if !allowed.iter().any(fits) => found.push(format!(
                    "{}:{line}: `{module}` must not know `{path}` (the dependency rule stands in src/lib.rs)",
                    file.path
                )),
                Some(_) => {}
            }
        }
    }
    found
}

pub fn crate_violations(files: &[SourceFile]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        let module = module_of(&file.path);
        let tokens = without_tests(&tokens(&file.text));
        for (at, placed) in tokens.iter().enumerate() {
            let Token::Word(word) = &placed.token else { continue };
            let Some((_, owners)) = OWNED_BY.iter().find(|(library, _)| library == word) else { continue };
            let is_path = starts_path(&tokens, at) && !owners.contains(&module);
            if is_path {
                found.push(format!("{}:{}: `{word}` belongs to {owners:?}", file.path, placed.line));
            }
        }
    }
    found
}

/// `use wry…;` or `wry::…`, not `self.wry` or `other::wry`.
fn starts_path(tokens: &[Placed], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let inside = before.is_some_and(|token| token.is_sign(':') || token.is_sign('.'));
    let used = before.is_some_and(|token| token.is_word("use"));
    let followed = tokens.get(at + 1).is_some_and(|token| token.is_sign(':'))
        && tokens.get(at + 2).is_some_and(|token| token.is_sign(':'));
    used || (!inside && followed)
}

fn module_of(path: &str) -> &str {
    let inside = path.strip_prefix("src/").unwrap_or(path);
    match inside.split_once('/') {
        Some((folder, _)) => folder,
        None => inside.strip_suffix(".rs").unwrap_or(inside),
    }
}

/// Every path of ours that a file names, from the crate's root: `crate::api::wire`, each branch of
/// `crate::{api, ui::routes}`, `altegio_me::…` in programs, and `super::super::…` that climbs to the root.
fn our_paths(file: &SourceFile) -> Vec<(String, usize)> {
    let tokens = without_tests(&tokens(&file.text));
    let depth = module_depth(&file.path);
    let mut paths = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let is_start = !at.checked_sub(1).is_some_and(|before| tokens[before].is_sign(':'));
        if is_start && (tokens[at].is_word("crate") || tokens[at].is_word("altegio_me")) {
            branches(&tokens, at + 1, String::new(), &mut paths);
        } else if is_start && tokens[at].is_word("super") {
            let mut climbed = 1;
            let mut next = at + 1;
            while follows_path(&tokens, next) && tokens.get(next + 2).is_some_and(|token| token.is_word("super")) {
                climbed += 1;
                next += 3;
            }
            if climbed >= depth {
                branches(&tokens, next, String::new(), &mut paths);
            }
        }
        at += 1;
    }
    paths
}

fn follows_path(tokens: &[Placed], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.is_sign(':')) && tokens.get(at + 1).is_some_and(|token| token.is_sign(':'))
}

/// Follows `::a::b`, or every branch of `::{a, b::c}`; returns the position after the path.
fn branches(tokens: &[Placed], at: usize, prefix: String, paths: &mut Vec<(String, usize)>) -> usize {
    if !follows_path(tokens, at) {
        if !prefix.is_empty() {
            paths.push((prefix, tokens[at.saturating_sub(1)].line));
        }
        return at;
    }
    match tokens.get(at + 2).map(|placed| &placed.token) {
        Some(Token::Word(word)) => {
            let path = if prefix.is_empty() { word.clone() } else { format!("{prefix}::{word}") };
            branches(tokens, at + 3, path, paths)
        }
        Some(Token::Sign('{')) => {
            let mut inside = at + 3;
            while let Some(placed) = tokens.get(inside) {
                inside = match &placed.token {
                    Token::Sign('}') => return inside + 1,
                    Token::Word(word) => {
                        let path = if prefix.is_empty() { word.clone() } else { format!("{prefix}::{word}") };
                        branches(tokens, inside + 1, path, paths)
                    }
                    _ => inside + 1,
                };
            }
            inside
        }
        _ => at + 2,
    }
}

/// How many `super` lead from a file to the crate's root: 1 from `src/api/mod.rs`, 2 from `src/api/send.rs`.
fn module_depth(path: &str) -> usize {
    let parts: Vec<&str> = path.strip_prefix("src/").unwrap_or(path).split('/').collect();
    if parts.last() == Some(&"mod.rs") { parts.len() - 1 } else { parts.len() }
}

#[test]
fn a_screen_that_reaches_for_http_is_caught() {
    let wrong = [
        super::sample("src/ui/screens/main/mod.rs", "use crate::api::send;"),
        super::sample("src/ui/x.rs", "use crate::{domain::money, store::{tables, wipe}};"),
        super::sample("src/domain/x.rs", "fn f() { crate::platform::clock::now() }"),
        super::sample("src/demo_backend/x.rs", "use crate::api::send;"),
        super::sample("src/api/x.rs", "use super::super::ui::routes;"),
        super::sample("src/gadgets/x.rs", "use crate::api;"),
    ];
    for file in wrong {
        assert!(!violations(&[file]).is_empty());
    }
    let right = [
        super::sample("src/ui/x.rs", "use crate::{domain::money, repositories::Saved}; // crate::api"),
        super::sample("src/demo_backend/x.rs", "use crate::{api::wire::Record, platform::clock::Clock};"),
        super::sample("src/api/send.rs", "use super::error::ApiError;"),
        super::sample("src/repositories/x.rs", "#[cfg(test)]\nmod tests { use crate::demo_backend; }"),
        super::sample("src/ui/y.rs", "use crate::ui::routes::Route;"),
    ];
    assert_eq!(violations(&right), Vec::<String>::new());
}

#[test]
fn a_library_outside_its_module_is_caught() {
    let wrong = [
        super::sample("src/ui/x.rs", "use rusqlite::Connection;"),
        super::sample("src/repositories/x.rs", "let x = dioxus::prelude::use_signal(|| 1);"),
        super::sample("src/app/x.rs", "use wry;"),
    ];
    for file in wrong {
        assert!(!crate_violations(&[file]).is_empty());
    }
    let right = super::sample("src/store/x.rs", "use rusqlite::Connection; let axum = 1;");
    assert_eq!(crate_violations(&[right]), Vec::<String>::new());
}
