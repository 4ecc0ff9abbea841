//! From a business's text to a week. Strict: one word that is not understood, and nothing is.

use chrono::Weekday;

use super::words::{self, Word};
use super::{DAY, Span, WEEK, WorkingHours, ahead};

/// Longer texts are stories.
const LONGEST: usize = 400;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Days(Vec<Weekday>),
    /// Minutes from midnight, up to 24:00; true when it may be meant of either half of the day.
    Time(u32, bool),
    Until,
    Closed,
    Always,
}

pub(super) fn read(text: &str) -> Option<WorkingHours> {
    if text.len() > LONGEST {
        return None;
    }
    let mut reader = Reader { tokens: tokens(text)?.into_iter().peekable(), week: Week::default() };
    while let Some(token) = reader.tokens.next() {
        reader.take(token)?;
    }
    reader.week.finished()
}

struct Reader {
    tokens: std::iter::Peekable<std::vec::IntoIter<Token>>,
    week: Week,
}

impl Reader {
    fn take(&mut self, token: Token) -> Option<()> {
        match token {
            Token::Days(days) => {
                let is_joined = self.tokens.next_if_eq(&Token::Until).is_some();
                let named = match (days.as_slice(), self.tokens.peek()) {
                    ([first], Some(Token::Days(last))) if is_joined => {
                        let days = range(*first, *last.first().filter(|_| last.len() == 1)?);
                        self.tokens.next();
                        days
                    }
                    (_, Some(Token::Days(_))) if is_joined => return None,
                    // "Sunday — closed": a dash that only sets apart.
                    _ => days,
                };
                self.week.name(named);
            }
            Token::Time(from, _) => {
                self.tokens.next_if_eq(&Token::Until)?;
                let Some(Token::Time(to, _)) = self.tokens.next() else { return None };
                self.week.open(Span::new(from, to)?)?;
            }
            Token::Always => self.week.open(Span::new(0, DAY)?)?,
            Token::Closed => self.week.close()?,
            Token::Until => return None,
        }
        Some(())
    }
}

/// What was read so far. A day named twice has the later hours.
#[derive(Default)]
struct Week {
    days: [Vec<Span>; 7],
    named: Vec<Weekday>,
    /// Hours of the named days were read.
    is_told: bool,
    has_hours: bool,
    has_named: bool,
}

impl Week {
    fn name(&mut self, days: Vec<Weekday>) {
        if self.is_told {
            self.named.clear();
            self.is_told = false;
        }
        self.named.extend(days);
        self.has_named = true;
    }

    fn open(&mut self, span: Span) -> Option<()> {
        if self.named.is_empty() {
            // Hours without days are those of every day, if no days were named before.
            (!self.has_named).then_some(())?;
            self.named = WEEK.to_vec();
        }
        for day in &self.named {
            let spans = self.days.get_mut(day.num_days_from_monday() as usize)?;
            if !self.is_told {
                spans.clear();
            }
            // Out of order or into each other: not understood.
            if spans.last().is_some_and(|last| last.to >= span.from) {
                return None;
            }
            spans.push(span);
        }
        self.is_told = true;
        self.has_hours = true;
        Some(())
    }

    fn close(&mut self) -> Option<()> {
        if self.is_told || self.named.is_empty() {
            return None;
        }
        for day in &self.named {
            self.days.get_mut(day.num_days_from_monday() as usize)?.clear();
        }
        self.is_told = true;
        Some(())
    }

    fn finished(self) -> Option<WorkingHours> {
        // The night before must not run into a day that begins by itself.
        let runs_over = WEEK.iter().any(|day| {
            let last = self.days.get(day.num_days_from_monday() as usize).and_then(|spans| spans.last());
            let next = self.days.get(ahead(*day, 1).num_days_from_monday() as usize).and_then(|spans| spans.first());
            matches!((last, next), (Some(last), Some(next)) if last.to > DAY + next.from)
        });
        (self.is_told && self.has_hours && !runs_over).then_some(WorkingHours { days: self.days })
    }
}

/// Saturday to Monday is three days.
fn range(first: Weekday, last: Weekday) -> Vec<Weekday> {
    let count = (last.num_days_from_monday() + 7 - first.num_days_from_monday()) % 7;
    (0..=count).map(|days| ahead(first, days)).collect()
}

/// `None` at the first thing that is not understood.
fn tokens(text: &str) -> Option<Vec<Token>> {
    let lowered: String = text.to_lowercase().chars().map(western_digit).collect();
    // Names for "always" that look like times.
    let text = lowered.replace("24/7", " круглосуточно ").replace("rund um die uhr", " durchgehend ");
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = text.as_str();
    while let Some(letter) = rest.chars().next() {
        if letter.is_ascii_digit() {
            let (token, after) = time(rest)?;
            tokens.push(token);
            rest = after;
        } else if letter.is_alphabetic() {
            let end = rest.find(|it: char| !it.is_alphabetic() && !is_mark(it)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            match words::meaning(word)? {
                Word::Days(days) => tokens.push(Token::Days(days)),
                Word::Until => tokens.push(Token::Until),
                Word::Closed => tokens.push(Token::Closed),
                Word::Always => tokens.push(Token::Always),
                Word::Morning => halve(&mut tokens, false)?,
                Word::Afternoon => halve(&mut tokens, true)?,
                Word::Filler => {}
            }
            rest = after;
        } else if "-–—−‒".contains(letter) {
            tokens.push(Token::Until);
            rest = after_first(rest);
        } else if letter.is_whitespace() || ",;:.|/&()\u{200e}\u{200f}،؛".contains(letter) {
            rest = after_first(rest);
        } else {
            return None;
        }
    }
    Some(tokens)
}

fn after_first(text: &str) -> &str {
    let mut letters = text.chars();
    letters.next();
    letters.as_str()
}

/// Arabic vowel signs.
fn is_mark(letter: char) -> bool {
    ('\u{64b}'..='\u{652}').contains(&letter)
}

fn western_digit(letter: char) -> char {
    let value = match letter {
        '٠'..='٩' => letter as u32 - '٠' as u32,
        '۰'..='۹' => letter as u32 - '۰' as u32,
        _ => return letter,
    };
    char::from_digit(value, 10).unwrap_or(letter)
}

/// "9", "9:30", "09.30", "9h30"; one or two digits for the hour, two for the minutes.
fn time(text: &str) -> Option<(Token, &str)> {
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    let hours = digits(text);
    let (hour, rest) = text.split_at(hours);
    let hour: u32 = hour.parse().ok().filter(|_| hours <= 2)?;
    let (minute, rest) = match rest.strip_prefix([':', '.', 'h']).filter(|after| digits(after) == 2) {
        Some(after) => {
            let (minute, rest) = after.split_at(2);
            (minute.parse().ok()?, rest)
        }
        None => (0u32, rest.strip_prefix('h').unwrap_or(rest)),
    };
    let minutes = hour * 60 + minute;
    (minute < 60 && minutes <= DAY).then_some((Token::Time(minutes, (60..13 * 60).contains(&minutes)), rest))
}

/// "am" or "pm" behind a time of twelve hours.
fn halve(tokens: &mut [Token], is_afternoon: bool) -> Option<()> {
    let Some(Token::Time(minutes, is_open)) = tokens.last_mut() else { return None };
    if !*is_open {
        return None;
    }
    *minutes = *minutes % (12 * 60) + if is_afternoon { 12 * 60 } else { 0 };
    *is_open = false;
    Some(())
}
