//! iOS: the list in Settings, the local zone, and whether an hour is written with a.m. and p.m.

use objc2_foundation::{NSDateFormatter, NSLocale, NSString, NSTimeZone};

use super::PhoneLocale;

pub(super) fn read() -> PhoneLocale {
    let languages = NSLocale::preferredLanguages().iter().map(|tag| tag.to_string()).collect();
    let time_zone = NSTimeZone::localTimeZone().name().to_string().parse().ok();
    // `j` stands for the hour as the person has it: the pattern has an `a` in it for a.m. and p.m.
    let hour = NSDateFormatter::dateFormatFromTemplate_options_locale(
        &NSString::from_str("j"),
        0,
        Some(&NSLocale::currentLocale()),
    );
    PhoneLocale { languages, time_zone, uses_24_hours: hour.map(|pattern| !pattern.to_string().contains('a')) }
}
