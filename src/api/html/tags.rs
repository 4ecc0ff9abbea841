//! What a tag means for a text.

use super::entities::decoded;

pub(super) enum Tag {
    /// The next words stand on a new line.
    Break,
    /// Begins or ends a block.
    Block,
    Item,
    Heading {
        opens: bool,
    },
    /// With the address as it was written, entities read.
    Link(Option<String>),
    LinkEnd,
    /// What is inside is not for reading.
    Hidden(&'static str),
    Other,
}

const HIDDEN: [&str; 14] = [
    "script", "style", "head", "title", "template", "iframe", "noscript", "object", "svg", "math", "textarea",
    "select", "video", "audio",
];
const BLOCKS: [&str; 16] = [
    "p",
    "div",
    "ul",
    "ol",
    "tr",
    "table",
    "section",
    "article",
    "blockquote",
    "header",
    "footer",
    "main",
    "pre",
    "hr",
    "dl",
    "dd",
];

/// `text` is what stands between `<` and `>`.
pub(super) fn tag(text: &str) -> Tag {
    let closes = text.starts_with('/');
    let text = text.trim_start_matches('/');
    let end = text.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(text.len());
    let (name, attributes) = text.split_at(end);
    let name = name.to_ascii_lowercase();
    match name.as_str() {
        "br" => Tag::Break,
        "li" if closes => Tag::Other,
        "li" => Tag::Item,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Tag::Heading { opens: !closes },
        "a" if closes => Tag::LinkEnd,
        "a" => Tag::Link(attribute(attributes, "href").map(|address| decoded(&address))),
        name if BLOCKS.contains(&name) => Tag::Block,
        name => match HIDDEN.iter().find(|hidden| **hidden == name) {
            Some(hidden) if !closes && !text.ends_with('/') => Tag::Hidden(hidden),
            _ => Tag::Other,
        },
    }
}

/// What follows the closing tag; nothing when there is none.
pub(super) fn after_closing<'a>(text: &'a str, name: &str) -> &'a str {
    let is_closing = |at: usize| {
        let after = text.get(at + 2..at + 2 + name.len());
        after.is_some_and(|after| after.eq_ignore_ascii_case(name))
    };
    let closing = text.match_indices("</").map(|(at, _)| at).find(|at| is_closing(*at));
    let after = closing.and_then(|at| text.get(at + 2 + name.len()..)).unwrap_or_default();
    after.split_once('>').map(|(_, after)| after).unwrap_or_default()
}

/// The first attribute of that name.
fn attribute(text: &str, wanted: &str) -> Option<String> {
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '/');
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(|letter: char| letter.is_whitespace() || letter == '=').unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let after = after.trim_start();
        let Some(after) = after.strip_prefix('=') else {
            // One step at least, whatever stands there.
            rest = if name.is_empty() { after.get(1..)? } else { after };
            continue;
        };
        let after = after.trim_start();
        let (value, after) = match after.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let inside = after.get(1..).unwrap_or_default();
                inside.split_once(quote).unwrap_or((inside, ""))
            }
            _ => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
        };
        if name.eq_ignore_ascii_case(wanted) {
            return Some(value.to_owned());
        }
        rest = after;
    }
}
