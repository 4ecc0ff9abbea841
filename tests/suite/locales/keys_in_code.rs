//! Finds the message keys that the code names.

use std::collections::BTreeMap;

use crate::lexer::{Token, tokens, without_tests};

use super::{KINDS, is_grammatical};

#[derive(Default)]
pub struct KeysInCode {
    /// Key, and where it stands.
    pub used: BTreeMap<String, String>,
    /// Keys with a part filled in at run time, as the text before and after the `{…}`.
    patterns: Vec<(String, String)>,
}

impl KeysInCode {
    pub fn mentions(&self, key: &str) -> bool {
        let fits = |(before, after): &(String, String)| {
            key.len() > before.len() + after.len() && key.starts_with(before.as_str()) && key.ends_with(after.as_str())
        };
        self.used.contains_key(key) || self.patterns.iter().any(fits)
    }

    fn read(&mut self, path: &str, source: &str) {
        let tokens = without_tests(&tokens(source));
        for (at, placed) in tokens.iter().enumerate() {
            let Token::Text(text) = &placed.token else { continue };
            let is_name_in_page = at >= 2
                && tokens[at - 1].is_sign(':')
                && ["class", "id", "key", "href", "r#for"].iter().any(|name| tokens[at - 2].is_word(name));
            if is_name_in_page || !KINDS.iter().any(|kind| text.starts_with(kind)) {
                continue;
            }
            match (text.find('{'), text.rfind('}')) {
                (Some(open), Some(close)) => {
                    self.patterns.push((text[..open].to_owned(), text[close + 1..].to_owned()));
                }
                _ if is_grammatical(text) => {
                    self.used.insert(text.clone(), format!("{path}:{}", placed.line));
                }
                _ => {}
            }
        }
    }
}

pub fn read() -> KeysInCode {
    let mut keys = KeysInCode::default();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
                let source = std::fs::read_to_string(&path).unwrap();
                keys.read(&path.strip_prefix(root).unwrap().to_string_lossy(), &source);
            }
        }
    }
    keys
}

pub fn from_source(source: &str) -> KeysInCode {
    let mut keys = KeysInCode::default();
    keys.read("sample.rs", source);
    keys
}
