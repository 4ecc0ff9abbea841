//! The client with 2,000 visits, and the few visits of the sentinels.

use crate::demo_backend::tables::{BalanceRow, GiftCardRow, MembershipRow, RecordRow};

use super::people::SOFIA;
use super::places::*;
use super::{ANNA, BUSY, Seeding, blank_record};

pub const BUSY_VISITS: i64 = 2_000;

/// Two visits in three days over eight years back, and forty ahead.
pub fn add_busy_client(seeding: &mut Seeding) {
    let places = [NORTHSIDE, PETAL, JASMINE, HARMONIA, LUMEN, LILY];
    for number in 0..BUSY_VISITS {
        let days = 60 - number * 3 / 2;
        let place = places[seeding.random.usize(..places.len())];
        let hour = seeding.random.u32(8..20);
        let minute = seeding.random.u32(..4) * 15;
        let start = seeding.at(place, days, hour, minute);
        let record = pick(seeding, BUSY, place, start);
        let is_past = start <= seeding.now;
        let roll = seeding.random.u32(..100);
        let deleted = roll < 6;
        let attendance = match roll {
            0..6 => 0,
            6..10 if is_past => -1,
            _ if is_past => 1,
            10..50 => 2,
            _ => 0,
        };
        seeding.tables.records.push(RecordRow { deleted, attendance, ..record });
    }
    if let Some(client) = seeding.tables.client_mut(BUSY) {
        client.favorites = [NORTHSIDE, HARMONIA].into();
    }
}

/// Three visits in two places, a membership and a gift card: enough to see what a sentinel breaks.
pub fn add_small_life(seeding: &mut Seeding, client: i64) {
    for (days, place, attendance) in [(1, LUMEN, 0), (9, NORTHSIDE, 2), (-30, LUMEN, 1)] {
        let start = seeding.at(place, days, 12, 0);
        let record = pick(seeding, client, place, start);
        // Someone who is still there can be rated.
        let staff = if attendance == 1 { Some(SOFIA) } else { record.staff };
        seeding.tables.records.push(RecordRow { attendance, staff, ..record });
    }
    let membership = seeding.tables.memberships.iter().find(|row| row.client == ANNA).cloned();
    if let Some(membership) = membership {
        let (id, balance) = (seeding.new_id(), BalanceRow::Pooled { left: 3, total: 4 });
        seeding.tables.memberships.push(MembershipRow { id, client, balance, ..membership });
    }
    let card = seeding.tables.gift_cards.iter().find(|row| row.client == ANNA).cloned();
    if let Some(card) = card {
        let id = seeding.new_id();
        seeding.tables.gift_cards.push(GiftCardRow { id, client, ..card });
    }
}

/// Any service with any professional of the place.
fn pick(seeding: &mut Seeding, client: i64, place: i64, start: chrono::DateTime<chrono::Utc>) -> RecordRow {
    let staff: Vec<_> = seeding.tables.staff.iter().filter(|row| row.place == place).map(|row| row.id).collect();
    let services = seeding.place(place).map(|row| row.services.clone()).unwrap_or_default();
    let staff = seeding.random.choice(staff);
    let service = seeding.random.choice(services);
    let id = seeding.new_id();
    RecordRow {
        id,
        client,
        place,
        staff,
        services: service.iter().map(|service| service.id).collect(),
        start,
        created: start - chrono::Duration::days(6),
        length_seconds: service.map_or(3600, |service| service.seconds),
        ..blank_record()
    }
}
