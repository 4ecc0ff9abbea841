//! What stands behind the verb on the command line.

use crate::step::{Outcome, Stop, stop};

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Words without dashes, in order.
    pub words: Vec<String>,
    flags: Vec<(String, Option<String>)>,
}

/// Flags that take the next word as their value.
const WITH_VALUE: &[&str] = &["size", "lang", "port"];

impl Options {
    pub fn parse(words: impl IntoIterator<Item = String>) -> Result<Self, Stop> {
        let mut options = Self::default();
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            match word.strip_prefix("--") {
                None => options.words.push(word),
                Some(flag) => match flag.split_once('=') {
                    Some((name, value)) => options.flags.push((name.to_owned(), Some(value.to_owned()))),
                    None if WITH_VALUE.contains(&flag) => {
                        let value = words.next().ok_or_else(|| stop(format!("--{flag} needs a value")))?;
                        options.flags.push((flag.to_owned(), Some(value)));
                    }
                    None => options.flags.push((flag.to_owned(), None)),
                },
            }
        }
        Ok(options)
    }

    pub fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|(name, _)| name == flag)
    }

    pub fn value(&self, flag: &str) -> Option<&str> {
        self.flags.iter().find(|(name, _)| name == flag).and_then(|(_, value)| value.as_deref())
    }

    /// A misspelt flag stops the verb instead of being ignored.
    pub fn allow(&self, flags: &[&str]) -> Outcome {
        match self.flags.iter().find(|(name, _)| !flags.contains(&name.as_str())) {
            Some((name, _)) => Err(stop(format!("this verb does not know --{name}"))),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Options {
        Options::parse(line.split_whitespace().map(str::to_owned)).unwrap()
    }

    #[test]
    fn flags_take_their_value_in_both_spellings() {
        assert_eq!(parse("--size 320x568 --dark").value("size"), Some("320x568"));
        assert_eq!(parse("--lang=ar name").value("lang"), Some("ar"));
        assert_eq!(parse("--lang=ar name").words, ["name"]);
        assert!(parse("--dark").has("dark"));
    }

    #[test]
    fn a_flag_without_its_value_or_unknown_to_the_verb_stops() {
        assert!(Options::parse(["--size".to_owned()]).is_err());
        assert!(parse("--drak").allow(&["dark"]).is_err());
    }
}
