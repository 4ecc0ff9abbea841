//! What the reschedule page holds and decides (design 8.9). Must not know how a visit is moved.

use chrono::{NaiveDate, Weekday};

use crate::domain::booking::Slot;
use crate::domain::month_grid::YearMonth;
use crate::domain::place_time::PlaceTime;
use crate::repositories::{ChangeError, ChangeKind, ChangeProgress};
use crate::ui::async_action::AsyncAction;
use crate::ui::time_picker::{TimeAction, TimeEffect, TimePicker};

#[derive(Debug, Clone, PartialEq)]
pub struct State {
    pub picker: TimePicker,
    /// Somebody was faster: fresh times are shown.
    pub was_taken: bool,
    pub moving: AsyncAction<ChangeError>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    Time(TimeAction),
    ConfirmTapped,
    Progressed(ChangeProgress),
    CloseTapped,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    LoadDays(YearMonth),
    LoadTimes(NaiveDate),
    /// What is known of free times is out of date.
    ForgetTimes,
    Reschedule(Slot),
    ScrollTo(&'static str),
    Leave,
    /// Leaves, and says so on the page beneath.
    Moved,
    /// Leaves with the reason: nothing can be done here any more.
    GiveUp(ChangeError),
}

pub const PAGE_TOP: &str = "reschedule-top";

impl State {
    /// `today` at the place; `current`: when the visit is now.
    pub fn new(today: NaiveDate, first_weekday: Weekday, current: PlaceTime) -> Self {
        let mut picker = TimePicker::new(today).with_first_weekday(first_weekday);
        picker.current = Some(current);
        Self { picker, was_taken: false, moving: AsyncAction::Idle }
    }

    pub fn update(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Time(action) => {
                if matches!(action, TimeAction::SlotTapped(_)) && self.moving.is_running() {
                    return Vec::new();
                }
                let effects = self.picker.update(action);
                self.after_time(effects)
            }
            Action::ConfirmTapped => match &self.picker.chosen {
                Some(slot) if !self.moving.is_running() => {
                    self.moving = AsyncAction::Running;
                    self.was_taken = false;
                    vec![Effect::Reschedule(slot.clone())]
                }
                _ => Vec::new(),
            },
            Action::Progressed(progress) => self.progressed(progress),
            Action::CloseTapped if self.moving.is_running() => Vec::new(),
            Action::CloseTapped => vec![Effect::Leave],
        }
    }

    fn after_time(&mut self, effects: Vec<TimeEffect>) -> Vec<Effect> {
        let mut wanted = Vec::new();
        for effect in effects {
            match effect {
                TimeEffect::LoadDays(month) => wanted.push(Effect::LoadDays(month)),
                TimeEffect::LoadTimes(day) => wanted.push(Effect::LoadTimes(day)),
                TimeEffect::ScrollTo(id) => wanted.push(Effect::ScrollTo(id)),
                TimeEffect::Chosen(Some(_)) => {
                    self.was_taken = false;
                    if self.moving.error().is_some() {
                        self.moving = AsyncAction::Idle;
                    }
                }
                TimeEffect::Chosen(None) => {}
            }
        }
        wanted
    }

    fn progressed(&mut self, progress: ChangeProgress) -> Vec<Effect> {
        match progress {
            ChangeProgress::Running(ChangeKind::Reschedule) => {
                self.moving = AsyncAction::Running;
                Vec::new()
            }
            ChangeProgress::Done(ChangeKind::Reschedule) if self.moving.is_running() => {
                self.moving = AsyncAction::Done;
                vec![Effect::Moved]
            }
            ChangeProgress::Failed(ChangeKind::Reschedule, error) if self.moving.is_running() => self.failed(error),
            _ => Vec::new(),
        }
    }

    fn failed(&mut self, error: ChangeError) -> Vec<Effect> {
        match error {
            ChangeError::TimeTaken => {
                self.moving = AsyncAction::Idle;
                self.was_taken = true;
                let fresh = self.picker.forget_chosen();
                let mut effects = vec![Effect::ForgetTimes, Effect::ScrollTo(PAGE_TOP)];
                effects.extend(self.after_time(fresh));
                effects
            }
            ChangeError::TooLate { .. }
            | ChangeError::NotAllowed { .. }
            | ChangeError::AlreadyCanceled
            | ChangeError::OutcomeUnknown => {
                self.moving = AsyncAction::Failed(error.clone());
                vec![Effect::GiveUp(error)]
            }
            ChangeError::Offline | ChangeError::ServerTrouble | ChangeError::RateLimited | ChangeError::SignedOut => {
                self.moving = AsyncAction::Failed(error);
                Vec::new()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::DateTime;

    use super::*;

    fn slot(text: &str) -> Slot {
        let at = DateTime::parse_from_rfc3339(text).unwrap();
        let start = PlaceTime::new(at, Some(chrono_tz::Europe::Paris));
        Slot { time: at.time(), wire_datetime: text.to_owned(), start, length_seconds: 3600 }
    }

    fn with_chosen() -> State {
        let current = slot("2026-11-26T14:30:00+01:00").start;
        let mut state = State::new("2026-11-24".parse().unwrap(), Weekday::Mon, current);
        let day = "2026-11-27".parse().unwrap();
        state.update(Action::Time(TimeAction::DayTapped(day)));
        let times = Arc::new(vec![slot("2026-11-27T11:15:00+01:00")]);
        state.update(Action::Time(TimeAction::TimesCame(day, Ok(times))));
        state.update(Action::Time(TimeAction::SlotTapped(0)));
        state
    }

    #[test]
    fn confirming_sends_once_and_a_second_tap_nothing() {
        let mut state = with_chosen();
        let sent = state.update(Action::ConfirmTapped);
        assert_eq!(sent, [Effect::Reschedule(slot("2026-11-27T11:15:00+01:00"))]);
        assert_eq!(state.update(Action::ConfirmTapped), []);
        assert_eq!(state.update(Action::CloseTapped), [], "not while it is being sent");
        assert_eq!(state.update(Action::Progressed(ChangeProgress::Done(ChangeKind::Reschedule))), [Effect::Moved]);
    }

    #[test]
    fn a_taken_time_keeps_the_page_and_brings_fresh_ones() {
        let mut state = with_chosen();
        state.update(Action::ConfirmTapped);
        let failed = ChangeProgress::Failed(ChangeKind::Reschedule, ChangeError::TimeTaken);
        let effects = state.update(Action::Progressed(failed));
        assert!(effects.contains(&Effect::ForgetTimes), "{effects:?}");
        assert!(effects.contains(&Effect::LoadTimes("2026-11-27".parse().unwrap())), "{effects:?}");
        assert!(state.was_taken);
        assert_eq!(state.picker.chosen, None);
        assert_eq!(state.update(Action::ConfirmTapped), []);
    }

    #[test]
    fn a_limit_that_passed_meanwhile_leads_back_with_the_reason() {
        let mut state = with_chosen();
        state.update(Action::ConfirmTapped);
        let error = ChangeError::NotAllowed { text: None };
        let failed = ChangeProgress::Failed(ChangeKind::Reschedule, error.clone());
        assert_eq!(state.update(Action::Progressed(failed)), [Effect::GiveUp(error)]);
    }

    #[test]
    fn offline_keeps_the_chosen_time_for_another_try() {
        let mut state = with_chosen();
        state.update(Action::ConfirmTapped);
        state.update(Action::Progressed(ChangeProgress::Failed(ChangeKind::Reschedule, ChangeError::Offline)));
        assert_eq!(state.moving.error(), Some(&ChangeError::Offline));
        assert_eq!(state.update(Action::ConfirmTapped).len(), 1);
    }

    #[test]
    fn what_became_of_an_earlier_change_is_not_taken_for_this_one() {
        let mut state = with_chosen();
        assert_eq!(state.update(Action::Progressed(ChangeProgress::Done(ChangeKind::Reschedule))), []);
        assert_eq!(state.update(Action::Progressed(ChangeProgress::Done(ChangeKind::Confirm))), []);
    }
}
