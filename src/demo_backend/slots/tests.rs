//! Against an oracle that asks of every single minute what the clock on the wall shows.

use chrono::{DateTime, NaiveDate, Timelike, Utc};
use proptest::prelude::*;

use super::*;

const ZONES: [Tz; 9] = [
    Tz::Europe__Paris,
    Tz::America__New_York,
    Tz::Asia__Almaty,
    Tz::Pacific__Auckland,
    Tz::Australia__Lord_Howe,
    Tz::Africa__Casablanca,
    Tz::America__St_Johns,
    Tz::Asia__Kathmandu,
    Tz::Pacific__Apia,
];

fn utc(minute: Minute) -> DateTime<Utc> {
    DateTime::from_timestamp(minute * 60, 0).unwrap()
}

fn is_work(timetable: &Timetable, zone: Tz, minute: Minute) -> bool {
    let there = utc(minute).with_timezone(&zone);
    let of_day = i64::from(there.hour() * 60 + there.minute());
    let within = |spans: &[Span]| spans.iter().any(|span| span.from <= of_day && of_day < span.to);
    let day = there.date_naive();
    !timetable.days_off.contains(&day)
        && within(&timetable.week[day.weekday().num_days_from_monday() as usize])
        && !within(&timetable.breaks)
}

/// Slow and obvious.
fn oracle(
    wanted: &Wanted,
    timetable: &Timetable,
    taken: &[Interval],
    first: NaiveDate,
    last: NaiveDate,
) -> BTreeMap<NaiveDate, Vec<Minute>> {
    let begin = first.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp() / 60 - DAY;
    let end = last.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp() / 60 + 2 * DAY;
    let is_free: Vec<bool> = (begin..end + wanted.length)
        .map(|minute| {
            is_work(timetable, wanted.zone, minute)
                && !taken.iter().any(|visit| visit.from <= minute && minute < visit.to)
        })
        .collect();
    let mut found: BTreeMap<NaiveDate, Vec<Minute>> = BTreeMap::new();
    for minute in begin..end {
        let there = utc(minute).with_timezone(&wanted.zone);
        let day = there.date_naive();
        let is_on_step = i64::from(there.hour() * 60 + there.minute()) % wanted.step == 0;
        let is_asked = first <= day && day <= last && day <= wanted.last_day && minute >= wanted.earliest;
        let from = usize::try_from(minute - begin).unwrap();
        let length = usize::try_from(wanted.length).unwrap();
        if is_on_step && is_asked && is_free[from..from + length].iter().all(|is_free| *is_free) {
            found.entry(day).or_default().push(minute);
        }
    }
    found
}

fn span() -> impl Strategy<Value = Span> {
    (0_i64..1440, 1_i64..900).prop_map(|(from, length)| Span { from, to: (from + length).min(1440) })
}

fn timetable(first: NaiveDate) -> impl Strategy<Value = Timetable> {
    let day = prop_oneof![
        1 => Just(Vec::new()),
        2 => Just(vec![Span { from: 0, to: 1440 }]),
        4 => prop::collection::vec(span(), 1..3),
    ];
    let week = prop::array::uniform7(day);
    let breaks = prop::collection::vec((0_i64..1440, 5_i64..90), 0..3);
    let days_off = prop::collection::btree_set(0_u64..4, 0..2);
    (week, breaks, days_off).prop_map(move |(week, breaks, days_off)| Timetable {
        week,
        breaks: breaks.into_iter().map(|(from, length)| Span { from, to: (from + length).min(1440) }).collect(),
        days_off: days_off.into_iter().filter_map(|day| first.checked_add_days(Days::new(day))).collect(),
    })
}

/// Nights when some of the zones change their clocks, the day that Apia never had, and any other day.
fn first_day() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![
        Just("2026-03-28"),
        Just("2026-10-24"),
        Just("2026-11-01"),
        Just("2026-03-07"),
        Just("2027-04-03"),
        Just("2026-09-26"),
        Just("2011-12-29"),
        Just("2027-02-06"),
        Just("2026-12-31"),
    ]
    .prop_map(|day| day.parse().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn the_starts_are_those_that_a_look_at_every_minute_finds(
        (first, timetable) in first_day().prop_flat_map(|first| (Just(first), timetable(first))),
        zone in prop::sample::select(&ZONES[..]),
        step in prop::sample::select(&[5_i64, 10, 15, 20, 30, 45, 60][..]),
        length in 5_i64..400,
        count in 0_u64..2,
        horizon in 0_u64..3,
        lead in -600_i64..1500,
        visits in prop::collection::vec((-600_i64..4320, 5_i64..200), 0..6),
    ) {
        let midnight = first.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp() / 60;
        let taken: Vec<_> = visits
            .into_iter()
            .map(|(from, length)| Interval { from: midnight + from, to: midnight + from + length })
            .collect();
        let last = first.checked_add_days(Days::new(count)).unwrap();
        let last_day = first.checked_add_days(Days::new(horizon)).unwrap();
        let wanted = Wanted { zone, step, length, earliest: midnight + lead, last_day };
        let expected = oracle(&wanted, &timetable, &taken, first, last);
        prop_assert_eq!(starts(&wanted, &timetable, taken, first, last), expected);
    }
}

/// Works around the clock.
fn always() -> Timetable {
    Timetable { week: std::array::from_fn(|_| vec![Span { from: 0, to: 1440 }]), ..Timetable::default() }
}

fn night(day: &str, from: i64, to: i64) -> Vec<String> {
    let day: NaiveDate = day.parse().unwrap();
    let wanted = Wanted { zone: Tz::Europe__Paris, step: 30, length: 30, earliest: 0, last_day: day };
    let found = starts(&wanted, &always(), Vec::new(), day, day);
    let there = |minute: &Minute| utc(*minute).with_timezone(&Tz::Europe__Paris);
    let shown = found[&day].iter().map(there).filter(|it| (from..to).contains(&i64::from(it.hour())));
    shown.map(|it| it.format("%H:%M%z").to_string()).collect()
}

#[test]
fn an_hour_that_the_clock_skips_has_no_starts_and_one_that_it_repeats_has_them_twice() {
    assert_eq!(night("2026-03-29", 1, 4), ["01:00+0100", "01:30+0100", "03:00+0200", "03:30+0200"]);
    let repeated = ["02:00+0200", "02:30+0200", "02:00+0100", "02:30+0100"];
    assert_eq!(night("2026-10-25", 2, 3), repeated);
}

#[test]
fn a_visit_may_run_past_midnight_where_the_work_does() {
    let day: NaiveDate = "2026-12-31".parse().unwrap();
    let wanted = Wanted { zone: Tz::Asia__Almaty, step: 60, length: 180, earliest: 0, last_day: day };
    assert_eq!(starts(&wanted, &always(), Vec::new(), day, day)[&day].len(), 24);
    let mut until_midnight = always();
    until_midnight.week[4] = Vec::new();
    assert_eq!(starts(&wanted, &until_midnight, Vec::new(), day, day)[&day].len(), 22);
}

#[test]
fn strangers_book_the_same_whenever_asked_and_leave_most_days_open() {
    let first: NaiveDate = "2026-11-24".parse().unwrap();
    let last = first.checked_add_days(Days::new(89)).unwrap();
    let full = days(first, last).filter(|day| taken_by_strangers(1, 7001, *day) == [Span { from: 0, to: 1440 }]);
    assert!((1..25).contains(&full.count()));
    assert_eq!(taken_by_strangers(1, 7001, first), taken_by_strangers(1, 7001, first));
    let differ = days(first, last).filter(|day| taken_by_strangers(1, 7001, *day) != taken_by_strangers(2, 7001, *day));
    assert!(differ.count() > 30);
}
