//! A client who has been wherever booking works differently, so that each of these can be booked again.

use chrono::{DateTime, Utc};

use crate::demo_backend::sentinels;
use crate::demo_backend::tables::RecordRow;

use super::events::TOMORROW;
use super::places::*;
use super::{Seeding, TRAVELER, blank_record};

/// Days from today, place, professional, positions in the menu, hour.
type Visit = (i64, i64, Option<i64>, &'static [usize], u32);

const VISITS: [Visit; 12] = [
    (5, KERERU, Some(7021), &[0], 11),
    (-3, NORTHSIDE, Some(7012), &[0], 12),
    (-9, LILY, Some(7009), &[0], 12),
    (-14, AURORA, Some(7003), &[0], 10),
    // Must be paid online.
    (-20, AURORA, Some(7004), &[3], 10),
    (-26, MILL, Some(7023), &[0], 10),
    (-31, HARMONIA, Some(7018), &[1], 12),
    // The service is not offered any more.
    (-40, KERERU, Some(7022), &[2], 13),
    (-52, PETAL, Some(7014), &[1], 12),
    // Only for members, and this client has no membership.
    (-66, FLOW, Some(7006), &[1], 12),
    (-80, JASMINE, None, &[0], 12),
    (-95, FLOW_KREUZBERG, Some(7007), &[1], 12),
];

pub fn add(seeding: &mut Seeding) {
    seeding.add_client(TRAVELER, sentinels::TRAVELER, "Tom Whitaker", "tom@mail.example", "");
    for (days, place, staff, positions, hour) in VISITS {
        let start = seeding.at(place, days, hour, 0);
        let attendance = if days < 0 { 1 } else { 0 };
        let record = visit(seeding, place, staff, positions, start);
        seeding.tables.records.push(RecordRow { attendance, review_enabled: days > -60 && days < 0, ..record });
    }
    let class = seeding
        .tables
        .events
        .iter()
        .find(|event| event.id != TOMORROW && event.place == FLOW && event.capacity - event.others > 2);
    if let Some(class) = class.cloned() {
        let record = visit(seeding, FLOW, Some(class.staff), &[0], class.start);
        seeding.tables.records.push(RecordRow { activity_id: class.id, ..record });
    }
}

fn visit(
    seeding: &mut Seeding,
    place: i64,
    staff: Option<i64>,
    positions: &[usize],
    start: DateTime<Utc>,
) -> RecordRow {
    let menu = seeding.place(place).map(|row| row.services.clone()).unwrap_or_default();
    let booked: Vec<_> = positions.iter().filter_map(|position| menu.get(*position)).collect();
    RecordRow {
        id: seeding.new_id(),
        client: TRAVELER,
        place,
        staff,
        services: booked.iter().map(|service| service.id).collect(),
        start,
        created: (start - chrono::Duration::days(6)).min(seeding.now - chrono::Duration::hours(9)),
        length_seconds: booked.iter().map(|service| service.seconds).sum(),
        master_requested: staff.is_some(),
        ..blank_record()
    }
}
