//! The files of the iOS project that can be read without Xcode: property lists, the launch screen, versions. Must not change them.

use std::collections::HashSet;
use std::path::Path;

use roxmltree::{Document, Node, ParsingOptions};

use super::toolchain::RELEASE_FLAGS;
use crate::project::root;
use crate::step::{Outcome, Stop, stop};

const LISTS: [(&str, &[&str]); 3] = [
    (
        "Altegio/Info.plist",
        &["CFBundleIdentifier", "CFBundleLocalizations", "UILaunchStoryboardName", "LSRequiresIPhoneOS"],
    ),
    ("Altegio/Altegio.entitlements", &["keychain-access-groups", "com.apple.developer.associated-domains"]),
    (
        "Altegio/PrivacyInfo.xcprivacy",
        &["NSPrivacyTracking", "NSPrivacyAccessedAPITypes", "NSPrivacyCollectedDataTypes"],
    ),
];

pub fn check() -> Outcome {
    let project = root().join("ios");
    for (name, keys) in LISTS {
        let text = read(&project.join(name))?;
        check_list(&text, keys).map_err(|reason| stop(format!("ios/{name}: {reason}")))?;
        println!("ios/{name}: a property list with {}", keys.join(", "));
    }
    let screen = read(&project.join("Altegio/LaunchScreen.storyboard"))?;
    parse(&screen).map_err(|reason| stop(format!("ios/Altegio/LaunchScreen.storyboard: {reason}")))?;
    let spec = read(&project.join("project.yml"))?;
    for line in [format!("MARKETING_VERSION: {}", env!("CARGO_PKG_VERSION")), "iOS: \"12.0\"".to_owned()] {
        if !spec.contains(&line) {
            return Err(stop(format!("ios/project.yml does not say `{line}`")));
        }
    }
    match read(&project.join("build-rust.sh"))?.contains(RELEASE_FLAGS) {
        true => Ok(()),
        false => Err(stop(format!("ios/build-rust.sh does not use {RELEASE_FLAGS}"))),
    }
}

fn read(path: &Path) -> Result<String, Stop> {
    std::fs::read_to_string(path).map_err(|error| stop(format!("{}: {error}", path.display())))
}

fn parse(text: &str) -> Result<Document<'_>, String> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| error.to_string())
}

/// Well-formed, and every dictionary's keys are followed by a value and occur once.
fn check_list(text: &str, wanted: &[&str]) -> Result<(), String> {
    let document = parse(text)?;
    let list = document.root_element();
    let top = list.first_element_child().filter(|_| list.has_tag_name("plist")).ok_or("no property list")?;
    check_value(top)?;
    let keys: HashSet<&str> = keys(top).collect();
    match wanted.iter().find(|key| !keys.contains(*key)) {
        None => Ok(()),
        Some(key) => Err(format!("{key} is missing")),
    }
}

fn keys<'a>(dictionary: Node<'a, 'a>) -> impl Iterator<Item = &'a str> {
    dictionary.children().filter(|child| child.has_tag_name("key")).filter_map(|key| key.text())
}

fn check_value(value: Node<'_, '_>) -> Result<(), String> {
    let children: Vec<_> = value.children().filter(Node::is_element).collect();
    match value.tag_name().name() {
        "dict" => {
            let mut seen = HashSet::new();
            for pair in children.chunks(2) {
                let [key, value] = pair else { return Err("a key without a value".to_owned()) };
                let name = key.text().filter(|_| key.has_tag_name("key")).ok_or("a value without a key")?;
                if !seen.insert(name) {
                    return Err(format!("{name} occurs twice"));
                }
                check_value(*value)?;
            }
            Ok(())
        }
        "array" => children.into_iter().try_for_each(check_value),
        "string" | "integer" | "real" | "true" | "false" | "date" | "data" if children.is_empty() => Ok(()),
        other => Err(format!("<{other}> is no value")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(inner: &str) -> String {
        format!("<?xml version=\"1.0\"?><!DOCTYPE plist PUBLIC \"-\" \"x\"><plist version=\"1.0\">{inner}</plist>")
    }

    #[test]
    fn a_good_list_passes() {
        let text = list("<dict><key>a</key><array><string>x</string><true/></array><key>b</key><dict/></dict>");
        assert_eq!(check_list(&text, &["a", "b"]), Ok(()));
    }

    #[test]
    fn a_bad_list_is_named() {
        for inner in [
            "<dict><key>a</key></dict>",
            "<dict><string>x</string><key>a</key></dict>",
            "<dict><key>a</key><yes/></dict>",
            "<dict><key>a</key><true/><key>a</key><true/></dict>",
            "<dict></dict>",
            "<dict>",
        ] {
            assert!(check_list(&list(inner), &["a"]).is_err(), "{inner}");
        }
    }
}
