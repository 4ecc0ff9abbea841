//! The log: to standard error, without anything that identifies a person. Callers must not log numbers, names, codes or
//! tokens in the first place; this is the net below them.

use std::io::Write;

use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Phone numbers have at least this many digits; ids and codes of that length are hidden with them.
const LONGEST_SHOWN_NUMBER: usize = 6;
/// Tokens are longer than any word of ours.
const LONGEST_SHOWN_WORD: usize = 40;

pub fn start() {
    let lines = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(RedactedStderr);
    if tracing_subscriber::registry().with(wanted(std::env::var("ALTEGIO_LOG").ok())).with(lines).try_init().is_err() {
        tracing::debug!("the log was already started");
    }
}

/// As `ALTEGIO_LOG` asks for ("warn,altegio_me=debug"); by targets alone: filters by field would bring a whole engine of
/// regular expressions into what a phone downloads.
fn wanted(asked: Option<String>) -> Targets {
    let usual = || Targets::new().with_default(tracing::Level::WARN).with_target("altegio_me", tracing::Level::INFO);
    asked.and_then(|text| text.parse().ok()).unwrap_or_else(usual)
}

struct RedactedStderr;

impl<'a> MakeWriter<'a> for RedactedStderr {
    type Writer = Redacted;

    fn make_writer(&'a self) -> Self::Writer {
        Redacted { line: Vec::new() }
    }
}

/// Gathers one entry and writes it when it is dropped.
struct Redacted {
    line: Vec<u8>,
}

impl Write for Redacted {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.line.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Drop for Redacted {
    fn drop(&mut self) {
        let text = redact(&String::from_utf8_lossy(&self.line));
        // Nobody is left to be told when standard error is gone.
        drop(std::io::stderr().write_all(text.as_bytes()));
    }
}

/// Hides long numbers (also with spaces and dashes inside) and long words that hold a digit. Times stay: `:` parts them.
fn redact(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let number = number_length(rest);
        let digits = rest[..number].chars().filter(char::is_ascii_digit).count();
        let word = word_length(rest);
        let is_date = rest[..number].len() == 10 && rest.as_bytes().get(4) == Some(&b'-');
        if digits > LONGEST_SHOWN_NUMBER && !is_date {
            out.push('…');
            rest = &rest[number..];
        } else if number > 0 && word <= LONGEST_SHOWN_WORD {
            out.push_str(&rest[..number]);
            rest = &rest[number..];
        } else if word > LONGEST_SHOWN_WORD && rest[..word].contains(|c: char| c.is_ascii_digit()) {
            out.push('…');
            rest = &rest[word..];
        } else if word > 0 {
            let step = rest[..word].find(|c: char| c.is_ascii_digit()).filter(|at| *at > 0).unwrap_or(word);
            out.push_str(&rest[..step]);
            rest = &rest[step..];
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out
}

/// Digits with single spaces, dashes or brackets between them, from the start of `text`.
fn number_length(text: &str) -> usize {
    let mut end = 0;
    let mut gap = 0;
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() {
            end = at + 1;
            gap = 0;
        } else if matches!(c, ' ' | '-' | '(' | ')') && end > 0 && gap < 2 {
            gap += 1;
        } else {
            break;
        }
    }
    end
}

fn word_length(text: &str) -> usize {
    text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use tracing::Level;

    use super::{redact, wanted};

    #[test]
    fn what_is_logged_can_be_asked_for_and_nonsense_changes_nothing() {
        assert!(wanted(None).would_enable("altegio_me::api", &Level::INFO));
        assert!(!wanted(None).would_enable("hyper", &Level::INFO));
        assert!(wanted(Some("warn,altegio_me=debug".into())).would_enable("altegio_me", &Level::DEBUG));
        assert!(!wanted(Some("=!=".into())).would_enable("altegio_me", &Level::DEBUG));
    }

    #[test]
    fn phone_numbers_never_reach_the_log() {
        for line in ["sent to +12025550101 now", "sent to +1 (202) 555-0101 now", "sent to 89261234567 now"] {
            let hidden = redact(line);
            assert!(!hidden.contains("555") && !hidden.contains("123456"), "{hidden}");
            assert!(hidden.starts_with("sent to ") && hidden.ends_with(" now"), "{hidden}");
        }
    }

    #[test]
    fn tokens_never_reach_the_log() {
        let token = "a1b2c3d4".repeat(6);
        assert!(!redact(&format!("User {token}")).contains("a1b2c3d4"));
    }

    #[test]
    fn what_helps_to_find_a_fault_stays() {
        for line in
            ["2026-11-24T09:41:00.123456Z  INFO altegio_me::api: 200 in 35 ms", "collection=\"places\" error=offline"]
        {
            assert_eq!(redact(line), line);
        }
    }
}
