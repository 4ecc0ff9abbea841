//! A time that can be booked.

use chrono::{DateTime, Duration, NaiveTime, Timelike, Utc};
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

impl Slot {
    /// From its start to its end, in UTC.
    pub fn span(&self) -> (DateTime<Utc>, DateTime<Utc>) {
        let start = self.start.utc();
        (start, start + Duration::seconds(self.length_seconds.clamp(0, 7 * 86_400)))
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(text: &str, zone: chrono_tz::Tz) -> Slot {
        let start = PlaceTime::new(DateTime::parse_from_rfc3339(text).unwrap(), Some(zone));
        Slot { time: start.local().time(), wire_datetime: text.to_owned(), start, length_seconds: 1800 }
    }

    #[test]
    fn a_day_is_grouped_by_the_wall_clock_of_the_place() {
        let times = ["06:00", "11:59", "12:00", "16:59", "17:00", "23:30"];
        let slots: Vec<_> = times
            .iter()
            .map(|time| slot(&format!("2026-12-31T{time}:00+13:00"), chrono_tz::Pacific::Auckland))
            .collect();
        let groups = DayPart::group(&slots);
        let told: Vec<_> = groups.iter().map(|(part, slots)| (*part, slots.len())).collect();
        assert_eq!(told, [(DayPart::Morning, 2), (DayPart::Afternoon, 2), (DayPart::Evening, 2)]);
        assert_eq!(DayPart::group(&slots[4..]).len(), 1, "empty groups are left out");
    }

    #[test]
    fn two_times_of_the_hour_that_comes_twice_stay_apart() {
        let berlin = chrono_tz::Europe::Berlin;
        let slots = [slot("2026-10-25T02:30:00+02:00", berlin), slot("2026-10-25T02:30:00+01:00", berlin)];
        assert_eq!(slots[0].time, slots[1].time);
        assert_eq!((slots[1].start.utc() - slots[0].start.utc()).num_minutes(), 60);
    }
}
