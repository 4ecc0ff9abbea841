//! The days of a month in rows of weeks. Must not know languages: the first day of the week is told.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// A month of the Gregorian calendar. `month` is 1 to 12.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct YearMonth {
    pub year: i32,
    pub month: u32,
}

impl YearMonth {
    pub fn of(day: NaiveDate) -> Self {
        Self { year: day.year(), month: day.month() }
    }

    /// For a month that is none, the first day of 1970.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month, 1).unwrap_or_default()
    }

    pub fn last_day(self) -> NaiveDate {
        let first = self.first_day();
        let days = u64::from(first.num_days_in_month());
        first.checked_add_days(Days::new(days - 1)).unwrap_or(first)
    }

    pub fn next(self) -> Self {
        match self.month {
            12 => Self { year: self.year + 1, month: 1 },
            month => Self { year: self.year, month: month + 1 },
        }
    }

    pub fn previous(self) -> Self {
        match self.month {
            1 => Self { year: self.year - 1, month: 12 },
            month => Self { year: self.year, month: month - 1 },
        }
    }

    pub fn contains(self, day: NaiveDate) -> bool {
        Self::of(day) == self
    }
}

/// The weeks of a month; days of other months are `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthGrid {
    pub month: YearMonth,
    pub weeks: Vec<[Option<NaiveDate>; 7]>,
    pub first_weekday: Weekday,
}

impl MonthGrid {
    /// The whole month.
    pub fn new(month: YearMonth, first_weekday: Weekday) -> Self {
        let first = month.first_day();
        let mut weeks = Vec::with_capacity(6);
        let mut week = [None; 7];
        let mut day = Some(first).filter(|day| month.contains(*day));
        while let Some(date) = day {
            let column = column(date.weekday(), first_weekday);
            if column == 0 && date != first {
                weeks.push(std::mem::take(&mut week));
            }
            if let Some(cell) = week.get_mut(column) {
                *cell = Some(date);
            }
            day = date.succ_opt().filter(|next| month.contains(*next));
        }
        weeks.push(week);
        Self { month, weeks, first_weekday }
    }

    /// The first view of somebody who chooses a day (design 3, Month grid): weeks wholly before `today` are left out, and
    /// when fewer than 4 rows are left the next month fills them; the last row is then a whole week.
    pub fn from_today(today: NaiveDate, first_weekday: Weekday) -> Self {
        const FEWEST_ROWS: usize = 4;
        let month = YearMonth::of(today);
        let mut grid = Self::new(month, first_weekday);
        grid.weeks.retain(|week| week.iter().flatten().any(|day| *day >= today));
        if grid.weeks.len() >= FEWEST_ROWS {
            return grid;
        }
        let mut next = month.last_day().succ_opt();
        while let Some(day) = next {
            let column = column(day.weekday(), first_weekday);
            if column == 0 {
                if grid.weeks.len() >= FEWEST_ROWS {
                    break;
                }
                grid.weeks.push([None; 7]);
            }
            if let Some(cell) = grid.weeks.last_mut().and_then(|week| week.get_mut(column)) {
                *cell = Some(day);
            }
            next = day.succ_opt();
        }
        grid
    }

    /// Whether days of the following month are shown.
    pub fn reaches_next_month(&self) -> bool {
        self.weeks.iter().flatten().flatten().any(|day| !self.month.contains(*day))
    }

    /// In the order of the columns.
    pub fn weekdays(&self) -> [Weekday; 7] {
        let mut day = self.first_weekday;
        std::array::from_fn(|_| {
            let this = day;
            day = day.succ();
            this
        })
    }
}

/// 0 for the first day of the week.
fn column(day: Weekday, first_weekday: Weekday) -> usize {
    day.days_since(first_weekday) as usize
}
