//! Hearts: at once, and true in the end.

use altegio_me::demo_backend::sentinels;
use altegio_me::domain::ids::PlaceId;
use altegio_me::repositories::{ReadError, Repositories};

use super::{Device, load_main_page, settled};

fn is_favorite(app: &Repositories, id: PlaceId) -> bool {
    let saved = app.places.watch().borrow().clone();
    saved.value.unwrap().iter().find(|place| place.id == id).unwrap().is_favorite
}

fn plain_place(app: &Repositories) -> PlaceId {
    let saved = app.places.watch().borrow().clone();
    saved.value.unwrap().iter().find(|place| !place.is_favorite).unwrap().id
}

async fn a_while() {
    tokio::time::sleep(std::time::Duration::from_secs(5)).await;
}

#[tokio::test(start_paused = true)]
async fn a_heart_shows_at_once_and_reaches_the_server() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let place = plain_place(&app);
    app.places.set_favorite(place, true);
    assert!(is_favorite(&app, place), "before the server has heard of it");
    a_while().await;
    assert!(device.take_answered().contains(&format!("PUT /user/favorites/{place}")));
    app.places.refresh();
    settled(app.places.watch()).await;
    assert!(is_favorite(&app, place));
}

#[tokio::test(start_paused = true)]
async fn a_heart_that_cannot_be_set_goes_back_and_says_so() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let place = plain_place(&app);
    let failures = app.places.favorite_failures();
    device.cut_line(true);
    app.places.set_favorite(place, true);
    a_while().await;
    assert!(!is_favorite(&app, place));
    let failure = failures.borrow().unwrap();
    assert_eq!((failure.place, failure.wanted, failure.error), (place, true, ReadError::Offline));
}

#[tokio::test(start_paused = true)]
async fn two_quick_taps_that_fail_go_back_to_what_the_server_has() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let saved = app.places.watch().borrow().clone();
    let favorite = saved.value.unwrap().iter().find(|place| place.is_favorite).unwrap().id;
    device.cut_line(true);
    app.places.set_favorite(favorite, false);
    app.places.set_favorite(favorite, true);
    a_while().await;
    assert!(is_favorite(&app, favorite), "the server never heard of anything");
    app.places.set_favorite(favorite, true);
    app.places.set_favorite(favorite, false);
    a_while().await;
    assert!(is_favorite(&app, favorite));
}

#[tokio::test(start_paused = true)]
async fn a_heart_that_waits_is_not_told_for_the_next_person() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let place = plain_place(&app);
    app.places.set_favorite(place, true);
    app.session.log_out().await;
    device.take_answered();
    super::sign_in(&app, sentinels::DEMO).await;
    a_while().await;
    assert!(!device.take_answered().iter().any(|call| call.contains("/user/favorites/")));
}

#[tokio::test(start_paused = true)]
async fn only_the_last_of_many_taps_counts() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let place = plain_place(&app);
    for tap in 0..7 {
        app.places.set_favorite(place, tap % 2 == 0);
    }
    assert!(is_favorite(&app, place));
    a_while().await;
    app.places.refresh();
    settled(app.places.watch()).await;
    assert!(is_favorite(&app, place));
}

#[tokio::test(start_paused = true)]
async fn a_server_without_favorites_leaves_them_to_the_device() {
    let device = Device::new();
    device.forget_call("/user/favorites");
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let place = plain_place(&app);
    app.places.set_favorite(place, true);
    a_while().await;
    app.places.refresh();
    settled(app.places.watch()).await;
    assert!(is_favorite(&app, place), "after a refresh");
    drop(app);
    let app = device.start();
    load_main_page(&app).await;
    assert!(is_favorite(&app, place), "after a restart");
}

#[tokio::test(start_paused = true)]
async fn hearts_of_the_device_become_the_servers_once_it_keeps_some() {
    let device = Device::new();
    device.forget_call("/user/favorites");
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let place = plain_place(&app);
    app.places.set_favorite(place, true);
    a_while().await;
    drop(app);
    device.know_all_calls();
    device.take_answered();
    let app = device.start();
    load_main_page(&app).await;
    a_while().await;
    assert!(is_favorite(&app, place));
    let told = format!("PUT /user/favorites/{place}");
    assert_eq!(device.take_answered().iter().filter(|call| **call == told).count(), 1, "told once");
    app.places.refresh();
    settled(app.places.watch()).await;
    a_while().await;
    assert!(is_favorite(&app, place), "the server says so by itself now");
    assert!(!device.take_answered().contains(&told), "and is not told again");
}
