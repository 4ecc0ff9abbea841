//! The engine floor: what Safari 12 and Chromium 66 cannot do must not stand in our styles and scripts.
//! Each ban comes from a measured feature table; an engine run proves the rest.

mod bans;

use std::path::{Path, PathBuf};

use bans::{Ban, CSS_BANS, JS_BANS};

#[test]
fn styles_use_only_what_the_oldest_phones_can_do() {
    check(&["assets", "src"], "css", CSS_BANS);
}

#[test]
fn page_scripts_use_only_what_the_oldest_phones_can_do() {
    check(&["assets", "src"], "js", JS_BANS);
}

/// `style` attributes in the markup are styles too.
#[test]
fn style_attributes_in_the_markup_keep_to_the_floor() {
    let mut wrong = Vec::new();
    for path in files(&["src"], "rs") {
        let source = std::fs::read_to_string(&path).unwrap();
        for (number, line) in source.lines().enumerate() {
            if let Some((_, style)) = line.split_once("style: \"") {
                wrong.extend(found(style, CSS_BANS).into_iter().map(|ban| message(&path, number, ban)));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

fn check(folders: &[&str], extension: &str, bans: &[Ban]) {
    let mut wrong = Vec::new();
    for path in files(folders, extension) {
        let source = without_comments(&std::fs::read_to_string(&path).unwrap());
        for (number, line) in source.lines().enumerate() {
            wrong.extend(found(line, bans).into_iter().map(|ban| message(&path, number, ban)));
        }
        if extension == "css" {
            wrong.extend(flex_gaps(&source).into_iter().map(|rule| {
                format!("{}: `{rule}` has a flex `gap`: give the children margins, or use grid", path.display())
            }));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

fn message(path: &Path, line: usize, ban: &Ban) -> String {
    format!("{}:{}: `{}`: {}", path.display(), line + 1, ban.text, ban.instead)
}

fn found<'a>(line: &str, bans: &'a [Ban]) -> Vec<&'a Ban> {
    bans.iter().filter(|ban| line.match_indices(ban.text).any(|(at, _)| ban.bites(line, at))).collect()
}

/// `gap` in a rule that does not say `display:grid`. A rule that inherits its display from another says so in
/// `grid-gap`, which old engines know for grids and none for flex boxes.
fn flex_gaps(css: &str) -> Vec<String> {
    let rules = css.split('}').filter_map(|rule| rule.rsplit_once('{'));
    rules
        .filter(|(_, body)| {
            let declares = |name: &str| body.split(';').any(|line| line.trim_start().starts_with(name));
            let is_grid =
                body.replace(' ', "").contains("display:grid") || body.replace(' ', "").contains("display:inline-grid");
            !is_grid
                && (declares("gap:") || declares("column-gap:") || declares("row-gap:"))
                && !body.contains("columns")
        })
        .map(|(head, _)| head.rsplit(['{', ';']).next().unwrap_or(head).trim().to_owned())
        .collect()
}

/// Comments become spaces, line breaks stay, so that line numbers hold.
fn without_comments(source: &str) -> String {
    let mut kept = String::new();
    let mut rest = source;
    while let Some(open) = rest.find("/*") {
        kept.push_str(&rest[..open]);
        let close = rest[open..].find("*/").map_or(rest.len(), |close| open + close + 2);
        kept.extend(rest[open..close].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = &rest[close..];
    }
    kept.push_str(rest);
    let no_line_comments = |line: &str| match line.trim_start().starts_with("//") {
        true => String::new(),
        false => line.split(" // ").next().unwrap_or_default().to_owned(),
    };
    kept.lines().map(no_line_comments).collect::<Vec<_>>().join("\n")
}

fn files(folders: &[&str], extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> =
        folders.iter().map(|folder| Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).collect();
    while let Some(folder) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

#[test]
fn wrong_samples_are_caught() {
    for wrong in bans::WRONG_CSS {
        assert!(!found(wrong, CSS_BANS).is_empty(), "{wrong}");
    }
    for right in bans::RIGHT_CSS {
        let bites: Vec<_> = found(right, CSS_BANS).iter().map(|ban| ban.text).collect();
        assert!(bites.is_empty(), "{right}: {bites:?}");
    }
    for wrong in bans::WRONG_JS {
        assert!(!found(wrong, JS_BANS).is_empty(), "{wrong}");
    }
    for right in bans::RIGHT_JS {
        let bites: Vec<_> = found(right, JS_BANS).iter().map(|ban| ban.text).collect();
        assert!(bites.is_empty(), "{right}: {bites:?}");
    }
    assert_eq!(flex_gaps(".a { display: flex; gap: 8px } .b{display:grid;gap:8px}").len(), 1);
    assert_eq!(
        without_comments(
            "a /* b
: */ c // d
// e"
        ),
        "a     
     c
"
    );
}
