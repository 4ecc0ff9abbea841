//! What the people outside this demo have booked: made up for every professional and day, the same whenever asked.
//! So the calendar is never empty, however far the clock moves on, and no file has to hold it.

use chrono::NaiveDate;

use super::Span;

/// Times by the wall clock of that day.
pub fn taken_by_strangers(seed: u64, staff: i64, day: NaiveDate) -> Vec<Span> {
    let days = (day - NaiveDate::default()).num_days();
    let mixed = seed
        .wrapping_mul(0x9E37_79B9_7F4A_7C15)
        .wrapping_add(staff.unsigned_abs().wrapping_mul(0xC2B2_AE3D_27D4_EB4F))
        .wrapping_add(days.unsigned_abs().wrapping_mul(0x1656_67B1_9E37_79F9));
    let mut random = fastrand::Rng::with_seed(mixed);
    // The first number of neighboring seeds is alike.
    random.u64(..);
    match random.u32(..10) {
        // Everything is taken.
        0 => vec![Span { from: 0, to: 1440 }],
        1..4 => Vec::new(),
        visits => (0..visits.min(5) - 2)
            .map(|_| {
                let from = random.i64(32..78) * 15;
                Span { from, to: from + random.i64(2..7) * 15 }
            })
            .collect(),
    }
}
