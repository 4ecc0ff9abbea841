//! Dates and times by CLDR, through icu_datetime. Gregorian everywhere: bookings are made in that calendar.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};
use icu_calendar::week::WeekInformation;
use icu_calendar::{Date, Gregorian, types};
use icu_datetime::fieldsets::{D, E, M, MD, T, YM, YMD};
use icu_datetime::input::Time;
use icu_datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_locale::Locale;

use super::Language;

type DateFormat<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

/// None where the library has no data; the caller then shows ISO digits, which every reader understands.
struct Formats {
    weekday_long: Option<DateFormat<E>>,
    weekday_short: Option<DateFormat<E>>,
    day: Option<DateFormat<D>>,
    day_month: Option<DateFormat<MD>>,
    day_month_short: Option<DateFormat<MD>>,
    month_short: Option<DateFormat<M>>,
    month_year: Option<DateFormat<YM>>,
    day_month_year: Option<DateFormat<YMD>>,
    time: Option<NoCalendarFormatter<T>>,
}

impl Formats {
    fn new(language: Language) -> Self {
        let locale: Locale = language.format_locale().parse().unwrap_or(Locale::UNKNOWN);
        Self {
            weekday_long: DateFormat::try_new((&locale).into(), E::long()).ok(),
            weekday_short: DateFormat::try_new((&locale).into(), E::short()).ok(),
            day: DateFormat::try_new((&locale).into(), D::short()).ok(),
            day_month: DateFormat::try_new((&locale).into(), MD::long()).ok(),
            day_month_short: DateFormat::try_new((&locale).into(), MD::medium()).ok(),
            month_short: DateFormat::try_new((&locale).into(), M::medium()).ok(),
            month_year: DateFormat::try_new((&locale).into(), YM::long()).ok(),
            day_month_year: DateFormat::try_new((&locale).into(), YMD::medium()).ok(),
            time: NoCalendarFormatter::try_new((&locale).into(), T::hm()).ok(),
        }
    }
}

/// The formatters hold `Rc`s, hence one set per thread; building a set takes well under a millisecond.
fn with_formats<R>(language: Language, use_them: impl FnOnce(&Formats) -> R) -> R {
    thread_local! {
        static FORMATS: RefCell<HashMap<Language, Rc<Formats>>> = RefCell::default();
    }
    let formats = FORMATS
        .with_borrow_mut(|all| Rc::clone(all.entry(language).or_insert_with(|| Rc::new(Formats::new(language)))));
    use_them(&formats)
}

macro_rules! date_function {
    ($name:ident, $field:ident) => {
        pub fn $name(language: Language, date: NaiveDate) -> String {
            with_formats(language, |formats| match (&formats.$field, gregorian(date)) {
                (Some(format), Some(day)) => unbreakable(format.format(&day).to_string()),
                _ => date.to_string(),
            })
        }
    };
}

date_function!(weekday_long, weekday_long);
date_function!(weekday_short, weekday_short);
date_function!(day_of_month, day);
date_function!(day_and_month, day_month);
date_function!(day_and_month_short, day_month_short);
date_function!(month_short, month_short);
date_function!(month_year, month_year);
date_function!(day_month_year, day_month_year);

pub fn time(language: Language, time: NaiveTime) -> String {
    with_formats(language, |formats| {
        let clock = Time::try_new(time.hour() as u8, time.minute() as u8, 0, 0).ok();
        match (&formats.time, clock) {
            (Some(format), Some(clock)) => unbreakable(format.format(&clock).to_string()),
            _ => time.format("%H:%M").to_string(),
        }
    })
}

/// By the region where it is known and CLDR knows it, else by the language.
pub fn first_weekday(language: Language, region: Option<&str>) -> Weekday {
    let there = region.and_then(|region| format!("{}-{region}", language.tag()).parse().ok());
    let locale: Locale = there.or_else(|| language.format_locale().parse().ok()).unwrap_or(Locale::UNKNOWN);
    match WeekInformation::try_new((&locale).into()).map(|week| week.first_weekday) {
        Ok(types::Weekday::Sunday) => Weekday::Sun,
        Ok(types::Weekday::Saturday) => Weekday::Sat,
        Ok(types::Weekday::Friday) => Weekday::Fri,
        _ => Weekday::Mon,
    }
}

fn gregorian(date: NaiveDate) -> Option<Date<Gregorian>> {
    Date::try_new_gregorian(date.year(), date.month() as u8, date.day() as u8).ok()
}

/// A date or time is never torn apart at a line's end; narrow spaces are missing from old phones' fonts.
fn unbreakable(text: String) -> String {
    text.replace([' ', '\u{2009}', '\u{202f}'], "\u{a0}")
}
