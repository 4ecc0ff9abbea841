//! Never twice (feature B05): double taps, lost answers, a killed app.

use altegio_me::demo_backend::sentinels;
use altegio_me::domain::booking::BookingStep;
use altegio_me::repositories::{BookingError, BookingProgress};

use super::*;
use crate::offline::{Loss, load_main_page};

/// The list of visits cannot be read, or can again.
pub(super) fn hide_list(device: &Device, is_hidden: bool) {
    device.line.lock().unwrap().unknown = is_hidden.then_some("/user/records");
}

pub(super) async fn started(device: &Device) -> (Repositories, BookingDraft) {
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let draft = draft(&app, LUMEN, "Blow-dry").await;
    device.take_answered();
    (app, draft)
}

#[tokio::test(start_paused = true)]
async fn a_double_tap_is_one_booking() {
    let device = Device::new();
    let (app, draft) = started(&device).await;
    app.booking.book(draft.clone(), None);
    app.booking.book(draft.clone(), None);
    let first = ended(&app).await;
    assert!(matches!(first, BookingProgress::Booked(_)));
    assert_eq!(book(&app, &draft).await, first, "also when it is over");
    assert_eq!(creates(&device), 1);
    assert_eq!(made(&device, sentinels::DEMO, &draft).await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_lost_answer_is_found_in_the_list() {
    let device = Device::new();
    let (app, draft) = started(&device).await;
    device.lose(Loss::Answer);
    let BookingProgress::Booked(ids) = book(&app, &draft).await else { panic!("not found") };
    assert_eq!(creates(&device), 1);
    let made = made(&device, sentinels::DEMO, &draft).await;
    assert_eq!(made.iter().map(|visit| visit.id).collect::<Vec<_>>(), ids);
    assert_eq!(app.booking.draft().borrow().as_ref().unwrap().step, BookingStep::Success(ids[0]));
}

#[tokio::test(start_paused = true)]
async fn a_lost_request_may_be_sent_again() {
    let device = Device::new();
    let (app, draft) = started(&device).await;
    device.lose(Loss::Request);
    assert_eq!(book(&app, &draft).await, BookingProgress::Failed(BookingError::Offline));
    assert!(made(&device, sentinels::DEMO, &draft).await.is_empty());
    assert!(matches!(book(&app, &draft).await, BookingProgress::Booked(_)));
    assert_eq!(made(&device, sentinels::DEMO, &draft).await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn without_a_connection_nothing_is_sent_and_nothing_is_open() {
    let device = Device::new();
    let (app, draft) = started(&device).await;
    app.booking.form(LUMEN).await.unwrap();
    device.cut_line(true);
    assert_eq!(book(&app, &draft).await, BookingProgress::Failed(BookingError::Offline));
    device.cut_line(false);
    assert!(matches!(book(&app, &draft).await, BookingProgress::Booked(_)));
    assert_eq!(made(&device, sentinels::DEMO, &draft).await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn while_the_list_cannot_be_read_nothing_is_offered_again() {
    let device = Device::new();
    let (app, draft) = started(&device).await;
    device.lose(Loss::Answer);
    hide_list(&device, true);
    assert_eq!(book(&app, &draft).await, BookingProgress::Failed(BookingError::OutcomeUnknown));
    assert_eq!(book(&app, &draft).await, BookingProgress::Failed(BookingError::OutcomeUnknown));
    app.booking.acknowledge();
    let mut other = app.booking.new_draft(Some(LUMEN));
    other.parts = draft.parts.clone();
    assert_eq!(book(&app, &other).await, BookingProgress::Failed(BookingError::OutcomeUnknown), "nor anything else");
    assert_eq!(creates(&device), 1);
    hide_list(&device, false);
    assert!(matches!(book(&app, &draft).await, BookingProgress::Booked(_)));
    assert_eq!(creates(&device), 0);
    assert_eq!(made(&device, sentinels::DEMO, &draft).await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn an_open_outcome_is_found_out_without_a_tap() {
    let device = Device::new();
    let (app, draft) = started(&device).await;
    device.lose(Loss::Answer);
    hide_list(&device, true);
    assert_eq!(book(&app, &draft).await, BookingProgress::Failed(BookingError::OutcomeUnknown));
    hide_list(&device, false);
    let is_booked = |progress: &BookingProgress| matches!(progress, BookingProgress::Booked(_));
    app.booking.progress().wait_for(is_booked).await.unwrap();
    assert_eq!(made(&device, sentinels::DEMO, &draft).await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn an_app_killed_while_booking_finds_out_at_its_next_start() {
    let device = Device::new();
    let (app, draft) = started(&device).await;
    device.lose(Loss::Answer);
    hide_list(&device, true);
    book(&app, &draft).await;
    drop(app);
    hide_list(&device, false);
    let app = device.start();
    let BookingProgress::Booked(ids) = ended(&app).await else { panic!("not found out") };
    let shown = app.booking.draft().borrow().clone().unwrap();
    assert_eq!((shown.key, shown.step), (draft.key.clone(), BookingStep::Success(ids[0])));
    assert_eq!(book(&app, &draft).await, BookingProgress::Booked(ids));
    assert_eq!(creates(&device), 1);
    assert_eq!(made(&device, sentinels::DEMO, &draft).await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_restart_without_a_connection_still_books_nothing_twice() {
    let device = Device::new();
    let (app, draft) = started(&device).await;
    device.lose(Loss::Answer);
    hide_list(&device, true);
    book(&app, &draft).await;
    drop(app);
    let app = device.start();
    // The draft was not touched for too long: the client chooses everything anew, at the same place.
    let mut other = app.booking.new_draft(Some(LUMEN));
    other.parts = draft.parts.clone();
    other.contact = draft.contact.clone();
    assert_eq!(book(&app, &other).await, BookingProgress::Failed(BookingError::OutcomeUnknown));
    hide_list(&device, false);
    let found = book(&app, &other).await;
    assert!(matches!(found, BookingProgress::Booked(_)), "the earlier one: {found:?}");
    assert_eq!(creates(&device), 1);
    assert_eq!(made(&device, sentinels::DEMO, &draft).await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_request_lost_before_the_app_was_killed_is_offered_again() {
    let device = Device::new();
    let (app, draft) = started(&device).await;
    device.lose(Loss::Request);
    hide_list(&device, true);
    assert_eq!(book(&app, &draft).await, BookingProgress::Failed(BookingError::OutcomeUnknown));
    drop(app);
    hide_list(&device, false);
    let app = device.start();
    app.booking.progress().wait_for(|progress| *progress == BookingProgress::Idle).await.unwrap();
    assert!(matches!(book(&app, &draft).await, BookingProgress::Booked(_)));
    assert_eq!(made(&device, sentinels::DEMO, &draft).await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_log_out_forgets_what_was_open() {
    let device = Device::new();
    let (app, draft) = started(&device).await;
    device.lose(Loss::Answer);
    hide_list(&device, true);
    book(&app, &draft).await;
    hide_list(&device, false);
    app.session.log_out().await;
    assert_eq!(*app.booking.draft().borrow(), None);
    assert_eq!(*app.booking.progress().borrow(), BookingProgress::Idle);
    assert_eq!(book(&app, &draft).await, BookingProgress::Failed(BookingError::SignedOut));
}

#[tokio::test(start_paused = true)]
async fn a_server_that_never_answers_is_asked_once() {
    let device = Device::new();
    let app = device.start_signed_in("+12025550128").await;
    load_main_page(&app).await;
    let draft = draft(&app, LUMEN, "Blow-dry").await;
    device.take_answered();
    assert!(matches!(book(&app, &draft).await, BookingProgress::Booked(_)));
    assert_eq!(creates(&device), 1);
    assert_eq!(made(&device, "+12025550128", &draft).await.len(), 1);
}
