mod parts;

use std::collections::BTreeSet;

use chrono::DateTime;
use rust_decimal::Decimal;

use super::*;
use crate::domain::booking::*;
use crate::domain::ids::*;
use crate::domain::membership::{CoverTarget, Covered};
use crate::domain::month_grid::YearMonth;
use crate::domain::place_time::PlaceTime;

fn draft() -> BookingDraft {
    BookingDraft::new(Some(PlaceId(1)), "key".into(), DateTime::UNIX_EPOCH)
}

fn service(id: i64) -> BookableService {
    BookableService {
        id: ServiceId(id),
        category: 1,
        title: format!("Service {id}"),
        price: PriceRange::fixed(Decimal::from(10 * id), "€"),
        old_price: None,
        length_seconds: None,
        comment: String::new(),
        picture_url: None,
        prepaid: Prepaid::Forbidden,
        members_only: false,
        event: false,
        is_selectable: true,
    }
}

fn professional(id: i64) -> BookableProfessional {
    BookableProfessional {
        id: ProfessionalId(id),
        name: format!("Professional {id}"),
        specialization: String::new(),
        photo_url: None,
        rating: None,
        reviews: 0,
        next_day: None,
        next_times: vec![slot("2026-11-27T11:15:00+01:00")],
        is_bookable: true,
    }
}

fn slot(text: &str) -> Slot {
    let at = DateTime::parse_from_rfc3339(text).unwrap();
    let start = PlaceTime::new(at, Some(chrono_tz::Europe::Paris));
    Slot { time: at.time(), wire_datetime: text.to_owned(), start, length_seconds: 3600 }
}

fn menu(services: Vec<BookableService>) -> Action {
    let menu = ServiceMenu { categories: vec![], services };
    Action::MenuCame(ProfessionalChoice::Any, Ok(Arc::new(menu)))
}

/// Covers services by their titles in the menus here; none: all.
fn membership(id: i64, covers: &[i64]) -> UsableCard {
    let covered = |id: &i64| Covered { target: CoverTarget::Service(ServiceId(*id)), title: String::new() };
    UsableCard {
        id: CardId::Membership(MembershipId(id)),
        title: format!("Card {id}"),
        number: format!("00{id}"),
        worth: CardWorth::Visits(3),
        covers: covers.iter().map(covered).collect(),
        expires: None,
    }
}

fn form(change: impl FnOnce(&mut BookingForm)) -> Action {
    let mut form = BookingForm::by_default(PlaceId(1));
    change(&mut form);
    Action::FormCame(Ok(Arc::new(form)))
}

fn opened_with(action: Action) -> State {
    let mut state = State::new(draft(), "2026-11-24".parse().unwrap());
    assert_eq!(state.update(Action::Opened), [Effect::LoadForm]);
    state.update(action);
    state
}

fn opened() -> State {
    opened_with(form(|_| {}))
}

/// At the details step with all that is needed.
fn at_details(form_of_place: Action) -> State {
    let mut state = opened_with(form_of_place);
    state.update(menu(vec![service(1), service(2)]));
    state.update(Action::ServiceToggled(ServiceId(1)));
    state.update(Action::ContinueTapped);
    let people = Arc::new(vec![professional(3), professional(4)]);
    state.update(Action::ProfessionalsCame(vec![ServiceId(1)], Ok(people)));
    state.update(Action::NextTimeTapped(ProfessionalId(3), 0));
    assert_eq!(state.draft.step, BookingStep::Details);
    state.draft.contact.name = "Anna".into();
    state.draft.contact.phone = "+33 6 12 34 56 78".into();
    state
}

#[test]
fn a_tap_on_book_before_the_form_has_come_is_carried_out_when_it_comes() {
    let begun = at_details(form(|_| {})).draft;
    let mut state = State::new(begun, "2026-11-24".parse().unwrap());
    state.update(Action::Opened);
    assert!(state.update(Action::BookTapped).is_empty());
    assert!(state.books_with_form);
    assert!(state.update(form(|_| {})).contains(&Effect::Book(None)));
    assert!(!state.books_with_form);
}

#[test]
fn a_tap_on_book_asks_again_for_a_form_that_could_not_be_read_and_going_back_forgets_it() {
    let begun = at_details(form(|_| {})).draft;
    let mut state = State::new(begun, "2026-11-24".parse().unwrap());
    state.update(Action::Opened);
    state.update(Action::FormCame(Err(ReadError::Offline)));
    assert_eq!(state.update(Action::BookTapped), [Effect::LoadForm]);
    state.update(Action::BackTapped);
    assert!(!state.update(form(|_| {})).contains(&Effect::Book(None)));
}

#[test]
fn a_time_beside_a_professional_chooses_both_and_skips_the_calendar() {
    let state = at_details(form(|_| {}));
    assert_eq!(state.professional(), ProfessionalChoice::One(ProfessionalId(3)));
    assert_eq!(state.draft.shown_price, Some(PriceRange::fixed(Decimal::from(10), "€")));
    assert_eq!(state.progress(), (4, 4));
}

#[test]
fn back_goes_one_step_back_and_asks_before_leaving_what_was_chosen() {
    let mut state = at_details(form(|_| {}));
    let mut steps = Vec::new();
    for _ in 0..3 {
        state.update(Action::BackTapped);
        steps.push(state.draft.step);
    }
    assert_eq!(steps, [BookingStep::Time, BookingStep::Professional, BookingStep::Services]);
    assert_eq!(state.update(Action::BackTapped), []);
    assert_eq!(state.sheet, Some(OpenSheet::Leave));
    assert_eq!(state.update(Action::LeaveTapped), [Effect::Leave]);
}

#[test]
fn leaving_with_nothing_chosen_asks_nothing() {
    let mut state = opened();
    assert!(!state.takes_back());
    assert_eq!(state.update(Action::CloseTapped), [Effect::Leave]);
}

#[test]
fn the_only_service_and_the_only_professional_are_chosen_by_themselves() {
    let mut state = opened();
    let effects = state.update(menu(vec![service(1)]));
    assert!(effects.contains(&Effect::LoadProfessionals(vec![ServiceId(1)])), "{effects:?}");
    let effects = state.update(Action::ProfessionalsCame(vec![ServiceId(1)], Ok(Arc::new(vec![professional(3)]))));
    assert!(effects.contains(&Effect::LoadDays(YearMonth { year: 2026, month: 11 })), "{effects:?}");
    assert_eq!(state.draft.step, BookingStep::Time);
    assert_eq!(state.professional(), ProfessionalChoice::One(ProfessionalId(3)));
    assert!(!state.has_previous(), "there is nothing else to choose before");
    assert_eq!(state.progress(), (1, 2));
}

#[test]
fn professionals_for_other_services_are_dropped() {
    let mut state = opened();
    state.update(menu(vec![service(1), service(2)]));
    state.update(Action::ServiceToggled(ServiceId(1)));
    state.update(Action::ContinueTapped);
    state.update(Action::BackTapped);
    state.update(Action::ServiceToggled(ServiceId(2)));
    state.update(Action::ContinueTapped);
    state.update(Action::ProfessionalsCame(vec![ServiceId(1)], Ok(Arc::new(vec![professional(3)]))));
    assert_eq!(state.professionals, LoadState::Loading);
}

#[test]
fn nothing_chosen_does_not_go_on() {
    let mut state = opened();
    state.update(menu(vec![service(1), service(2)]));
    assert!(!state.may_continue());
    assert_eq!(state.update(Action::ContinueTapped), []);
}

#[test]
fn a_service_for_members_needs_a_membership() {
    let mut state = opened();
    state.update(menu(vec![BookableService { members_only: true, ..service(1) }, service(2)]));
    state.update(Action::ServiceToggled(ServiceId(1)));
    assert_eq!(state.services(), []);
    state.update(Action::CardsCame(vec![membership(7, &[])]));
    state.update(Action::ServiceToggled(ServiceId(1)));
    assert_eq!(state.services(), [ServiceId(1)]);
}

#[test]
fn a_class_is_booked_alone_and_without_choosing_a_professional() {
    let mut state = opened();
    state.update(menu(vec![service(1), BookableService { event: true, ..service(2) }]));
    state.update(Action::ServiceToggled(ServiceId(1)));
    state.update(Action::ServiceToggled(ServiceId(2)));
    assert_eq!(state.services(), [ServiceId(2)]);
    state.update(Action::ContinueTapped);
    assert_eq!(state.draft.step, BookingStep::Time);
}

#[test]
fn what_is_missing_is_marked_and_the_first_of_it_focused() {
    let mut state = at_details(form(|form| {
        form.email = FieldRule::Required;
        form.shows_privacy_policy = true;
    }));
    state.draft.contact.name.clear();
    assert_eq!(state.problems(), []);
    assert_eq!(state.update(Action::BookTapped), [Effect::Focus(Field::Name.id())]);
    let all = [ContactProblem::NameMissing, ContactProblem::EmailMissing, ContactProblem::ConsentMissing];
    assert_eq!(state.problems(), all);
    state.update(Action::Typed(Field::Name, "Anna".into()));
    state.update(Action::Typed(Field::Email, "anna@example.com".into()));
    state.update(Action::ConsentTicked(true));
    assert_eq!(state.update(Action::BookTapped), [Effect::Book(None)]);
}

#[test]
fn a_second_tap_books_nothing_and_nothing_changes_while_it_is_sent() {
    let mut state = at_details(form(|_| {}));
    assert_eq!(state.update(Action::BookTapped), [Effect::Book(None)]);
    assert_eq!(state.update(Action::BookTapped), []);
    assert_eq!(state.update(Action::BackTapped), []);
    state.update(Action::Typed(Field::Name, "Else".into()));
    assert_eq!(state.draft.contact.name, "Anna");
    state.update(Action::Progressed(BookingProgress::Booked(vec![AppointmentId(9)])));
    assert_eq!(state.draft.step, BookingStep::Success(AppointmentId(9)));
    assert_eq!(state.update(Action::BackTapped), [Effect::Done(AppointmentId(9))]);
}

#[test]
fn a_taken_time_leads_back_to_the_calendar_with_fresh_times() {
    let mut state = at_details(form(|_| {}));
    state.update(Action::BookTapped);
    let effects = state.update(Action::Progressed(BookingProgress::Failed(BookingError::TimeTaken { part: 0 })));
    assert_eq!(state.draft.step, BookingStep::Time);
    assert_eq!(state.note, Some(Note::TimeTaken));
    assert!(state.slot().is_none());
    assert!(effects.contains(&Effect::LoadTimes("2026-11-27".parse().unwrap())), "{effects:?}");
    assert!(!state.may_continue());
}

#[test]
fn after_a_lost_answer_nothing_can_be_booked_until_it_is_known() {
    let mut state = at_details(form(|_| {}));
    state.update(Action::BookTapped);
    state.update(Action::Progressed(BookingProgress::ResolvingLostAnswer));
    assert_eq!(state.sending, Sending::Resolving);
    assert_eq!(state.update(Action::BookTapped), []);
    state.update(Action::Progressed(BookingProgress::Failed(BookingError::OutcomeUnknown)));
    assert_eq!(state.sending, Sending::Unknown);
    assert_eq!(state.update(Action::BookTapped), []);
    assert_eq!(state.update(Action::CloseTapped), [Effect::StepOut], "the draft stays");
    assert_eq!(state.update(Action::CheckAgainTapped), [Effect::Resolve]);
    state.update(Action::Progressed(BookingProgress::Booked(vec![AppointmentId(9)])));
    assert_eq!(state.draft.step, BookingStep::Success(AppointmentId(9)));
}

#[test]
fn a_changed_price_is_told_and_accepted_by_booking_again() {
    let mut state = at_details(form(|_| {}));
    state.update(Action::BookTapped);
    let (old, new) = (PriceRange::fixed(Decimal::from(10), "€"), PriceRange::fixed(Decimal::from(11), "€"));
    let error = BookingError::PriceChanged { old: Box::new(old.clone()), new: Box::new(new.clone()) };
    state.update(Action::Progressed(BookingProgress::Failed(error)));
    assert_eq!(state.note, Some(Note::PriceChanged { old, new: new.clone() }));
    assert_eq!(state.draft.shown_price, Some(new));
    assert_eq!(state.draft.step, BookingStep::Details);
    assert_eq!(state.update(Action::BookTapped), [Effect::Book(None)]);
}

#[test]
fn a_form_that_wants_a_code_sends_one_and_books_with_it() {
    let mut state = at_details(form(|form| form.needs_sms_code = true));
    assert_eq!(state.update(Action::BookTapped), [Effect::SendCode]);
    assert_eq!(state.update(Action::BookTapped), [], "no second message");
    state.update(Action::CodeSent(Ok(())));
    assert_eq!(state.sheet, Some(OpenSheet::Code));
    assert_eq!(state.update(Action::CodeTyped("123".into())), []);
    assert_eq!(state.update(Action::CodeDone), [], "too short");
    assert_eq!(state.update(Action::CodeTyped("1234".into())), [], "it may be longer");
    assert_eq!(state.update(Action::CodeDone), [Effect::Book(Some("1234".into()))]);
    state.update(Action::Progressed(BookingProgress::Failed(BookingError::WrongCode)));
    assert_eq!((state.code.typed.as_str(), state.code.wrong_count), ("", 1));
    assert_eq!(state.sheet, Some(OpenSheet::Code));
}

#[test]
fn the_longest_code_and_one_that_the_phone_fills_in_are_sent_by_themselves() {
    let waiting = || {
        let mut state = at_details(form(|form| form.needs_sms_code = true));
        state.update(Action::BookTapped);
        state.update(Action::CodeSent(Ok(())));
        state
    };
    let mut typed = waiting();
    for length in 1..6 {
        assert_eq!(typed.update(Action::CodeTyped("123456"[..length].into())), []);
    }
    assert_eq!(typed.update(Action::CodeTyped("123456".into())), [Effect::Book(Some("123456".into()))]);
    for code in ["1234", "12345", "123456"] {
        assert_eq!(waiting().update(Action::CodeTyped(code.into())), [Effect::Book(Some(code.into()))]);
    }
}

#[test]
fn what_must_be_prepaid_opens_the_places_page_and_books_nothing_here() {
    let mut state = at_details(form(|form| form.url = Some("https://example.com".into())));
    state.update(menu(vec![BookableService { prepaid: Prepaid::Required, ..service(1) }]));
    assert_eq!(state.update(Action::BookTapped), [Effect::OpenOutside("https://example.com".into())]);
    assert!(state.went_to_pay);
}

#[test]
fn a_repeated_visit_starts_at_the_calendar_and_has_two_steps() {
    let mut repeated = draft();
    repeated.repeats = Some(AppointmentId(5));
    repeated.step = BookingStep::Time;
    repeated.parts = vec![BookingPart {
        services: vec![ServiceId(1)],
        professional: ProfessionalChoice::One(ProfessionalId(3)),
        slot: None,
    }];
    let mut state = State::new(repeated, "2026-11-24".parse().unwrap());
    state.update(Action::Opened);
    let effects = state.update(form(|_| {}));
    assert!(effects.contains(&Effect::LoadDays(YearMonth { year: 2026, month: 11 })), "{effects:?}");
    assert_eq!(state.progress(), (1, 2));
    assert!(!state.has_previous());
}

#[test]
fn a_draft_that_is_gone_on_with_keeps_its_step_and_its_time() {
    let before = at_details(form(|_| {}));
    let mut after = State::new(before.draft.clone(), "2026-11-24".parse().unwrap());
    after.update(Action::Opened);
    after.update(form(|_| {}));
    after.update(menu(vec![service(1), service(2)]));
    assert_eq!(after.draft, before.draft);
    assert_eq!(after.picker.chosen, before.slot());
    let free: BTreeSet<_> = ["2026-11-27".parse().unwrap()].into();
    let month = YearMonth { year: 2026, month: 11 };
    after.update(Action::BackTapped);
    after.update(Action::Time(TimeAction::DaysCame(month, Ok(Arc::new(free)))));
    assert_eq!(after.slot(), before.slot());
}

#[test]
fn what_is_no_longer_on_the_menu_leads_back_to_the_services() {
    let mut state = at_details(form(|_| {}));
    state.update(Action::BookTapped);
    state.update(Action::Progressed(BookingProgress::Failed(BookingError::ServiceGone)));
    assert_eq!(state.draft.step, BookingStep::Services);
    state.update(menu(vec![service(2)]));
    assert_eq!(state.services(), []);
    assert!(matches!(state.note, Some(Note::ServicesGone(_))));
}

#[test]
fn another_code_asked_for_while_the_first_one_is_tried_leaves_nothing_busy() {
    let mut state = at_details(form(|form| form.needs_sms_code = true));
    state.update(Action::BookTapped);
    state.update(Action::CodeSent(Ok(())));
    assert_eq!(state.update(Action::ResendTapped), [Effect::SendCode]);
    assert_eq!(state.update(Action::CodeTyped("1234".into())), [Effect::Book(Some("1234".into()))]);
    assert_eq!(state.update(Action::CodeSent(Ok(()))), [], "nothing moves under what runs");
    assert_eq!((state.code.is_sending, state.code.typed.as_str(), &state.sending), (false, "1234", &Sending::Running));
    state.update(Action::Progressed(BookingProgress::Failed(BookingError::WrongCode)));
    assert_eq!(state.update(Action::ResendTapped), [Effect::SendCode]);
}

#[test]
fn a_code_that_could_not_be_tried_stays_with_the_reason_beside_it() {
    let errors = [BookingError::Offline, BookingError::RateLimited, BookingError::ServerTrouble];
    for error in errors {
        let mut state = at_details(form(|form| form.needs_sms_code = true));
        state.update(Action::BookTapped);
        state.update(Action::CodeSent(Ok(())));
        state.update(Action::CodeTyped("1234".into()));
        state.update(Action::Progressed(BookingProgress::Failed(error.clone())));
        assert_eq!((state.sheet, &state.sending), (Some(OpenSheet::Code), &Sending::Failed(error)));
        assert_eq!(state.update(Action::CodeDone), [Effect::Book(Some("1234".into()))]);
    }
}

#[test]
fn days_and_times_that_come_while_it_is_booked_are_shown_and_change_nothing() {
    let mut state = at_details(form(|_| {}));
    state.update(Action::BackTapped);
    assert_eq!(state.draft.step, BookingStep::Time);
    let chosen = state.slot();
    assert!(chosen.is_some());
    state.update(Action::Progressed(BookingProgress::Checking));
    assert!(state.is_locked() && state.picker.is_busy());
    for month in [11, 12] {
        let days = Ok(Arc::new(BTreeSet::from([format!("2026-{month}-27").parse().unwrap()])));
        state.update(Action::Time(TimeAction::DaysCame(YearMonth { year: 2026, month }, days)));
    }
    assert!(!state.picker.is_busy());
    let day = "2026-11-27".parse().unwrap();
    let others = Arc::new(vec![slot("2026-11-27T12:00:00+01:00")]);
    state.update(Action::Time(TimeAction::TimesCame(day, Ok(others))));
    assert!(state.picker.times.value().is_some());
    assert_eq!((state.slot(), state.picker.chosen.clone()), (chosen.clone(), chosen.clone()));
    state.update(Action::Time(TimeAction::SlotTapped(0)));
    assert_eq!(state.slot(), chosen, "nor does a tap");
}
