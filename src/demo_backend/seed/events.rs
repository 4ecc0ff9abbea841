//! Group classes: every week for three months, some of them full.

use chrono::{Datelike, Duration, Weekday};

use crate::demo_backend::tables::EventRow;

use super::Seeding;
use super::people::LENA;
use super::places::*;

/// The class of tomorrow that the demo's first client has seats in.
pub const TOMORROW: i64 = 88_001;

pub fn add(seeding: &mut Seeding) {
    let tomorrow = seeding.at(FLOW, 1, 10, 0);
    push(seeding, TOMORROW, FLOW, LENA, 0, tomorrow, 4);
    let mut id = TOMORROW + 100;
    for day in 2..92 {
        for (place, staff, service, hour, days) in [
            (FLOW, LENA, 0, 10, [Weekday::Mon, Weekday::Wed, Weekday::Fri]),
            (FLOW, 7006, 0, 18, [Weekday::Tue, Weekday::Thu, Weekday::Sat]),
            (FLOW_MONTMARTRE, 7008, 1, 18, [Weekday::Tue, Weekday::Thu, Weekday::Sun]),
        ] {
            let start = seeding.at(place, day, hour, 0);
            if days.contains(&start.weekday()) {
                id += 1;
                let others = seeding.random.i64(0..=9).min(8);
                push(seeding, id, place, staff, service, start, others);
            }
        }
    }
}

fn push(
    seeding: &mut Seeding,
    id: i64,
    place: i64,
    staff: i64,
    position: usize,
    start: chrono::DateTime<chrono::Utc>,
    others: i64,
) {
    let Some(service) = seeding.place(place).and_then(|row| row.services.get(position).cloned()) else { return };
    seeding.tables.events.push(EventRow {
        id,
        place,
        service: service.id,
        staff,
        start,
        length_seconds: Duration::seconds(service.seconds).num_seconds(),
        capacity: 8,
        others,
        instructions: "Bring socks and a towel.".to_owned(),
    });
}
