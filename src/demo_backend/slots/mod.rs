//! When somebody who works to a timetable is free for a visit. Pure: knows no table, no request and no clock.
//! `tests.rs` holds it against a minute-by-minute oracle.

mod strangers;
mod wall;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

pub use strangers::taken_by_strangers;
pub use wall::{Interval, Minute, WallClock, day_at};

use wall::{DAY, days, holds, joined, without};

/// Minutes of the wall clock's day, half-open; 1440 is midnight at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub from: i64,
    pub to: i64,
}

/// When somebody works, by the clock on the wall. Work up to midnight goes on at 0:00 of the next day if that is work.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timetable {
    /// From Monday.
    pub week: [Vec<Span>; 7],
    /// Of every day.
    pub breaks: Vec<Span>,
    pub days_off: BTreeSet<NaiveDate>,
}

/// What kind of visit is looked for, and the place's rules for it.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    pub zone: Tz,
    /// Visits start at multiples of it, in minutes since midnight by the wall clock.
    pub step: i64,
    /// Minutes.
    pub length: i64,
    /// Now and the lead time.
    pub earliest: Minute,
    /// The last day that may be booked.
    pub last_day: NaiveDate,
}

impl Timetable {
    /// Work on some day of the week, days off set aside.
    pub fn works_on(&self, day: NaiveDate) -> bool {
        !self.days_off.contains(&day) && !self.week[day.weekday().num_days_from_monday() as usize].is_empty()
    }

    /// When there is work, breaks taken out.
    pub fn work(&self, clock: &WallClock, first: NaiveDate, last: NaiveDate) -> Vec<Interval> {
        let (mut work, mut breaks) = (Vec::new(), Vec::new());
        for day in days(first, last).filter(|day| !self.days_off.contains(day)) {
            for span in &self.week[day.weekday().num_days_from_monday() as usize] {
                work.extend(clock.when(day, span.from, span.to));
            }
            for span in &self.breaks {
                breaks.extend(clock.when(day, span.from, span.to));
            }
        }
        without(&joined(work), &joined(breaks))
    }
}

/// All starts from the first day to the last one, by the day at the place. Days without any are left out.
pub fn starts(
    wanted: &Wanted,
    timetable: &Timetable,
    taken: Vec<Interval>,
    first: NaiveDate,
    last: NaiveDate,
) -> BTreeMap<NaiveDate, Vec<Minute>> {
    let (first, last) = (first.max(day_at(wanted.zone, wanted.earliest)), last.min(wanted.last_day));
    let mut found = BTreeMap::new();
    if first > last || wanted.length <= 0 || wanted.step <= 0 {
        return found;
    }
    // A visit may reach into the days that follow.
    let longest = u64::try_from(wanted.length / DAY + 2).unwrap_or(2);
    let end = last.checked_add_days(Days::new(longest)).unwrap_or(last);
    let clock = WallClock::over(wanted.zone, first, end);
    let free = without(&timetable.work(&clock, first, end), &joined(taken));
    for day in days(first, last) {
        let mut starts = Vec::new();
        for minute in (0..DAY).step_by(usize::try_from(wanted.step).unwrap_or(1)) {
            for at in clock.when(day, minute, minute + 1) {
                let visit = Interval { from: at.from, to: at.from + wanted.length };
                if visit.from >= wanted.earliest && holds(&free, visit) {
                    starts.push(visit.from);
                }
            }
        }
        // An hour that is repeated comes back after the next one.
        starts.sort_unstable();
        if !starts.is_empty() {
            found.insert(day, starts);
        }
    }
    found
}
