//! Who of a place is free when, from its tables: timetables, visits, classes and what strangers have booked.
//! Knows no request and no JSON; the arithmetic itself is in `slots`.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, Months, NaiveDate, Utc};

use super::slots::{self, Interval, Minute, WallClock, Wanted, taken_by_strangers};
use super::tables::{EventRow, PlaceRow, RecordRow, ServiceRow, StaffRow, Tables};

/// Visits may be booked so far ahead.
const HORIZON_MONTHS: u32 = 3;
/// Of a visit whose services are not chosen yet, in minutes.
const UNKNOWN_LENGTH: i64 = 30;

/// A wish for a visit, before its time is known.
pub struct Search<'a> {
    pub tables: &'a Tables,
    pub place: &'a PlaceRow,
    pub services: Vec<&'a ServiceRow>,
    pub now: DateTime<Utc>,
    /// The visit that is about to move: it is in nobody's way.
    pub moving: Option<i64>,
}

/// A start, with everybody who is free for it; in a group class there is its id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Start {
    pub staff: Vec<i64>,
    pub event: Option<i64>,
}

/// By day and minute.
pub type Starts = BTreeMap<NaiveDate, BTreeMap<Minute, Start>>;

impl<'a> Search<'a> {
    /// `None` when a service is unknown or not offered any more.
    pub fn of(tables: &'a Tables, place: &'a PlaceRow, services: &[i64], now: DateTime<Utc>) -> Option<Self> {
        let offered = |id: &i64| place.service(*id).filter(|service| !service.is_gone);
        let services = services.iter().map(offered).collect::<Option<Vec<_>>>()?;
        Some(Self { tables, place, services, now, moving: None })
    }

    pub fn seconds(&self) -> i64 {
        let sum: i64 = self.services.iter().map(|service| service.seconds).sum();
        if sum > 0 { sum } else { UNKNOWN_LENGTH * 60 }
    }

    pub fn today(&self) -> NaiveDate {
        self.now.with_timezone(&self.place.tz()).date_naive()
    }

    pub fn last_day(&self) -> NaiveDate {
        self.today().checked_add_months(Months::new(HORIZON_MONTHS)).unwrap_or(NaiveDate::MAX)
    }

    /// Everybody who does all of the services.
    pub fn able(&self) -> impl Iterator<Item = &'a StaffRow> + '_ {
        let works_here = |member: &&StaffRow| member.place == self.place.id && !member.is_deleted;
        self.tables.staff.iter().filter(works_here).filter(|member| self.services.iter().all(|it| does(member, it)))
    }

    /// Starts from the first day to the last one; of all who are able when `staff` is `None`.
    pub fn starts(&self, staff: Option<i64>, first: NaiveDate, last: NaiveDate) -> Starts {
        let mut found = Starts::new();
        let last = last.min(self.last_day());
        if let [class] = self.services[..]
            && class.is_event
        {
            self.add_classes(&mut found, class, staff, first, last);
            return found;
        }
        let wanted = self.wanted();
        for member in self.able().filter(|member| staff.is_none_or(|staff| staff == member.id)) {
            let taken = self.taken(member, first, last);
            for (day, starts) in slots::starts(&wanted, &member.timetable, taken, first, last) {
                let starts_of_day = found.entry(day).or_default();
                for start in starts {
                    starts_of_day.entry(start).or_default().staff.push(member.id);
                }
            }
        }
        found
    }

    /// Who is free for a visit that begins then; `None` when nobody is.
    pub fn at(&self, staff: Option<i64>, start: DateTime<Utc>) -> Option<Start> {
        if start.timestamp() % 60 != 0 {
            return None;
        }
        let day = start.with_timezone(&self.place.tz()).date_naive();
        self.starts(staff, day, day).remove(&day)?.remove(&minute(start))
    }

    /// Days on which somebody works, busy or not.
    pub fn working_days(&self, staff: Option<i64>, first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
        let members: Vec<_> = self.able().filter(|member| staff.is_none_or(|staff| staff == member.id)).collect();
        let days = first.max(self.today()).iter_days().take_while(|day| *day <= last.min(self.last_day()));
        days.filter(|day| members.iter().any(|member| member.timetable.works_on(*day))).collect()
    }

    fn wanted(&self) -> Wanted {
        let rules = &self.place.booking;
        Wanted {
            zone: self.place.tz(),
            step: rules.step_minutes,
            length: (self.seconds() + 59) / 60,
            earliest: minute(self.now) + 1 + rules.lead_minutes,
            last_day: self.last_day(),
        }
    }

    /// What keeps this professional busy around these days.
    fn taken(&self, member: &StaffRow, first: NaiveDate, last: NaiveDate) -> Vec<Interval> {
        let until = last.checked_add_days(Days::new(2)).unwrap_or(last);
        let clock = WallClock::over(self.place.tz(), first, until);
        let mut taken: Vec<_> = first
            .iter_days()
            .take_while(|day| *day <= until)
            .flat_map(|day| taken_by_strangers(self.tables.seed, member.id, day).into_iter().map(move |it| (day, it)))
            .flat_map(|(day, span)| clock.when(day, span.from, span.to))
            .collect();
        let records = self
            .tables
            .records
            .iter()
            .filter(|record| record.staff == Some(member.id) && !record.deleted && Some(record.id) != self.moving);
        taken.extend(records.map(|record| busy(record.start, record.length_seconds)));
        let classes = self.tables.events.iter().filter(|event| event.staff == member.id);
        taken.extend(classes.map(|event| busy(event.start, event.length_seconds)));
        taken
    }

    fn add_classes(
        &self,
        found: &mut Starts,
        class: &ServiceRow,
        staff: Option<i64>,
        first: NaiveDate,
        last: NaiveDate,
    ) {
        for event in self.tables.events.iter().filter(|event| event.place == self.place.id) {
            let day = event.start.with_timezone(&self.place.tz()).date_naive();
            let is_asked = event.service == class.id
                && staff.is_none_or(|staff| staff == event.staff)
                && (first..=last).contains(&day)
                && event.start > self.now
                && free_seats(self.tables, event) > 0;
            if is_asked {
                let start = Start { staff: vec![event.staff], event: Some(event.id) };
                found.entry(day).or_default().insert(minute(event.start), start);
            }
        }
    }
}

pub fn does(member: &StaffRow, service: &ServiceRow) -> bool {
    member.services.contains(&service.id)
}

/// Seats that nobody has taken, never below zero.
pub fn free_seats(tables: &Tables, event: &EventRow) -> i64 {
    (event.capacity - taken_seats(tables, event)).max(0)
}

pub fn taken_seats(tables: &Tables, event: &EventRow) -> i64 {
    let is_here = |record: &&RecordRow| record.activity_id == event.id && !record.deleted;
    event.others + tables.records.iter().filter(is_here).map(|record| record.seats).sum::<i64>()
}

/// Whole minutes around it.
fn busy(start: DateTime<Utc>, seconds: i64) -> Interval {
    let end = start.timestamp() + seconds;
    Interval { from: minute(start), to: end.div_euclid(60) + i64::from(end % 60 != 0) }
}

pub fn minute(moment: DateTime<Utc>) -> Minute {
    moment.timestamp().div_euclid(60)
}

pub fn moment(minute: Minute) -> DateTime<Utc> {
    DateTime::from_timestamp(minute * 60, 0).unwrap_or_default()
}
