//! Between the wall clock of a zone and minutes of UTC. Knows no schedule.

use chrono::{DateTime, Days, NaiveDate, Offset, TimeZone};
use chrono_tz::Tz;

/// Minutes since 1970 began in UTC.
pub type Minute = i64;

pub const DAY: i64 = 1440;
const HALF_A_DAY: i64 = 720;

/// Half-open, in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Interval {
    pub from: Minute,
    pub to: Minute,
}

/// How a zone's clock runs over a range of days, cut where it is put forward or back.
#[derive(Debug, Clone)]
pub struct WallClock {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, Copy)]
struct Piece {
    range: Interval,
    /// Local minus UTC, in minutes.
    offset: i64,
}

impl WallClock {
    /// Good for everything that happens there from the first day to the last one.
    pub fn over(zone: Tz, first: NaiveDate, last: NaiveDate) -> Self {
        // No zone is further than 15 hours from UTC.
        let (from, to) = (day_number(first) * DAY - 900, (day_number(last) + 1) * DAY + 900);
        let mut pieces: Vec<Piece> = Vec::new();
        let mut at = from;
        while at < to {
            let offset = offset_at(zone, at);
            let later = (at + HALF_A_DAY).min(to);
            // Clocks change once in half a day at most.
            let until = if offset_at(zone, later) == offset { later } else { change_between(zone, at, later) };
            match pieces.last_mut() {
                Some(last) if last.offset == offset => last.range.to = until,
                _ => pieces.push(Piece { range: Interval { from: at, to: until }, offset }),
            }
            at = until;
        }
        Self { pieces }
    }

    /// When the clock there shows this day and a time from `from` to `to` (minutes of the day): nothing if the hour is
    /// skipped, twice if it is repeated.
    pub fn when(&self, day: NaiveDate, from: i64, to: i64) -> impl Iterator<Item = Interval> + '_ {
        let midnight = day_number(day) * DAY;
        self.pieces.iter().filter_map(move |piece| {
            let from = (midnight + from - piece.offset).max(piece.range.from);
            let to = (midnight + to - piece.offset).min(piece.range.to);
            (from < to).then_some(Interval { from, to })
        })
    }
}

fn offset_at(zone: Tz, minute: Minute) -> i64 {
    let moment = DateTime::from_timestamp(minute * 60, 0).unwrap_or_default();
    i64::from(zone.offset_from_utc_datetime(&moment.naive_utc()).fix().local_minus_utc()).div_euclid(60)
}

/// The first minute of the new offset. The offsets at the two ends differ.
fn change_between(zone: Tz, from: Minute, to: Minute) -> Minute {
    let before = offset_at(zone, from);
    let (mut last_before, mut first_after) = (from, to);
    while first_after - last_before > 1 {
        let middle = last_before + (first_after - last_before) / 2;
        if offset_at(zone, middle) == before {
            last_before = middle;
        } else {
            first_after = middle;
        }
    }
    first_after
}

/// Days since 1970.
fn day_number(day: NaiveDate) -> i64 {
    (day - NaiveDate::default()).num_days()
}

/// The day at the place, at that minute.
pub fn day_at(zone: Tz, minute: Minute) -> NaiveDate {
    let moment = DateTime::from_timestamp(minute * 60, 0).unwrap_or_default();
    moment.with_timezone(&zone).date_naive()
}

/// From the first to the last, both included.
pub fn days(first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let mut next = Some(first);
    std::iter::from_fn(move || {
        let day = next.filter(|day| *day <= last)?;
        next = day.checked_add_days(Days::new(1));
        Some(day)
    })
}

/// Sorted, without overlap, touching ones joined.
pub fn joined(mut intervals: Vec<Interval>) -> Vec<Interval> {
    intervals.sort_unstable();
    let mut joined: Vec<Interval> = Vec::with_capacity(intervals.len());
    for next in intervals {
        match joined.last_mut() {
            Some(last) if next.from <= last.to => last.to = last.to.max(next.to),
            _ => joined.push(next),
        }
    }
    joined
}

/// What of `from` is not in `taken`; both joined.
pub fn without(from: &[Interval], taken: &[Interval]) -> Vec<Interval> {
    let mut left = Vec::new();
    let mut first = 0;
    for whole in from {
        let mut start = whole.from;
        while first < taken.len() && taken[first].to <= whole.from {
            first += 1;
        }
        for hole in taken[first..].iter().take_while(|hole| hole.from < whole.to) {
            if start < hole.from {
                left.push(Interval { from: start, to: hole.from });
            }
            start = start.max(hole.to);
        }
        if start < whole.to {
            left.push(Interval { from: start, to: whole.to });
        }
    }
    left
}

/// Whether one of `free` (joined) holds the whole of it.
pub fn holds(free: &[Interval], wanted: Interval) -> bool {
    let after = free.partition_point(|interval| interval.from <= wanted.from);
    after > 0 && wanted.to <= free[after - 1].to
}
