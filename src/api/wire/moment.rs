//! Dates and times in every encoding of API notes, 4, and the zone that a naive one is read in.
//! An unreadable date is no date, never a failed answer.

use std::str::FromStr;

use chrono::{DateTime, Datelike, Duration, FixedOffset, NaiveDate, NaiveDateTime, Offset, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::loose::{Loose, Unreadable};
use crate::domain::place_time::PlaceTime;

/// A moment as it stood in the answer. Writes the same encoding that it was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MomentWire {
    /// ISO 8601 with an offset.
    WithOffset(DateTime<FixedOffset>),
    /// The wall clock of the place.
    Naive(NaiveDateTime),
    /// Seconds since 1970 (printed on some reference pages only).
    Unix(i64),
}

impl MomentWire {
    /// The moment in its place's time. A naive time keeps its wall clock whatever is known of the zone.
    pub fn in_zone(self, zone: ZoneWire) -> Option<PlaceTime> {
        let at = match self {
            Self::WithOffset(at) => at,
            Self::Naive(local) => zone.resolve(local)?,
            Self::Unix(seconds) => zone.localize(DateTime::from_timestamp(seconds, 0)?),
        };
        Some(PlaceTime::new(at, zone.name))
    }

    fn parse(text: &str) -> Option<Self> {
        const WITH_OFFSET: [&str; 3] = ["%Y-%m-%dT%H:%M:%S%.f%#z", "%Y-%m-%d %H:%M:%S%.f%#z", "%Y-%m-%dT%H:%M%#z"];
        const NAIVE: [&str; 4] = ["%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"];
        let text = text.trim();
        DateTime::parse_from_rfc3339(text)
            .ok()
            .or_else(|| WITH_OFFSET.iter().find_map(|format| DateTime::parse_from_str(text, format).ok()))
            .map(Self::WithOffset)
            .or_else(|| {
                NAIVE.iter().find_map(|format| NaiveDateTime::parse_from_str(text, format).ok()).map(Self::Naive)
            })
            .or_else(|| {
                let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
                day.and_hms_opt(0, 0, 0).map(Self::Naive)
            })
            .or_else(|| text.parse().ok().map(Self::Unix))
    }

    /// Zeros and other stand-ins for "no date" fall outside.
    fn is_plausible(self) -> bool {
        match self {
            Self::WithOffset(at) => (1900..=9999).contains(&at.year()),
            Self::Naive(local) => (1900..=9999).contains(&local.year()),
            Self::Unix(seconds) => (1..253_402_300_800).contains(&seconds),
        }
    }
}

impl Loose for MomentWire {
    fn read(value: Value) -> Result<Self, Unreadable> {
        let moment = match value {
            Value::String(text) => Self::parse(&text),
            number @ Value::Number(_) => i64::read(number).ok().map(Self::Unix),
            _ => None,
        };
        moment.filter(|moment| moment.is_plausible()).ok_or_else(Unreadable::here)
    }
}

impl Serialize for MomentWire {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::WithOffset(at) => serializer.collect_str(&at.format("%Y-%m-%dT%H:%M:%S%z")),
            Self::Naive(local) => serializer.collect_str(&local.format("%Y-%m-%d %H:%M:%S")),
            Self::Unix(seconds) => serializer.serialize_i64(*seconds),
        }
    }
}

impl From<PlaceTime> for MomentWire {
    /// With the offset that holds at the place at that moment.
    fn from(time: PlaceTime) -> Self {
        match time.zone {
            Some(zone) => Self::WithOffset(time.at.with_timezone(&zone).fixed_offset()),
            None => Self::WithOffset(time.at),
        }
    }
}

/// `timezone`: hours from UTC, or a zone's name.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum TimezoneWire {
    WholeHours(i64),
    Hours(f64),
    Name(String),
}

impl Loose for TimezoneWire {
    fn read(value: Value) -> Result<Self, Unreadable> {
        if let Ok(hours) = i64::read(value.clone()) {
            return Ok(Self::WholeHours(hours));
        }
        if let Ok(hours) = f64::read(value.clone()) {
            return Ok(Self::Hours(hours));
        }
        String::read(value).map(Self::Name)
    }
}

/// What is known of a place's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ZoneWire {
    pub name: Option<Tz>,
    /// The numeric `timezone`. It was seen wrong by an hour, so it only anchors a naive time that nothing else does;
    /// the wall clock shown is right all the same.
    hint: Option<FixedOffset>,
}

impl ZoneWire {
    /// `timezone_name` wins; `timezone` counts when it holds a name (API notes, 4).
    pub fn of(timezone_name: Option<&str>, timezone: Option<&TimezoneWire>) -> Self {
        let named = |text: &str| Tz::from_str(text.trim()).ok();
        let name = timezone_name.and_then(named).or_else(|| match timezone {
            Some(TimezoneWire::Name(text)) => named(text),
            _ => None,
        });
        let hours = match timezone {
            Some(TimezoneWire::WholeHours(hours)) => *hours as f64,
            Some(TimezoneWire::Hours(hours)) => *hours,
            _ => return Self { name, hint: None },
        };
        let is_an_offset = (-12.0..=14.0).contains(&hours);
        Self { name, hint: is_an_offset.then(|| FixedOffset::east_opt((hours * 3600.0) as i32)).flatten() }
    }

    pub fn named(name: Option<Tz>) -> Self {
        Self { name, hint: None }
    }

    fn resolve(self, local: NaiveDateTime) -> Option<DateTime<FixedOffset>> {
        let Some(zone) = self.name else {
            return self.hint.unwrap_or_else(|| Utc.fix()).from_local_datetime(&local).single();
        };
        // A time that a clock put forward skips is told as if it had not been; of a repeated one, the first is meant.
        let skipped = || {
            let before = zone.from_local_datetime(&local.checked_sub_signed(Duration::days(1))?).latest()?;
            before.checked_add_signed(Duration::days(1))
        };
        zone.from_local_datetime(&local).earliest().or_else(skipped).map(|at| at.fixed_offset())
    }

    fn localize(self, moment: DateTime<Utc>) -> DateTime<FixedOffset> {
        match self.name {
            Some(zone) => moment.with_timezone(&zone).fixed_offset(),
            None => moment.with_timezone(&self.hint.unwrap_or_else(|| Utc.fix())),
        }
    }
}
