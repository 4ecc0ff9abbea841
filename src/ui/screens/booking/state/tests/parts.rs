//! Several parts in one booking, and the card that is used for it.

use super::*;

fn add_second(state: &mut State) {
    assert!(state.may_add_part());
    state.update(Action::AddPartTapped);
    assert_eq!(state.draft.step, BookingStep::Services);
    state.update(Action::ServiceToggled(ServiceId(2)));
    state.update(Action::ContinueTapped);
    assert_eq!(state.draft.step, BookingStep::Professional);
    let mut later = professional(4);
    later.next_times = ["2026-11-27T11:30:00+01:00", "2026-11-27T12:15:00+01:00"].map(slot).to_vec();
    state.update(Action::ProfessionalsCame(vec![ServiceId(2)], Ok(Arc::new(vec![professional(3), later]))));
}

/// Service 1 with professional 3 at 11:15, service 2 with professional 4 at 12:15.
fn with_two() -> State {
    let mut state = at_details(form(|_| {}));
    add_second(&mut state);
    state.update(Action::NextTimeTapped(ProfessionalId(4), 0));
    assert_eq!(state.draft.step, BookingStep::Details);
    state
}

fn taken(part: usize) -> Action {
    Action::Progressed(BookingProgress::Failed(BookingError::TimeTaken { part }))
}

#[test]
fn a_second_service_has_its_own_professional_and_never_the_time_of_the_first() {
    let state = with_two();
    let starts: Vec<_> =
        state.draft.parts.iter().map(|part| part.slot.as_ref().unwrap().wire_datetime.as_str()).collect();
    assert_eq!(starts, ["2026-11-27T11:15:00+01:00", "2026-11-27T12:15:00+01:00"], "11:30 was in the way");
    assert_eq!(state.draft.overlapping_part(), None);
    assert_eq!(state.professional_of(0).unwrap().id, ProfessionalId(3));
    assert_eq!(state.professional_of(1).unwrap().id, ProfessionalId(4));
    assert_eq!(state.total(), Some(PriceRange::fixed(Decimal::from(30), "€")));
    assert_eq!(state.titles_of(1), ["Service 2"]);
}

#[test]
fn its_calendar_opens_on_the_day_of_the_first_and_leaves_out_what_is_in_the_way() {
    let mut state = at_details(form(|_| {}));
    add_second(&mut state);
    let effects = state.update(Action::ContinueTapped);
    let day = "2026-11-27".parse().unwrap();
    assert!(effects.contains(&Effect::LoadTimes(day)), "{effects:?}");
    let times = ["2026-11-27T10:30:00+01:00", "2026-11-27T12:15:00+01:00"].map(slot).to_vec();
    state.update(Action::Time(TimeAction::TimesCame(day, Ok(Arc::new(times)))));
    let shown: Vec<_> = state.picker.times.value().unwrap().iter().map(|slot| slot.wire_datetime.clone()).collect();
    assert_eq!(shown, ["2026-11-27T12:15:00+01:00"]);
}

#[test]
fn back_from_an_unfinished_service_leads_to_the_finished_ones() {
    let mut state = at_details(form(|_| {}));
    let before = state.draft.clone();
    state.update(Action::AddPartTapped);
    state.update(Action::ServiceToggled(ServiceId(2)));
    assert!(state.has_previous());
    state.update(Action::BackTapped);
    assert_eq!(state.draft, before);
}

#[test]
fn a_taken_time_of_the_second_asks_for_that_one_alone() {
    let mut state = with_two();
    state.update(Action::EditTapped(0));
    state.update(Action::ContinueTapped);
    state.update(Action::BookTapped);
    state.update(taken(1));
    assert_eq!((state.draft.step, state.draft.at), (BookingStep::Time, 1));
    assert!(state.draft.parts[0].slot.is_some());
    assert!(state.draft.parts[1].slot.is_none());
    assert_eq!(state.services(), [ServiceId(2)]);
}

#[test]
fn one_of_several_is_edited_and_removed() {
    let mut state = with_two();
    state.update(Action::EditTapped(0));
    assert_eq!((state.draft.step, state.services()), (BookingStep::Time, vec![ServiceId(1)]));
    assert_eq!(state.picker.chosen, state.slot_of(0));
    state.update(Action::ContinueTapped);
    assert_eq!(state.draft.step, BookingStep::Details);
    state.update(Action::RemoveTapped(0));
    assert_eq!(state.draft.services(), [ServiceId(2)]);
    assert_eq!(state.draft.shown_price, Some(PriceRange::fixed(Decimal::from(20), "€")));
    state.update(Action::RemoveTapped(0));
    assert_eq!(state.draft.services(), [ServiceId(2)], "the last one stays");
}

#[test]
fn two_parts_survive_a_page_that_is_loaded_anew() {
    let before = with_two();
    let mut after = State::new(before.draft.clone(), "2026-11-24".parse().unwrap());
    after.update(Action::Opened);
    let mut asked = after.update(form(|_| {}));
    after.update(menu(vec![service(1), service(2)]));
    assert_eq!(after.draft, before.draft);
    asked.retain(|effect| matches!(effect, Effect::LoadProfessionals(_)));
    assert_eq!(asked, [vec![ServiceId(2)], vec![ServiceId(1)]].map(Effect::LoadProfessionals));
}

#[test]
fn beside_a_service_no_class_is_booked() {
    let mut state = at_details(form(|_| {}));
    state.update(menu(vec![service(1), BookableService { event: true, ..service(2) }]));
    state.update(Action::AddPartTapped);
    assert!(!state.may_choose(ServiceId(2)));
    state.update(Action::ServiceToggled(ServiceId(2)));
    assert_eq!(state.services(), []);
}

#[test]
fn both_visits_are_shown_when_they_are_booked() {
    let mut state = with_two();
    state.update(Action::BookTapped);
    state.update(Action::Progressed(BookingProgress::Booked(vec![AppointmentId(8), AppointmentId(9)])));
    assert_eq!(state.booked_visits(), [AppointmentId(8), AppointmentId(9)]);
}

#[test]
fn a_membership_shows_what_it_covers_first() {
    let mut begun = draft();
    begun.card = Some(CardId::Membership(MembershipId(7)));
    let mut state = State::new(begun, "2026-11-24".parse().unwrap());
    state.update(Action::Opened);
    state.update(form(|_| {}));
    state.update(menu(vec![service(1), service(2), service(3)]));
    let listed = |state: &State| state.offered().unwrap().services.iter().map(|one| one.id.0).collect::<Vec<_>>();
    assert_eq!(listed(&state), [1, 2, 3], "until the card is known");
    state.update(Action::CardsCame(vec![membership(7, &[2])]));
    assert_eq!(listed(&state), [2]);
    state.update(Action::CoverageTapped);
    assert_eq!(listed(&state), [1, 2, 3]);
    state.update(Action::CardsCame(vec![membership(7, &[99])]));
    assert_eq!(state.covered(), None, "a card that names nothing on the menu hides nothing");
}

#[test]
fn a_card_that_fits_is_switched_on_and_off_and_only_one_is_on() {
    let mut state = at_details(form(|_| {}));
    state.update(Action::CardsCame(vec![membership(7, &[1]), membership(8, &[2]), membership(9, &[])]));
    let fitting: Vec<_> = state.fitting_cards().iter().map(|card| card.title.clone()).collect();
    assert_eq!(fitting, ["Card 7", "Card 9"]);
    let (seven, nine) = (CardId::Membership(MembershipId(7)), CardId::Membership(MembershipId(9)));
    state.update(Action::CardTapped(seven));
    assert_eq!(state.draft.card, Some(seven));
    state.update(Action::CardTapped(nine));
    assert_eq!(state.draft.card, Some(nine));
    state.update(Action::CardTapped(nine));
    assert_eq!(state.draft.card, None);
}

#[test]
fn a_card_that_does_not_cover_what_was_chosen_is_not_promised() {
    let mut state = at_details(form(|_| {}));
    state.draft.card = Some(CardId::Membership(MembershipId(8)));
    state.update(Action::CardsCame(vec![membership(8, &[2])]));
    assert_eq!(state.draft.card, None);
    let ends = UsableCard { expires: "2026-11-26T22:00:00Z".parse().ok(), ..membership(9, &[]) };
    state.update(Action::CardsCame(vec![ends]));
    assert!(state.fitting_cards().is_empty(), "it ends the day before");
}
