//! iOS: the list in Settings and the local zone.

use objc2_foundation::{NSLocale, NSTimeZone};

use super::PhoneLocale;

pub(super) fn read() -> PhoneLocale {
    let languages = NSLocale::preferredLanguages().iter().map(|tag| tag.to_string()).collect();
    let time_zone = NSTimeZone::localTimeZone().name().to_string().parse().ok();
    PhoneLocale { languages, time_zone, sim_country: None }
}
