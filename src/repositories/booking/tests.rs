//! What an attempt recognises as its own, and what refusals mean.

use chrono::{DateTime, Duration, Utc};

use super::attempt::Attempt;
use super::error::{Asked, Meaning, meaning};
use super::*;
use crate::api::{ApiError, Origin};
use crate::domain::appointment::*;
use crate::domain::booking::{BookingDraft, BookingPart};
use crate::domain::money::Money;
use crate::domain::place_time::PlaceTime;

fn now() -> DateTime<Utc> {
    "2026-11-24T08:41:00Z".parse().unwrap()
}

fn start(text: &str) -> PlaceTime {
    PlaceTime::new(DateTime::parse_from_rfc3339(text).unwrap(), Some(chrono_tz::Europe::Paris))
}

const AT: &str = "2026-11-26T14:30:00+01:00";
const LATER: &str = "2026-11-26T15:30:00+01:00";

fn draft(starts: &[&str]) -> BookingDraft {
    let mut draft = BookingDraft::new(Some(PlaceId(1)), "mine".into(), now());
    let part = |text: &&str| {
        let start = start(text);
        let slot = Slot { time: start.local().time(), wire_datetime: (*text).into(), start, length_seconds: 1800 };
        BookingPart { services: vec![ServiceId(1)], professional: ProfessionalChoice::Any, slot: Some(slot) }
    };
    draft.parts = starts.iter().map(part).collect();
    draft
}

fn visit(id: i64, at: &str, services: &[i64]) -> Appointment {
    let service = |id: &i64| BookedService {
        id: ServiceId(*id),
        title: String::new(),
        cost: Money::new(10.into(), "€"),
        amount: 1,
        length_seconds: None,
    };
    Appointment {
        id: AppointmentId(id),
        start: start(at),
        length_seconds: 1800,
        place: AppointmentPlace {
            id: PlaceId(1),
            name: String::new(),
            address: String::new(),
            phones: Vec::new(),
            logo_url: None,
            currency: "€".into(),
        },
        professional: None,
        services: services.iter().map(service).collect(),
        attendance: Attendance::Pending,
        is_canceled: false,
        comment: String::new(),
        payment: PaymentState::NotNeeded,
        rules: ChangeRules::default(),
        needs_confirmation: false,
        can_be_reviewed: false,
        can_be_repeated: true,
        professional_was_chosen: true,
        seats: 1,
    }
}

fn origin(key: Option<&str>, created: Option<DateTime<Utc>>) -> Origin {
    Origin { key: key.map(str::to_owned), created }
}

fn found(attempt: &Attempt, listed: &[(Appointment, Origin)]) -> Vec<i64> {
    attempt.found_in(listed).into_iter().map(|id| id.0).collect()
}

#[test]
fn our_key_finds_the_record_wherever_it_stands_now() {
    let attempt = Attempt::of(&draft(&[AT]), &[], now()).unwrap();
    let listed =
        [(visit(1, AT, &[1]), origin(Some("theirs"), None)), (visit(2, LATER, &[9]), origin(Some("mine"), None))];
    assert_eq!(found(&attempt, &listed), [2], "moved and changed by the place meanwhile");
}

#[test]
fn without_a_key_place_time_and_services_tell() {
    let attempt = Attempt::of(&draft(&[AT]), &[], now()).unwrap();
    let nothing = origin(None, None);
    let other_place =
        Appointment { place: AppointmentPlace { id: PlaceId(2), ..visit(0, AT, &[]).place }, ..visit(4, AT, &[1]) };
    let canceled = Appointment { is_canceled: true, ..visit(5, AT, &[1]) };
    let listed = [
        (visit(2, LATER, &[1]), nothing.clone()),
        (visit(3, AT, &[2]), nothing.clone()),
        (other_place, nothing.clone()),
        (canceled, nothing.clone()),
    ];
    assert_eq!(found(&attempt, &listed), [] as [i64; 0]);
    let same_moment = "2026-11-26T13:30:00+00:00";
    assert_eq!(found(&attempt, &[(visit(6, same_moment, &[1, 8]), nothing)]), [6], "the place added a service");
}

#[test]
fn what_was_there_before_is_not_ours() {
    let known = [visit(7, AT, &[1])];
    let attempt = Attempt::of(&draft(&[AT]), &known, now()).unwrap();
    let listed = |id, created| [(visit(id, AT, &[1]), origin(None, created))];
    assert_eq!(found(&attempt, &listed(7, None)), [] as [i64; 0]);
    assert_eq!(found(&attempt, &listed(8, Some(now() - Duration::days(3)))), [] as [i64; 0], "made days ago");
    assert_eq!(found(&attempt, &listed(8, Some(now() - Duration::hours(12)))), [8], "clocks may differ");
    assert_eq!(found(&attempt, &listed(8, None)), [8]);
}

#[test]
fn each_part_finds_its_own_record() {
    let attempt = Attempt::of(&draft(&[AT, LATER]), &[], now()).unwrap();
    let listed = [
        (visit(2, LATER, &[1]), origin(None, None)),
        (visit(1, AT, &[1]), origin(None, None)),
        (visit(3, AT, &[1]), origin(None, None)),
    ];
    assert_eq!(found(&attempt, &listed), [1, 2]);
    assert!(Attempt::of(&BookingDraft::new(Some(PlaceId(1)), "k".into(), now()), &[], now()).is_none());
}

#[tokio::test(start_paused = true)]
async fn a_server_that_was_slow_is_doubted_for_ten_minutes() {
    let attempt = Attempt::of(&draft(&[AT]), &[], now()).unwrap();
    assert!(attempt.is_in_doubt(now() + Duration::days(2)), "never looked for");
    let looked = attempt.not_found(now());
    assert!(looked.is_in_doubt(now() + Duration::minutes(9)));
    assert!(looked.is_in_doubt(now() + Duration::minutes(10)), "only the phone's clock says so");
    tokio::time::advance(std::time::Duration::from_secs(600)).await;
    assert!(!looked.is_in_doubt(now() + Duration::minutes(10)));
    let again = looked.not_found(now() + Duration::minutes(5));
    assert!(!again.is_in_doubt(now() + Duration::minutes(10)), "a second look does not prolong it");
    let set_back = again.not_found(now() - Duration::days(900));
    assert!(!set_back.is_in_doubt(now() - Duration::days(899)), "a clock that was ahead for years");
}

#[test]
fn one_draft_at_two_times_is_two_attempts() {
    let attempt = |at| Attempt::of(&draft(&[at]), &[], now()).unwrap();
    assert!(attempt(AT).is_same_as(&attempt(AT).not_found(now())));
    assert!(!attempt(AT).is_same_as(&attempt(LATER)));
}

#[test]
fn every_published_code_has_its_meaning() {
    let meant = |status: u16, codes: &[i64], parts: &[(i64, i64)], of: usize, with_code: bool| {
        let (codes, parts, text) = (codes.to_vec(), parts.to_vec(), "Text".to_owned());
        let error = match status {
            403 => ApiError::Forbidden { codes, text },
            _ => ApiError::Rejected { status, codes, parts, text },
        };
        match meaning(error, &Asked { parts: of, with_code, phone: Some("+33 1") }) {
            Meaning::Plain(error) => format!("{error:?}"),
            Meaning::SomePartTaken => "some part".to_owned(),
            Meaning::Unexplained { text } => format!("unexplained {text}"),
            Meaning::Lost => "lost".to_owned(),
        }
    };
    for (status, codes, parts, of, with_code, expected) in [
        (422, &[431][..], &[][..], 1, false, "PhoneFormat"),
        (422, &[432], &[], 1, true, "WrongCode"),
        (422, &[432], &[], 1, false, "CodeNeeded"),
        (422, &[433], &[], 1, false, "TimeTaken { part: 0 }"),
        (422, &[433], &[(433, 2)], 3, false, "TimeTaken { part: 1 }"),
        (422, &[433], &[(433, 9)], 3, false, "some part"),
        (422, &[433], &[(433, -9_223_372_036_854_775_808)], 3, false, "some part"),
        (422, &[433, 436], &[], 3, false, "some part"),
        (403, &[434], &[], 1, false, "PhoneBlocked"),
        (403, &[], &[], 1, false, "PhoneBlocked"),
        (422, &[435], &[], 1, false, "NameMissing"),
        (422, &[436], &[], 1, false, "NobodyFree"),
        (422, &[437], &[(437, 2)], 2, false, "Overlap"),
        (422, &[438], &[], 1, false, "ServiceGone"),
        (422, &[422], &[], 1, false, "unexplained Text"),
        (422, &[], &[], 1, false, "unexplained Text"),
        (400, &[], &[], 1, true, "unexplained Text"),
    ] {
        assert_eq!(meant(status, codes, parts, of, with_code), expected, "{status} {codes:?} {parts:?}");
    }
    let asked = Asked { parts: 1, with_code: false, phone: None };
    for lost in [ApiError::Timeout, ApiError::ServerTrouble { status: 502 }, ApiError::Unreadable] {
        assert!(matches!(meaning(lost.clone(), &asked), Meaning::Lost), "{lost:?}");
    }
    assert!(matches!(meaning(ApiError::Offline, &asked), Meaning::Plain(BookingError::Offline)), "nothing was sent");
}
