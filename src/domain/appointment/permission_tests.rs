//! The permission rules against a slow, obvious reading of API notes, 6, over random visits.

use chrono::{DateTime, Duration, Utc};

use super::*;
use crate::domain::money::Money;

fn random_visit(random: &mut fastrand::Rng, now: DateTime<Utc>) -> Appointment {
    // Around now and around the limits, to the second.
    let seconds = match random.u8(..4) {
        0 => random.i64(-5..=5),
        1 => [3600, 7200, 10_800, 86_400][random.usize(..4)] + random.i64(-2..=2),
        2 => random.i64(-86_400..400_000),
        _ => random.i64(-40_000_000..40_000_000),
    };
    let zone = [Some(chrono_tz::Europe::Paris), Some(chrono_tz::Pacific::Auckland), None][random.usize(..3)];
    let start = (now + Duration::seconds(seconds)).fixed_offset();
    let rule = |random: &mut fastrand::Rng| ChangeRule {
        allowed: random.bool(),
        latest_seconds_before: [0, 0, 3600, 7200, 10_800, 86_400, -5, i64::MAX][random.usize(..8)],
        allowed_when_prepaid: [None, Some(true), Some(false)][random.usize(..3)],
    };
    Appointment {
        id: AppointmentId(1),
        start: PlaceTime::new(start, zone),
        length_seconds: random.i64(-1..20_000),
        place: AppointmentPlace {
            id: PlaceId(1),
            name: String::new(),
            address: String::new(),
            phones: Vec::new(),
            logo_url: None,
            currency: "€".to_owned(),
        },
        professional: None,
        services: vec![BookedService {
            id: ServiceId(1),
            title: String::new(),
            cost: Money::new(10.into(), "€"),
            amount: 1,
            length_seconds: None,
        }],
        attendance: [Attendance::Pending, Attendance::ConfirmedByClient, Attendance::Arrived, Attendance::NoShow]
            [random.usize(..4)],
        is_canceled: random.u8(..5) == 0,
        comment: String::new(),
        payment: [PaymentState::NotNeeded, PaymentState::Waiting, PaymentState::Paid][random.usize(..3)],
        rules: ChangeRules { cancel: rule(random), reschedule: rule(random) },
        needs_confirmation: random.bool(),
        can_be_reviewed: random.bool(),
        can_be_repeated: random.bool(),
        professional_was_chosen: random.bool(),
        seats: 1,
    }
}

/// Sentence by sentence, second by second where seconds count.
fn oracle(visit: &Appointment, rule: ChangeRule, now: DateTime<Utc>) -> bool {
    let left = visit.start.at.timestamp() - now.timestamp();
    let mut may = true;
    if visit.is_canceled {
        may = false;
    }
    if left <= 0 {
        may = false;
    }
    match visit.attendance {
        Attendance::Pending => {}
        Attendance::ConfirmedByClient => {}
        Attendance::Arrived => may = false,
        Attendance::NoShow => may = false,
    }
    if !rule.allowed {
        may = false;
    }
    // Nobody means more than a year; a negative delay is no limit.
    let limit = if rule.latest_seconds_before > 366 * 86_400 { 366 * 86_400 } else { rule.latest_seconds_before };
    if limit > 0 && left < limit {
        may = false;
    }
    if visit.payment == PaymentState::Paid && rule.allowed_when_prepaid == Some(false) {
        may = false;
    }
    may
}

#[test]
fn a_visit_may_be_changed_exactly_when_the_notes_say_so() {
    let mut random = fastrand::Rng::with_seed(20_261_122);
    let now: DateTime<Utc> = "2026-11-22T09:00:00Z".parse().unwrap();
    let (mut yes, mut no) = (0, 0);
    for _ in 0..60_000 {
        let visit = random_visit(&mut random, now);
        let pairs = [(visit.can_cancel(now), visit.rules.cancel), (visit.can_reschedule(now), visit.rules.reschedule)];
        for (verdict, rule) in pairs {
            assert_eq!(verdict.is_ok(), oracle(&visit, rule, now), "{visit:?}");
            match verdict {
                Ok(()) => yes += 1,
                Err(ChangeRefusal::TooLate { deadline }) => {
                    assert!(deadline < now && deadline < visit.start.utc(), "{visit:?}");
                    no += 1;
                }
                Err(_) => no += 1,
            }
        }
    }
    assert!(yes > 3_000 && no > 3_000, "{yes} {no}");
}

#[test]
fn the_deadline_itself_is_early_enough() {
    let mut random = fastrand::Rng::with_seed(1);
    let now: DateTime<Utc> = "2026-11-22T09:00:00Z".parse().unwrap();
    let rule = ChangeRule { allowed: true, latest_seconds_before: 7200, allowed_when_prepaid: None };
    let visit = Appointment {
        start: PlaceTime::new((now + Duration::seconds(7200)).fixed_offset(), None),
        attendance: Attendance::Pending,
        is_canceled: false,
        payment: PaymentState::NotNeeded,
        rules: ChangeRules { cancel: rule, reschedule: rule },
        ..random_visit(&mut random, now)
    };
    assert_eq!(visit.can_cancel(now), Ok(()));
    let late = now + Duration::seconds(1);
    assert_eq!(visit.can_cancel(late), Err(ChangeRefusal::TooLate { deadline: now }));
}
