//! The draft over reloads, kills and half an hour.

use altegio_me::demo_backend::sentinels;
use chrono::Duration;

use super::*;
use crate::offline::load_main_page;

async fn with_draft(device: &Device) -> BookingDraft {
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let mut kept = draft(&app, LUMEN, "Blow-dry").await;
    kept.contact.comment = "By the window, please".to_owned();
    app.booking.set_draft(Some(kept));
    let kept = app.booking.draft().borrow().clone().unwrap();
    saved(device, Some(&kept)).await;
    kept
}

/// The app writes in the background.
async fn saved(device: &Device, draft: Option<&BookingDraft>) {
    for _ in 0..2_000 {
        let (path, now) = (device.database(), device.clock.now());
        let store = tokio::task::spawn_blocking(move || altegio_me::store::Store::open(&path, now).unwrap());
        let saved: Option<BookingDraft> = store.await.unwrap().get("booking_draft", now).unwrap();
        if saved.as_ref() == draft {
            return;
        }
    }
    panic!("the draft was not written");
}

#[tokio::test(start_paused = true)]
async fn a_draft_survives_twenty_nine_minutes_without_the_app() {
    let device = Device::new();
    let kept = with_draft(&device).await;
    device.clock.advance(Duration::minutes(29));
    let app = device.start();
    assert_eq!(*app.booking.draft().borrow(), Some(kept));
}

#[tokio::test(start_paused = true)]
async fn a_draft_is_dropped_after_thirty_one_minutes() {
    let device = Device::new();
    with_draft(&device).await;
    device.clock.advance(Duration::minutes(31));
    let app = device.start();
    assert_eq!(*app.booking.draft().borrow(), None);
}

#[tokio::test(start_paused = true)]
async fn a_page_that_opens_late_in_a_running_app_finds_no_old_draft() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    draft(&app, LUMEN, "Blow-dry").await;
    device.clock.advance(Duration::minutes(20));
    let shown = app.booking.draft().borrow().clone();
    app.booking.set_draft(shown);
    device.clock.advance(Duration::minutes(20));
    assert!(app.booking.draft().borrow().is_some(), "touched meanwhile");
    device.clock.advance(Duration::minutes(11));
    assert_eq!(*app.booking.draft().borrow(), None);
}

#[tokio::test(start_paused = true)]
async fn a_log_out_and_another_person_find_no_draft() {
    let device = Device::new();
    with_draft(&device).await;
    let app = device.start();
    assert!(app.booking.draft().borrow().is_some());
    app.session.log_out().await;
    assert_eq!(*app.booking.draft().borrow(), None);
    drop(app);
    let app = device.start_signed_in(sentinels::EMPTY).await;
    assert_eq!(*app.booking.draft().borrow(), None);
}

#[tokio::test(start_paused = true)]
async fn a_new_draft_knows_the_client_and_is_like_no_other() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let (first, second) = (app.booking.new_draft(Some(LUMEN)), app.booking.new_draft(None));
    assert_eq!(first.contact.name, "Anna Lindqvist");
    assert_eq!(first.contact.phone, sentinels::DEMO);
    assert_ne!(first.key, second.key);
    assert_eq!((first.step, second.step), (BookingStep::Services, BookingStep::Location));
}
