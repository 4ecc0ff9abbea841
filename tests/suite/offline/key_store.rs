//! Starting while the phone does not hand out the token: only a token that is surely gone ends the session.

use std::time::Duration;

use altegio_me::demo_backend::sentinels;
use altegio_me::platform::secret_vault::VaultError;
use altegio_me::repositories::session::Session;
use altegio_me::repositories::{ReadError, Refresh};
use tokio::time::{Instant, sleep};

use super::{Device, becomes, load_main_page, number, session, settled};

const SIGNED_IN: Session = Session::SignedIn { is_demo: false };
const TROUBLES: [VaultError; 3] = [VaultError::Locked, VaultError::Unavailable, VaultError::Denied];

#[tokio::test(start_paused = true)]
async fn a_key_store_that_cannot_be_read_ends_no_session_however_long_it_takes() {
    for trouble in TROUBLES {
        let device = Device::new();
        let first = device.start_signed_in(sentinels::DEMO).await;
        load_main_page(&first).await;
        drop(first);
        device.vault.set_trouble(Some(trouble));
        let app = device.start();
        let visits = app.appointments.watch();
        let started = Instant::now();
        app.refresh_main_page();
        assert_eq!(
            settled(visits.clone()).await.failure(),
            Some(ReadError::KeyStore),
            "said, not waited for without end"
        );
        assert!(started.elapsed() < Duration::from_secs(15), "{:?}", started.elapsed());
        assert!(visits.borrow().value.is_some(), "the saved copy is shown");
        sleep(Duration::from_secs(600)).await;
        assert_eq!(session(&app), SIGNED_IN, "{trouble}");

        device.vault.set_trouble(None);
        sleep(Duration::from_secs(20)).await;
        assert_eq!(settled(visits).await.failure(), None, "and it goes on by itself");
        load_main_page(&app).await;
        assert!(device.vault.get("user_token").await.unwrap().is_some());
    }
}

#[tokio::test(start_paused = true)]
async fn asking_again_asks_the_key_store_again() {
    let device = Device::new();
    drop(device.start_signed_in(sentinels::DEMO).await);
    device.vault.set_trouble(Some(VaultError::Locked));
    let app = device.start();
    sleep(Duration::from_secs(300)).await;
    app.appointments.refresh();
    assert_eq!(settled(app.appointments.watch()).await.failure(), Some(ReadError::KeyStore));
    device.vault.set_trouble(None);
    let asked = Instant::now();
    app.appointments.refresh();
    let mut visits = app.appointments.watch();
    visits.wait_for(|saved| saved.refresh == Refresh::Idle && saved.value.is_some()).await.unwrap();
    assert!(asked.elapsed() < Duration::from_secs(3), "{:?}", asked.elapsed());
}

#[tokio::test(start_paused = true)]
async fn who_does_not_want_to_wait_for_the_key_store_logs_out_and_signs_in_again() {
    let device = Device::new();
    drop(device.start_signed_in(sentinels::DEMO).await);
    device.vault.set_trouble(Some(VaultError::Unavailable));
    let app = device.start();
    sleep(Duration::from_secs(30)).await;
    app.session.log_out().await;
    assert_eq!(session(&app), Session::SignedOut);
    device.vault.set_trouble(None);
    super::sign_in(&app, sentinels::EMPTY).await;
    sleep(Duration::from_secs(60)).await;
    load_main_page(&app).await;
    drop(app);
    let app = device.start();
    load_main_page(&app).await;
    assert_eq!(app.account.watch().borrow().value.as_ref().unwrap().phone, Some(number(sentinels::EMPTY)));
}

#[tokio::test(start_paused = true)]
async fn after_a_damaged_database_the_key_store_may_take_its_time_too() {
    let device = Device::new();
    drop(device.start_signed_in(sentinels::DEMO).await);
    device.damage_database().await;
    device.vault.set_trouble(Some(VaultError::Locked));
    let app = device.start();
    sleep(Duration::from_secs(120)).await;
    assert_eq!(session(&app), SIGNED_IN);
    device.vault.set_trouble(None);
    sleep(Duration::from_secs(30)).await;
    load_main_page(&app).await;
}

#[tokio::test(start_paused = true)]
async fn a_damaged_secret_is_a_lost_one() {
    let device = Device::new();
    drop(device.start_signed_in(sentinels::DEMO).await);
    device.vault.set_trouble(Some(VaultError::Damaged));
    let app = device.start();
    let expired = becomes(&app, |session| *session != SIGNED_IN).await;
    assert_eq!(expired, Session::Expired { phone: Some(number(sentinels::DEMO)) });
}

#[tokio::test(start_paused = true)]
async fn a_folder_that_cannot_be_used_signs_nobody_out() {
    let device = Device::new();
    drop(device.start_signed_in(sentinels::DEMO).await);
    let data = device.database().parent().unwrap().to_owned();
    let away = device.folder.path().join("away");
    while device.database_is_open() {
        tokio::task::yield_now().await;
    }
    std::fs::rename(&data, &away).unwrap();
    std::fs::write(&data, "no folder").unwrap();
    let app = device.start();
    assert_eq!(session(&app), SIGNED_IN);
    load_main_page(&app).await;
    drop(app);

    std::fs::remove_file(&data).unwrap();
    std::fs::rename(&away, &data).unwrap();
    let app = device.start();
    assert_eq!(session(&app), SIGNED_IN);
    load_main_page(&app).await;
}
