//! Puts words, breaks and links together into paragraphs. Must not know tags.

use crate::domain::safe_link::SafeLink;
use crate::domain::safe_text::{Paragraph, ParagraphKind, Run, SafeText};

pub(super) struct TextBuilder {
    done: Vec<Paragraph>,
    runs: Vec<Run>,
    kind: ParagraphKind,
    /// Line breaks since the last word.
    breaks: usize,
    /// Whitespace since the last word.
    has_space: bool,
    next_kind: Option<ParagraphKind>,
    link: Option<SafeLink>,
    letters_left: usize,
    /// The ends of lines are line breaks.
    keeps_lines: bool,
}

impl TextBuilder {
    pub fn new(most_letters: usize, keeps_lines: bool) -> Self {
        Self {
            done: Vec::new(),
            runs: Vec::new(),
            kind: ParagraphKind::Text,
            breaks: 0,
            has_space: false,
            next_kind: None,
            link: None,
            letters_left: most_letters,
            keeps_lines,
        }
    }

    pub fn is_full(&self) -> bool {
        self.letters_left == 0
    }

    pub fn push_str(&mut self, text: &str) {
        for letter in text.chars() {
            if self.is_full() {
                return;
            }
            self.push(letter);
        }
    }

    pub fn push(&mut self, letter: char) {
        if letter == '\n' && self.keeps_lines {
            self.breaks += 1;
        }
        if letter.is_whitespace() {
            self.has_space = true;
            return;
        }
        if is_harmful(letter) || self.is_full() {
            return;
        }
        self.letters_left -= 1;
        if self.breaks > 0 || self.runs.is_empty() {
            self.turn();
        } else if self.has_space {
            self.append(' ');
        }
        (self.breaks, self.has_space) = (0, false);
        if self.runs.last().is_none_or(|run| run.link != self.link) {
            self.runs.push(Run { text: String::new(), link: self.link.clone() });
        }
        self.append(letter);
    }

    pub fn break_line(&mut self) {
        self.breaks += 1;
    }

    /// The next words begin a paragraph of this kind.
    pub fn begin(&mut self, kind: Option<ParagraphKind>) {
        self.next_kind = kind;
    }

    pub fn link(&mut self, link: Option<SafeLink>) {
        self.link = link;
    }

    pub fn finished(mut self) -> SafeText {
        self.end_paragraph();
        SafeText { paragraphs: self.done }
    }

    /// The next paragraph.
    fn turn(&mut self) {
        self.end_paragraph();
        let by_gap = match (self.done.is_empty(), self.breaks) {
            (false, 0 | 1) => ParagraphKind::Line,
            _ => ParagraphKind::Text,
        };
        self.kind = self.next_kind.take().unwrap_or(by_gap);
    }

    fn end_paragraph(&mut self) {
        let runs = std::mem::take(&mut self.runs);
        if !runs.is_empty() {
            self.done.push(Paragraph { kind: self.kind, runs });
        }
    }

    fn append(&mut self, letter: char) {
        if let Some(run) = self.runs.last_mut() {
            run.text.push(letter);
        }
    }
}

/// Not whitespace, and not to be seen: control letters, and those that turn the direction of what follows.
fn is_harmful(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
