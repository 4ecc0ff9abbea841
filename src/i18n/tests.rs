use chrono::{NaiveDate, NaiveTime, Weekday};
use rust_decimal::Decimal;

use super::{Language, Localizer};
use crate::domain::money::Money;

fn in_language(language: Language) -> Localizer {
    Localizer::new(language)
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 26).unwrap()
}

fn price(amount: &str, currency: &str) -> Money {
    Money::new(amount.parse::<Decimal>().unwrap(), currency)
}

/// Non-breaking spaces shown as `_`, so that a reader of the test sees them.
fn visible(text: String) -> String {
    text.replace('\u{a0}', "_")
}

#[test]
fn dates_read_as_the_design_writes_them() {
    let en = in_language(Language::En);
    assert_eq!(visible(en.date_long(day())), "Thursday, 26_November");
    assert_eq!(visible(en.date_medium(day())), "Thu, 26_November");
    assert_eq!(visible(en.date_short(day())), "26_Nov");
    assert_eq!(visible(en.date_with_year(day())), "26_Nov_2026");
    assert_eq!(visible(en.month_year(day())), "November_2026");
    assert_eq!(en.weekday_short(day()), "Thu");
    assert_eq!(en.day_of_month(day()), "26");
    assert_eq!(en.month_short(day()), "Nov");
}

#[test]
fn every_language_writes_dates_its_own_way() {
    assert_eq!(visible(in_language(Language::De).date_long(day())), "Donnerstag, 26._November");
    assert_eq!(visible(in_language(Language::Ru).date_long(day())), "четверг, 26_ноября");
    assert_eq!(visible(in_language(Language::Ar).date_long(day())), "الخميس، 26_نوفمبر");
    assert_eq!(visible(in_language(Language::Ru).month_year(day())), "ноябрь_2026_г.");
}

#[test]
fn times_use_the_24_hour_clock_and_latin_digits_everywhere() {
    let time = NaiveTime::from_hms_opt(14, 5, 0).unwrap();
    for language in Language::ALL {
        assert_eq!(in_language(language).time(time), "14:05", "{language:?}");
    }
    let early = NaiveTime::from_hms_opt(8, 5, 0).unwrap();
    for language in Language::ALL {
        assert_eq!(in_language(language).time(early), "08:05", "{language:?}");
    }
}

#[test]
fn money_stands_where_the_language_puts_it() {
    let euros = price("1234.5", "€");
    assert_eq!(visible(in_language(Language::En).money(&euros)), "€1,234.50");
    assert_eq!(visible(in_language(Language::De).money(&euros)), "1.234,50_€");
    assert_eq!(visible(in_language(Language::Ru).money(&euros)), "1_234,50_€");
    assert_eq!(visible(in_language(Language::Ar).money(&euros)), "1,234.50_€");
}

#[test]
fn money_is_never_rounded_and_whole_amounts_have_no_decimals() {
    let en = in_language(Language::En);
    assert_eq!(en.money(&price("120.00", "€")), "€120");
    assert_eq!(en.money(&price("0.125", "€")), "€0.125");
    assert_eq!(en.money(&price("-5", "€")), "−€5");
    assert_eq!(visible(en.money(&price("1200", "RUB"))), "RUB_1,200");
    assert_eq!(en.money(&price("7", " ")), "7");
    assert_eq!(en.money(&price("79228162514264337593543950335", "")), "79,228,162,514,264,337,593,543,950,335");
}

#[test]
fn days_are_counted_with_the_languages_own_plurals() {
    let said = |language, days| visible(in_language(language).days_from_now(days));
    assert_eq!(said(Language::En, 0), "Today");
    assert_eq!(said(Language::En, 1), "Tomorrow");
    assert_eq!(said(Language::En, -1), "Yesterday");
    assert_eq!(said(Language::En, 2), "In 2_days");
    assert_eq!(said(Language::Ru, 3), "Через 3_дня");
    assert_eq!(said(Language::Ru, 5), "Через 5_дней");
    assert_eq!(said(Language::Ru, 21), "Через 21_день");
    assert_eq!(said(Language::Ar, 2), "بعد يومين");
    assert_eq!(said(Language::Ar, 3), "بعد 3_أيام");
    assert_eq!(said(Language::Ar, 11), "بعد 11_يومًا");
    assert_eq!(said(Language::En, i64::MIN), "9,223,372,036,854,775,807_days ago");
}

#[test]
fn a_key_nobody_knows_is_shown_as_itself() {
    assert_eq!(in_language(Language::De).text("screen-nowhere-title"), "screen-nowhere-title");
}

#[test]
fn a_name_against_the_reading_direction_is_isolated_and_another_is_not() {
    let sentence = |language, name: &str| {
        in_language(language).text_with("common-weekday-and-day", &[("weekday", name.into()), ("day", "x".into())])
    };
    assert_eq!(sentence(Language::En, "Anna"), "Anna, x");
    assert!(sentence(Language::En, "صالون").starts_with("\u{2068}صالون\u{2069}"));
    assert!(sentence(Language::Ar, "Lumen").starts_with("\u{2068}Lumen\u{2069}"));
}

#[test]
fn a_language_is_found_in_what_a_phone_reports() {
    assert_eq!(Language::from_tag("de_DE.UTF-8"), Some(Language::De));
    assert_eq!(Language::from_tag("AR-eg"), Some(Language::Ar));
    assert_eq!(Language::from_tag("C"), None);
    assert_eq!(Language::from_tag(""), None);
}

#[test]
fn the_greeting_follows_the_hour() {
    let en = in_language(Language::En);
    assert_eq!(en.greeting(5), "Good morning");
    assert_eq!(en.greeting(12), "Good afternoon");
    assert_eq!(en.greeting(18), "Good evening");
    assert_eq!(en.greeting(4), "Good evening");
}

#[test]
fn the_week_starts_where_the_language_starts_it() {
    assert_eq!(in_language(Language::En).first_weekday(), Weekday::Mon);
    assert_eq!(in_language(Language::Ru).first_weekday(), Weekday::Mon);
    assert_eq!(in_language(Language::Ar).first_weekday(), Weekday::Sat);
    let there = |language, region| in_language(language).in_region(Some(region)).first_weekday();
    assert_eq!(there(Language::En, "US"), Weekday::Sun);
    assert_eq!(there(Language::En, "GB"), Weekday::Mon);
    assert_eq!(there(Language::De, "US"), Weekday::Sun, "the place tells, not the language");
    assert_eq!(there(Language::En, "EG"), Weekday::Sat);
    assert_eq!(there(Language::Ar, "MA"), Weekday::Mon);
    assert_eq!(there(Language::Ru, "?!"), Weekday::Mon, "no region");
}
