use chrono::{DateTime, Days};

use super::*;
use crate::domain::place_time::PlaceTime;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn month(year: i32, month: u32) -> YearMonth {
    YearMonth { year, month }
}

fn days(all: &[&str]) -> Result<Arc<BTreeSet<NaiveDate>>, ReadError> {
    Ok(Arc::new(all.iter().map(|text| day(text)).collect()))
}

fn slot(text: &str) -> Slot {
    let at = DateTime::parse_from_rfc3339(text).unwrap();
    Slot {
        time: at.time(),
        wire_datetime: text.to_owned(),
        start: PlaceTime::new(at, Some(chrono_tz::Europe::Paris)),
        length_seconds: 3600,
    }
}

/// Tuesday 24 November 2026: the first view reaches into December.
fn opened() -> TimePicker {
    let mut picker = TimePicker::new(day("2026-11-24"));
    let asked = picker.update(TimeAction::Opened);
    assert_eq!(asked, [TimeEffect::LoadDays(month(2026, 11)), TimeEffect::LoadDays(month(2026, 12))]);
    picker
}

#[test]
fn the_first_free_day_is_chosen_by_itself_once_nothing_earlier_can_come() {
    let mut picker = opened();
    assert_eq!(picker.update(TimeAction::DaysCame(month(2026, 12), days(&["2026-12-02"]))), []);
    assert!(picker.is_busy());
    let effects = picker.update(TimeAction::DaysCame(month(2026, 11), days(&["2026-11-20", "2026-11-27"])));
    assert_eq!(effects, [TimeEffect::LoadTimes(day("2026-11-27"))]);
    assert_eq!(picker.day, Some(day("2026-11-27")));
    assert!(!picker.is_free(day("2026-11-20")), "a day that has passed is never free");
}

#[test]
fn without_a_free_day_the_months_ahead_are_asked_one_by_one_and_not_for_ever() {
    let mut picker = opened();
    let mut asked = Vec::new();
    let mut effects = picker.update(TimeAction::DaysCame(month(2026, 11), days(&[])));
    effects.extend(picker.update(TimeAction::DaysCame(month(2026, 12), days(&[]))));
    while let Some(TimeEffect::LoadDays(next)) = effects.first().cloned() {
        asked.push(next);
        effects = picker.update(TimeAction::DaysCame(next, days(&[])));
    }
    assert_eq!(asked, [month(2027, 1), month(2027, 2), month(2027, 3), month(2027, 4)]);
    assert!(picker.found_nothing());
    assert!(picker.page_is_empty());
}

#[test]
fn a_first_free_day_far_ahead_turns_the_page_to_it() {
    let mut picker = opened();
    picker.update(TimeAction::DaysCame(month(2026, 11), days(&[])));
    picker.update(TimeAction::DaysCame(month(2026, 12), days(&[])));
    let effects = picker.update(TimeAction::DaysCame(month(2027, 1), days(&["2027-01-12"])));
    assert_eq!(effects, [TimeEffect::LoadTimes(day("2027-01-12"))]);
    assert_eq!(picker.shown, ShownMonth::Whole(month(2027, 1)));
}

#[test]
fn turning_months_asks_for_each_once() {
    let mut picker = opened();
    picker.update(TimeAction::DaysCame(month(2026, 11), days(&["2026-11-27"])));
    picker.update(TimeAction::DaysCame(month(2026, 12), days(&["2026-12-02"])));
    assert!(!picker.can_go_previous());
    assert_eq!(picker.update(TimeAction::NextTapped), []);
    assert_eq!(picker.shown, ShownMonth::Whole(month(2026, 12)));
    assert_eq!(picker.update(TimeAction::NextTapped), [TimeEffect::LoadDays(month(2027, 1))]);
    assert_eq!(picker.update(TimeAction::PreviousTapped), []);
    assert_eq!(picker.update(TimeAction::PreviousTapped), []);
    assert_eq!(picker.shown, ShownMonth::FromToday);
}

#[test]
fn an_empty_month_looks_for_the_next_free_day_to_jump_to() {
    let mut picker = opened();
    picker.update(TimeAction::DaysCame(month(2026, 11), days(&["2026-11-27"])));
    picker.update(TimeAction::DaysCame(month(2026, 12), days(&[])));
    picker.update(TimeAction::NextTapped);
    assert!(picker.page_is_empty());
    picker.update(TimeAction::NextTapped);
    assert_eq!(picker.update(TimeAction::DaysCame(month(2027, 1), days(&[]))), [TimeEffect::LoadDays(month(2027, 2))]);
    picker.update(TimeAction::DaysCame(month(2027, 2), days(&["2027-02-03"])));
    assert_eq!(picker.next_free_after(picker.page_end()), Some(day("2027-02-03")));
    assert_eq!(picker.update(TimeAction::DayTapped(day("2027-02-03"))), [TimeEffect::LoadTimes(day("2027-02-03"))]);
    assert_eq!(picker.shown, ShownMonth::Whole(month(2027, 2)));
}

#[test]
fn the_visits_own_time_cannot_be_chosen_and_another_day_forgets_the_time() {
    let mut picker = opened();
    let (now, other) = (slot("2026-11-26T14:30:00+01:00"), slot("2026-11-26T15:15:00+01:00"));
    picker.current = Some(now.start);
    picker.update(TimeAction::DayTapped(day("2026-11-26")));
    picker.update(TimeAction::TimesCame(day("2026-11-26"), Ok(Arc::new(vec![now, other.clone()]))));
    assert_eq!(picker.update(TimeAction::SlotTapped(0)), []);
    assert_eq!(picker.update(TimeAction::SlotTapped(1)), [TimeEffect::Chosen(Some(other))]);
    let effects = picker.update(TimeAction::DayTapped(day("2026-11-27")));
    assert_eq!(effects, [TimeEffect::LoadTimes(day("2026-11-27")), TimeEffect::Chosen(None)]);
    assert_eq!(picker.chosen, None);
}

#[test]
fn an_answer_for_a_day_that_is_no_longer_chosen_is_dropped() {
    let mut picker = opened();
    picker.update(TimeAction::DayTapped(day("2026-11-26")));
    picker.update(TimeAction::DayTapped(day("2026-11-27")));
    picker.update(TimeAction::TimesCame(day("2026-11-26"), Ok(Arc::new(vec![slot("2026-11-26T15:15:00+01:00")]))));
    assert_eq!(picker.times, LoadState::Loading);
}

#[test]
fn a_restored_time_that_meanwhile_went_is_taken_back() {
    let mut picker = TimePicker::with_chosen(day("2026-11-24"), Some(slot("2026-11-26T15:15:00+01:00")));
    let effects = picker.update(TimeAction::Opened);
    assert!(effects.contains(&TimeEffect::LoadTimes(day("2026-11-26"))), "{effects:?}");
    let effects = picker.update(TimeAction::TimesCame(day("2026-11-26"), Ok(Arc::new(vec![]))));
    assert_eq!(effects, [TimeEffect::Chosen(None)]);
}

#[test]
fn a_failed_month_and_failed_times_are_asked_again_on_demand() {
    let mut picker = opened();
    picker.update(TimeAction::DaysCame(month(2026, 11), Err(ReadError::Offline)));
    picker.update(TimeAction::DaysCame(month(2026, 12), days(&[])));
    assert_eq!(picker.days_error(), Some(ReadError::Offline));
    assert_eq!(picker.update(TimeAction::RetryTapped), [TimeEffect::LoadDays(month(2026, 11))]);
    let far = day("2026-11-24").checked_add_days(Days::new(400)).unwrap();
    assert_eq!(picker.next_free_after(far), None);
}

#[test]
fn the_visits_own_time_stands_among_the_free_ones_though_the_server_lists_only_these() {
    let mut picker = opened();
    let now = slot("2026-11-26T14:30:00+01:00");
    picker.current = Some(now.start);
    let day = day("2026-11-26");
    assert!(picker.can_be_chosen(day) && !picker.is_free(day));
    picker.update(TimeAction::DayTapped(day));
    let free = vec![slot("2026-11-26T11:15:00+01:00"), slot("2026-11-26T15:15:00+01:00")];
    picker.update(TimeAction::TimesCame(day, Ok(Arc::new(free))));
    let times: Vec<_> = picker.times.value().unwrap().iter().map(|slot| slot.start.utc() == now.start.utc()).collect();
    assert_eq!(times, [false, true, false]);
    assert_eq!(picker.update(TimeAction::SlotTapped(1)), []);
    assert!(!picker.has_no_free_time());
    // Also alone, on a page where nothing else is free.
    picker.update(TimeAction::DaysCame(month(2026, 11), days(&[])));
    picker.update(TimeAction::DaysCame(month(2026, 12), days(&[])));
    picker.update(TimeAction::TimesCame(day, Ok(Arc::default())));
    assert_eq!(picker.times.value().unwrap().len(), 1);
    assert!(picker.page_is_empty() && picker.shows_current_day() && picker.has_no_free_time());
}

#[test]
fn every_drawn_day_is_asked_for_and_tapping_it_turns_no_page_however_weeks_begin() {
    use chrono::Weekday::{Fri, Mon, Sat, Sun, Wed};
    let mut today = day("2026-01-01");
    while today < day("2027-03-01") {
        for first_weekday in [Mon, Sun, Sat, Fri, Wed] {
            let mut picker = TimePicker::new(today).with_first_weekday(first_weekday);
            for effect in picker.update(TimeAction::Opened) {
                let TimeEffect::LoadDays(month) = effect else { continue };
                let all = month.first_day().iter_days().take_while(|day| month.contains(*day)).collect();
                picker.update(TimeAction::DaysCame(month, Ok(Arc::new(all))));
            }
            let drawn: Vec<_> = picker.grid().weeks.into_iter().flatten().flatten().collect();
            for day in drawn.into_iter().filter(|day| *day >= today) {
                assert!(picker.is_free(day), "{today} {first_weekday}: {day} is asked for");
                let mut tapped = picker.clone();
                tapped.update(TimeAction::DayTapped(day));
                assert_eq!((tapped.day, tapped.shown), (Some(day), picker.shown), "{today} {first_weekday}");
            }
        }
        today = today + Days::new(1);
    }
}
