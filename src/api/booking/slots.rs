//! Days and times that are free.

use std::collections::BTreeSet;

use chrono::{Duration, FixedOffset, NaiveDate, NaiveTime};
use chrono_tz::Tz;

use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::error::ApiError;
use crate::api::reply::DecodedList;
use crate::api::wire::booking::{BookDatesWire, BookTimeWire, NearestSeancesWire};
use crate::api::wire::day::time_of_day;
use crate::api::wire::moment::{MomentWire, ZoneWire};
use crate::domain::booking::{ProfessionalChoice, Slot};
use crate::domain::ids::{PlaceId, ProfessionalId, ServiceId};
use crate::domain::place_time::PlaceTime;

/// What the answer does not say itself.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct SlotFacts {
    /// Of the place.
    pub zone: Option<Tz>,
    /// The day that was asked for.
    pub day: Option<NaiveDate>,
}

impl ApiClient {
    /// Days with a free time, from `from` to `to`, both included, in the place's calendar. One request.
    pub async fn get_free_days(
        &self,
        place: PlaceId,
        professional: ProfessionalChoice,
        services: &[ServiceId],
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<BTreeSet<NaiveDate>, ApiError> {
        let mut call = Call::get("get_book_dates", format!("/book_dates/{place}")).services(services);
        if let ProfessionalChoice::One(professional) = professional {
            call = call.query("staff_id", professional);
        }
        // `date` for servers that know months only; the range wins where both are known.
        let call = call.query("date", from).query("date_from", from).query("date_to", to);
        let wire: BookDatesWire = self.send(call).await?.one()?;
        Ok(wire.booking_dates.into_iter().map(|day| day.0).filter(|day| (from..=to).contains(day)).collect())
    }

    /// The free times of a day, earliest first.
    pub async fn get_free_times(
        &self,
        place: PlaceId,
        professional: ProfessionalChoice,
        services: &[ServiceId],
        day: NaiveDate,
        zone: Option<Tz>,
    ) -> Result<Vec<Slot>, ApiError> {
        let path = format!("/book_times/{place}/{}/{day}", professional.wire_id());
        let reply = self.send(Call::get("get_book_times", path).services(services)).await?;
        let times: DecodedList<BookTimeWire> = reply.list()?;
        Ok(slots(times.items, SlotFacts { zone, day: Some(day) }))
    }

    /// The nearest day with free times. `None` when there is none.
    pub async fn get_nearest_times(
        &self,
        place: PlaceId,
        professional: ProfessionalId,
        services: &[ServiceId],
        zone: Option<Tz>,
    ) -> Result<Option<(NaiveDate, Vec<Slot>)>, ApiError> {
        let path = format!("/book_staff_seances/{place}/{professional}");
        let reply = self.send(Call::get("get_nearest_seances", path).services(services)).await?;
        let wire: NearestSeancesWire = reply.one()?;
        let day = wire.seance_date.map(|day| day.0);
        let slots = slots(wire.seances, SlotFacts { zone, day });
        let day = day.or(slots.first().map(|slot| slot.start.local_date()));
        Ok(day.filter(|_| !slots.is_empty()).map(|day| (day, slots)))
    }
}

/// Earliest first, each moment once; what has no readable time is left out.
pub(super) fn slots(wires: Vec<BookTimeWire>, facts: SlotFacts) -> Vec<Slot> {
    let mut slots: Vec<Slot> = wires.into_iter().filter_map(|wire| slot(wire, facts)).collect();
    slots.sort_by_key(|slot| slot.start.utc());
    slots.dedup_by_key(|slot| slot.start.utc());
    slots
}

fn slot(wire: BookTimeWire, facts: SlotFacts) -> Option<Slot> {
    let clock = time_of_day(&wire.time);
    let moment = wire.datetime.moment;
    let start = match moment {
        // A bare moment beside the place's own clock tells how far that clock is from UTC.
        MomentWire::Unix(seconds) if facts.zone.is_none() => {
            let utc = chrono::DateTime::from_timestamp(seconds, 0)?;
            let offset = clock.and_then(|clock| offset_of(clock, utc.time()))?;
            PlaceTime::new(utc.with_timezone(&offset), None)
        }
        moment => moment.in_zone(ZoneWire::named(facts.zone))?,
    };
    // A time of another day than the one asked for would be booked under a wrong heading.
    if facts.day.is_some_and(|day| (start.local_date() - day).num_days().abs() > 1) {
        return None;
    }
    let length = wire.sum_length.or(wire.seance_length).unwrap_or(0);
    Some(Slot {
        time: clock.unwrap_or_else(|| start.local().time()),
        // A number is told as a moment with the place's offset (API notes, 4).
        wire_datetime: wire.datetime.text.unwrap_or_else(|| local_text(start)),
        start,
        length_seconds: length.clamp(0, 7 * 86_400),
    })
}

fn local_text(start: PlaceTime) -> String {
    let at = match start.zone {
        Some(zone) => start.at.with_timezone(&zone).fixed_offset(),
        None => start.at,
    };
    at.format("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// Whole minutes from −12 to +14 hours.
fn offset_of(clock: NaiveTime, utc: NaiveTime) -> Option<FixedOffset> {
    let day = Duration::days(1);
    let mut offset = clock - utc;
    if offset > Duration::hours(14) {
        offset -= day;
    } else if offset < Duration::hours(-12) {
        offset += day;
    }
    FixedOffset::east_opt(i32::try_from(offset.num_minutes() * 60).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::wire::loose::Loose;
    use serde_json::{Value, json};

    fn read(value: Value, zone: Option<Tz>) -> Vec<Slot> {
        slots(Vec::<BookTimeWire>::read(value).unwrap(), SlotFacts { zone, day: None })
    }

    fn only(value: Value, zone: Option<Tz>) -> Slot {
        read(json!([value]), zone).remove(0)
    }

    #[test]
    fn what_the_server_called_a_time_is_kept_to_the_letter() {
        for text in ["2026-10-05T14:30:00+02:00", "2026-10-05T14:30:00+0200", "2026-10-05 14:30:00", "2026-10-05T14:30"]
        {
            let slot = only(json!({"time": "14:30", "datetime": text}), Some(chrono_tz::Europe::Amsterdam));
            assert_eq!(slot.wire_datetime, text);
            assert_eq!(slot.start.utc().to_rfc3339(), "2026-10-05T12:30:00+00:00", "{text}");
            assert_eq!(slot.time.to_string(), "14:30:00");
        }
    }

    #[test]
    fn a_number_is_sent_back_as_a_moment_with_the_place_s_offset() {
        let number = json!({"time": "14:30", "seance_length": 3600, "datetime": 1_791_203_400});
        for zone in [Some(chrono_tz::Europe::Amsterdam), None] {
            let slot = only(number.clone(), zone);
            assert_eq!(slot.wire_datetime, "2026-10-05T14:30:00+02:00", "{zone:?}");
            assert_eq!(slot.start.local().to_string(), "2026-10-05 14:30:00");
            assert_eq!(slot.length_seconds, 3600);
        }
        let far = only(json!({"time": "0:30", "datetime": "1791203400"}), Some(chrono_tz::Pacific::Auckland));
        assert_eq!(far.wire_datetime, "2026-10-06T01:30:00+13:00");
    }

    #[test]
    fn an_hour_that_comes_twice_gives_two_times() {
        // New York, 1 November 2026: 01:30 comes at −04:00 and again at −05:00.
        let slots = read(
            json!([
                {"time": "1:30", "datetime": "2026-11-01T01:30:00-05:00"},
                {"time": "1:30", "datetime": "2026-11-01T01:30:00-04:00"},
                {"time": "1:30", "datetime": "2026-11-01T01:30:00-04:00"},
            ]),
            Some(chrono_tz::America::New_York),
        );
        let moments: Vec<_> = slots.iter().map(|slot| slot.start.utc().to_rfc3339()).collect();
        assert_eq!(moments, ["2026-11-01T05:30:00+00:00", "2026-11-01T06:30:00+00:00"]);
        assert!(slots.iter().all(|slot| slot.start.local().to_string() == "2026-11-01 01:30:00"));
    }

    #[test]
    fn an_hour_that_is_skipped_is_read_as_the_one_after() {
        let slot = only(json!({"time": "2:30", "datetime": "2026-03-29 02:30:00"}), Some(chrono_tz::Europe::Berlin));
        assert_eq!(slot.start.local().to_string(), "2026-03-29 03:30:00");
        assert_eq!(slot.wire_datetime, "2026-03-29 02:30:00");
    }

    #[test]
    fn a_place_twelve_hours_away_has_its_own_day() {
        let slot =
            only(json!({"time": "9:00", "datetime": "2027-01-01T09:00:00+13:00"}), Some(chrono_tz::Pacific::Auckland));
        assert_eq!(slot.start.utc().to_rfc3339(), "2026-12-31T20:00:00+00:00");
        assert_eq!(slot.start.local_date().to_string(), "2027-01-01");
    }

    #[test]
    fn what_cannot_be_read_is_left_out() {
        let slots = read(
            json!([
                {"time": "10:00", "datetime": "2026-02-30T10:00:00+01:00"},
                {"time": "10:00", "datetime": "0000-00-00 00:00:00"},
                {"time": "x", "datetime": "2026-02-27T10:00:00+01:00"},
                {"time": "10:30"},
                null,
            ]),
            None,
        );
        let times: Vec<_> = slots.iter().map(|slot| slot.time.to_string()).collect();
        assert_eq!(times, ["10:00:00"]);
    }
}
