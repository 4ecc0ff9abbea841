//! Tokens that expire and databases that break.

use altegio_me::demo_backend::sentinels;
use altegio_me::repositories::session::Session;
use chrono::Duration;

use super::{Device, becomes, load_main_page, number, session, sign_in};

const SIGNED_IN: Session = Session::SignedIn { is_demo: false };

#[tokio::test(start_paused = true)]
async fn an_expired_token_ends_the_session_and_keeps_what_was_saved() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let count = app.appointments.watch().borrow().value.as_ref().unwrap().len();
    device.refuse_tokens(true);
    app.refresh_main_page();
    let expired = Session::Expired { phone: Some(number(sentinels::DEMO)) };
    assert_eq!(becomes(&app, |session| *session != SIGNED_IN).await, expired);
    let saved = app.appointments.watch().borrow().clone();
    assert_eq!(saved.value.unwrap().len(), count);
    let saved = app.places.watch().borrow().clone();
    assert_eq!(saved.value.unwrap().len(), 6);
    assert_eq!(device.vault.get("user_token").await, Ok(None));
    drop(app);

    let app = device.start();
    assert_eq!(session(&app), expired, "also after a restart");
    assert_eq!(app.appointments.watch().borrow().value.as_ref().unwrap().len(), count);
    device.refuse_tokens(false);
    device.clock.advance(Duration::minutes(2));
    sign_in(&app, sentinels::DEMO).await;
    assert_eq!(app.appointments.watch().borrow().value.as_ref().unwrap().len(), count, "shown again");
    load_main_page(&app).await;
}

#[tokio::test(start_paused = true)]
async fn another_number_sees_nothing_of_the_one_before() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    device.refuse_tokens(true);
    app.refresh_main_page();
    becomes(&app, |session| matches!(session, Session::Expired { .. })).await;
    device.refuse_tokens(false);
    sign_in(&app, sentinels::EMPTY).await;
    assert!(app.appointments.watch().borrow().value.is_none());
    assert!(app.places.watch().borrow().value.is_none());
    load_main_page(&app).await;
    assert!(app.appointments.watch().borrow().value.as_ref().unwrap().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_session_expires_once_for_many_refusals() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    device.refuse_tokens(true);
    app.refresh_main_page();
    app.loyalty_cards.refresh();
    becomes(&app, |session| matches!(session, Session::Expired { .. })).await;
    device.refuse_tokens(false);
    device.clock.advance(Duration::minutes(2));
    sign_in(&app, sentinels::DEMO).await;
    tokio::time::sleep(std::time::Duration::from_secs(60)).await;
    assert_eq!(session(&app), SIGNED_IN, "late refusals of the old token do not count");
    load_main_page(&app).await;
}

#[tokio::test(start_paused = true)]
async fn a_token_that_the_key_store_lost_is_an_expired_session() {
    let device = Device::new();
    drop(device.start_signed_in(sentinels::DEMO).await);
    device.vault.delete("user_token").await.unwrap();
    let app = device.start();
    let expired = becomes(&app, |session| *session != SIGNED_IN).await;
    assert_eq!(expired, Session::Expired { phone: Some(number(sentinels::DEMO)) });
}

#[tokio::test(start_paused = true)]
async fn a_damaged_database_is_rebuilt_from_the_server() {
    let device = Device::new();
    let first = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&first).await;
    drop(first);
    device.damage_database().await;
    let app = device.start();
    assert_eq!(session(&app), SIGNED_IN, "the key store still has the token");
    assert!(app.appointments.watch().borrow().value.is_none());
    load_main_page(&app).await;
    assert!(!app.appointments.watch().borrow().value.as_ref().unwrap().is_empty());
    drop(app);
    device.cut_line(true);
    let app = device.start();
    assert_eq!(session(&app), SIGNED_IN);
    assert!(app.appointments.watch().borrow().value.is_some());
}

#[tokio::test(start_paused = true)]
async fn a_damaged_database_of_nobody_leads_to_sign_in() {
    let device = Device::new();
    std::fs::create_dir_all(device.database().parent().unwrap()).unwrap();
    device.damage_database().await;
    let app = device.start();
    assert_eq!(becomes(&app, |session| *session != SIGNED_IN).await, Session::SignedOut);
    drop(app);
    assert_eq!(session(&device.start()), Session::SignedOut);
}
