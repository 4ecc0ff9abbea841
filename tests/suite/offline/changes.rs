//! Canceling and confirming: at once, once, and true in the end.

use altegio_me::demo_backend::sentinels;
use altegio_me::domain::appointment::{Appointment, Attendance};
use altegio_me::domain::ids::AppointmentId;
use altegio_me::repositories::{ChangeError, ChangeKind, ChangeProgress, Repositories};

use super::{Device, Loss, load_main_page, settled};

fn all(app: &Repositories) -> Vec<Appointment> {
    app.appointments.watch().borrow().value.as_deref().cloned().unwrap_or_default()
}

fn visit(app: &Repositories, id: AppointmentId) -> Appointment {
    all(app).into_iter().find(|visit| visit.id == id).unwrap()
}

/// The one that may still be canceled for the longest time.
pub(super) fn cancelable(app: &Repositories, device: &Device) -> AppointmentId {
    let now = device.clock.now();
    let mut all = all(app);
    all.retain(|visit| visit.can_cancel(now).is_ok());
    all.iter().max_by_key(|visit| visit.start.utc()).unwrap().id
}

async fn outcome(app: &Repositories, id: AppointmentId) -> ChangeProgress {
    let over = |progress: &ChangeProgress| matches!(progress, ChangeProgress::Done(_) | ChangeProgress::Failed(..));
    app.appointments.change(id).wait_for(over).await.unwrap().clone()
}

async fn refreshed(app: &Repositories) {
    app.appointments.refresh();
    settled(app.appointments.watch()).await;
}

fn cancels(device: &Device) -> usize {
    device.take_answered().iter().filter(|request| request.starts_with("DELETE /user/records/")).count()
}

const CANCELED: ChangeProgress = ChangeProgress::Done(ChangeKind::Cancel);

#[tokio::test(start_paused = true)]
async fn a_canceled_visit_shows_at_once_and_stays_canceled() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let id = cancelable(&app, &device);
    app.appointments.cancel(id);
    assert_eq!(outcome(&app, id).await, CANCELED);
    assert!(visit(&app, id).is_canceled, "before the list is read again");
    refreshed(&app).await;
    assert!(visit(&app, id).is_canceled);
    drop(app);
    assert!(visit(&device.start(), id).is_canceled, "after a restart");
}

#[tokio::test(start_paused = true)]
async fn two_taps_are_one_request() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let id = cancelable(&app, &device);
    app.appointments.cancel(id);
    app.appointments.cancel(id);
    assert_eq!(outcome(&app, id).await, CANCELED);
    app.appointments.cancel(id);
    assert_eq!(outcome(&app, id).await, CANCELED);
    assert_eq!(cancels(&device), 1);
}

#[tokio::test(start_paused = true)]
async fn a_refresh_that_began_before_does_not_bring_the_visit_back() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let id = cancelable(&app, &device);
    let mut watching = app.appointments.watch();
    app.appointments.refresh();
    app.appointments.cancel(id);
    outcome(&app, id).await;
    for _ in 0..20 {
        assert!(watching.borrow_and_update().value.as_ref().unwrap().iter().any(|it| it.id == id && it.is_canceled));
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_lost_answer_is_looked_up_in_the_list() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let id = cancelable(&app, &device);
    device.lose(Loss::Answer);
    app.appointments.cancel(id);
    assert_eq!(outcome(&app, id).await, CANCELED, "the server did it, and the list says so");
    let id = cancelable(&app, &device);
    device.lose(Loss::Request);
    app.appointments.cancel(id);
    assert_eq!(outcome(&app, id).await, ChangeProgress::Failed(ChangeKind::Cancel, ChangeError::ServerTrouble));
    assert!(!visit(&app, id).is_canceled);
}

#[tokio::test(start_paused = true)]
async fn without_a_connection_nothing_is_canceled_and_said_so() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let id = cancelable(&app, &device);
    device.cut_line(true);
    app.appointments.cancel(id);
    assert_eq!(outcome(&app, id).await, ChangeProgress::Failed(ChangeKind::Cancel, ChangeError::Offline));
    assert!(!visit(&app, id).is_canceled);
}

#[tokio::test(start_paused = true)]
async fn what_could_not_be_found_out_is_told_by_the_next_list() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let unknown = ChangeProgress::Failed(ChangeKind::Cancel, ChangeError::OutcomeUnknown);
    let id = cancelable(&app, &device);
    device.lose(Loss::AnswerAndLine);
    app.appointments.cancel(id);
    assert_eq!(outcome(&app, id).await, unknown);
    device.cut_line(false);
    refreshed(&app).await;
    assert_eq!(*app.appointments.change(id).borrow(), CANCELED, "the server did it");
    let told = app.appointments.change_outcomes().borrow().clone().unwrap();
    assert_eq!((told.appointment, told.kind, told.result), (id, ChangeKind::Cancel, Ok(())));
    assert!(app.appointments.notes().borrow().canceled_here(id).is_some());
    let id = cancelable(&app, &device);
    device.lose(Loss::RequestAndLine);
    app.appointments.cancel(id);
    assert_eq!(outcome(&app, id).await, unknown);
    device.cut_line(false);
    refreshed(&app).await;
    let nothing_changed = ChangeProgress::Failed(ChangeKind::Cancel, ChangeError::ServerTrouble);
    assert_eq!(*app.appointments.change(id).borrow(), nothing_changed);
}

#[tokio::test(start_paused = true)]
async fn an_outcome_is_told_once_whoever_asks() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let id = cancelable(&app, &device);
    app.appointments.cancel(id);
    outcome(&app, id).await;
    let number = app.appointments.change_outcomes().borrow().as_ref().unwrap().number;
    assert!(app.appointments.claim_outcome(number), "no page was there yet");
    assert!(!app.appointments.claim_outcome(number));
}

#[tokio::test(start_paused = true)]
async fn a_visit_canceled_elsewhere_counts_as_canceled() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let id = cancelable(&app, &device);
    let other_phone = device.twin();
    let elsewhere = other_phone.start_signed_in(sentinels::DEMO).await;
    load_main_page(&elsewhere).await;
    elsewhere.appointments.cancel(id);
    assert_eq!(outcome(&elsewhere, id).await, CANCELED);
    assert!(!visit(&app, id).is_canceled, "not heard of yet");
    app.appointments.cancel(id);
    assert_eq!(outcome(&app, id).await, CANCELED);
    assert!(visit(&app, id).is_canceled);
}

#[tokio::test(start_paused = true)]
async fn too_late_between_opening_and_tapping_is_said_without_asking() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let late = all(&app)
        .into_iter()
        .find(|it| it.rules.cancel.latest_seconds_before > 0 && it.can_cancel(device.clock.now()).is_ok());
    let late = late.unwrap();
    let deadline = late.start.utc() - chrono::Duration::seconds(late.rules.cancel.latest_seconds_before);
    device.clock.advance(deadline - device.clock.now() + chrono::Duration::seconds(1));
    app.appointments.cancel(late.id);
    let too_late = ChangeError::TooLate { deadline };
    assert_eq!(outcome(&app, late.id).await, ChangeProgress::Failed(ChangeKind::Cancel, too_late));
    assert_eq!(cancels(&device), 0);
}

#[tokio::test(start_paused = true)]
async fn a_refusal_is_told_in_the_servers_words_and_the_list_is_read() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let id = cancelable(&app, &device);
    device.refuse_calls("DELETE /user/records/");
    device.take_answered();
    app.appointments.cancel(id);
    let refused = ChangeError::NotAllowed { text: Some("No.".to_owned()) };
    assert_eq!(outcome(&app, id).await, ChangeProgress::Failed(ChangeKind::Cancel, refused));
    assert!(device.take_answered().contains(&"GET /user/records".to_owned()));
}

#[tokio::test(start_paused = true)]
async fn a_refused_token_says_signed_out() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let id = cancelable(&app, &device);
    device.refuse_tokens(true);
    app.appointments.cancel(id);
    assert_eq!(outcome(&app, id).await, ChangeProgress::Failed(ChangeKind::Cancel, ChangeError::SignedOut));
}

#[tokio::test(start_paused = true)]
async fn a_confirmed_visit_is_confirmed_at_once_and_for_good() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let unconfirmed =
        all(&app).into_iter().find(|it| it.needs_confirmation && it.attendance == Attendance::Pending).unwrap();
    app.appointments.confirm(unconfirmed.id);
    assert_eq!(outcome(&app, unconfirmed.id).await, ChangeProgress::Done(ChangeKind::Confirm));
    assert_eq!(visit(&app, unconfirmed.id).attendance, Attendance::ConfirmedByClient);
    refreshed(&app).await;
    assert_eq!(visit(&app, unconfirmed.id).attendance, Attendance::ConfirmedByClient);
}

#[tokio::test(start_paused = true)]
async fn a_server_that_cannot_confirm_refuses() {
    let device = Device::new();
    device.forget_call("/confirm");
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let id = all(&app).into_iter().find(|it| it.needs_confirmation && it.attendance == Attendance::Pending).unwrap().id;
    app.appointments.confirm(id);
    let refused = ChangeError::NotAllowed { text: None };
    assert_eq!(outcome(&app, id).await, ChangeProgress::Failed(ChangeKind::Confirm, refused));
}
