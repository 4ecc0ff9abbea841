//! Never twice (feature B05), in the moments that are easily forgotten: while a search goes on, with requests that land
//! late, with pages and clocks that are out of step, and with a log out in between.

use std::sync::Arc;
use std::time::Duration;

use altegio_me::demo_backend::sentinels;
use altegio_me::repositories::{BookingError, BookingProgress};
use tokio::sync::Notify;

use super::twice::{hide_list, started};
use super::*;
use crate::offline::{Loss, sign_in};

const UNKNOWN: BookingProgress = BookingProgress::Failed(BookingError::OutcomeUnknown);
const NOT_BOOKED: BookingProgress = BookingProgress::Failed(BookingError::Offline);

/// The same wish, begun anew.
fn begun_anew(app: &Repositories, draft: &BookingDraft) -> BookingDraft {
    let mut other = app.booking.new_draft(draft.place);
    (other.parts, other.contact, other.step) = (draft.parts.clone(), draft.contact.clone(), draft.step);
    app.booking.set_draft(Some(other.clone()));
    other
}

/// Whatever was to be written is.
async fn written() {
    tokio::task::spawn_blocking(|| ()).await.unwrap();
}

/// The device's one slow thread is held up, so that the search stops where it forgets what it has found.
#[test]
fn a_booking_that_starts_in_the_moment_in_which_a_lost_one_is_found_is_not_made() {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    let runtime = builder.enable_time().start_paused(true).max_blocking_threads(1).build().unwrap();
    runtime.block_on(async {
        let device = Device::new();
        let (app, first) = started(&device).await;
        device.lose(Loss::Answer);
        hide_list(&device, true);
        assert_eq!(book(&app, &first).await, UNKNOWN);
        let second = begun_anew(&app, &first);
        written().await;
        let (release, held) = std::sync::mpsc::channel::<()>();
        let slow = tokio::task::spawn_blocking(move || held.recv().is_ok());
        hide_list(&device, false);
        device.take_answered();
        tokio::time::advance(Duration::from_secs(6)).await;
        for _ in 0..10_000 {
            if device.line.lock().unwrap().answered.contains(&"GET /user/records".to_owned()) {
                break;
            }
            tokio::task::yield_now().await;
        }
        for _ in 0..100 {
            tokio::task::yield_now().await;
        }
        app.booking.book(second.clone(), None);
        release.send(()).unwrap();
        assert!(slow.await.unwrap());
        let is_end = |progress: &BookingProgress| progress.is_over() && *progress != UNKNOWN;
        let end = app.booking.progress().wait_for(is_end).await.unwrap().clone();
        tokio::time::sleep(Duration::from_secs(60)).await;
        assert!(matches!(end, BookingProgress::Booked(_)), "{end:?}");
        let answered = device.take_answered();
        assert!(answered.contains(&"GET /user/records".to_owned()), "{answered:?}");
        assert!(!answered.iter().any(|request| request.starts_with("POST /book_record/")), "{answered:?}");
        assert_eq!(made(&device, sentinels::DEMO, &first).await.len(), 1);
    });
}

#[tokio::test(start_paused = true)]
async fn an_old_page_does_not_book_again_what_was_found_while_another_draft_was_open() {
    let device = Device::new();
    let (app, old_page) = started(&device).await;
    device.lose(Loss::Answer);
    hide_list(&device, true);
    assert_eq!(book(&app, &old_page).await, UNKNOWN);
    app.booking.set_draft(Some(app.booking.new_draft(Some(AURORA))));
    hide_list(&device, false);
    app.booking.progress().wait_for(|progress| *progress == BookingProgress::Idle).await.unwrap();
    device.take_answered();
    assert!(matches!(book(&app, &old_page).await, BookingProgress::Booked(_)));
    assert_eq!(creates(&device), 0);
    assert_eq!(made(&device, sentinels::DEMO, &old_page).await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn an_old_page_does_not_book_again_after_another_booking() {
    let device = Device::new();
    let (app, old_page) = started(&device).await;
    let booked = book(&app, &old_page).await;
    let other = draft(&app, LUMEN, "Blow-dry").await;
    assert!(matches!(book(&app, &other).await, BookingProgress::Booked(_)));
    app.booking.set_draft(None);
    device.take_answered();
    assert_eq!(book(&app, &old_page).await, booked);
    assert_eq!(creates(&device), 0);
}

#[tokio::test(start_paused = true)]
async fn a_request_that_lands_after_another_booking_is_still_found() {
    let device = Device::new();
    let (app, first) = started(&device).await;
    device.lose(Loss::Late);
    assert_eq!(book(&app, &first).await, NOT_BOOKED);
    let mut other = begun_anew(&app, &first);
    let times = first_times(&app, LUMEN, other.parts[0].professional, &other.parts[0].services).await.1;
    other.parts[0].slot = times.last().cloned();
    app.booking.set_draft(Some(other.clone()));
    assert!(matches!(book(&app, &other).await, BookingProgress::Booked(_)));
    app.booking.set_draft(Some(first.clone()));
    device.deliver_late().await;
    device.take_answered();
    assert!(matches!(book(&app, &first).await, BookingProgress::Booked(_)));
    assert_eq!(creates(&device), 0);
    assert_eq!(made(&device, sentinels::DEMO, &first).await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_time_that_our_own_late_request_took_is_not_told_as_taken() {
    let device = Device::new();
    let (app, draft) = started(&device).await;
    device.lose(Loss::Late);
    assert_eq!(book(&app, &draft).await, NOT_BOOKED);
    device.line.lock().unwrap().late_comes_next = true;
    let BookingProgress::Booked(ids) = book(&app, &draft).await else { panic!("told as taken by somebody else") };
    let made = made(&device, sentinels::DEMO, &draft).await;
    assert_eq!(made.iter().map(|visit| visit.id).collect::<Vec<_>>(), ids);
}

#[tokio::test(start_paused = true)]
async fn a_clock_that_jumps_ahead_ends_no_doubt() {
    let device = Device::new();
    let (app, draft) = started(&device).await;
    device.lose(Loss::Late);
    assert_eq!(book(&app, &draft).await, NOT_BOOKED);
    device.clock.advance(chrono::Duration::minutes(20));
    device.deliver_late().await;
    device.take_answered();
    assert!(matches!(book(&app, &draft).await, BookingProgress::Booked(_)));
    assert_eq!(creates(&device), 0);
}

#[tokio::test(start_paused = true)]
async fn asking_again_during_a_search_offers_nothing_before_it_is_over() {
    let device = Device::new();
    let (app, draft) = started(&device).await;
    device.lose(Loss::Request);
    hide_list(&device, true);
    assert_eq!(book(&app, &draft).await, UNKNOWN);
    hide_list(&device, false);
    // The search has looked once by then, and waits to look again.
    tokio::time::sleep(Duration::from_millis(5_500)).await;
    app.booking.look_again();
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(*app.booking.progress().borrow(), BookingProgress::ResolvingLostAnswer);
    app.booking.progress().wait_for(|progress| *progress == BookingProgress::Idle).await.unwrap();
    assert!(matches!(book(&app, &draft).await, BookingProgress::Booked(_)));
    assert_eq!(made(&device, sentinels::DEMO, &draft).await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_log_out_in_the_middle_leaves_nothing_that_was_typed() {
    let device = Device::new();
    let (app, mut draft) = started(&device).await;
    draft.contact.email = "anna@mail.example".to_owned();
    let gate = Arc::new(Notify::new());
    device.line.lock().unwrap().gate = Some(gate.clone());
    app.booking.book(draft.clone(), None);
    while !device.line.lock().unwrap().answered.iter().any(|request| request.starts_with("POST /book_record/")) {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    app.session.log_out().await;
    gate.notify_one();
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert_eq!(*app.booking.progress().borrow(), BookingProgress::Idle);
    sign_in(&app, sentinels::EMPTY).await;
    let next = app.booking.new_draft(Some(LUMEN));
    assert_eq!((next.contact.email.as_str(), next.contact.name.as_str()), ("", ""));
    assert_eq!(*app.booking.draft().borrow(), None);
}
