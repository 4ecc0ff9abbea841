//! The shape of the code: who may import whom, how long a file may be, where sentences may stand.
//! Every rule comes with a deliberately wrong sample, which proves that it bites.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its input has failed")]

mod imports;
mod lexer;
mod literals;
mod names;
mod sizes;
mod source;

use source::SourceFile;

#[test]
fn modules_import_only_what_the_dependency_rule_allows() {
    report(imports::violations(&source::rust_files(&["src"])));
}

#[test]
fn libraries_stay_behind_the_one_module_that_owns_them() {
    report(imports::crate_violations(&source::rust_files(&["src"])));
}

#[test]
fn files_stay_short_and_say_what_they_are_for() {
    let files = source::rust_files(&["src", "xtask/src", "tests", "lower/src"]);
    report(sizes::violations(&files));
    report(sizes::missing_purpose(&source::rust_files(&["src", "xtask/src"])));
}

#[test]
fn no_folder_or_file_is_named_after_nothing() {
    report(names::violations(&source::rust_files(&["src", "xtask/src", "tests", "lower/src"])));
}

#[test]
fn no_sentence_stands_in_the_markup() {
    report(literals::violations(&source::rust_files(&["src/ui", "src/app"])));
}

fn report(violations: Vec<String>) {
    assert!(violations.is_empty(), "\n{}\n", violations.join("\n"));
}

/// A file that exists only in a test of a rule.
fn sample(path: &str, text: &str) -> SourceFile {
    SourceFile { path: path.to_owned(), text: text.to_owned() }
}
