//! For whom a page is drawn: language, this minute, and the phone's time zone. Everything a card's words depend on beside the data.

use chrono::{DateTime, Offset, TimeZone, Timelike, Utc};
use chrono_tz::Tz;

use crate::i18n::{Arg, Localizer};

#[derive(Clone, PartialEq)]
pub struct Viewer {
    pub localizer: Localizer,
    pub now: DateTime<Utc>,
    /// The phone's zone.
    pub zone: Tz,
}

impl Viewer {
    pub fn text(&self, key: &str) -> String {
        self.localizer.text(key)
    }

    pub fn text_with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.localizer.text_with(key, args)
    }

    /// 0 to 23 where the phone is.
    pub fn local_hour(&self) -> u32 {
        self.now.with_timezone(&self.zone).hour()
    }

    /// When a copy was saved, as the phone's clock showed it: "08:12" today, "23 Nov, 08:12" before.
    pub fn moment(&self, at: DateTime<Utc>) -> String {
        let there = at.with_timezone(&self.zone).naive_local();
        let time = self.localizer.time(there.time());
        if there.date() == self.now.with_timezone(&self.zone).date_naive() {
            return time;
        }
        let date = self.localizer.date_short(there.date());
        self.text_with("common-date-and-time", &[("date", date.into()), ("time", time.into())])
    }

    /// Whether a wall clock in `zone` shows another time than the phone does, at that moment.
    pub fn differs_from(&self, zone: Tz, at: DateTime<Utc>) -> bool {
        let offset = |zone: Tz| zone.offset_from_utc_datetime(&at.naive_utc()).fix();
        offset(zone) != offset(self.zone)
    }
}
