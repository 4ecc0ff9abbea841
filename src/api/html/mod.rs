//! HTML of descriptions and policies as text that can do no harm (API notes, 9). Nothing of a tag reaches the screen but
//! line breaks and checked links. Reads in one pass, whatever was written. Must not know what it is about.

mod entities;
mod tags;
mod text;

#[cfg(test)]
mod tests;

use crate::domain::safe_link::SafeLink;
use crate::domain::safe_text::{ParagraphKind, SafeText};
use entities::entity;
use tags::{Tag, after_closing, tag};
use text::TextBuilder;

/// Bytes of HTML that are looked at.
const MOST_READ: usize = 1_000_000;
/// Letters of a description: more is no description.
const MOST_SHOWN: usize = 20_000;

/// A description: paragraphs and links.
pub(super) fn safe_text(html: &str) -> SafeText {
    read(html, MOST_SHOWN)
}

/// Policies and notes: words alone, and all of them.
pub(super) fn plain_text(html: &str) -> String {
    read(html, usize::MAX).plain()
}

fn read(html: &str, most_letters: usize) -> SafeText {
    let html = beginning(html, MOST_READ);
    let mut text = TextBuilder::new(most_letters, !has_breaking_tags(html));
    // What is missing once is missing for good: nothing is looked for twice.
    let mut tags_may_end = true;
    let mut rest = html;
    while let Some(start) = rest.find(['<', '&']) {
        let (before, found) = rest.split_at(start);
        text.push_str(before);
        if text.is_full() {
            break;
        }
        rest = match found.strip_prefix('&') {
            Some(after) => match entity(after) {
                Some((letter, after)) => {
                    text.push(letter);
                    after
                }
                None => {
                    text.push('&');
                    after
                }
            },
            None => take_tag(found, &mut text, &mut tags_may_end),
        };
    }
    text.push_str(rest);
    text.finished()
}

/// `found` begins with `<`; answers what follows the tag.
fn take_tag<'a>(found: &'a str, text: &mut TextBuilder, tags_may_end: &mut bool) -> &'a str {
    let inside = found.get(1..).unwrap_or_default();
    if let Some(comment) = inside.strip_prefix("!--") {
        // An open comment hides the rest, as it does in a browser.
        return comment.split_once("-->").map(|(_, after)| after).unwrap_or_default();
    }
    let begins = inside.starts_with(|letter: char| letter.is_ascii_alphabetic() || matches!(letter, '/' | '!' | '?'));
    let parts = if begins && *tags_may_end { inside.split_once('>') } else { None };
    let Some((tag_text, after)) = parts else {
        *tags_may_end &= !begins;
        text.push('<');
        return inside;
    };
    match tag(tag_text) {
        Tag::Break => text.break_line(),
        Tag::Block => {
            text.break_line();
            text.begin(None);
        }
        Tag::Item => {
            text.break_line();
            text.begin(Some(ParagraphKind::ListItem));
        }
        Tag::Heading { opens } => {
            text.break_line();
            text.break_line();
            text.begin(opens.then_some(ParagraphKind::Heading));
        }
        Tag::Link(address) => text.link(address.and_then(|address| SafeLink::of(&address))),
        Tag::LinkEnd => text.link(None),
        Tag::Hidden(name) => return after_closing(after, name),
        Tag::Other => {}
    }
    after
}

/// In such a text the ends of its lines mean nothing.
fn has_breaking_tags(html: &str) -> bool {
    let is_breaking = |after: &str| {
        let name: String = after.chars().take(3).collect::<String>().to_ascii_lowercase();
        name.starts_with("br")
            || name.starts_with("li")
            || name == "div"
            || (name.starts_with('p') && !name.starts_with("pr"))
    };
    html.match_indices('<').any(|(at, _)| html.get(at + 1..).is_some_and(is_breaking))
}

fn beginning(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    text.get(..end).unwrap_or_default()
}
