//! Reading: the saved copy first, few requests, one section's failure is its own.

use altegio_me::demo_backend::sentinels;
use altegio_me::repositories::{ReadError, Refresh};
use chrono::Duration;

use super::{Device, load_main_page, settled};

#[tokio::test(start_paused = true)]
async fn a_cold_start_asks_at_most_eight_times_and_nothing_twice() {
    let device = Device::new();
    let first = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&first).await;
    tokio::time::sleep(std::time::Duration::from_secs(10)).await; // the consents are told
    drop(first);
    device.take_answered();

    let app = device.start();
    app.refresh_main_page();
    app.refresh_main_page(); // a second page that opens meanwhile
    load_main_page(&app).await;
    tokio::time::sleep(std::time::Duration::from_secs(60)).await;
    let mut asked = device.take_answered();
    assert!((1..=8).contains(&asked.len()), "{asked:?}");
    asked.sort();
    let total = asked.len();
    asked.dedup();
    assert_eq!(asked.len(), total, "{asked:?}");
}

#[tokio::test(start_paused = true)]
async fn everything_the_main_page_shows_is_there() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    assert!(app.appointments.watch().borrow().value.as_ref().unwrap().len() > 30);
    assert_eq!(app.places.watch().borrow().value.as_ref().unwrap().len(), 6);
    assert_eq!(app.memberships.watch().borrow().value.as_ref().unwrap().len(), 11);
    assert_eq!(app.gift_cards.watch().borrow().value.as_ref().unwrap().len(), 8);
    assert!(!app.account.watch().borrow().value.as_ref().unwrap().name.is_empty());
    assert!(app.unread.watch().borrow().value.is_some());
    assert!(!app.promotions.watch().borrow().value.as_ref().unwrap().is_empty());
    app.loyalty_cards.refresh();
    assert!(!settled(app.loyalty_cards.watch()).await.value.unwrap().is_empty());
}

#[tokio::test(start_paused = true)]
async fn offline_the_saved_copy_is_shown_with_its_time() {
    let device = Device::new();
    let first = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&first).await;
    let saved_at = device.clock.now();
    drop(first);
    device.clock.advance(Duration::hours(30));
    device.cut_line(true);

    let app = device.start();
    let at_once = app.appointments.watch().borrow().clone();
    assert_eq!(at_once.saved_at, Some(saved_at));
    let visits = at_once.value.unwrap();
    app.refresh_main_page();
    let after = settled(app.appointments.watch()).await;
    assert_eq!(after.refresh, Refresh::Failed(ReadError::Offline));
    assert_eq!(after.saved_at, Some(saved_at));
    assert!(std::sync::Arc::ptr_eq(&after.value.unwrap(), &visits));
}

#[tokio::test(start_paused = true)]
async fn back_online_everything_refreshes_by_itself() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    device.cut_line(true);
    let (visits, places) = (app.appointments.watch(), app.places.watch());
    app.refresh_main_page();
    assert_eq!(settled(visits.clone()).await.failure(), Some(ReadError::Offline));
    assert_eq!(settled(places.clone()).await.failure(), Some(ReadError::Offline));
    device.cut_line(false);
    tokio::time::sleep(std::time::Duration::from_secs(20)).await;
    assert!(settled(visits).await.value.is_some());
    assert!(settled(places).await.value.is_some());
}

#[tokio::test(start_paused = true)]
async fn nobody_watching_nothing_is_tried() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    tokio::time::sleep(std::time::Duration::from_secs(10)).await;
    device.cut_line(true);
    app.refresh_main_page();
    tokio::time::sleep(std::time::Duration::from_secs(10)).await;
    device.cut_line(false);
    device.take_answered();
    tokio::time::sleep(std::time::Duration::from_secs(300)).await;
    assert_eq!(device.take_answered(), Vec::<String>::new());
    app.retry_now();
    assert!(settled(app.appointments.watch()).await.value.is_some(), "the page saw the network come back");
}

#[tokio::test(start_paused = true)]
async fn who_comes_back_to_the_app_sees_what_is_new_without_asking() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    let visits = app.appointments.watch();
    load_main_page(&app).await;
    tokio::time::sleep(std::time::Duration::from_secs(60)).await;
    device.take_answered();
    device.clock.advance(Duration::seconds(50));
    app.retry_now();
    tokio::time::sleep(std::time::Duration::from_secs(60)).await;
    assert_eq!(device.take_answered(), Vec::<String>::new(), "less than a minute old");

    device.clock.advance(Duration::hours(20));
    app.retry_now();
    settled(visits.clone()).await;
    assert_eq!(device.take_answered(), ["GET /user/records"], "what is watched, and nothing else");
    assert_eq!(visits.borrow().saved_at, Some(device.clock.now()));

    device.clock.advance(Duration::days(-30));
    app.retry_now();
    settled(visits.clone()).await;
    assert_eq!(
        visits.borrow().saved_at,
        Some(device.clock.now()),
        "a copy of tomorrow is none of a clock that was set back"
    );
}

#[tokio::test(start_paused = true)]
async fn a_section_that_fails_leaves_the_others_alone() {
    let device = Device::new();
    let app = device.start_signed_in("+12025550115").await; // its records fail
    app.refresh_main_page();
    assert_eq!(settled(app.appointments.watch()).await.failure(), Some(ReadError::ServerTrouble));
    for failure in [
        settled(app.places.watch()).await.failure(),
        settled(app.memberships.watch()).await.failure(),
        settled(app.gift_cards.watch()).await.failure(),
        settled(app.account.watch()).await.failure(),
    ] {
        assert_eq!(failure, None);
    }
}

#[tokio::test(start_paused = true)]
async fn two_thousand_appointments_are_there_at_the_next_start() {
    let device = Device::new();
    let first = device.start_signed_in(sentinels::MANY).await;
    load_main_page(&first).await;
    let count = first.appointments.watch().borrow().value.as_ref().unwrap().len();
    assert!(count >= 2000, "{count}");
    drop(first);
    device.cut_line(true);
    let app = device.start();
    assert_eq!(app.appointments.watch().borrow().value.as_ref().unwrap().len(), count);
}

#[tokio::test(start_paused = true)]
async fn a_client_without_anything_has_empty_sections_and_no_errors() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::EMPTY).await;
    load_main_page(&app).await;
    assert!(app.appointments.watch().borrow().value.as_ref().unwrap().is_empty());
    assert!(app.places.watch().borrow().value.as_ref().unwrap().is_empty());
    assert!(app.promotions.watch().borrow().value.as_ref().unwrap().is_empty());
}

#[tokio::test(start_paused = true)]
async fn without_a_list_of_places_the_appointments_tell_them_and_are_asked_for_once() {
    let device = Device::new();
    device.forget_call("/user/companies");
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    assert!(app.places.watch().borrow().value.as_ref().unwrap().len() >= 5);
    let records = device.take_answered().iter().filter(|asked| *asked == "GET /user/records").count();
    assert_eq!(records, 1);
}

#[tokio::test(start_paused = true)]
async fn signed_out_nothing_is_asked() {
    let device = Device::new();
    let app = device.start();
    app.refresh_main_page();
    assert_eq!(settled(app.appointments.watch()).await.failure(), Some(ReadError::SignedOut));
    assert_eq!(device.take_answered(), Vec::<String>::new());
}
