//! Everything that reads differently in another language: sentences, plurals, dates, times, numbers, money.
//! It must not know where a value comes from: it is handed plain values and returns text for the page.

mod catalog;
mod dates;
mod language;
mod messages;
mod numbers;

use chrono::{NaiveDate, NaiveTime, Weekday};

use crate::domain::money::Money;
pub use language::Language;
pub use messages::Arg;

/// One language's voice. Cheap to clone and to compare: the tables behind it are built once per process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localizer {
    language: Language,
    first_weekday: Weekday,
}

impl Localizer {
    pub fn new(language: Language) -> Self {
        Self { language, first_weekday: dates::first_weekday(language, None) }
    }

    /// Where the phone is set to be, two letters of ISO 3166: weeks begin as people there are used to.
    pub fn in_region(self, region: Option<&str>) -> Self {
        Self { first_weekday: dates::first_weekday(self.language, region), ..self }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    pub fn is_rtl(&self) -> bool {
        self.language.is_rtl()
    }

    /// BCP 47, for the page's `lang` and for the server's `Accept-Language`.
    pub fn tag(&self) -> &str {
        self.language.tag()
    }

    /// A key this language lacks is answered in English, one that English lacks with the key itself; both are logged.
    pub fn text(&self, key: &str) -> String {
        messages::text(self.language, key, &[])
    }

    /// As [`Localizer::text`]; numbers choose the plural form. Text that runs against the language's direction is
    /// wrapped in Unicode isolates, so that a Latin name inside an Arabic sentence keeps the sentence's order.
    pub fn text_with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        messages::text(self.language, key, args)
    }

    /// Thursday, 26 November
    pub fn date_long(&self, date: NaiveDate) -> String {
        self.with_weekday(dates::weekday_long(self.language, date), date)
    }

    /// Thu, 26 November: where the long form would wrap.
    pub fn date_medium(&self, date: NaiveDate) -> String {
        self.with_weekday(dates::weekday_short(self.language, date), date)
    }

    /// 26 Nov
    pub fn date_short(&self, date: NaiveDate) -> String {
        dates::day_and_month_short(self.language, date)
    }

    /// 26 Nov 2026: for the validity of cards, which may lie years ahead.
    pub fn date_with_year(&self, date: NaiveDate) -> String {
        dates::day_month_year(self.language, date)
    }

    /// Thursday
    pub fn weekday_long(&self, date: NaiveDate) -> String {
        dates::weekday_long(self.language, date)
    }

    /// Thu
    pub fn weekday_short(&self, date: NaiveDate) -> String {
        dates::weekday_short(self.language, date)
    }

    /// 26
    pub fn day_of_month(&self, date: NaiveDate) -> String {
        dates::day_of_month(self.language, date)
    }

    /// Nov
    pub fn month_short(&self, date: NaiveDate) -> String {
        dates::month_short(self.language, date)
    }

    /// November 2026
    pub fn month_year(&self, date: NaiveDate) -> String {
        dates::month_year(self.language, date)
    }

    /// 14:30. Every language starts with the 24-hour clock, as the design draws it.
    pub fn time(&self, time: NaiveTime) -> String {
        dates::time(self.language, time)
    }

    /// The day a week starts with.
    pub fn first_weekday(&self) -> Weekday {
        self.first_weekday
    }

    /// Whole amounts are shown without decimals, others with at least two, none is rounded.
    pub fn money(&self, money: &Money) -> String {
        numbers::money(self.language, money)
    }

    /// A rating: 4.9
    pub fn one_decimal(&self, number: rust_decimal::Decimal) -> String {
        numbers::one_decimal(self.language, number)
    }

    pub fn number(&self, number: i64) -> String {
        numbers::whole(self.language, number)
    }

    /// Today, Tomorrow, In 2 days; days in the past: Yesterday, 2 days ago.
    pub fn days_from_now(&self, days: i64) -> String {
        match days {
            0 => self.text("common-today"),
            1 => self.text("common-tomorrow"),
            -1 => self.text("common-yesterday"),
            2.. => self.text_with("common-in-days", &[("days", days.into())]),
            _ => self.text_with("common-days-ago", &[("days", days.saturating_neg().into())]),
        }
    }

    /// `local_hour` is 0–23, in the phone's own zone.
    pub fn greeting(&self, local_hour: u32) -> String {
        self.text(match local_hour {
            5..=11 => "common-good-morning",
            12..=17 => "common-good-afternoon",
            _ => "common-good-evening",
        })
    }

    /// Joined by the language's own comma: no skeleton of the date library mixes a short weekday with a full month.
    fn with_weekday(&self, weekday: String, date: NaiveDate) -> String {
        let day = dates::day_and_month(self.language, date);
        self.text_with("common-weekday-and-day", &[("weekday", weekday.into()), ("day", day.into())])
    }
}

#[cfg(test)]
mod tests;
