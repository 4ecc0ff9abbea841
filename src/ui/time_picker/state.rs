//! Which days are free, which is chosen, and its times. Must not know who is asked for them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{NaiveDate, Weekday};

use crate::domain::booking::Slot;
use crate::domain::month_grid::{MonthGrid, YearMonth};
use crate::domain::place_time::PlaceTime;
use crate::repositories::ReadError;
use crate::ui::load_state::LoadState;

/// Months looked through for a free day before the search gives up.
const LOOKED_AHEAD: usize = 6;

#[derive(Debug, Clone, PartialEq)]
pub struct TimePicker {
    /// The day it is at the place.
    pub today: NaiveDate,
    pub first_weekday: Weekday,
    pub shown: ShownMonth,
    pub days: BTreeMap<YearMonth, LoadState<BTreeSet<NaiveDate>>>,
    pub day: Option<NaiveDate>,
    /// Of `day`.
    pub times: LoadState<Vec<Slot>>,
    pub chosen: Option<Slot>,
    /// The visit's time as it is: marked, and not to be chosen. The server does not list it, being taken.
    pub current: Option<PlaceTime>,
    /// Seats left of group classes, by `Slot::wire_datetime`.
    pub seats: BTreeMap<String, u32>,
    /// Nothing is free after this day, where that is known.
    pub last: Option<NaiveDate>,
    /// No day was chosen by anybody yet: the first free one will be.
    seeks_first: bool,
}

/// What part of the calendar is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShownMonth {
    /// From this week on, four rows at least.
    FromToday,
    Whole(YearMonth),
}

#[derive(Debug, Clone, PartialEq)]
pub enum TimeAction {
    /// The step is shown: what is not known yet is asked for.
    Opened,
    PreviousTapped,
    NextTapped,
    DayTapped(NaiveDate),
    /// By its place in `times`.
    SlotTapped(usize),
    DaysCame(YearMonth, Result<Arc<BTreeSet<NaiveDate>>, ReadError>),
    TimesCame(NaiveDate, Result<Arc<Vec<Slot>>, ReadError>),
    /// The first and the last free day of all months.
    SpanCame(NaiveDate, NaiveDate),
    RetryTapped,
}

impl TimeAction {
    /// What was asked for has come; the others are taps.
    pub fn is_answer(&self) -> bool {
        matches!(self, Self::DaysCame(..) | Self::TimesCame(..) | Self::SpanCame(..))
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum TimeEffect {
    LoadDays(YearMonth),
    LoadTimes(NaiveDate),
    /// A time was chosen, or none is any more.
    Chosen(Option<Slot>),
    /// Brings an element into view.
    ScrollTo(&'static str),
}

/// The ids of parts of the page.
pub const SLOTS: &str = "time-slots";

impl TimePicker {
    pub fn new(today: NaiveDate) -> Self {
        Self {
            today,
            first_weekday: Weekday::Mon,
            shown: ShownMonth::FromToday,
            days: BTreeMap::new(),
            day: None,
            times: LoadState::Loading,
            chosen: None,
            current: None,
            seats: BTreeMap::new(),
            last: None,
            seeks_first: true,
        }
    }

    /// Continues with a time that was chosen before.
    pub fn with_chosen(today: NaiveDate, chosen: Option<Slot>) -> Self {
        Self::new(today).anew_with(chosen)
    }

    /// The weeks as they are drawn.
    pub fn with_first_weekday(mut self, first_weekday: Weekday) -> Self {
        self.first_weekday = first_weekday;
        if let Some(day) = self.day {
            self.look_at(day);
        }
        self
    }

    fn anew(&self) -> Self {
        Self { first_weekday: self.first_weekday, ..Self::new(self.today) }
    }

    /// Of the same days and weeks, with nothing known yet.
    pub fn anew_with(&self, chosen: Option<Slot>) -> Self {
        let mut picker = self.anew();
        let Some(slot) = chosen else { return picker };
        picker.look_at(slot.start.local_date());
        picker.day = Some(slot.start.local_date());
        picker.seeks_first = false;
        picker.chosen = Some(slot);
        picker
    }

    /// Begins with a day, whether it is free or not.
    pub fn anew_at(&self, day: NaiveDate) -> Self {
        let mut picker = self.anew();
        picker.look_at(day);
        picker.day = Some(day);
        picker.seeks_first = false;
        picker
    }

    pub fn grid(&self) -> MonthGrid {
        match self.shown {
            ShownMonth::FromToday => MonthGrid::from_today(self.today, self.first_weekday),
            ShownMonth::Whole(month) => MonthGrid::new(month, self.first_weekday),
        }
    }

    pub fn is_free(&self, day: NaiveDate) -> bool {
        let known = self.days.get(&YearMonth::of(day)).and_then(LoadState::value);
        day >= self.today && known.is_some_and(|days| days.contains(&day))
    }

    /// Free, or the visit's own day, whose time is shown there.
    pub fn can_be_chosen(&self, day: NaiveDate) -> bool {
        self.is_free(day) || (day >= self.today && self.is_current_day(day))
    }

    fn is_current_day(&self, day: NaiveDate) -> bool {
        self.current.is_some_and(|start| start.local_date() == day)
    }

    pub fn is_current(&self, slot: &Slot) -> bool {
        self.current.is_some_and(|start| start.utc() == slot.start.utc())
    }

    /// Of the chosen day, where it is known.
    pub fn has_no_free_time(&self) -> bool {
        self.times.value().is_some_and(|times| times.iter().all(|slot| self.is_current(slot)))
    }

    /// The visit's own day is looked at, on a page that may hold no free one.
    pub fn shows_current_day(&self) -> bool {
        self.day.is_some_and(|day| self.is_current_day(day) && self.page_days().any(|shown| shown == day))
    }

    /// Whether a month on the page is still being asked for.
    pub fn is_busy(&self) -> bool {
        self.shown_months().iter().any(|month| matches!(self.days.get(month), None | Some(LoadState::Loading)))
    }

    /// Why the days on the page are not known.
    pub fn days_error(&self) -> Option<ReadError> {
        self.shown_months().iter().find_map(|month| match self.days.get(month) {
            Some(LoadState::Failed(error)) => Some(*error),
            _ => None,
        })
    }

    pub fn can_go_previous(&self) -> bool {
        self.shown != ShownMonth::FromToday
    }

    /// A year ahead and no further.
    pub fn can_go_next(&self) -> bool {
        let last = YearMonth { year: chrono::Datelike::year(&self.today) + 1, month: YearMonth::of(self.today).month };
        let is_over = self.last.is_some_and(|day| YearMonth::of(day) <= self.last_month());
        self.last_month() < last && !is_over
    }

    /// The first free day after `day`, as far as is known.
    pub fn next_free_after(&self, day: NaiveDate) -> Option<NaiveDate> {
        let loaded = self.days.values().filter_map(LoadState::value).flatten();
        loaded.copied().filter(|free| *free > day && *free >= self.today).min()
    }

    /// Whether a free day is still being looked for.
    pub fn is_seeking(&self) -> bool {
        self.seeks_first && self.days.values().any(|days| matches!(days, LoadState::Loading))
    }

    /// The search went as far as it goes, and found nothing.
    pub fn found_nothing(&self) -> bool {
        let all_known = self.days.values().all(|days| days.value().is_some());
        let nothing_free = self.days.values().filter_map(LoadState::value).all(|days| days.is_empty());
        self.days.len() >= LOOKED_AHEAD && all_known && nothing_free
    }

    /// The days of the page hold none that is free.
    pub fn page_is_empty(&self) -> bool {
        !self.is_busy() && self.days_error().is_none() && !self.page_days().any(|day| self.is_free(day))
    }

    /// The last day on the page.
    pub fn page_end(&self) -> NaiveDate {
        self.page_days().max().unwrap_or(self.today)
    }

    pub fn update(&mut self, action: TimeAction) -> Vec<TimeEffect> {
        match action {
            TimeAction::Opened => self.opened(),
            TimeAction::PreviousTapped => {
                let previous = self.last_month().previous();
                let is_first = previous <= YearMonth::of(self.today);
                self.shown = if is_first { ShownMonth::FromToday } else { ShownMonth::Whole(previous) };
                self.ask_for_page()
            }
            TimeAction::NextTapped if self.can_go_next() => {
                self.shown = ShownMonth::Whole(match self.shown {
                    // A month that is half shown at the foot of the first view is shown whole next.
                    ShownMonth::FromToday => YearMonth::of(self.today).next(),
                    ShownMonth::Whole(month) => month.next(),
                });
                self.ask_for_page()
            }
            TimeAction::NextTapped => Vec::new(),
            TimeAction::DayTapped(day) => self.choose_day(day),
            TimeAction::SlotTapped(index) => self.choose_slot(index),
            TimeAction::DaysCame(month, answer) => self.days_came(month, answer),
            TimeAction::TimesCame(day, answer) => self.times_came(day, answer),
            TimeAction::SpanCame(first, last) => {
                self.last = Some(last);
                // No month has to be looked through for it.
                if self.seeks_first && first >= self.today { self.choose_day(first) } else { Vec::new() }
            }
            TimeAction::RetryTapped => self.retry(),
        }
    }

    /// The chosen time is gone: the day stays, its times are asked for anew.
    pub fn forget_chosen(&mut self) -> Vec<TimeEffect> {
        self.chosen = None;
        self.days.clear();
        self.times = LoadState::Loading;
        let mut effects = self.ask_for_page();
        effects.extend(self.day.map(TimeEffect::LoadTimes));
        effects
    }

    fn opened(&mut self) -> Vec<TimeEffect> {
        let mut effects = self.ask_for_page();
        if let (Some(day), LoadState::Loading) = (self.day, &self.times) {
            effects.push(TimeEffect::LoadTimes(day));
        }
        effects
    }

    fn ask_for_page(&mut self) -> Vec<TimeEffect> {
        let months = self.shown_months();
        months.into_iter().filter_map(|month| self.ask_for(month)).collect()
    }

    fn ask_for(&mut self, month: YearMonth) -> Option<TimeEffect> {
        if matches!(self.days.get(&month), Some(LoadState::Shown(_) | LoadState::Loading)) {
            return None;
        }
        self.days.insert(month, LoadState::Loading);
        Some(TimeEffect::LoadDays(month))
    }

    fn choose_day(&mut self, day: NaiveDate) -> Vec<TimeEffect> {
        self.seeks_first = false;
        if !self.page_days().any(|shown| shown == day) {
            self.look_at(day);
        }
        let mut effects = self.ask_for_page();
        if self.day == Some(day) && self.times.value().is_some() {
            return effects;
        }
        self.day = Some(day);
        self.times = LoadState::Loading;
        effects.push(TimeEffect::LoadTimes(day));
        if self.chosen.take().is_some() {
            effects.push(TimeEffect::Chosen(None));
        }
        effects
    }

    fn choose_slot(&mut self, index: usize) -> Vec<TimeEffect> {
        let slot = self.times.value().and_then(|times| times.get(index)).cloned();
        let can_be_had = |slot: &Slot| !self.is_current(slot) && self.seats.get(&slot.wire_datetime) != Some(&0);
        let Some(slot) = slot.filter(can_be_had) else { return Vec::new() };
        self.chosen = Some(slot.clone());
        vec![TimeEffect::Chosen(Some(slot))]
    }

    fn days_came(&mut self, month: YearMonth, answer: Result<Arc<BTreeSet<NaiveDate>>, ReadError>) -> Vec<TimeEffect> {
        let loaded = match answer {
            Ok(days) => LoadState::Shown(days),
            Err(error) => LoadState::Failed(error),
        };
        let is_known = matches!(loaded, LoadState::Shown(_));
        self.days.insert(month, loaded);
        if !is_known {
            return Vec::new();
        }
        if self.seeks_first {
            return self.seek();
        }
        // The jump below an empty page needs to know where the next free day is.
        let lacks_next = self.page_is_empty() && self.next_free_after(self.page_end()).is_none();
        if lacks_next { self.look_further() } else { Vec::new() }
    }

    /// Chooses the first free day, as soon as every month before it is known.
    fn seek(&mut self) -> Vec<TimeEffect> {
        let first = self.next_free_after(self.today.pred_opt().unwrap_or(self.today));
        let is_certain = first.is_some_and(|day| {
            let mut month = YearMonth::of(self.today);
            while month < YearMonth::of(day) {
                if self.days.get(&month).and_then(LoadState::value).is_none() {
                    return false;
                }
                month = month.next();
            }
            true
        });
        match first {
            Some(day) if is_certain => self.choose_day(day),
            Some(_) => Vec::new(),
            None => self.look_further(),
        }
    }

    /// Asks for the first month that is not known, unless that is too far.
    fn look_further(&mut self) -> Vec<TimeEffect> {
        if self.days.values().any(|days| matches!(days, LoadState::Loading)) {
            return Vec::new();
        }
        let mut month = if self.seeks_first { YearMonth::of(self.today) } else { self.last_month().next() };
        for _ in 0..LOOKED_AHEAD {
            if !self.days.contains_key(&month) {
                return self.ask_for(month).into_iter().collect();
            }
            month = month.next();
        }
        Vec::new()
    }

    fn times_came(&mut self, day: NaiveDate, answer: Result<Arc<Vec<Slot>>, ReadError>) -> Vec<TimeEffect> {
        if self.day != Some(day) {
            return Vec::new();
        }
        self.times = match answer {
            Ok(times) => LoadState::Shown(self.with_current(day, times)),
            Err(error) => LoadState::Failed(error),
        };
        let Some(times) = self.times.value() else { return Vec::new() };
        let still = |slot: &Slot| times.iter().any(|time| time.wire_datetime == slot.wire_datetime);
        if self.chosen.as_ref().is_some_and(|chosen| !still(chosen)) {
            self.chosen = None;
            return vec![TimeEffect::Chosen(None)];
        }
        Vec::new()
    }

    /// The visit's own time at its place among the free ones.
    fn with_current(&self, day: NaiveDate, times: Arc<Vec<Slot>>) -> Arc<Vec<Slot>> {
        let Some(start) = self.current.filter(|_| self.is_current_day(day)) else { return times };
        if times.iter().any(|slot| self.is_current(slot)) {
            return times;
        }
        let time = start.local().time();
        let own = Slot { time, wire_datetime: String::new(), start, length_seconds: 0 };
        let at = times.partition_point(|slot| slot.start.utc() < start.utc());
        let mut all = times.to_vec();
        all.insert(at, own);
        Arc::new(all)
    }

    fn retry(&mut self) -> Vec<TimeEffect> {
        self.days.retain(|_, days| !matches!(days, LoadState::Failed(_)));
        let mut effects = self.ask_for_page();
        if let (Some(day), LoadState::Failed(_)) = (self.day, &self.times) {
            self.times = LoadState::Loading;
            effects.push(TimeEffect::LoadTimes(day));
        }
        effects
    }

    fn look_at(&mut self, day: NaiveDate) {
        self.shown = ShownMonth::FromToday;
        if !self.page_days().any(|shown| shown == day) {
            self.shown = ShownMonth::Whole(YearMonth::of(day));
        }
    }

    fn page_days(&self) -> impl Iterator<Item = NaiveDate> {
        self.grid().weeks.into_iter().flatten().flatten()
    }

    fn shown_months(&self) -> Vec<YearMonth> {
        match self.shown {
            ShownMonth::Whole(month) => vec![month],
            ShownMonth::FromToday => {
                let this = YearMonth::of(self.today);
                if self.grid().reaches_next_month() { vec![this, this.next()] } else { vec![this] }
            }
        }
    }

    fn last_month(&self) -> YearMonth {
        match self.shown {
            ShownMonth::Whole(month) => month,
            ShownMonth::FromToday => YearMonth::of(self.today),
        }
    }
}

#[cfg(test)]
mod tests;
