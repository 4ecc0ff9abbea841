//! Sentences belong to `locales/`: a literal with letters in it must not reach the page from `rsx!`.

use super::lexer::{Placed, Token, tokens, without_tests};
use super::source::SourceFile;

/// Attributes whose value is read or heard by the user.
const SPOKEN: &[&str] =
    &["alt", "title", "placeholder", "aria_label", "aria_description", "aria_roledescription", "aria_valuetext"];

pub fn violations(files: &[SourceFile]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        let tokens = without_tests(&tokens(&file.text));
        for at in 0..tokens.len() {
            let opens = tokens[at].is_word("rsx") && tokens.get(at + 1).is_some_and(|token| token.is_sign('!'));
            if opens {
                check_markup(&file.path, body(&tokens, at + 2), &mut found);
            }
        }
    }
    found
}

/// The tokens between the braces that open at or after `at`.
fn body(tokens: &[Placed], at: usize) -> &[Placed] {
    let mut depth = 0;
    for end in at..tokens.len() {
        match tokens[end].token {
            Token::Sign('{' | '(' | '[') => depth += 1,
            Token::Sign('}' | ')' | ']') => {
                depth -= 1;
                if depth == 0 {
                    return &tokens[at..end];
                }
            }
            _ => {}
        }
    }
    &tokens[at.min(tokens.len())..]
}

fn check_markup(path: &str, markup: &[Placed], found: &mut Vec<String>) {
    for (at, placed) in markup.iter().enumerate() {
        let Token::Text(text) = &placed.token else { continue };
        if !has_letters(text) {
            continue;
        }
        let before = at.checked_sub(1).map(|before| &markup[before].token);
        // A child stands behind `{`, `}`, `,` or a closing attribute, and ends its place: no `.method()`, no `=>`.
        let is_child = matches!(before, Some(Token::Sign('{' | '}' | ',')))
            && !matches!(markup.get(at + 1).map(|next| &next.token), Some(Token::Sign('.' | ':' | '=')))
            && !inside_code(markup, at);
        let is_spoken = matches!(before, Some(Token::Sign(':')))
            && matches!(at.checked_sub(2).map(|name| &markup[name].token), Some(Token::Word(name)) if SPOKEN.contains(&name.as_str()));
        if is_child || is_spoken {
            found.push(format!("{path}:{}: \"{text}\" belongs to locales/, with a key", placed.line));
        }
    }
}

/// Whether the token stands in code rather than among children: in a call's parentheses, an array's brackets, or in
/// braces that belong to an attribute's value (`class: if open { … } else { … }`, `onclick: move |_| { … }`).
fn inside_code(markup: &[Placed], at: usize) -> bool {
    let mut depth = 0;
    for (opening, placed) in markup[..at].iter().enumerate().rev() {
        match placed.token {
            Token::Sign(')' | ']' | '}') => depth += 1,
            Token::Sign('(' | '[') if depth == 0 => return true,
            Token::Sign('{') if depth == 0 && opens_value(markup, opening) => {
                return true;
            }
            Token::Sign('(' | '[' | '{') => depth -= 1,
            _ => {}
        }
    }
    false
}

/// Whether an attribute's `name:` stands before this brace, with nothing but its value's code between.
fn opens_value(markup: &[Placed], brace: usize) -> bool {
    let mut depth = 0;
    for at in (0..brace).rev() {
        match markup[at].token {
            Token::Sign(')' | ']' | '}') => depth += 1,
            Token::Sign('(' | '[' | '{') if depth > 0 => depth -= 1,
            Token::Sign('{' | '(' | '[' | ',' | ';') if depth == 0 => return false,
            Token::Sign(':') if depth == 0 => {
                let part_of_path = markup[at + 1].is_sign(':') || at > 0 && markup[at - 1].is_sign(':');
                if !part_of_path {
                    return true;
                }
            }
            _ => {}
        }
    }
    false
}

/// Outside of `{…}`, which is a value from elsewhere.
fn has_letters(text: &str) -> bool {
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 && c.is_alphabetic() => return true,
            _ => {}
        }
    }
    false
}

#[test]
fn a_sentence_in_the_markup_is_caught() {
    for wrong in [
        r#"rsx! { p { "Hello" } }"#,
        r#"rsx! { p { class: "a", "Hello {name}" } }"#,
        r#"rsx! { button { aria_label: "Close", Icon {} } }"#,
        r#"rsx! { Icon {} "and text" }"#,
        r#"rsx! { div { class: "a", if open { "Open now" } } }"#,
        r#"rsx! { for place in places { li { key: "{place}", ui::Row {} "Row" } } }"#,
    ] {
        assert_eq!(violations(&[super::sample("src/ui/x.rs", wrong)]).len(), 1, "{wrong}");
    }
    for right in [
        r#"rsx! { p { class: "card", id: "main", "{text}" } }"#,
        r#"rsx! { p { class: if open { "open" } else { "shut" }, "·" } }"#,
        r#"rsx! { p { {localizer.text("screen-main-title")} } }"#,
        r#"rsx! { button { aria_label: "{label}", onclick: move |_| go("there") } }"#,
    ] {
        let found = violations(&[super::sample("src/ui/x.rs", right)]);
        assert!(found.is_empty(), "{right}: {found:?}");
    }
}
