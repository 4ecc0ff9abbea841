//! When the professionals work and what each of them does.

use chrono::Days;

use crate::demo_backend::slots::{Span, Timetable};
use crate::demo_backend::tables::StaffRow;

use super::menus::category_id;
use super::people::SOFIA;
use super::places::*;
use super::{Seeding, lumen_menu};

const NIGHT_BARBER: i64 = 7013;

pub fn add(seeding: &mut Seeding) {
    let today = seeding.now.date_naive();
    for position in 0..seeding.tables.staff.len() {
        let vacation = seeding.random.u64(18..70);
        let place = seeding.tables.staff[position].place;
        let menu = seeding.place(place).map(|place| place.services.clone()).unwrap_or_default();
        let member = &mut seeding.tables.staff[position];
        let mut timetable = week(member);
        timetable.days_off = (0..5).filter_map(|day| today.checked_add_days(Days::new(vacation + day))).collect();
        member.timetable = timetable;
        let does = |category: i64| lumen_categories(member.id).is_none_or(|its| its.contains(&category));
        member.services = menu
            .iter()
            .filter(|service| {
                (1..=i64::try_from(lumen_menu::CATEGORIES.len()).unwrap_or_default())
                    .any(|number| category_id(place, number) == service.category && does(number))
            })
            .map(|service| service.id)
            .collect();
    }
}

/// Who does which part of the long menu; elsewhere everybody does everything.
fn lumen_categories(staff: i64) -> Option<&'static [i64]> {
    match staff {
        SOFIA => Some(&[1, 2, 3, 6]),
        7002 => Some(&[1, 2, 6]),
        7019 => Some(&[4, 5]),
        7020 => Some(&[1, 3, 4]),
        _ => None,
    }
}

fn hours(from: i64, to: i64) -> Vec<Span> {
    vec![Span { from: from * 60, to: to * 60 }]
}

fn week(member: &StaffRow) -> Timetable {
    let is_early = member.id % 2 == 1;
    let weekday = if is_early { hours(9, 18) } else { hours(11, 20) };
    let lunch = Span { from: 13 * 60, to: 13 * 60 + 45 };
    let mut week: [Vec<Span>; 7] = std::array::from_fn(|day| match day {
        0..5 => weekday.clone(),
        5 => hours(10, 18),
        _ => Vec::new(),
    });
    let mut breaks = vec![lunch];
    match (member.place, member.id) {
        (_, SOFIA) => week[0] = Vec::new(),
        // Through the night at weekends, so also when the clocks change.
        (_, NIGHT_BARBER) => {
            week[4] = hours(18, 24);
            week[5] = vec![Span { from: 0, to: 300 }, Span { from: 1080, to: 1440 }];
            week[6] = hours(0, 5);
            breaks.clear();
        }
        // Sunday to Thursday.
        (JASMINE, _) => {
            week[6] = weekday;
            week[4] = Vec::new();
        }
        (FLOW | FLOW_KREUZBERG | FLOW_MONTMARTRE, _) => {
            for day in &mut week {
                *day = hours(7, 21);
            }
            breaks = vec![Span { from: 14 * 60, to: 15 * 60 }];
        }
        _ => {}
    }
    Timetable { week, breaks, ..Timetable::default() }
}
