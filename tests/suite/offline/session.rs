//! Signing in, being interrupted, and logging out.

use std::sync::atomic::Ordering;

use altegio_me::demo_backend::sentinels;
use altegio_me::platform::secret_vault::VaultError;
use altegio_me::repositories::session::{SendCodeError, Session, SignInError};
use altegio_me::store::Store;
use chrono::Duration;

use super::{Device, becomes, load_main_page, number, session, settled, sign_in};

const SIGNED_IN: Session = Session::SignedIn { is_demo: false };

#[tokio::test(start_paused = true)]
async fn a_restart_keeps_the_session() {
    let device = Device::new();
    drop(device.start_signed_in(sentinels::DEMO).await);
    let app = device.start();
    assert_eq!(session(&app), SIGNED_IN);
    load_main_page(&app).await;
}

#[tokio::test(start_paused = true)]
async fn killed_between_number_and_code_the_app_still_waits_for_the_code() {
    let device = Device::new();
    let first = device.start();
    let sent = first.session.send_code(number(sentinels::DEMO), "en").await.unwrap();
    assert_eq!((sent.resend_at - sent.sent_at, sent.code_length), (Duration::seconds(60), 4));
    assert_eq!(sent.expires_at, Some(sent.sent_at + Duration::minutes(5)));
    drop(first);

    let app = device.start();
    assert_eq!(session(&app), Session::CodeSent(sent));
    app.session.sign_in("1234").await.unwrap();
    assert_eq!(session(&app), SIGNED_IN);
    drop(app);

    assert_eq!(session(&device.start()), SIGNED_IN, "the code is not waited for again");
}

#[tokio::test(start_paused = true)]
async fn a_code_that_expired_meanwhile_is_not_waited_for() {
    let device = Device::new();
    let first = device.start();
    first.session.send_code(number(sentinels::DEMO), "en").await.unwrap();
    drop(first);
    device.clock.advance(Duration::minutes(6));
    assert_eq!(session(&device.start()), Session::SignedOut);
}

#[tokio::test(start_paused = true)]
async fn a_code_of_a_clock_that_was_set_back_is_not_waited_for_until_tomorrow() {
    let device = Device::new();
    let first = device.start();
    first.session.send_code(number(sentinels::DEMO), "en").await.unwrap();
    drop(first);
    device.clock.advance(Duration::days(-1));
    assert_eq!(session(&device.start()), Session::SignedOut);
}

#[tokio::test(start_paused = true)]
async fn an_expired_code_is_told_apart_from_a_wrong_one() {
    let device = Device::new();
    let app = device.start();
    app.session.send_code(number(sentinels::DEMO), "en").await.unwrap();
    assert_eq!(app.session.sign_in("0000").await, Err(SignInError::WrongCode { tries_left: None }));
    device.clock.advance(Duration::minutes(6));
    assert_eq!(app.session.sign_in("1234").await, Err(SignInError::Expired));
    app.session.send_code(number(sentinels::DEMO), "en").await.unwrap();
    app.session.sign_in("1234").await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn three_wrong_codes_lock_the_number_and_say_until_when() {
    let device = Device::new();
    let app = device.start();
    app.session.send_code(number(sentinels::DEMO), "en").await.unwrap();
    for _ in 0..2 {
        assert_eq!(app.session.sign_in("0000").await, Err(SignInError::WrongCode { tries_left: None }));
    }
    let until = Some(device.clock.now() + Duration::minutes(10));
    assert_eq!(app.session.sign_in("0000").await, Err(SignInError::TooMany { retry_at: until }));
    assert!(matches!(session(&app), Session::CodeSent(_)));
    let again = app.session.send_code(number(sentinels::DEMO), "en").await;
    assert_eq!(again, Err(SendCodeError::TooMany { retry_at: until }));
}

#[tokio::test(start_paused = true)]
async fn a_number_can_be_refused_and_a_network_missing() {
    let device = Device::new();
    let app = device.start();
    let blocked = app.session.send_code(number("+12025550117"), "en").await;
    assert!(matches!(blocked, Err(SendCodeError::NumberRefused { server_text }) if !server_text.is_empty()));
    device.cut_line(true);
    assert_eq!(app.session.send_code(number(sentinels::DEMO), "en").await, Err(SendCodeError::Offline));
    assert_eq!(session(&app), Session::SignedOut);
}

#[tokio::test(start_paused = true)]
async fn changing_the_number_stops_waiting_for_the_code() {
    let device = Device::new();
    let app = device.start();
    app.session.send_code(number(sentinels::DEMO), "en").await.unwrap();
    app.session.change_number();
    becomes(&app, |session| *session == Session::SignedOut).await;
    assert_eq!(app.session.sign_in("1234").await, Err(SignInError::Expired));
    drop(app);
    assert_eq!(session(&device.start()), Session::SignedOut);
}

#[tokio::test(start_paused = true)]
async fn leaving_the_screen_does_not_stop_a_sign_in() {
    let device = Device::new();
    let app = device.start();
    app.session.send_code(number(sentinels::DEMO), "en").await.unwrap();
    {
        let mut signing_in = std::pin::pin!(app.session.sign_in("1234"));
        assert!(futures_util::poll!(signing_in.as_mut()).is_pending());
    }
    becomes(&app, |session| *session == SIGNED_IN).await;
}

#[tokio::test(start_paused = true)]
async fn logging_out_leaves_nothing_on_the_device() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let name = app.account.watch().borrow().value.as_ref().unwrap().name.clone();
    std::fs::create_dir_all(device.calendar_files()).unwrap();
    std::fs::write(device.calendar_files().join("visit-1.ics"), format!("SUMMARY:{name}")).unwrap();
    app.session.log_out().await;
    assert_eq!(session(&app), Session::SignedOut);
    assert!(device.take_answered().contains(&"POST /user/logout".to_owned()), "the server forgets the token");
    assert!(app.appointments.watch().borrow().value.is_none());
    assert_eq!(device.vault.get("user_token").await, Ok(None));
    assert_eq!(device.vault.get("user_phone").await, Ok(None));
    assert!(device.file_wipes.load(Ordering::SeqCst) > 0);
    assert_eq!(*app.session.unfinished_log_outs().borrow(), 0);
    for (path, bytes) in device.files() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(sentinels::DEMO) && !text.contains(&name), "{}", path.display());
        assert!(!path.ends_with("altegio.sqlite.wipe"), "the next start has nothing to finish");
    }
    drop(app);
    assert_eq!(session(&device.start()), Session::SignedOut);
}

#[tokio::test(start_paused = true)]
async fn a_log_out_that_was_cut_short_is_finished_by_the_next_start() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let name = app.account.watch().borrow().value.as_ref().unwrap().name.clone();
    drop(app);
    std::fs::create_dir_all(device.calendar_files()).unwrap();
    std::fs::write(device.calendar_files().join("visit-1.ics"), &name).unwrap();
    // The app was ended right after the first step.
    Store::open(&device.database(), device.clock.now()).unwrap().begin_wipe().unwrap();

    let app = device.start();
    assert_eq!(session(&app), Session::SignedOut);
    assert!(app.appointments.watch().borrow().value.is_none());
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    assert_eq!(device.vault.get("user_token").await, Ok(None));
    for (path, bytes) in device.files() {
        assert!(!String::from_utf8_lossy(&bytes).contains(&name), "{}", path.display());
    }
    sign_in(&app, sentinels::DEMO).await;
    load_main_page(&app).await;
    drop(app);
    assert_eq!(session(&device.start()), SIGNED_IN, "the new sign-in is not taken for the old one");
}

#[tokio::test(start_paused = true)]
async fn what_a_log_out_could_not_delete_is_told_and_deleted_later() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    device.vault.set_trouble(Some(VaultError::Unavailable));
    app.session.log_out().await;
    assert_eq!(session(&app), Session::SignedOut);
    assert_eq!(*app.session.unfinished_log_outs().borrow(), 1);
    drop(app);
    device.vault.set_trouble(None);
    assert!(device.vault.get("user_token").await.unwrap().is_some());

    let app = device.start();
    assert_eq!(session(&app), Session::SignedOut);
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    assert_eq!(device.vault.get("user_token").await, Ok(None));
}

#[tokio::test(start_paused = true)]
async fn logging_out_works_without_a_network() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    device.cut_line(true);
    app.session.log_out().await;
    assert_eq!(session(&app), Session::SignedOut);
    device.cut_line(false);
    sign_in(&app, sentinels::EMPTY).await;
    load_main_page(&app).await;
}

#[tokio::test(start_paused = true)]
async fn what_arrives_after_logging_out_is_thrown_away() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    app.refresh_main_page();
    app.session.log_out().await;
    tokio::time::sleep(std::time::Duration::from_secs(60)).await;
    assert!(app.appointments.watch().borrow().value.is_none());
    drop(app);
    assert!(device.start().appointments.watch().borrow().value.is_none());
}

#[tokio::test(start_paused = true)]
async fn the_demo_is_whole_and_leaves_no_trace() {
    let device = Device::new();
    let app = device.start();
    app.session.start_demo().await;
    assert_eq!(session(&app), Session::SignedIn { is_demo: true });
    load_main_page(&app).await;
    assert!(!app.appointments.watch().borrow().value.as_ref().unwrap().is_empty());
    assert_eq!(device.take_answered(), Vec::<String>::new(), "the live server is not asked");
    app.session.log_out().await;
    assert_eq!(session(&app), Session::SignedOut);
    assert!(app.appointments.watch().borrow().value.is_none());
    assert_eq!(device.vault.get("user_token").await, Ok(None));
    sign_in(&app, sentinels::EMPTY).await;
    load_main_page(&app).await;
    assert!(settled(app.appointments.watch()).await.value.unwrap().is_empty());
}

#[tokio::test(start_paused = true)]
async fn the_consents_reach_the_server_at_the_next_start_if_not_at_once() {
    let device = Device::new();
    let first = device.start_signed_in(sentinels::DEMO).await;
    device.cut_line(true);
    tokio::time::sleep(std::time::Duration::from_secs(30)).await;
    drop(first);
    device.cut_line(false);
    device.take_answered();
    let told = "POST /user/agreements".to_owned();
    let app = device.start();
    tokio::time::sleep(std::time::Duration::from_secs(30)).await;
    assert!(device.take_answered().contains(&told));
    drop(app);
    let _app = device.start();
    tokio::time::sleep(std::time::Duration::from_secs(30)).await;
    assert!(!device.take_answered().contains(&told), "once is enough");
}
