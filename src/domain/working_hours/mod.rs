//! When a place is open, read from what its business wrote. What cannot be read for certain is not read at all: such a
//! text is shown as it stands, and nothing is said of now. Must not know languages of the screen.

mod reading;
mod words;

#[cfg(test)]
mod tests;

use chrono::{Datelike, NaiveDateTime, NaiveTime, Timelike, Weekday};

const DAY: u32 = 24 * 60;
pub const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// A week by the wall clock of the place. Days that are not named are closed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkingHours {
    /// From Monday on.
    days: [Vec<Span>; 7],
}

/// Minutes from the day's midnight; `to` is past 24 hours where the place closes after midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    from: u32,
    to: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenState {
    /// It never closes.
    Always,
    Open {
        until: NaiveTime,
    },
    Closed {
        /// `None`: it never opens.
        opens: Option<Opening>,
    },
}

/// The next time the doors open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// 0 is today.
    pub days_ahead: u32,
    pub weekday: Weekday,
    pub time: NaiveTime,
}

impl Span {
    /// `None` for what is no span: empty, or longer than a day.
    pub fn new(from: u32, to: u32) -> Option<Self> {
        let to = if to <= from { to + DAY } else { to };
        (from < DAY && to - from <= DAY).then_some(Self { from, to })
    }

    pub fn is_whole_day(self) -> bool {
        self.from == 0 && self.to == DAY
    }

    pub fn opens(self) -> NaiveTime {
        clock(self.from)
    }

    pub fn closes(self) -> NaiveTime {
        clock(self.to)
    }
}

impl WorkingHours {
    /// `None` when anything in it is not understood, in English, German, Russian or Arabic.
    pub fn read(text: &str) -> Option<Self> {
        reading::read(text)
    }

    /// In order; empty when it is closed all day.
    pub fn of(&self, day: Weekday) -> &[Span] {
        self.days.get(day.num_days_from_monday() as usize).map(Vec::as_slice).unwrap_or_default()
    }

    /// `now` by the wall clock of the place.
    pub fn at(&self, now: NaiveDateTime) -> OpenState {
        let minute = now.hour() * 60 + now.minute();
        let Some(end) = self.end_of_open(now.weekday(), minute) else {
            return OpenState::Closed { opens: self.next_opening(now.weekday(), minute) };
        };
        match end {
            Some(until) => OpenState::Open { until: clock(until) },
            None => OpenState::Always,
        }
    }

    /// Minutes from this day's midnight. Outer `None`: closed; inner `None`: open for good.
    fn end_of_open(&self, day: Weekday, minute: u32) -> Option<Option<u32>> {
        let mut reached = self.span_around(day, minute)?;
        // Spans that touch are one: until 24:00 and from 00:00.
        while let Some(further) = self.span_around(ahead(day, reached / DAY), reached % DAY) {
            reached += further - reached % DAY;
            if reached > minute + 7 * DAY {
                return Some(None);
            }
        }
        Some(Some(reached))
    }

    /// The end of the span that holds this minute, in minutes from this day's midnight.
    fn span_around(&self, day: Weekday, minute: u32) -> Option<u32> {
        let todays = self.of(day).iter().filter(|span| span.from <= minute && minute < span.to).map(|span| span.to);
        let yesterdays = self.of(day.pred()).iter().filter(|span| minute + DAY < span.to).map(|span| span.to - DAY);
        todays.chain(yesterdays).max()
    }

    fn next_opening(&self, day: Weekday, minute: u32) -> Option<Opening> {
        (0..=7).find_map(|days_ahead| {
            let weekday = ahead(day, days_ahead);
            let is_later = |span: &&Span| days_ahead > 0 || span.from > minute;
            let span = self.of(weekday).iter().find(is_later)?;
            Some(Opening { days_ahead, weekday, time: span.opens() })
        })
    }

    /// Days that follow each other with the same hours, `first` alone before the others: how a week is written down.
    pub fn week_from(&self, first: Weekday) -> Vec<Stretch<'_>> {
        let mut stretches: Vec<Stretch<'_>> = vec![Stretch { days: vec![first], spans: self.of(first) }];
        for day in (1..7).map(|days| ahead(first, days)) {
            let spans = self.of(day);
            let is_first = stretches.len() == 1;
            match stretches.last_mut().filter(|last| !is_first && last.spans == spans) {
                Some(last) => last.days.push(day),
                None => stretches.push(Stretch { days: vec![day], spans }),
            }
        }
        stretches
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch<'a> {
    /// At least one.
    pub days: Vec<Weekday>,
    pub spans: &'a [Span],
}

fn ahead(day: Weekday, days: u32) -> Weekday {
    WEEK.get(((day.num_days_from_monday() + days) % 7) as usize).copied().unwrap_or(day)
}

fn clock(minutes: u32) -> NaiveTime {
    NaiveTime::from_num_seconds_from_midnight_opt(minutes % DAY * 60, 0).unwrap_or_default()
}
