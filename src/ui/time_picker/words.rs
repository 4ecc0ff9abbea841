//! The words of days and times.

use chrono::{Datelike, NaiveDate};

use super::state::TimePicker;
use crate::domain::booking::{DayPart, Slot};
use crate::domain::month_grid::YearMonth;
use crate::ui::components::month_grid::{DayCell, DayLook, DayWeek};
use crate::ui::components::slot_list::{SlotCell, SlotGroup, SlotLook};
use crate::ui::viewer::Viewer;

/// "November 2026", or "Nov – Dec 2026" when the view reaches into the next month.
pub fn heading(picker: &TimePicker, viewer: &Viewer) -> String {
    let localizer = &viewer.localizer;
    let grid = picker.grid();
    let first = grid.month.first_day();
    if !grid.reaches_next_month() {
        return localizer.month_year(first);
    }
    let next = grid.month.next().first_day();
    let args = [
        ("first", localizer.month_short(first).into()),
        ("second", localizer.month_short(next).into()),
        ("year", next.year().to_string().into()),
    ];
    viewer.text_with("screen-booking-months", &args)
}

pub fn weekday_names(picker: &TimePicker, viewer: &Viewer) -> Vec<String> {
    let grid = picker.grid();
    let monday = NaiveDate::default().week(chrono::Weekday::Mon).first_day();
    let day_of = |weekday: chrono::Weekday| monday + chrono::Days::new(weekday.num_days_from_monday().into());
    grid.weekdays().into_iter().map(|weekday| viewer.localizer.weekday_short(day_of(weekday))).collect()
}

pub fn weeks(picker: &TimePicker, viewer: &Viewer) -> Vec<DayWeek> {
    let localizer = &viewer.localizer;
    let grid = picker.grid();
    let month = grid.month;
    let cell = |date: NaiveDate| DayCell {
        date,
        number: localizer.day_of_month(date),
        month: (date.day() == 1 && YearMonth::of(date) != month).then(|| localizer.month_short(date)),
        spoken: localizer.date_long(date),
        look: match picker.can_be_chosen(date) {
            true if picker.day == Some(date) => DayLook::Selected,
            true => DayLook::Free,
            false => DayLook::Plain,
        },
        is_today: date == picker.today,
    };
    grid.weeks.into_iter().map(|week| week.map(|date| date.map(cell))).collect()
}

/// Times of the day by its parts; empty groups are left out.
pub fn groups(picker: &TimePicker, viewer: &Viewer) -> Vec<SlotGroup> {
    let Some(times) = picker.times.value() else { return Vec::new() };
    let cells = |slots: &[&Slot]| {
        slots
            .iter()
            .map(|slot| {
                // The place in the whole day tells which one was tapped.
                let index = times.iter().position(|time| std::ptr::eq(time, *slot)).unwrap_or(usize::MAX);
                cell(index, slot, picker, viewer)
            })
            .collect()
    };
    DayPart::group(times)
        .into_iter()
        .map(|(part, slots)| SlotGroup { title: viewer.text(part_key(part)), slots: cells(&slots) })
        .collect()
}

fn cell(index: usize, slot: &Slot, picker: &TimePicker, viewer: &Viewer) -> SlotCell {
    let is_current = picker.is_current(slot);
    let seats = picker.seats.get(&slot.wire_datetime).copied();
    let is_chosen = picker.chosen.as_ref().is_some_and(|chosen| chosen.wire_datetime == slot.wire_datetime);
    SlotCell {
        index,
        label: viewer.localizer.time(slot.time),
        note: match (is_current, seats) {
            (true, _) => Some(viewer.text("screen-reschedule-now-here")),
            (_, Some(seats)) => Some(viewer.text_with("screen-booking-seats-left", &[("count", seats.into())])),
            _ => None,
        },
        spoken: slot_spoken(slot, viewer),
        look: match (is_current, is_chosen) {
            (true, _) => SlotLook::Current,
            _ if seats == Some(0) => SlotLook::Full,
            (_, true) => SlotLook::Selected,
            _ => SlotLook::Free,
        },
    }
}

/// A few times, as on a professional's card; `chosen` is marked.
pub fn slot_cells(slots: &[Slot], chosen: Option<&Slot>, viewer: &Viewer) -> Vec<SlotCell> {
    let is_chosen = |slot: &Slot| chosen.is_some_and(|chosen| chosen.wire_datetime == slot.wire_datetime);
    slots
        .iter()
        .enumerate()
        .map(|(index, slot)| SlotCell {
            index,
            label: viewer.localizer.time(slot.time),
            note: None,
            spoken: slot_spoken(slot, viewer),
            look: if is_chosen(slot) { SlotLook::Selected } else { SlotLook::Free },
        })
        .collect()
}

/// "11:15, Friday, 27 November".
pub fn slot_spoken(slot: &Slot, viewer: &Viewer) -> String {
    let time = viewer.localizer.time(slot.time);
    let date = viewer.localizer.date_long(slot.start.local_date());
    viewer.text_with("a11y-slot", &[("time", time.into()), ("date", date.into())])
}

fn part_key(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "common-morning",
        DayPart::Afternoon => "common-afternoon",
        DayPart::Evening => "common-evening",
    }
}
