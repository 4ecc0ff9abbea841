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

#[cfg(test)]
mod tests {
    use super::*;

    const STARTS: [Weekday; 5] = [Weekday::Mon, Weekday::Sun, Weekday::Sat, Weekday::Fri, Weekday::Wed];

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Day by day, without a calendar's arithmetic: 1 January 2020 was a Wednesday.
    fn slow_days() -> Vec<(i32, u32, u32, usize)> {
        let mut days = Vec::new();
        let mut weekday = 2; // from Monday
        for year in 2020..2045 {
            let february = if year % 4 == 0 { 29 } else { 28 };
            for (month, length) in (1..).zip([31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
                for day in 1..=length {
                    days.push((year, month, day, weekday));
                    weekday = (weekday + 1) % 7;
                }
            }
        }
        days
    }

    #[test]
    fn every_day_of_twenty_years_stands_in_its_column_once() {
        let days = slow_days();
        for first_weekday in STARTS {
            for year in 2024..2044 {
                for month in 1..=12 {
                    let grid = MonthGrid::new(YearMonth { year, month }, first_weekday);
                    let mut expected = days.iter().filter(|it| it.0 == year && it.1 == month);
                    for (row, week) in grid.weeks.iter().enumerate() {
                        assert!(week.iter().any(Option::is_some), "{year}-{month} {first_weekday}: an empty row");
                        for (column, cell) in week.iter().enumerate() {
                            let Some(date) = cell else { continue };
                            let (_, _, number, weekday) = *expected.next().unwrap();
                            assert_eq!((date.year(), date.month(), date.day()), (year, month, number));
                            let from_monday = (first_weekday.num_days_from_monday() as usize + column) % 7;
                            assert_eq!(from_monday, weekday, "{date} {first_weekday} row {row}");
                        }
                    }
                    assert!(expected.next().is_none(), "{year}-{month} {first_weekday}: days are missing");
                    assert!((4..=6).contains(&grid.weeks.len()));
                    let gaps = grid.weeks.iter().flatten().skip_while(|cell| cell.is_none());
                    let inside = gaps.take_while(|cell| cell.is_some()).count();
                    assert_eq!(inside, grid.weeks.iter().flatten().flatten().count(), "no gap inside the month");
                }
            }
        }
    }

    #[test]
    fn the_first_view_starts_this_week_and_has_four_rows_at_least() {
        let mut today = day("2026-01-01");
        while today < day("2029-01-01") {
            for first_weekday in STARTS {
                let grid = MonthGrid::from_today(today, first_weekday);
                let shown: Vec<_> = grid.weeks.iter().flatten().flatten().copied().collect();
                assert!(grid.weeks.len() >= 4 && grid.weeks.len() <= 6, "{today}");
                assert!(grid.weeks[0].contains(&Some(today)), "{today} is in the first row");
                assert!(shown.windows(2).all(|pair| pair[0].succ_opt() == Some(pair[1])), "{today}: every day once");
                let last = *shown.last().unwrap();
                assert!(last >= YearMonth::of(today).last_day(), "{today}: the month is shown to its end");
                if grid.reaches_next_month() {
                    assert_eq!(grid.weeks.len(), 4, "{today}: only to fill four rows");
                    assert!(grid.weeks[3].iter().all(Option::is_some), "{today}: the last row is whole");
                }
            }
            today = today.succ_opt().unwrap();
        }
    }

    #[test]
    fn the_end_of_november_runs_into_december() {
        let grid = MonthGrid::from_today(day("2026-11-24"), Weekday::Mon);
        let shown: Vec<_> = grid.weeks.iter().flatten().flatten().map(|day| day.day()).collect();
        assert_eq!(shown[..8], [23, 24, 25, 26, 27, 28, 29, 30]);
        assert_eq!(shown.last(), Some(&20));
        assert!(grid.reaches_next_month());
    }

    #[test]
    fn the_last_day_of_a_year_is_followed_by_january() {
        let grid = MonthGrid::from_today(day("2026-12-31"), Weekday::Sun);
        assert_eq!(grid.weeks[0][4], Some(day("2026-12-31")));
        assert_eq!(grid.weeks[0][5], Some(day("2027-01-01")));
        let december = YearMonth { year: 2026, month: 12 };
        assert_eq!(december.next(), YearMonth { year: 2027, month: 1 });
        assert_eq!(december.next().previous(), december);
        assert_eq!(december.last_day(), day("2026-12-31"));
        assert_eq!(YearMonth { year: 2028, month: 2 }.last_day(), day("2028-02-29"));
    }

    #[test]
    fn the_heads_of_the_columns_follow_the_first_day() {
        let grid = MonthGrid::new(YearMonth { year: 2026, month: 11 }, Weekday::Sat);
        assert_eq!(grid.weekdays()[..3], [Weekday::Sat, Weekday::Sun, Weekday::Mon]);
    }
}
