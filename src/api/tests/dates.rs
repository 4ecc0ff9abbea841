//! Wire dates over random moments and zones, in every encoding of API notes, 4: what was written is what is read.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone, Timelike};
use chrono_tz::Tz;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::api::wire::day::{DayWire, SlotMomentWire, time_of_day};
use crate::api::wire::loose::Loose;
use crate::api::wire::moment::{MomentWire, TimezoneWire, ZoneWire};
use crate::domain::place_time::PlaceTime;

const ZONES: [Tz; 8] = [
    Tz::Europe__Paris,
    Tz::America__New_York,
    Tz::Asia__Kolkata,
    Tz::Pacific__Auckland,
    Tz::Australia__Lord_Howe,
    Tz::America__St_Johns,
    Tz::Pacific__Apia,
    Tz::UTC,
];

/// Clocks change then in Paris twice, in New York and at Lord Howe.
const CHANGES: [&str; 4] =
    ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z", "2026-11-01T06:00:00Z", "2026-04-04T15:00:00Z"];

/// From 1990, when every zone is whole minutes from UTC, to 2100; one of three is in the hours around a change of clocks.
fn seconds() -> impl Strategy<Value = i64> {
    let change = prop::sample::select(&CHANGES[..]).prop_map(|text| text.parse::<DateTime<chrono::Utc>>().unwrap());
    prop_oneof![
        2 => 631_152_000_i64..4_102_444_800,
        1 => (change, -7200_i64..7200).prop_map(|(at, off)| at.timestamp() + off),
    ]
}

fn read(value: Value, zone: ZoneWire) -> Option<PlaceTime> {
    MomentWire::read(value).ok()?.in_zone(zone)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_moment_with_an_offset_or_in_seconds_is_that_moment(
        seconds in seconds(),
        zone in prop::sample::select(&ZONES[..]),
        sent_in in prop::sample::select(&ZONES[..]),
    ) {
        let moment = DateTime::from_timestamp(seconds, 0).unwrap();
        let (there, sent) = (moment.with_timezone(&zone).naive_local(), moment.with_timezone(&sent_in));
        let texts = ["%Y-%m-%dT%H:%M:%S%:z", "%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%d %H:%M:%S%z", "%Y-%m-%dT%H:%M:%S.000%:z"];
        let mut encodings: Vec<Value> = texts.iter().map(|format| json!(sent.format(format).to_string())).collect();
        encodings.push(json!(moment.format("%Y-%m-%dT%H:%M:%SZ").to_string()));
        encodings.extend([json!(seconds), json!(seconds.to_string()), json!(seconds as f64)]);
        for encoding in encodings {
            let found = read(encoding.clone(), ZoneWire::named(Some(zone)));
            let found = found.ok_or_else(|| TestCaseError::fail(format!("{encoding} is not read")))?;
            prop_assert_eq!(found.utc(), moment, "{}", encoding);
            prop_assert_eq!(found.local(), there, "{}", encoding);
        }
    }

    #[test]
    fn a_naive_moment_is_the_wall_clock_of_the_place(seconds in seconds(), zone in prop::sample::select(&ZONES[..])) {
        let moment = DateTime::from_timestamp(seconds - seconds % 60, 0).unwrap();
        let there = moment.with_timezone(&zone).naive_local();
        for format in ["%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"] {
            let found = read(json!(there.format(format).to_string()), ZoneWire::named(Some(zone))).unwrap();
            prop_assert_eq!(found.local(), there);
            // An hour that is repeated is told by nothing: the first of the two is meant.
            let first = zone.from_local_datetime(&there).earliest().unwrap();
            prop_assert_eq!(found.utc(), first.to_utc());
        }
    }

    #[test]
    fn without_a_zone_the_wall_clock_is_kept(
        seconds in seconds(),
        hours in prop::option::of((-12_i32..=14, prop::sample::select(&[0.0, 0.25, 0.5, 0.75][..]))),
    ) {
        let local = DateTime::from_timestamp(seconds, 0).unwrap().naive_utc();
        let hint = hours.map(|(whole, part)| TimezoneWire::read(json!(f64::from(whole) + part)).unwrap());
        let zone = ZoneWire::of(None, hint.as_ref());
        let found = read(json!(local.format("%Y-%m-%d %H:%M:%S").to_string()), zone).unwrap();
        prop_assert_eq!(found.local(), local);
    }

    #[test]
    fn a_day_is_read_from_its_text_a_longer_text_and_midnight_in_seconds(days in 7_305_i64..47_482, second in 0_i64..86_400) {
        let day = DateTime::from_timestamp(days * 86_400, 0).unwrap().date_naive();
        let at = DateTime::from_timestamp(days * 86_400 + second, 0).unwrap();
        let longer = at.format("%Y-%m-%dT%H:%M:%S+1400").to_string();
        for encoding in [json!(day.to_string()), json!(longer), json!(days * 86_400), json!((days * 86_400).to_string())] {
            prop_assert_eq!(DayWire::read(encoding.clone()).ok(), Some(DayWire(day)), "{}", encoding);
        }
        let time = at.time().with_nanosecond(0).unwrap();
        prop_assert_eq!(time_of_day(&time.format("%-H:%M:%S").to_string()), Some(time));
        let whole = time.with_second(0).unwrap();
        prop_assert_eq!(time_of_day(&whole.format("%-H:%M").to_string()), Some(whole));
    }

    #[test]
    fn a_slot_is_sent_back_as_it_came(seconds in seconds(), zone in prop::sample::select(&ZONES[..])) {
        let there = DateTime::from_timestamp(seconds, 0).unwrap().with_timezone(&zone);
        for text in [there.format("%Y-%m-%dT%H:%M:%S%z").to_string(), there.format("%Y-%m-%d %H:%M:%S").to_string()] {
            let slot = SlotMomentWire::read(json!(text)).unwrap();
            prop_assert_eq!(serde_json::to_value(slot).unwrap(), json!(text));
        }
    }

    #[test]
    fn whatever_the_server_writes_is_a_moment_or_none_and_a_moment_is_written_as_it_is_read(
        text in prop_oneof![
            "\\PC{0,30}",
            "[0-9]{1,5}-[0-9]{1,3}-[0-9]{1,3}[T ]?[0-9]{0,2}:?[0-9]{0,2}(:[0-9]{0,3})?([+-][0-9]{0,2}:?[0-9]{0,3})?",
        ],
        number in any::<f64>(),
    ) {
        for value in [json!(text), json!(number)] {
            let _a_day_or_none = DayWire::read(value.clone());
            let Ok(moment) = MomentWire::read(value) else { continue };
            prop_assert_eq!(MomentWire::read(serde_json::to_value(moment).unwrap()).is_ok(), true);
            for zone in ZONES {
                let _no_panic = moment.in_zone(ZoneWire::named(Some(zone)));
            }
        }
        let _a_time_or_none = time_of_day(&text);
    }

    #[test]
    fn every_wall_clock_of_every_place_is_a_moment_even_one_that_was_skipped(
        day in 0_i64..40_000,
        minute in 0_u32..1440,
        zone in prop::sample::select(&ZONES[..]),
    ) {
        let day = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + chrono::Duration::days(day);
        let local: NaiveDateTime = day.and_hms_opt(minute / 60, minute % 60, 0).unwrap();
        prop_assert!(read(json!(local.format("%Y-%m-%d %H:%M:%S").to_string()), ZoneWire::named(Some(zone))).is_some());
    }
}

#[test]
fn times_that_a_clock_skips_are_told_as_if_it_had_not() {
    for (zone, skipped, told) in [
        (Tz::Europe__Paris, "2026-03-29 02:30:00", "2026-03-29T03:30:00+02:00"),
        (Tz::America__New_York, "2026-03-08 02:00:00", "2026-03-08T03:00:00-04:00"),
        // By half an hour, and by a whole day.
        (Tz::Australia__Lord_Howe, "2026-10-04 02:15:00", "2026-10-04T02:45:00+11:00"),
        (Tz::Pacific__Apia, "2011-12-30 12:00:00", "2011-12-31T12:00:00+14:00"),
    ] {
        let found = read(json!(skipped), ZoneWire::named(Some(zone))).unwrap();
        assert_eq!(found.at.to_rfc3339(), told, "{zone}");
    }
}

#[test]
fn a_date_that_is_none_is_no_date() {
    for text in
        ["2026-02-30", "2026-02-30 10:00:00", "0000-00-00", "0000-00-00 00:00:00", "2026-13-01T10:00:00+0100", ""]
    {
        assert!(MomentWire::read(json!(text)).is_err(), "{text}");
        assert!(DayWire::read(json!(text)).is_err(), "{text}");
    }
    for number in [json!(0), json!(-1), json!(253_402_300_800_i64), json!(1.5), json!(null), json!(true), json!([])] {
        assert!(MomentWire::read(number.clone()).is_err(), "{number}");
    }
}
