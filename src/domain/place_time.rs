//! A moment told in the time of the place where it happens (feature B04).

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// The zone is the place's IANA zone when known; otherwise only the offset the server sent is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceTime {
    pub at: DateTime<FixedOffset>,
    pub zone: Option<Tz>,
}

impl PlaceTime {
    pub fn new(at: DateTime<FixedOffset>, zone: Option<Tz>) -> Self {
        Self { at, zone }
    }

    pub fn utc(&self) -> DateTime<Utc> {
        self.at.with_timezone(&Utc)
    }

    /// Wall-clock date and time at the place.
    pub fn local(&self) -> NaiveDateTime {
        self.local_of(self.utc())
    }

    pub fn local_date(&self) -> NaiveDate {
        self.local().date()
    }

    /// The place's calendar day at another moment, such as now.
    pub fn date_there(&self, moment: DateTime<Utc>) -> NaiveDate {
        self.local_of(moment).date()
    }

    /// Whole calendar days from `now` to this moment, counted in the place's time: 0 is today, 1 tomorrow.
    pub fn days_from(&self, now: DateTime<Utc>) -> i64 {
        (self.local_date() - self.date_there(now)).num_days()
    }

    fn local_of(&self, moment: DateTime<Utc>) -> NaiveDateTime {
        match self.zone {
            Some(zone) => moment.with_timezone(&zone).naive_local(),
            None => moment.with_timezone(self.at.offset()).naive_local(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    #[test]
    fn a_day_is_counted_where_the_visit_is_not_where_the_phone_is() {
        let tokyo = PlaceTime::new(moment("2026-11-23T00:30:00+09:00"), Some(chrono_tz::Asia::Tokyo));
        let now = moment("2026-11-22T14:00:00+00:00").with_timezone(&Utc); // 23:00 in Tokyo
        assert_eq!(tokyo.days_from(now), 1);
        assert_eq!(tokyo.local().to_string(), "2026-11-23 00:30:00");
    }

    #[test]
    fn the_zone_wins_over_the_offset_the_server_sent() {
        let wrong_offset = PlaceTime::new(moment("2026-07-01T12:00:00+01:00"), Some(chrono_tz::Europe::Paris));
        assert_eq!(wrong_offset.local().to_string(), "2026-07-01 13:00:00");
    }
}
