//! A time that can be booked.

use chrono::{NaiveTime, Timelike};
use serde::{Deserialize, Serialize};

use crate::domain::place_time::PlaceTime;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// On the place's wall clock.
    pub time: NaiveTime,
    /// What the server called this time; sent back unchanged (API notes, 4).
    pub wire_datetime: String,
    pub start: PlaceTime,
    /// All chosen services together.
    pub length_seconds: i64,
}

/// How a day's times are grouped (design 3, Slots).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayPart {
    /// Before 12:00.
    Morning,
    /// From 12:00.
    Afternoon,
    /// From 17:00.
    Evening,
}

impl DayPart {
    pub const ALL: [Self; 3] = [Self::Morning, Self::Afternoon, Self::Evening];

    pub fn of(time: NaiveTime) -> Self {
        match time.hour() {
            0..=11 => Self::Morning,
            12..=16 => Self::Afternoon,
            _ => Self::Evening,
        }
    }

    /// The groups that are not empty, in the order of the day; times keep theirs.
    pub fn group(slots: &[Slot]) -> Vec<(Self, Vec<&Slot>)> {
        let of = |part| slots.iter().filter(|slot| Self::of(slot.time) == part).collect::<Vec<_>>();
        Self::ALL.into_iter().map(|part| (part, of(part))).filter(|(_, slots)| !slots.is_empty()).collect()
    }
}
