use chrono::{Days, NaiveDate, NaiveTime};
use proptest::prelude::*;

use super::*;

fn at(day: Weekday, time: &str) -> NaiveDateTime {
    let monday = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let date = monday + Days::new(day.num_days_from_monday().into());
    date.and_time(time.parse::<NaiveTime>().unwrap_or_else(|_| NaiveTime::parse_from_str(time, "%H:%M").unwrap()))
}

fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

fn written(hours: &WorkingHours) -> String {
    let day = |day: &Weekday| {
        let spans: Vec<_> = hours
            .of(*day)
            .iter()
            .map(|it| format!("{}-{}", it.opens().format("%H:%M"), it.closes().format("%H:%M")))
            .collect();
        if spans.is_empty() { format!("{day} closed") } else { format!("{day} {}", spans.join(", ")) }
    };
    WEEK.iter().map(day).collect::<Vec<_>>().join("; ")
}

#[test]
fn usual_texts_are_read_in_four_languages() {
    let usual = WorkingHours::read("Mon–Fri 9:00–20:00, Sat 10:00–18:00").unwrap();
    assert_eq!(usual.of(Weekday::Wed), [Span::new(540, 1200).unwrap()]);
    assert_eq!(usual.of(Weekday::Sun), []);
    for text in [
        "Mon - Fri: 09.00 - 20.00; Sat: 10:00-18:00; Sunday closed",
        "Monday to Friday 9am–8pm, Saturday 10 am to 6 pm",
        "Mo–Fr 9–20 Uhr, Samstag von 10 bis 18 Uhr, So geschlossen",
        "Пн-Пт с 9:00 до 20:00\nСб 10:00–18:00\nВс — выходной",
        "الاثنين - الجمعة: ٩:٠٠ - ٢٠:٠٠، السبت ١٠:٠٠ - ١٨:٠٠",
    ] {
        assert_eq!(WorkingHours::read(text).as_ref(), Some(&usual), "{text}");
    }
    let daily = WorkingHours::read("10:00-22:00").unwrap();
    assert_eq!(WorkingHours::read("Ежедневно с 10 до 22"), Some(daily.clone()));
    assert_eq!(WEEK.map(|day| daily.of(day).len()), [1; 7]);
    let pause = WorkingHours::read("Mon-Fri 9:00-13:00, 14:00-18:00").unwrap();
    assert_eq!(pause.of(Weekday::Fri).len(), 2);
    assert_eq!(WorkingHours::read("Daily 9-20, Sun 10-16").unwrap().of(Weekday::Sun)[0].closes(), time("16:00"));
    assert!(WorkingHours::read("Fri–Mon 9-20").unwrap().of(Weekday::Sun).len() == 1);
}

#[test]
fn what_is_not_certain_is_not_read() {
    for text in [
        "",
        "By appointment",
        "Mon-Fri 9:00-20:00, weekends by appointment",
        "Mon-Fri 9:00-20:00 (holidays differ)",
        "Mon-Fri",
        "Mon-Fri 9:00",
        "Mon-Fri from 9:00",
        "25:00-26:00",
        "9:75-20:00",
        "Mon 9-20, 8-10",
        "Mon 20:00-9:00, Tue 8:00-12:00",
        "+33 1 55 55 01 01",
        "closed",
        "Mon-Fri 9:00-20:00 12",
        "Mon-Fri 14pm-20pm",
        "9:00–9:00 – 10:00",
    ] {
        assert_eq!(WorkingHours::read(text), None, "{text}");
    }
}

#[test]
fn now_is_open_until_or_closed_until() {
    let hours = WorkingHours::read("Mon–Fri 9:00–20:00, Sat 10:00–18:00").unwrap();
    let opens = |days_ahead, weekday, text| OpenState::Closed {
        opens: Some(Opening { days_ahead, weekday, time: time(text) }),
    };
    assert_eq!(hours.at(at(Weekday::Tue, "09:00")), OpenState::Open { until: time("20:00") });
    assert_eq!(hours.at(at(Weekday::Tue, "19:59")), OpenState::Open { until: time("20:00") });
    assert_eq!(hours.at(at(Weekday::Tue, "20:00")), opens(1, Weekday::Wed, "09:00"));
    assert_eq!(hours.at(at(Weekday::Tue, "08:59")), opens(0, Weekday::Tue, "09:00"));
    assert_eq!(hours.at(at(Weekday::Sat, "18:00")), opens(2, Weekday::Mon, "09:00"));
    let weekly = WorkingHours::read("Mon 9-10").unwrap();
    assert_eq!(weekly.at(at(Weekday::Mon, "10:00")), opens(7, Weekday::Mon, "09:00"));
}

#[test]
fn a_night_belongs_to_the_day_before_and_touching_days_are_one() {
    let bar = WorkingHours::read("Fri, Sat 22:00–02:00").unwrap();
    assert_eq!(bar.at(at(Weekday::Sat, "01:59")), OpenState::Open { until: time("02:00") });
    assert!(matches!(bar.at(at(Weekday::Fri, "01:00")), OpenState::Closed { .. }));
    assert_eq!(bar.at(at(Weekday::Sun, "00:30")), OpenState::Open { until: time("02:00") });
    assert_eq!(WorkingHours::read("24/7").unwrap().at(at(Weekday::Sun, "23:59")), OpenState::Always);
    let long = WorkingHours::read("Mon 8-24, Tue 0-6").unwrap();
    assert_eq!(long.at(at(Weekday::Mon, "12:00")), OpenState::Open { until: time("06:00") });
}

#[test]
fn a_week_is_written_with_today_alone_and_equal_days_together() {
    let hours = WorkingHours::read("Tue–Fri 10–20, Sat 9–18").unwrap();
    let stretches: Vec<_> = hours.week_from(Weekday::Tue).into_iter().map(|it| (it.days, it.spans.len())).collect();
    use Weekday::*;
    assert_eq!(stretches, [(vec![Tue], 1), (vec![Wed, Thu, Fri], 1), (vec![Sat], 1), (vec![Sun, Mon], 0)]);
}

/// Up to two spans a day, in order, the last perhaps over midnight.
fn any_week() -> impl Strategy<Value = WorkingHours> {
    let day = prop::collection::btree_set(0u32..DAY, 0..=4).prop_map(|marks| {
        let marks: Vec<u32> = marks.into_iter().collect();
        marks.chunks_exact(2).filter_map(|pair| Span::new(pair[0], pair[1])).collect::<Vec<_>>()
    });
    prop::array::uniform7(day).prop_map(|days| WorkingHours { days })
}

proptest! {
    #[test]
    fn the_state_is_what_a_table_of_every_minute_says(hours in any_week(), minute in 0u32..7 * DAY) {
        let mut open = vec![false; 7 * DAY as usize];
        for (index, day) in WEEK.iter().enumerate() {
            for span in hours.of(*day) {
                for each in span.from..span.to {
                    let position = (index as u32 * DAY + each) % (7 * DAY);
                    open[position as usize] = true;
                }
            }
        }
        let after = |is: bool| (1..=7 * DAY).find(|ahead| open[((minute + ahead) % (7 * DAY)) as usize] == is);
        let now = at(WEEK[(minute / DAY) as usize], "00:00") + chrono::Duration::minutes((minute % DAY).into());
        match hours.at(now) {
            OpenState::Always => prop_assert!(open.iter().all(|is| *is)),
            OpenState::Open { until } => {
                prop_assert!(open[minute as usize]);
                prop_assert_eq!(Some(clock(minute + after(false).unwrap())), Some(until));
            }
            OpenState::Closed { opens } => {
                prop_assert!(!open[minute as usize]);
                let next = after(true).map(|ahead| clock(minute + ahead));
                prop_assert_eq!(next, opens.map(|opening| opening.time));
                if let (Some(ahead), Some(opening)) = (after(true), opens) {
                    prop_assert_eq!((minute % DAY + ahead) / DAY, opening.days_ahead);
                }
            }
        }
    }

    #[test]
    fn a_written_week_is_read_back(hours in any_week()) {
        let is_any = WEEK.iter().any(|day| !hours.of(*day).is_empty());
        // Spans that touch are not written so by anybody.
        let touches = WEEK.iter().any(|day| hours.of(*day).windows(2).any(|pair| pair[0].to >= pair[1].from));
        prop_assume!(is_any && !touches);
        prop_assert_eq!(WorkingHours::read(&written(&hours)), Some(hours));
    }

    #[test]
    fn no_text_is_too_strange(text in "\\PC{0,120}|((mon|пн|sa|closed|до|9|24|pm|–|:|,) ?){0,30}") {
        let _whatever = WorkingHours::read(&text);
    }
}
