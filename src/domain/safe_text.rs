//! A business's own words, safe to show: paragraphs, and links that can do no harm. Must not know HTML.

use serde::{Deserialize, Serialize};

use super::safe_link::SafeLink;

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SafeText {
    pub paragraphs: Vec<Paragraph>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    pub kind: ParagraphKind,
    pub runs: Vec<Run>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ParagraphKind {
    /// Begins after a gap.
    #[default]
    Text,
    /// Goes on right below the one before it.
    Line,
    Heading,
    ListItem,
}

/// Words of one look, without line breaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    pub text: String,
    pub link: Option<SafeLink>,
}

impl SafeText {
    pub fn is_empty(&self) -> bool {
        self.paragraphs.is_empty()
    }

    /// Without links: one line for each paragraph, an empty one where there is a gap.
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        for paragraph in &self.paragraphs {
            if !plain.is_empty() {
                plain.push_str(if paragraph.has_gap() { "\n\n" } else { "\n" });
            }
            if paragraph.kind == ParagraphKind::ListItem {
                plain.push_str("• ");
            }
            plain.extend(paragraph.runs.iter().map(|run| run.text.as_str()));
        }
        plain
    }
}

impl Paragraph {
    fn has_gap(&self) -> bool {
        matches!(self.kind, ParagraphKind::Text | ParagraphKind::Heading)
    }
}
