//! Days to choose from. Free days are buttons, the others plain text (design 3). Must not know which days are free or why.

use chrono::NaiveDate;
use dioxus::prelude::*;

use super::button::IconButton;
use super::icon::{Icon, IconName};
use super::spinner::Spinner;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayLook {
    /// Nothing free, or another month's.
    Plain,
    Free,
    Selected,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayCell {
    pub date: NaiveDate,
    pub number: String,
    /// Under the first day of a month that starts within the view.
    pub month: Option<String>,
    /// "Thursday, 26 November".
    pub spoken: String,
    pub look: DayLook,
    pub is_today: bool,
}

pub type DayWeek = [Option<DayCell>; 7];

/// Days by seven columns; `weekdays` are their short names. Arrow keys walk over the free days: `onfocus` is asked to
/// move the focus to an element's id. `busy`: which days are free is not known yet.
#[component]
pub fn MonthGrid(
    title: String,
    weekdays: Vec<String>,
    weeks: Vec<DayWeek>,
    previous_label: String,
    next_label: String,
    /// Right to left: arrow keys walk as the days stand.
    #[props(default)]
    rtl: bool,
    #[props(default)] busy: bool,
    onprevious: Option<EventHandler<()>>,
    onnext: Option<EventHandler<()>>,
    onday: EventHandler<NaiveDate>,
    onfocus: EventHandler<String>,
) -> Element {
    let choosable: Vec<NaiveDate> =
        weeks.iter().flatten().flatten().filter(|day| day.look != DayLook::Plain).map(|day| day.date).collect();
    rsx! {
        div { class: "card month-grid", role: "group", "data-swipes": "true", "aria-labelledby": "month-grid-title", "aria-busy": busy.then_some("true"),
            div { class: "month-grid-head",
                h2 { class: "month-grid-title type-t3", id: "month-grid-title", "aria-live": "polite", {title} }
                if busy {
                    span { class: "month-grid-busy", Spinner { size: 20 } }
                }
                span { class: "month-grid-turn", "data-swipe": "previous",
                    Turn { label: previous_label, mirrored: true, onturn: onprevious }
                }
                span { class: "month-grid-turn", "data-swipe": "next",
                    Turn { label: next_label, mirrored: false, onturn: onnext }
                }
            }
            div { class: "month-grid-week month-grid-names", "aria-hidden": "true",
                for (column , name) in weekdays.into_iter().enumerate() {
                    span { key: "{column}", class: "type-cap ink2", {name} }
                }
            }
            for (row , week) in weeks.into_iter().enumerate() {
                div { key: "{row}", class: "month-grid-week",
                    for (column , day) in week.into_iter().enumerate() {
                        div { key: "{column}", class: "month-grid-cell",
                            if let Some(day) = day {
                                Day {
                                    day,
                                    onday,
                                    onkey: {
                                        let choosable = choosable.clone();
                                        move |(from, key): (NaiveDate, Key)| {
                                            if let Some(to) = walk(&choosable, from, &key, rtl) {
                                                onfocus.call(day_id(to));
                                            }
                                        }
                                    },
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The id of a day's element.
pub fn day_id(date: NaiveDate) -> String {
    format!("day-{date}")
}

/// Where an arrow key leads: the nearest free day that way.
fn walk(choosable: &[NaiveDate], from: NaiveDate, key: &Key, rtl: bool) -> Option<NaiveDate> {
    let days = match key {
        Key::ArrowRight => {
            if rtl {
                -1
            } else {
                1
            }
        }
        Key::ArrowLeft => {
            if rtl {
                1
            } else {
                -1
            }
        }
        Key::ArrowDown => 7,
        Key::ArrowUp => -7,
        _ => return None,
    };
    let target = from.checked_add_signed(chrono::Duration::days(days))?;
    if days > 0 {
        choosable.iter().copied().find(|date| *date >= target)
    } else {
        choosable.iter().copied().rev().find(|date| *date <= target)
    }
}

#[component]
fn Turn(label: String, mirrored: bool, onturn: Option<EventHandler<()>>) -> Element {
    let icon = if mirrored { IconName::Back } else { IconName::Chevron };
    match onturn {
        Some(turn) => rsx! { IconButton { label, icon, onclick: turn } },
        None => rsx! {
            span { class: "month-grid-no-turn", "aria-hidden": "true", Icon { name: icon } }
        },
    }
}

#[component]
fn Day(day: DayCell, onday: EventHandler<NaiveDate>, onkey: EventHandler<(NaiveDate, Key)>) -> Element {
    let today = if day.is_today { "day-today" } else { "" };
    let DayCell { date, number, month, spoken, look, .. } = day;
    let inner = rsx! {
        span { class: "day-face",
            span { class: "day-number tnum", {number} }
            if let Some(month) = month {
                // Drawn by the style: the day's name says the month in full.
                span { class: "day-month", "data-month": month }
            }
        }
    };
    match look {
        DayLook::Plain => rsx! {
            button { class: "day day-plain {today}", r#type: "button", disabled: true, "aria-hidden": "true", {inner} }
        },
        DayLook::Free | DayLook::Selected => rsx! {
            button {
                class: if look == DayLook::Selected { "day day-selected {today}" } else { "day day-free {today}" },
                id: day_id(date),
                r#type: "button",
                "aria-label": spoken,
                "aria-pressed": if look == DayLook::Selected { "true" } else { "false" },
                "aria-current": (!today.is_empty()).then_some("date"),
                "data-keys": "ArrowLeft ArrowRight ArrowUp ArrowDown",
                onclick: move |_| onday.call(date),
                onkeydown: move |event| onkey.call((date, event.key())),
                {inner}
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn arrow_keys_walk_to_the_nearest_free_day_that_way() {
        let free = [day(4), day(6), day(12), day(20)];
        assert_eq!(walk(&free, day(6), &Key::ArrowRight, false), Some(day(12)));
        assert_eq!(walk(&free, day(6), &Key::ArrowLeft, false), Some(day(4)));
        assert_eq!(walk(&free, day(6), &Key::ArrowRight, true), Some(day(4)));
        assert_eq!(walk(&free, day(4), &Key::ArrowDown, false), Some(day(12)));
        assert_eq!(walk(&free, day(20), &Key::ArrowUp, false), Some(day(12)));
        assert_eq!(walk(&free, day(20), &Key::ArrowRight, false), None);
        assert_eq!(walk(&free, day(20), &Key::Enter, false), None);
    }
}
