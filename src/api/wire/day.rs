//! Days and slot times in the encodings of API notes, 4: text, or unix as some reference pages print them.

use chrono::{DateTime, NaiveDate, NaiveTime};
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::loose::{Loose, Unreadable};
use super::moment::MomentWire;

/// A calendar day of the location: `YYYY-MM-DD`, or midnight UTC in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayWire(pub NaiveDate);

impl Loose for DayWire {
    fn read(value: Value) -> Result<Self, Unreadable> {
        let day = match &value {
            // A longer text is a moment; its wall clock says the day.
            Value::String(text) => text.trim().get(..10).and_then(|day| day.parse::<NaiveDate>().ok()),
            _ => None,
        };
        let day = match day {
            Some(day) => Some(day),
            None => {
                let seconds = i64::read(value).ok().filter(|seconds| (1..253_402_300_800).contains(seconds));
                seconds.and_then(|seconds| DateTime::from_timestamp(seconds, 0)).map(|at| at.date_naive())
            }
        };
        day.map(Self).ok_or_else(Unreadable::here)
    }
}

impl Serialize for DayWire {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0.format("%Y-%m-%d"))
    }
}

/// `datetime` of a slot. Keeps its text, which is what is sent back when booking.
#[derive(Debug, Clone, PartialEq)]
pub struct SlotMomentWire {
    pub moment: MomentWire,
    /// `None` when it was a number.
    pub text: Option<String>,
}

/// Only for filling in the rest of a wire type; no slot starts there.
impl Default for SlotMomentWire {
    fn default() -> Self {
        Self { moment: MomentWire::Unix(0), text: None }
    }
}

impl Loose for SlotMomentWire {
    fn read(value: Value) -> Result<Self, Unreadable> {
        let text = match &value {
            // Digits alone are a number in quotes.
            Value::String(text) if !text.trim().bytes().all(|byte| byte.is_ascii_digit()) => Some(text.clone()),
            _ => None,
        };
        Ok(Self { moment: MomentWire::read(value)?, text })
    }
}

impl Serialize for SlotMomentWire {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.text {
            Some(text) => serializer.serialize_str(text),
            None => self.moment.serialize(serializer),
        }
    }
}

/// `H:MM`, also with seconds.
pub fn time_of_day(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    NaiveTime::parse_from_str(text, "%H:%M").or_else(|_| NaiveTime::parse_from_str(text, "%H:%M:%S")).ok()
}
