use chrono::Duration;

use super::*;

fn country(iso: &str) -> Country {
    Country::from_iso(iso).unwrap()
}

fn now() -> DateTime<Utc> {
    DateTime::parse_from_rfc3339("2026-11-24T09:41:00Z").unwrap().to_utc()
}

fn filled() -> State {
    let mut state = State::new(country("FR"));
    state.update(Action::Typed("0612345678".into()), now());
    state.update(Action::AgreementTicked(true), now());
    state.update(Action::ProcessingTicked(true), now());
    state
}

#[test]
fn a_complete_form_sends_the_code_once() {
    let mut state = filled();
    let effect = state.update(Action::SendTapped, now());
    assert!(matches!(effect, Some(Effect::SendCode(phone)) if phone.as_e164() == "+33612345678"));
    assert!(state.is_busy());
    assert_eq!(state.update(Action::SendTapped, now()), None);
    assert_eq!(state.update(Action::DemoTapped, now()), None);
}

#[test]
fn pressing_early_marks_the_missing_boxes() {
    let mut state = filled();
    state.update(Action::ProcessingTicked(false), now());
    assert!(!state.marks_missing_consents());
    assert_eq!(state.update(Action::SendTapped, now()), Some(Effect::Focus(PROCESSING_BOX)));
    assert!(state.marks_missing_consents() && !state.is_busy());
    state.update(Action::ProcessingTicked(true), now());
    assert!(!state.marks_missing_consents());
}

#[test]
fn a_bad_number_is_told_at_the_field_until_it_is_edited() {
    let mut state = filled();
    state.update(Action::Typed("06 12".into()), now());
    assert_eq!(state.update(Action::SendTapped, now()), Some(Effect::Focus(NUMBER_FIELD)));
    assert_eq!(state.number_error(), Some(PhoneNumberError::TooShort));
    state.update(Action::Typed("06 12 3".into()), now());
    assert_eq!(state.number_error(), None);
}

#[test]
fn typing_groups_the_digits_and_a_pasted_number_brings_its_country() {
    let mut state = State::new(country("FR"));
    state.update(Action::Typed("06123".into()), now());
    assert_eq!(state.number, "06 12 3");
    state.update(Action::Typed("+49 1512 3456789".into()), now());
    assert_eq!((state.country, state.number.as_str()), (country("DE"), "1512 3456789"));
}

#[test]
fn an_edited_number_survives_another_country() {
    let mut state = State::new(country("FR"));
    state.update(Action::Typed("612345".into()), now());
    state.update(Action::CountryTapped, now());
    assert_eq!(state.update(Action::CountryChosen(country("ES")), now()), Some(Effect::Focus(NUMBER_FIELD)));
    assert_eq!(state.number.replace(' ', ""), "612345");
    assert_eq!(state.sheet, None);
}

#[test]
fn too_many_requests_block_the_button_until_their_time_has_come() {
    let mut state = filled();
    state.update(Action::SendTapped, now());
    let retry_at = Some(now() + Duration::minutes(5));
    state.update(Action::CodeSent(Err(SendCodeError::TooMany { retry_at })), now());
    assert_eq!(state.blocked_until(), retry_at);
    state.update(Action::Typed("0612345679".into()), now());
    assert_eq!(state.update(Action::SendTapped, now()), None);
    let later = now() + Duration::minutes(6);
    assert!(matches!(state.update(Action::SendTapped, later), Some(Effect::SendCode(_))));
}

#[test]
fn being_offline_keeps_everything_typed() {
    let mut state = filled();
    state.update(Action::SendTapped, now());
    state.update(Action::CodeSent(Err(SendCodeError::Offline)), now());
    assert_eq!(state.sending_error(), Some(&SendCodeError::Offline));
    assert_eq!(state.number, "06 12 34 56 78");
    assert!(matches!(state.update(Action::SendTapped, now()), Some(Effect::SendCode(_))));
}

#[test]
fn coming_back_keeps_the_number_and_frees_the_button() {
    let mut state = filled();
    state.update(Action::SendTapped, now());
    state.update(Action::Opened { phone: None }, now());
    assert_eq!(state.number, "06 12 34 56 78");
    assert!(!state.is_busy() && state.agreed);
}

#[test]
fn an_ended_session_fills_its_number_in() {
    let mut state = State::new(country("US"));
    let phone = PhoneNumber::parse("+33612345678", country("US")).ok();
    state.update(Action::Opened { phone }, now());
    assert_eq!((state.country, state.number.as_str()), (country("FR"), "6 12 34 56 78"));
}

#[test]
fn closing_a_sheet_gives_the_focus_back_to_its_opener() {
    let mut state = State::new(country("FR"));
    state.update(Action::CountryTapped, now());
    assert_eq!(state.update(Action::SheetClosed, now()), Some(Effect::Focus(COUNTRY_BUTTON)));
    state.update(Action::LanguageTapped, now());
    assert_eq!(state.update(Action::SheetClosed, now()), Some(Effect::Focus(LANGUAGE_BUTTON)));
}
