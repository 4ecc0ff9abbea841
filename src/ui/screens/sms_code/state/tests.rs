use chrono::Duration;

use super::*;
use crate::domain::phone_number::PhoneNumber;

fn now() -> DateTime<Utc> {
    DateTime::parse_from_rfc3339("2026-11-24T09:41:00Z").unwrap().to_utc()
}

fn later(seconds: i64) -> DateTime<Utc> {
    now() + Duration::seconds(seconds)
}

fn sent() -> CodeSent {
    let phone = PhoneNumber::from_server("33612345678").unwrap();
    CodeSent { phone, sent_at: now(), resend_at: later(60), expires_at: Some(later(600)), code_length: 4 }
}

fn state() -> State {
    State::new(sent())
}

#[test]
fn the_last_digit_submits_the_code_once() {
    let mut state = state();
    assert_eq!(state.update(Action::Typed("482".into()), now()), None);
    assert_eq!(state.update(Action::Typed("4826".into()), now()), Some(Effect::SignIn("4826".into())));
    assert_eq!(state.update(Action::Typed("48261".into()), now()), None);
    assert_eq!(state.code, "4826");
}

#[test]
fn a_pasted_code_is_taken_out_of_what_is_around_it() {
    let mut state = state();
    assert_eq!(state.update(Action::Typed(" 48-26 ".into()), now()), Some(Effect::SignIn("4826".into())));
    let mut state = self::state();
    assert_eq!(state.update(Action::Typed("٤٨٢٦".into()), now()), Some(Effect::SignIn("4826".into())));
}

#[test]
fn a_wrong_code_is_cleared_and_takes_the_focus_back() {
    let mut state = state();
    state.update(Action::Typed("1111".into()), now());
    let effect = state.update(Action::Checked(Err(SignInError::WrongCode { tries_left: Some(2) })), now());
    assert_eq!(effect, Some(Effect::Focus(CODE_FIELD)));
    assert_eq!((state.code.as_str(), state.wrong_count), ("", 1));
    state.update(Action::Typed("4".into()), now());
    assert_eq!(state.checking, AsyncAction::Idle);
}

#[test]
fn a_lost_connection_keeps_the_code_and_its_last_digit_sends_it_again() {
    let mut state = state();
    state.update(Action::Typed("4826".into()), now());
    state.update(Action::Checked(Err(SignInError::Offline)), now());
    assert_eq!(state.code, "4826");
    state.update(Action::Typed("482".into()), now());
    assert_eq!(state.update(Action::Typed("4826".into()), now()), Some(Effect::SignIn("4826".into())));
}

#[test]
fn too_many_tries_turn_the_field_off_until_their_time() {
    let mut state = state();
    state.update(Action::Typed("1111".into()), now());
    state.update(Action::Checked(Err(SignInError::TooMany { retry_at: Some(later(600)) })), now());
    assert_eq!(state.blocked(now()), Some(Some(later(600))));
    assert_eq!(state.update(Action::Typed("4826".into()), later(599)), None);
    assert_eq!(state.blocked(later(600)), None);
    assert_eq!(state.waits_until(), Some(later(600)));
}

#[test]
fn a_new_code_is_offered_when_its_time_has_come() {
    let mut state = state();
    assert_eq!(state.resend(now()), Resend::At(later(60)));
    assert_eq!(state.update(Action::ResendTapped, later(59)), None);
    assert_eq!(state.update(Action::ResendTapped, later(60)), Some(Effect::SendAgain));
    assert_eq!(state.resend(later(60)), Resend::Running);
    let next = CodeSent { sent_at: later(60), resend_at: later(180), ..sent() };
    assert_eq!(state.update(Action::Resent(Ok(next)), later(61)), Some(Effect::Focus(CODE_FIELD)));
    assert_eq!(state.resend(later(61)), Resend::At(later(180)));
}

#[test]
fn an_old_code_may_be_replaced_at_once() {
    let mut state = state();
    state.update(Action::Typed("4826".into()), now());
    state.update(Action::Checked(Err(SignInError::Expired)), now());
    assert!(state.is_expired(now()));
    assert_eq!(state.resend(now()), Resend::Now);
    assert!(self::state().is_expired(later(600)) && !self::state().is_expired(later(599)));
}

#[test]
fn the_server_may_ask_to_wait_longer_for_the_next_code() {
    let mut state = state();
    state.update(Action::ResendTapped, later(60));
    state.update(Action::Resent(Err(SendCodeError::TooMany { retry_at: Some(later(300)) })), later(60));
    assert_eq!(state.resend(later(61)), Resend::At(later(300)));
    assert_eq!(state.resend(later(300)), Resend::Now);
}

#[test]
fn the_number_is_not_changed_while_the_code_is_being_checked() {
    let mut state = state();
    assert_eq!(state.update(Action::ChangeNumberTapped, now()), Some(Effect::ChangeNumber));
    state.update(Action::Typed("4826".into()), now());
    assert_eq!(state.update(Action::ChangeNumberTapped, now()), None);
}
