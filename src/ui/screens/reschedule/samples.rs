//! The page in each of its states, for snapshots and for looking at it.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate};
use dioxus::prelude::*;

use super::state::{Action, State};
use super::view::View;
use crate::domain::booking::Slot;
use crate::domain::month_grid::YearMonth;
use crate::domain::place_time::PlaceTime;
use crate::repositories::{ChangeError, ReadError};
use crate::ui::async_action::AsyncAction;
use crate::ui::card_content::appointment::AppointmentWords;
use crate::ui::time_picker::TimeAction;

/// Name of every state worth looking at.
pub const NAMES: [&str; 6] = ["choosing", "chosen", "taken", "sending", "offline", "unreadable"];

/// `name` is one of [`NAMES`]; `visit` is what is moved, on Thursday 26 November 2026 at 14:30 in Paris.
#[component]
pub fn Sample(name: String, visit: AppointmentWords) -> Element {
    let Some(state) = state_of(&name) else { return rsx! {} };
    rsx! { View { state, visit, onaction: |_| {} } }
}

fn slot(day: u32, time: &str) -> Option<Slot> {
    let wire = format!("2026-11-{day}T{time}:00+01:00");
    let at = DateTime::parse_from_rfc3339(&wire).ok()?;
    let start = PlaceTime::new(at, Some(chrono_tz::Europe::Paris));
    Some(Slot { time: at.time(), wire_datetime: wire, start, length_seconds: 6300 })
}

fn state_of(name: &str) -> Option<State> {
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day);
    let mut state = State::new(day(11, 24)?, chrono::Weekday::Mon, slot(26, "14:30")?.start);
    let mut act = |action: TimeAction| {
        state.update(Action::Time(action));
    };
    act(TimeAction::Opened);
    let free: BTreeSet<NaiveDate> = [24, 26, 27, 28].into_iter().filter_map(|number| day(11, number)).collect();
    let answer = if name == "unreadable" { Err(ReadError::Offline) } else { Ok(Arc::new(free)) };
    act(TimeAction::DaysCame(YearMonth { year: 2026, month: 11 }, answer));
    let later: BTreeSet<NaiveDate> = [2, 3, 4, 9].into_iter().filter_map(|number| day(12, number)).collect();
    act(TimeAction::DaysCame(YearMonth { year: 2026, month: 12 }, Ok(Arc::new(later))));
    let thursday = day(11, 26)?;
    act(TimeAction::DayTapped(thursday));
    let times = ["09:00", "11:15", "15:15", "17:30"].iter().filter_map(|time| slot(26, time)).collect();
    act(TimeAction::TimesCame(thursday, Ok(Arc::new(times))));
    if name != "choosing" {
        act(TimeAction::SlotTapped(1));
    }
    match name {
        "taken" => {
            state.was_taken = true;
            state.picker.chosen = None;
        }
        "sending" => state.moving = AsyncAction::Running,
        "offline" => state.moving = AsyncAction::Failed(ChangeError::Offline),
        _ => {}
    }
    Some(state)
}
