//! Splits Rust into the few kinds of tokens the rules need. Comments are dropped.

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    Word(String),
    /// The text between the quotes, escapes as written.
    Text(String),
    Sign(char),
}

#[derive(Debug, Clone)]
pub struct Placed {
    pub token: Token,
    pub line: usize,
}

impl Placed {
    pub fn is_word(&self, word: &str) -> bool {
        matches!(&self.token, Token::Word(found) if found == word)
    }

    pub fn is_sign(&self, sign: char) -> bool {
        self.token == Token::Sign(sign)
    }
}

pub fn tokens(source: &str) -> Vec<Placed> {
    let chars: Vec<char> = source.chars().collect();
    let mut found = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < chars.len() {
        let start_line = line;
        let rest = &chars[at..];
        let (length, token) = match rest {
            ['/', '/', ..] => (rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()), None),
            ['/', '*', ..] => (block_comment(rest), None),
            ['"', ..] => quoted(rest, 0),
            ['b', '"', ..] => quoted(rest, 1),
            ['r', '"' | '#', ..] if raw_hashes(&rest[1..]).is_some() => raw(rest),
            ['\'', ..] => (char_or_lifetime(rest), None),
            [c, ..] if c.is_alphanumeric() || *c == '_' => {
                let length = rest.iter().position(|c| !c.is_alphanumeric() && *c != '_').unwrap_or(rest.len());
                (length, Some(Token::Word(rest[..length].iter().collect())))
            }
            [c, ..] if c.is_whitespace() => (1, None),
            [c, ..] => (1, Some(Token::Sign(*c))),
            [] => break,
        };
        line += rest[..length].iter().filter(|c| **c == '\n').count();
        at += length;
        if let Some(token) = token {
            found.push(Placed { token, line: start_line });
        }
    }
    found
}

/// Without what stands behind `#[cfg(test)]`: tests may reach further than the code they test.
pub fn without_tests(tokens: &[Placed]) -> Vec<Placed> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if is_cfg_test(&tokens[at..]) {
            at = end_of_item(tokens, at);
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

pub fn is_cfg_test(tokens: &[Placed]) -> bool {
    tokens.len() > 6
        && tokens[0].is_sign('#')
        && tokens[1].is_sign('[')
        && tokens[2].is_word("cfg")
        && tokens[3].is_sign('(')
        && tokens[4].is_word("test")
        && tokens[5].is_sign(')')
}

/// Past the closing brace, or the semicolon, of the item that starts here.
pub fn end_of_item(tokens: &[Placed], start: usize) -> usize {
    let mut depth = 0;
    for (at, placed) in tokens.iter().enumerate().skip(start) {
        match placed.token {
            Token::Sign('{') => depth += 1,
            Token::Sign('}') if depth == 1 => return at + 1,
            Token::Sign('}') => depth -= 1,
            Token::Sign(';') if depth == 0 => return at + 1,
            _ => {}
        }
    }
    tokens.len()
}

fn block_comment(rest: &[char]) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        match &rest[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => {
                (depth, at) = (depth - 1, at + 2);
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    rest.len()
}

fn quoted(rest: &[char], prefix: usize) -> (usize, Option<Token>) {
    let mut at = prefix + 1;
    while at < rest.len() && rest[at] != '"' {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    let end = at.min(rest.len());
    ((end + 1).min(rest.len()), Some(Token::Text(rest[prefix + 1..end].iter().collect())))
}

fn raw_hashes(rest: &[char]) -> Option<usize> {
    let hashes = rest.iter().take_while(|c| **c == '#').count();
    (rest.get(hashes) == Some(&'"')).then_some(hashes)
}

fn raw(rest: &[char]) -> (usize, Option<Token>) {
    let hashes = raw_hashes(&rest[1..]).unwrap_or_default();
    let start = 2 + hashes;
    let closing: String = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let body: String = rest[start..].iter().collect();
    let inside = body.split(&closing).next().unwrap_or_default().to_owned();
    let length = start + inside.chars().count() + 1 + hashes;
    (length.min(rest.len()), Some(Token::Text(inside)))
}

fn char_or_lifetime(rest: &[char]) -> usize {
    match rest {
        ['\'', '\\', ..] => rest.iter().skip(2).position(|c| *c == '\'').map_or(rest.len(), |end| {
            // '\'' closes at the second quote.
            if rest[2] == '\'' { 4.min(rest.len()) } else { end + 3 }
        }),
        ['\'', _, '\'', ..] => 3,
        _ => 1,
    }
}

#[test]
fn comments_are_dropped_and_strings_kept_whole() {
    let found: Vec<_> =
        tokens("a /* \"x\" /* */ */ \"b\\\"c\" 'd' // e\n r#\"f\"g\"# '\\'' 'life h").into_iter().collect();
    let shown: Vec<_> = found.iter().map(|placed| format!("{:?}", placed.token)).collect();
    assert_eq!(
        shown,
        [r#"Word("a")"#, r#"Text("b\\\"c")"#, r#"Text("f\"g")"#, r#"Word("life")"#, r#"Word("h")"#],
        "{shown:?}"
    );
    assert_eq!(found[2].line, 2);
}
