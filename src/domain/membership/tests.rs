//! States and markers against a slow reading of the calendar, above all around midnight at the place.

use chrono::{Duration, NaiveDate, NaiveTime, TimeZone};
use chrono_tz::Tz;
use proptest::prelude::*;

use super::*;

const ZONES: [Tz; 6] = [
    chrono_tz::Europe::Paris,
    chrono_tz::America::New_York,
    chrono_tz::Pacific::Auckland,
    chrono_tz::Pacific::Kiritimati,
    chrono_tz::Asia::Kathmandu,
    chrono_tz::America::Sao_Paulo,
];

fn blank() -> Membership {
    Membership {
        id: MembershipId(1),
        number: "0012".into(),
        title: "Morning flow".into(),
        chain: None,
        balance: Balance::Pooled { left: 6, total: Some(10) },
        balance_text: String::new(),
        status: MembershipStatus::Activated,
        is_frozen: false,
        expires: None,
        activated: None,
        freezing: None,
        can_book_when_frozen: false,
        image_url: None,
        kind: None,
        covers: Vec::new(),
        term: None,
        starts: TermStart::Sale,
    }
}

/// A wall-clock moment in a zone, one that the clocks do not skip.
fn moment(zone: Tz, day: NaiveDate, seconds: u32) -> DateTime<Utc> {
    let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap();
    let local = zone.from_local_datetime(&day.and_time(time)).earliest();
    let local = local.or_else(|| zone.from_local_datetime(&(day.and_time(time) + Duration::hours(1))).earliest());
    local.unwrap().with_timezone(&Utc)
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (0_i64..1_100).prop_map(|days| NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Duration::days(days))
}

/// Often within a minute of midnight.
fn second() -> impl Strategy<Value = u32> {
    prop_oneof![0_u32..60, 86_340_u32..86_400, 0_u32..86_400]
}

fn count() -> impl Strategy<Value = u32> {
    prop_oneof![0_u32..3, 0_u32..40, Just(u32::MAX)]
}

fn balance() -> impl Strategy<Value = Balance> {
    let part = (proptest::option::of(count()), proptest::option::of(count())).prop_map(|(left, total)| BalancePart {
        title: "Yoga".into(),
        left,
        total,
    });
    prop_oneof![
        (count(), proptest::option::of(count())).prop_map(|(left, total)| Balance::Pooled { left, total }),
        Just(Balance::Unlimited),
        Just(Balance::Unknown),
        proptest::collection::vec(part, 1..5).prop_map(Balance::Split),
    ]
}

proptest! {
    /// The days are those of the place's calendar, however the phone's clock is set.
    #[test]
    fn the_flame_counts_the_places_midnights(
        zone in proptest::sample::select(&ZONES[..]),
        ends_on in day(),
        days_before in -3_i64..12,
        (end_second, now_second) in (second(), second()),
    ) {
        let end = moment(zone, ends_on, end_second);
        let now = moment(zone, ends_on - Duration::days(days_before), now_second);
        let card = Membership { expires: Some(PlaceTime::new(end.fixed_offset(), Some(zone))), ..blank() };
        let expected = match days_before {
            ..0 => None,
            0 => Some(ExpiryMark::LastDay),
            1..=7 => Some(ExpiryMark::DaysLeft(days_before)),
            _ => None,
        };
        prop_assert_eq!(card.expiry_mark(now), expected);
        let state = card.state(now);
        prop_assert_eq!(state == MembershipState::Finished, days_before < 0);
        prop_assert_eq!(state == MembershipState::Expiring, (0..=7).contains(&days_before));
    }

    #[test]
    fn what_is_left_is_the_sum_and_unlimited_has_none(balance in balance()) {
        let card = Membership { balance: balance.clone(), ..blank() };
        let expected: Option<u64> = match &balance {
            Balance::Pooled { left, .. } => Some(u64::from(*left)),
            Balance::Split(parts) if parts.iter().all(|part| part.left.is_some()) => {
                Some(parts.iter().filter_map(|part| part.left).map(u64::from).sum())
            }
            _ => None,
        };
        let expected = expected.map(|sum| sum.min(u64::from(u32::MAX)));
        prop_assert_eq!(card.visits_left().map(u64::from), expected);
    }

    /// One marker at most: what is frozen or over does not burn.
    #[test]
    fn a_card_is_in_one_state_and_only_a_usable_one_burns(
        balance in balance(),
        is_frozen: bool,
        status in prop_oneof![
            Just(MembershipStatus::Issued),
            Just(MembershipStatus::Activated),
            Just(MembershipStatus::Expired),
            Just(MembershipStatus::Other("Held".into())),
        ],
        days in -10_i64..20,
        ends: bool,
        can_book_when_frozen: bool,
    ) {
        let now = moment(chrono_tz::Europe::Paris, NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(), 35_000);
        let end = PlaceTime::new((now + Duration::days(days)).fixed_offset(), Some(chrono_tz::Europe::Paris));
        let expires = ends.then_some(end);
        let card = Membership { balance, is_frozen, status: status.clone(), expires, can_book_when_frozen, ..blank() };
        let is_over = status == MembershipStatus::Expired || (ends && days < 0) || card.visits_left() == Some(0);
        let burns = (ends && days <= 7) || (card.visits_left() == Some(1) && status != MembershipStatus::Issued);
        let expected = match () {
            () if is_over => MembershipState::Finished,
            () if is_frozen => MembershipState::Frozen,
            () if burns => MembershipState::Expiring,
            () if status == MembershipStatus::Issued => MembershipState::NotStarted,
            () => MembershipState::Active,
        };
        prop_assert_eq!(card.state(now), expected);
        let obstacle = match expected {
            MembershipState::Finished => Some(MembershipObstacle::Finished),
            MembershipState::Frozen if !can_book_when_frozen => Some(MembershipObstacle::Frozen),
            _ => None,
        };
        prop_assert_eq!(card.obstacle(now), obstacle);
    }

    #[test]
    fn days_of_freezing_never_go_below_zero(limit_days: u32, used_days: u32) {
        let left = Freezing { limit_days, used_days }.left_days();
        prop_assert_eq!(i64::from(left), (i64::from(limit_days) - i64::from(used_days)).max(0));
    }
}

#[test]
fn the_only_visit_of_a_card_that_has_not_begun_is_not_its_last() {
    let now = moment(chrono_tz::Europe::Paris, NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(), 35_000);
    let one = Balance::Pooled { left: 1, total: Some(1) };
    let sold = Membership { balance: one.clone(), status: MembershipStatus::Issued, ..blank() };
    assert_eq!((sold.state(now), sold.expiry_mark(now)), (MembershipState::NotStarted, None));
    let begun = Membership { balance: one, ..blank() };
    assert_eq!(begun.expiry_mark(now), Some(ExpiryMark::LastVisit));
}

#[test]
fn a_term_ends_by_the_places_calendar_and_wall_clock() {
    let paris = chrono_tz::Europe::Paris;
    let start = |text: &str| PlaceTime::new(text.parse::<DateTime<Utc>>().unwrap().fixed_offset(), Some(paris));
    let end = |count, unit, from: &str| Term { count, unit }.after(start(from)).map(|end| end.local().to_string());
    let ends = |text: &str| Some(text.to_owned());
    assert_eq!(end(12, TermUnit::Month, "2026-01-31T09:00:00Z"), ends("2027-01-31 10:00:00"));
    assert_eq!(end(1, TermUnit::Month, "2026-01-31T09:00:00Z"), ends("2026-02-28 10:00:00"));
    // Summer time begins in between.
    assert_eq!(end(2, TermUnit::Week, "2026-03-20T09:00:00Z"), ends("2026-04-03 10:00:00"));
    // Half past two does not exist that night.
    assert_eq!(end(1, TermUnit::Day, "2026-03-28T01:30:00Z"), ends("2026-03-29 03:30:00"));
    assert_eq!(end(u32::MAX, TermUnit::Year, "2026-01-31T09:00:00Z"), None);
    assert_eq!(end(u32::MAX, TermUnit::Week, "2026-01-31T09:00:00Z"), None);
}

#[test]
fn cards_of_one_kind_have_one_face() {
    let card = Membership { kind: Some(610), ..blank() };
    let other = Membership { id: MembershipId(2), kind: Some(610), ..blank() };
    assert_eq!(card.face(), other.face());
    assert_ne!(blank().face(), Membership { id: MembershipId(2), ..blank() }.face());
}

#[test]
fn a_card_saved_by_an_older_version_is_still_read() {
    let mut saved = serde_json::to_value(blank()).unwrap();
    for field in ["kind", "covers", "term", "starts"] {
        saved.as_object_mut().unwrap().remove(field);
    }
    assert_eq!(serde_json::from_value::<Membership>(saved).unwrap(), blank());
}
