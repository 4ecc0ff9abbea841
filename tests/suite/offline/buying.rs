//! Never bought twice (features F60, F61): double taps, lost answers, a killed app, and what the server says in the end.

use std::sync::Arc;

use altegio_me::demo_backend::sentinels;
use altegio_me::domain::ids::PlaceId;
use altegio_me::domain::money::Money;
use altegio_me::domain::sale::{Buyer, Offer, SaleKind};
use altegio_me::repositories::{Purchase, PurchaseError, PurchaseStage, Repositories, Wanted};
use http::StatusCode;

use super::{Device, Loss, load_main_page};

const LUMEN: PlaceId = PlaceId(9025);

async fn started(device: &Device) -> (Repositories, Offer) {
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let offer = first_offer(&app).await;
    device.take_answered();
    (app, offer)
}

async fn first_offer(app: &Repositories) -> Offer {
    let catalogue = app.purchases.catalogue(LUMEN).await.unwrap();
    catalogue.offers.iter().find(|offer| offer.kind == SaleKind::Membership).unwrap().clone()
}

fn buy(app: &Repositories, offer: &Offer) {
    let buyer = Buyer { name: "Anna".into(), phone: sentinels::DEMO.into(), email: "anna@mail.example".into() };
    app.purchases.buy(LUMEN, offer.clone(), buyer, "altegio-me://checkout/9025".to_owned());
}

fn of(offer: &Offer) -> Wanted {
    Wanted { place: LUMEN, kind: offer.kind, offer: offer.id }
}

/// Waits until the purchase begun last stands so.
async fn until(app: &Repositories, fits: impl Fn(&PurchaseStage) -> bool) -> Arc<Purchase> {
    let mut watching = app.purchases.watch();
    let now = watching.wait_for(|now| now.newest().is_some_and(|purchase| fits(&purchase.stage))).await.unwrap();
    now.newest().unwrap().clone()
}

async fn page(app: &Repositories) -> String {
    let purchase = until(app, |stage| matches!(stage, PurchaseStage::AtPayment { .. })).await;
    let PurchaseStage::AtPayment { url } = &purchase.stage else { unreachable!() };
    url.clone()
}

fn failed(stage: &PurchaseStage) -> bool {
    matches!(stage, PurchaseStage::Failed(_))
}

/// Somebody does this on the page.
async fn on_page(device: &Device, page: &str, act: &str) {
    let path = page.split_once("/pay/").unwrap().1;
    let request = http::Request::post(format!("http://demo/pay/{path}/{act}")).body(bytes::Bytes::new()).unwrap();
    assert_eq!(device.backend.call(request).await.status(), StatusCode::OK);
}

fn orders(device: &Device) -> usize {
    device.take_answered().iter().filter(|asked| asked.starts_with("POST /online_sales/")).count()
}

async fn cards(app: &Repositories) -> usize {
    app.memberships.watch().borrow().value.as_ref().unwrap().len()
}

#[tokio::test(start_paused = true)]
async fn what_is_paid_is_in_the_wallet_when_it_is_said() {
    let device = Device::new();
    let (app, offer) = started(&device).await;
    let before = cards(&app).await;
    buy(&app, &offer);
    let page = page(&app).await;
    on_page(&device, &page, "pay").await;
    app.purchases.check(|_| true);
    let paid = until(&app, |stage| matches!(stage, PurchaseStage::Paid { .. })).await;
    let PurchaseStage::Paid { number: Some(number) } = &paid.stage else { panic!("no number") };
    let memberships = app.memberships.watch().borrow().value.clone().unwrap();
    assert!(memberships.iter().any(|card| card.number == *number));
    assert_eq!(memberships.len(), before + 1);
    app.purchases.acknowledge(of(&offer));
    assert!(app.purchases.watch().borrow().newest().is_none());
}

#[tokio::test(start_paused = true)]
async fn a_double_tap_is_one_order() {
    let device = Device::new();
    let (app, offer) = started(&device).await;
    buy(&app, &offer);
    buy(&app, &offer);
    let first = page(&app).await;
    assert_eq!(orders(&device), 1);
    // Again after a look at the page: the order that waits is gone on with.
    app.purchases.check(|_| true);
    until(&app, |stage| *stage == PurchaseStage::NotPaid).await;
    buy(&app, &offer);
    assert_eq!(page(&app).await, first);
    assert_eq!(orders(&device), 0);
}

#[tokio::test(start_paused = true)]
async fn an_order_that_was_paid_meanwhile_is_not_made_again() {
    let device = Device::new();
    let (app, offer) = started(&device).await;
    buy(&app, &offer);
    let page = page(&app).await;
    app.purchases.check(|_| true);
    until(&app, |stage| *stage == PurchaseStage::NotPaid).await;
    on_page(&device, &page, "pay").await;
    buy(&app, &offer);
    until(&app, |stage| matches!(stage, PurchaseStage::Paid { .. })).await;
    assert_eq!(orders(&device), 1);
}

#[tokio::test(start_paused = true)]
async fn a_lost_answer_is_asked_for_with_the_same_key() {
    let device = Device::new();
    let (app, offer) = started(&device).await;
    device.lose(Loss::Answer);
    buy(&app, &offer);
    let page = page(&app).await;
    assert!(page.contains("/pay/"));
    assert_eq!(orders(&device), 2, "sent again");
    on_page(&device, &page, "pay").await;
    let before = cards(&app).await;
    app.purchases.check(|_| true);
    until(&app, |stage| matches!(stage, PurchaseStage::Paid { .. })).await;
    assert_eq!(cards(&app).await, before + 1, "one order was kept");
}

#[tokio::test(start_paused = true)]
async fn an_app_killed_before_the_answer_keeps_its_key() {
    let device = Device::new();
    let (app, offer) = started(&device).await;
    device.lose(Loss::AnswerAndLine);
    buy(&app, &offer);
    until(&app, failed).await;
    drop(app);
    device.cut_line(false);
    let app = device.start();
    load_main_page(&app).await;
    assert!(app.purchases.watch().borrow().of(of(&offer)).is_some());
    device.take_answered();
    buy(&app, &offer);
    let page = page(&app).await;
    assert_eq!(orders(&device), 1);
    // The first one: the server had it already.
    on_page(&device, &page, "decline").await;
    app.purchases.check(|_| true);
    until(&app, |stage| *stage == PurchaseStage::NotPaid).await;
    buy(&app, &offer);
    assert_ne!(self::page(&app).await, page, "what was declined is not paid any more");
}

#[tokio::test(start_paused = true)]
async fn an_app_killed_while_it_was_paid_finds_out_at_its_next_start() {
    let device = Device::new();
    let (app, offer) = started(&device).await;
    buy(&app, &offer);
    let page = page(&app).await;
    drop(app);
    on_page(&device, &page, "pay").await;
    let app = device.start();
    let paid = until(&app, |stage| matches!(stage, PurchaseStage::Paid { .. })).await;
    assert!(paid.is_news());
    // It is told until it was seen, also by the start after.
    drop(app);
    let app = device.start();
    until(&app, |stage| matches!(stage, PurchaseStage::Paid { .. })).await;
    app.purchases.acknowledge(of(&offer));
    assert!(app.purchases.watch().borrow().newest().is_none());
}

#[tokio::test(start_paused = true)]
async fn without_a_network_the_result_is_unknown_and_found_out_by_itself() {
    let device = Device::new();
    let (app, offer) = started(&device).await;
    buy(&app, &offer);
    let page = page(&app).await;
    on_page(&device, &page, "pay").await;
    device.cut_line(true);
    app.purchases.check(|_| true);
    until(&app, |stage| *stage == PurchaseStage::Unknown).await;
    buy(&app, &offer);
    until(&app, |stage| *stage == PurchaseStage::Unknown).await;
    device.cut_line(false);
    until(&app, |stage| matches!(stage, PurchaseStage::Paid { .. })).await;
}

#[tokio::test(start_paused = true)]
async fn a_slow_bank_is_waited_for() {
    let device = Device::new();
    let (app, offer) = started(&device).await;
    buy(&app, &offer);
    let page = page(&app).await;
    on_page(&device, &page, "slow").await;
    app.purchases.check(|_| true);
    until(&app, |stage| *stage == PurchaseStage::Processing).await;
    device.clock.advance(chrono::Duration::minutes(5));
    until(&app, |stage| matches!(stage, PurchaseStage::Paid { .. })).await;
}

#[tokio::test(start_paused = true)]
async fn an_older_order_still_tells_its_end_when_another_was_begun() {
    let device = Device::new();
    let (app, offer) = started(&device).await;
    let catalogue = app.purchases.catalogue(LUMEN).await.unwrap();
    let other = catalogue.offers.iter().find(|other| of(other) != of(&offer)).unwrap().clone();
    buy(&app, &offer);
    on_page(&device, &page(&app).await, "slow").await;
    app.purchases.check(|_| true);
    until(&app, |stage| *stage == PurchaseStage::Processing).await;
    buy(&app, &other);
    let second = page(&app).await;
    drop(app);
    // The bank is done while nobody looks.
    device.clock.advance(chrono::Duration::minutes(5));
    let app = device.start();
    let mut watching = app.purchases.watch();
    let paid = |wanted: &Offer| {
        let wanted = of(wanted);
        move |all: &Arc<Purchase>| all.wanted() == wanted && matches!(all.stage, PurchaseStage::Paid { .. })
    };
    watching.wait_for(|all| all.iter().any(paid(&offer))).await.unwrap();
    on_page(&device, &second, "pay").await;
    app.purchases.check(|purchase| purchase.wanted() == of(&other));
    watching.wait_for(|all| all.iter().any(paid(&other))).await.unwrap();
    assert!(watching.borrow().iter().all(|purchase| purchase.is_news()));
    app.purchases.acknowledge(of(&other));
    assert_eq!(watching.borrow().iter().map(|purchase| purchase.wanted()).collect::<Vec<_>>(), [of(&offer)]);
}

#[tokio::test(start_paused = true)]
async fn a_price_that_changed_is_told_and_the_new_one_can_be_agreed_to() {
    let device = Device::new();
    let (app, offer) = started(&device).await;
    let stale = Offer { price: Money::of_iso(300.into(), "EUR"), ..offer.clone() };
    buy(&app, &stale);
    let told = until(&app, failed).await;
    let expected = PurchaseError::PriceChanged { old: stale.price.clone(), new: offer.price.clone() };
    assert_eq!(told.stage, PurchaseStage::Failed(expected));
    assert_eq!(orders(&device), 0);
    buy(&app, &offer);
    page(&app).await;
}

#[tokio::test(start_paused = true)]
async fn what_is_not_sold_any_more_is_not_ordered() {
    let device = Device::new();
    let app = device.start_signed_in("+12025550171").await;
    load_main_page(&app).await;
    let offer = first_offer(&app).await;
    device.take_answered();
    buy(&app, &offer);
    let told = until(&app, failed).await;
    assert_eq!(told.stage, PurchaseStage::Failed(PurchaseError::SoldOut));
    assert_eq!(orders(&device), 0);
}

#[tokio::test(start_paused = true)]
async fn another_person_on_the_same_phone_hears_nothing_of_it() {
    let device = Device::new();
    let (app, offer) = started(&device).await;
    buy(&app, &offer);
    page(&app).await;
    app.session.log_out().await;
    super::sign_in(&app, "+12025550172").await;
    assert!(app.purchases.watch().borrow().newest().is_none());
}
