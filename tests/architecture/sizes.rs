//! How long a file may be, and that it opens by saying what it is for.

use super::lexer::{end_of_item, is_cfg_test, tokens};
use super::source::SourceFile;

const LIMIT: usize = 500;
/// What a longer file says in its first lines, followed by the reason.
const EXCUSE: &str = "Over 500 lines because";

pub fn violations(files: &[SourceFile]) -> Vec<String> {
    files
        .iter()
        .filter(|file| !file.text.lines().take(6).any(|line| line.contains(EXCUSE)))
        .filter_map(|file| {
            let lines = lines_without_tests(&file.text);
            (lines > LIMIT).then(|| format!("{}: {lines} lines; split it, or say `{EXCUSE} …` at the top", file.path))
        })
        .collect()
}

pub fn missing_purpose(files: &[SourceFile]) -> Vec<String> {
    files
        .iter()
        .filter(|file| !file.path.ends_with("tests.rs") && !file.path.contains("/tests/"))
        .filter(|file| !file.text.starts_with("//!"))
        .map(|file| format!("{}: opens without `//!`: what is it for, and what must it not know?", file.path))
        .collect()
}

fn lines_without_tests(text: &str) -> usize {
    let tokens = tokens(text);
    let mut in_tests = 0;
    let mut at = 0;
    while at < tokens.len() {
        if is_cfg_test(&tokens[at..]) {
            let end = end_of_item(&tokens, at);
            in_tests += tokens[end - 1].line - tokens[at].line + 1;
            at = end;
        } else {
            at += 1;
        }
    }
    text.lines().count() - in_tests
}

#[test]
fn a_long_file_is_caught_unless_it_says_why() {
    let long = "fn f() {}\n".repeat(501);
    assert_eq!(violations(&[super::sample("src/a.rs", &long)]).len(), 1);
    let excused = format!("//! A table. Over 500 lines because it is one table.\n{long}");
    assert_eq!(violations(&[super::sample("src/a.rs", &excused)]).len(), 0);
    let mostly_tests = format!("fn f() {{}}\n#[cfg(test)]\nmod tests {{\n{long}}}\n");
    assert_eq!(violations(&[super::sample("src/a.rs", &mostly_tests)]).len(), 0);
}

#[test]
fn a_file_without_a_purpose_is_caught() {
    assert_eq!(missing_purpose(&[super::sample("src/a.rs", "use std::fmt;")]).len(), 1);
    assert_eq!(missing_purpose(&[super::sample("src/a.rs", "//! Why.\nuse std::fmt;")]).len(), 0);
}
