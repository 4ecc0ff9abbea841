//! Anna's visits: about 40 over three years, with one of every state that a card can show.

use chrono::{DateTime, Duration, Utc};

use crate::demo_backend::tables::{Dialect, RecordRow};

use super::people::{LENA, SOFIA};
use super::places::*;
use super::{ANNA, Seeding, blank_record, quarter_after};

pub fn add(seeding: &mut Seeding) {
    add_upcoming(seeding);
    add_past(seeding);
    add_canceled(seeding);
    if let Some(anna) = seeding.tables.client_mut(ANNA) {
        anna.favorites = [LUMEN, FLOW].into();
    }
}

/// Services are the positions in the place's list; the length follows from them.
fn visit(seeding: &mut Seeding, place: i64, staff: Option<i64>, services: &[usize], start: DateTime<Utc>) -> RecordRow {
    let offered = seeding.place(place).map(|row| row.services.clone()).unwrap_or_default();
    let booked: Vec<_> = services.iter().filter_map(|position| offered.get(*position)).collect();
    let length: i64 = booked.iter().map(|service| service.seconds).sum();
    let days_ahead = seeding.random.i64(2..20);
    RecordRow {
        id: 0,
        client: ANNA,
        place,
        staff,
        services: booked.iter().map(|service| service.id).collect(),
        start,
        created: (start - Duration::days(days_ahead)).min(seeding.now - Duration::hours(5)),
        length_seconds: length.max(1800),
        ..blank_record()
    }
}

fn keep(seeding: &mut Seeding, record: RecordRow) {
    let id = seeding.new_id();
    seeding.tables.records.push(RecordRow { id, ..record });
}

fn add_upcoming(seeding: &mut Seeding) {
    let soon = quarter_after(seeding.now + Duration::minutes(80));
    let place = seeding.place_open_at(soon);
    let staff = seeding.tables.staff.iter().find(|member| member.place == place).map(|member| member.id);
    let today = visit(seeding, place, staff, &[1], soon);
    keep(seeding, today);

    let start = seeding.at(FLOW, 1, 10, 0);
    let class = visit(seeding, FLOW, Some(LENA), &[0], start);
    keep(seeding, RecordRow { needs_confirmation: true, activity_id: 88_001, seats: 2, ..class });

    // The clinic wants two days' notice: too late to cancel or move.
    let start = seeding.at(AURORA, 1, 9, 15);
    let too_late = visit(seeding, AURORA, Some(7003), &[0], start);
    keep(seeding, RecordRow { attendance: 2, dialect: Dialect::Live, ..too_late });

    let start = seeding.at(LUMEN, 2, 14, 30);
    let color = visit(seeding, LUMEN, Some(SOFIA), &[0], start);
    keep(seeding, RecordRow { attendance: 2, comment: "The same tone as last time".to_owned(), ..color });

    let start = seeding.at(AURORA, 3, 17, 45);
    let unpaid = visit(seeding, AURORA, Some(7004), &[1, 2], start);
    keep(seeding, RecordRow { prepaid: true, dialect: Dialect::Live, ..unpaid });

    let start = seeding.at(LILY, 6, 11, 30);
    let fixed = visit(seeding, LILY, Some(7009), &[0, 1, 2], start);
    let fixed = RecordRow { allow_delete: Some(false), allow_change: Some(false), ..fixed };
    keep(seeding, RecordRow { dialect: Dialect::Strings, ..fixed });

    let start = seeding.at(FLOW_MONTMARTRE, 12, 18, 0);
    let evening = visit(seeding, FLOW_MONTMARTRE, Some(7008), &[0], start);
    keep(seeding, RecordRow { dialect: Dialect::Blueprint, ..evening });

    let start = seeding.at(LUMEN, 30, 10, 45);
    let anyone = visit(seeding, LUMEN, None, &[1], start);
    keep(seeding, RecordRow { master_requested: false, ..anyone });

    let start = seeding.at(FLOW_KREUZBERG, 35, 8, 0);
    let paid = visit(seeding, FLOW_KREUZBERG, Some(7007), &[1], start);
    keep(seeding, RecordRow { prepaid: true, prepaid_confirmed: true, dialect: Dialect::Live, ..paid });
}

/// Days ago, place, professional, services, hour.
type PastVisit = (i64, i64, Option<i64>, &'static [usize], u32);

fn add_past(seeding: &mut Seeding) {
    let begun = quarter_after(seeding.now - Duration::minutes(35));
    let place = seeding.place_open_at(begun);
    let staff = seeding.tables.staff.iter().filter(|member| member.place == place).nth(1).map(|member| member.id);
    let in_progress = visit(seeding, place, staff, &[0], begun);
    keep(seeding, RecordRow { attendance: 2, length_seconds: in_progress.length_seconds.max(4500), ..in_progress });

    let visits: [PastVisit; 25] = [
        (8, FLOW, Some(LENA), &[0], 10),
        (15, FLOW, Some(7006), &[1], 18),
        (26, LUMEN, Some(SOFIA), &[0], 14),
        (38, AURORA, Some(7003), &[1], 11),
        (45, FLOW_KREUZBERG, Some(7007), &[0], 8),
        (61, LUMEN, Some(7002), &[1, 2], 12),
        (80, LILY, Some(7010), &[1], 16),
        (97, FLOW, Some(LENA), &[2], 19),
        (120, LUMEN, Some(7011), &[2], 9),
        (150, AURORA, Some(7004), &[3], 15),
        (178, FLOW_MONTMARTRE, Some(7008), &[1], 17),
        (205, FLOW, None, &[0], 10),
        (240, LUMEN, Some(SOFIA), &[3], 9),
        (275, LILY, Some(7009), &[0, 2], 13),
        (310, FLOW, Some(7006), &[1], 18),
        (345, LUMEN, Some(SOFIA), &[0], 14),
        (400, AURORA, Some(7003), &[0], 10),
        (455, FLOW_KREUZBERG, Some(7007), &[0], 8),
        (520, LUMEN, Some(7002), &[1], 12),
        (590, LILY, Some(7009), &[0], 11),
        (660, FLOW, Some(LENA), &[0], 10),
        (740, LUMEN, Some(7011), &[1], 15),
        (830, FLOW_MONTMARTRE, Some(7008), &[0], 18),
        (930, AURORA, Some(7003), &[2], 9),
        (1060, LUMEN, Some(SOFIA), &[1], 16),
    ];
    for (position, (days_ago, place, staff, services, hour)) in visits.into_iter().enumerate() {
        let minute = [0, 15, 30, 45][seeding.random.usize(..4)];
        let start = seeding.at(place, -days_ago, hour, minute);
        let past = visit(seeding, place, staff, services, start);
        // Old ones are told in old dialects; three times nobody came.
        let dialect = match position {
            5 | 9 => Dialect::Live,
            6 | 13 | 19 => Dialect::Strings,
            20.. => Dialect::Blueprint,
            _ => Dialect::Reference,
        };
        let attendance = if matches!(position, 4 | 11 | 17) { -1 } else { 1 };
        let review_enabled = days_ago < 100 && attendance == 1;
        let master_requested = past.staff.is_some();
        keep(seeding, RecordRow { attendance, dialect, review_enabled, master_requested, ..past });
    }
}

fn add_canceled(seeding: &mut Seeding) {
    let canceled: [(i64, i64, i64, &[usize]); 5] = [
        (4, LUMEN, 7002, &[1]),
        (-20, FLOW, LENA, &[0]),
        (-110, AURORA, 7004, &[1]),
        (-290, LILY, 7010, &[1]),
        (-700, LUMEN, SOFIA, &[0, 1]),
    ];
    for (days, place, staff, services) in canceled {
        let start = seeding.at(place, days, 13, 0);
        let record = visit(seeding, place, Some(staff), services, start);
        keep(seeding, RecordRow { deleted: true, ..record });
    }
}
