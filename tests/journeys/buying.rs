//! F22, F60, F61: what a place sells online, and paying for it on the hosted page.

use crate::driver::{App, Launch};
use crate::stage::DEMO;
use crate::steps::{sees_all_sections, signed_in};

/// The demo's numbers that make buying go wrong in one way each, see docs/demo-backend.md.
const PRICE_RISES: &str = "+12025550170";
const SOLD_OUT: &str = "+12025550171";
const ANSWER_LOST: &str = "+12025550172";
const PAGE_ONLY: &str = "+12025550173";

const LUMEN: i64 = 9025;
const GLOSS_CLUB: i64 = 3301;
const BLOW_DRY: i64 = 3302;

/// Opened from outside, as a link would; signed in before.
async fn opens_the_shop(app: &mut App) {
    sees_all_sections(app).await;
    let shop = "altegio-me://shop/9025";
    app.kill_and_reopen_with(Launch { opened_by: Some(shop), ..Launch::default() }).await;
    app.is_at(&format!("/shop/{LUMEN}")).await;
    app.sees("Purchases").await;
}

/// The card's link has no size of its own: it lies over the card.
async fn taps_the_offer(app: &App, offer: i64) {
    app.sees_element(&format!("#offer-{offer}")).await;
    let tap = "document.getElementById(arguments[0]).closest('article').querySelector('.card-link').click();";
    app.run(tap, serde_json::json!([format!("offer-{offer}")])).await;
}

async fn looks_at_the_gloss_club(app: &App) {
    taps_the_offer(app, GLOSS_CLUB).await;
    app.sees_element("#checkout-sheet").await;
    app.sees("6 months from purchase").await;
}

async fn goes_to_payment(app: &App) {
    app.tap("I accept the terms of sale").await;
    app.tap_element("#checkout-pay").await;
}

/// The address of the payment page that the browser was given.
async fn is_at_payment(app: &App) -> String {
    app.sees("Finish paying in your browser").await;
    app.next_opened(app.opened_outside().len().saturating_sub(1)).await
}

/// Back from the browser: the page is seen again.
async fn comes_back(app: &App) {
    let script = "window.dispatchEvent(new Event('blur')); window.dispatchEvent(new Event('focus'));";
    app.run(script, serde_json::json!([])).await;
}

async fn orders(app: &App) -> u64 {
    let asked = app.backend.requests().await;
    let is_order = |target: &String| target.starts_with("POST /online_sales/");
    asked.iter().filter(|(target, _)| is_order(target)).map(|(_, times)| *times).sum()
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_membership_is_bought_on_the_hosted_page_and_lies_in_the_wallet() {
    let mut app = signed_in(DEMO).await;
    opens_the_shop(&mut app).await;
    app.photograph("25-purchases").await;
    looks_at_the_gloss_club(&app).await;
    app.tap_element("#checkout-pay").await;
    app.sees("Please accept to continue").await;
    assert!(app.opened_outside().is_empty(), "nothing is opened before the terms are accepted");
    goes_to_payment(&app).await;
    let page = is_at_payment(&app).await;
    app.photograph("25-checkout-at-payment").await;
    app.backend.on_payment_page(&page, "pay").await;
    comes_back(&app).await;
    app.sees("It’s in your wallet").await;
    app.sees_element(".checkout-card .wallet-pass").await;
    app.photograph("25-checkout-paid").await;
    assert_eq!(orders(&app).await, 1);
    app.tap("Done").await;
    app.no_longer_sees("It’s in your wallet").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_declined_payment_is_told_and_another_try_is_another_order() {
    let mut app = signed_in(DEMO).await;
    opens_the_shop(&mut app).await;
    looks_at_the_gloss_club(&app).await;
    goes_to_payment(&app).await;
    let page = is_at_payment(&app).await;
    app.backend.on_payment_page(&page, "decline").await;
    comes_back(&app).await;
    app.sees("Not paid, nothing was charged").await;
    app.photograph("25-checkout-not-paid").await;
    app.tap("Try again").await;
    let other = app.next_opened(1).await;
    assert_ne!(page, other);
    app.sees("Finish paying in your browser").await;
    app.backend.on_payment_page(&other, "pay").await;
    comes_back(&app).await;
    app.sees("It’s in your wallet").await;
    assert_eq!(app.backend.payments().await, ["Declined", "Paid"]);
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_page_closed_without_paying_is_opened_again_and_not_ordered_twice() {
    let mut app = signed_in(DEMO).await;
    opens_the_shop(&mut app).await;
    looks_at_the_gloss_club(&app).await;
    goes_to_payment(&app).await;
    let page = is_at_payment(&app).await;
    comes_back(&app).await;
    app.sees("Not paid, nothing was charged").await;
    app.tap("Try again").await;
    assert_eq!(app.next_opened(1).await, page, "the same order");
    app.sees("Finish paying in your browser").await;
    // The way back by the page's own link.
    app.backend.on_payment_page(&page, "pay").await;
    let link = "altegio-me://checkout/9025?kind=membership&offer=3301";
    app.kill_and_reopen_with(Launch { opened_by: Some(link), ..Launch::default() }).await;
    app.sees("It’s in your wallet").await;
    assert_eq!(app.backend.payments().await, ["Paid"]);
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_slow_bank_is_waited_for_and_nobody_pays_twice() {
    let mut app = signed_in(DEMO).await;
    opens_the_shop(&mut app).await;
    looks_at_the_gloss_club(&app).await;
    goes_to_payment(&app).await;
    let page = is_at_payment(&app).await;
    app.backend.on_payment_page(&page, "slow").await;
    comes_back(&app).await;
    app.sees("Still processing").await;
    app.photograph("25-checkout-processing").await;
    app.backend.advance_minutes(5).await;
    app.tap("Check again").await;
    app.sees("It’s in your wallet").await;
    assert_eq!(orders(&app).await, 1);
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn an_order_that_is_still_being_paid_is_told_of_though_another_was_bought_meanwhile() {
    let mut app = signed_in(DEMO).await;
    opens_the_shop(&mut app).await;
    looks_at_the_gloss_club(&app).await;
    goes_to_payment(&app).await;
    let slow = is_at_payment(&app).await;
    app.backend.on_payment_page(&slow, "slow").await;
    comes_back(&app).await;
    app.sees("Still processing").await;
    app.tap("Close").await;
    app.no_longer_sees("Still processing").await;
    taps_the_offer(&app, BLOW_DRY).await;
    app.sees_element("#checkout-sheet").await;
    goes_to_payment(&app).await;
    let other = app.next_opened(1).await;
    app.sees("Finish paying in your browser").await;
    app.backend.on_payment_page(&other, "pay").await;
    comes_back(&app).await;
    app.sees("It’s in your wallet").await;
    app.tap("Done").await;
    app.no_longer_sees("It’s in your wallet").await;
    app.backend.advance_minutes(5).await;
    app.kill_and_reopen_with(Launch::default()).await;
    app.is_at("/").await;
    app.sees("It’s in your wallet").await;
    app.tap("Details, Gloss club").await;
    app.sees_element("#checkout-sheet").await;
    app.tap("Done").await;
    assert_eq!(app.backend.payments().await, ["Paid", "Paid"]);
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn an_app_killed_while_it_was_paid_tells_the_result_at_its_next_start() {
    let mut app = signed_in(DEMO).await;
    opens_the_shop(&mut app).await;
    looks_at_the_gloss_club(&app).await;
    goes_to_payment(&app).await;
    let page = is_at_payment(&app).await;
    app.close();
    app.backend.on_payment_page(&page, "pay").await;
    app.kill_and_reopen_with(Launch::default()).await;
    app.sees("It’s in your wallet").await;
    app.is_at("/").await;
    app.photograph("main-purchase").await;
    app.tap("Details, Gloss club").await;
    app.sees_element("#checkout-sheet").await;
    app.tap("Done").await;
    assert_eq!(app.backend.payments().await, ["Paid"]);
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_changed_price_is_told_before_anybody_leaves_to_pay() {
    let mut app = signed_in(PRICE_RISES).await;
    opens_the_shop(&mut app).await;
    looks_at_the_gloss_club(&app).await;
    app.type_into_element("#checkout-email", "sam@mail.example").await;
    goes_to_payment(&app).await;
    app.sees("The price has changed from €320 to €352").await;
    app.photograph("25-checkout-price-changed").await;
    assert!(app.opened_outside().is_empty());
    app.tap_element("#checkout-pay").await;
    let page = is_at_payment(&app).await;
    app.backend.on_payment_page(&page, "pay").await;
    comes_back(&app).await;
    app.sees("It’s in your wallet").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn what_is_sold_out_meanwhile_is_told_and_cannot_be_paid() {
    let mut app = signed_in(SOLD_OUT).await;
    opens_the_shop(&mut app).await;
    looks_at_the_gloss_club(&app).await;
    app.type_into_element("#checkout-email", "sam@mail.example").await;
    goes_to_payment(&app).await;
    app.sees("This isn’t sold any more").await;
    app.photograph("25-checkout-sold-out").await;
    assert!(app.opened_outside().is_empty());
    assert!(app.backend.payments().await.is_empty());
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn an_order_whose_answer_is_lost_is_one_order() {
    let mut app = signed_in(ANSWER_LOST).await;
    opens_the_shop(&mut app).await;
    looks_at_the_gloss_club(&app).await;
    app.type_into_element("#checkout-email", "sam@mail.example").await;
    goes_to_payment(&app).await;
    let page = is_at_payment(&app).await;
    assert!(orders(&app).await > 1, "it was asked again");
    app.backend.on_payment_page(&page, "pay").await;
    comes_back(&app).await;
    app.sees("It’s in your wallet").await;
    assert_eq!(app.backend.payments().await, ["Paid"], "one order");
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_place_with_a_sales_page_alone_leads_there() {
    let mut app = signed_in(PAGE_ONLY).await;
    opens_the_shop(&mut app).await;
    app.tap("Open the sales page").await;
    let opened = app.next_opened(0).await;
    assert!(opened.ends_with("/sale"), "{opened}");
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn buying_reads_from_the_right_in_arabic_on_a_small_dark_screen() {
    let mut app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    let shop = Some("altegio-me://shop/9025?kind=gift-card");
    let launch = Launch {
        opened_by: shop,
        language: "ar",
        theme: "dark",
        size: "320x568",
        font_scale: "1.5",
        ..Launch::default()
    };
    app.kill_and_reopen_with(launch).await;
    app.sees_element("#offer-4302").await;
    app.photograph("25-purchases-ar").await;
    taps_the_offer(&app, 4302).await;
    app.sees_element("#checkout-sheet").await;
    app.photograph("25-checkout-ar").await;
    let wide = "return document.querySelector('#checkout-sheet .sheet-scroll').scrollWidth <= window.innerWidth;";
    assert_eq!(app.ask(wide).await, serde_json::json!(true), "nothing sticks out");
    app.tap_element("#checkout-terms").await;
    app.tap_element("#checkout-pay").await;
    let page = app.next_opened(0).await;
    app.backend.on_payment_page(&page, "pay").await;
    comes_back(&app).await;
    app.sees_element(".checkout-card").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn the_bag_of_the_wallet_asks_where_and_opens_that_shop() {
    let app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    app.tap("All gift cards").await;
    app.is_at("/gift-cards").await;
    app.tap("Purchases").await;
    app.sees_element("#places-sheet").await;
    app.photograph("shop-bag").await;
    let lumen = "Array.from(document.querySelectorAll('#places-sheet .list-row')).find(row => row.innerText.includes('Studio Lumen')).click();";
    app.run(lumen, serde_json::json!([])).await;
    app.is_at(&format!("/shop/{LUMEN}")).await;
    app.sees("A bow of color").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_visit_that_waits_for_payment_is_paid_on_the_hosted_page() {
    let app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    app.tap("All appointments").await;
    app.is_at("/appointments").await;
    app.sees("Waiting for payment").await;
    let waiting = "const pass = Array.from(document.querySelectorAll('article')).find(each => each.innerText.includes('Waiting for payment')); pass.querySelector('a.card-link').click();";
    app.run(waiting, serde_json::json!([])).await;
    app.sees_element("#pay-visit").await;
    app.tap_element("#pay-visit").await;
    let page = app.next_opened(0).await;
    app.sees("Finish paying in your browser").await;
    comes_back(&app).await;
    app.sees("Not paid as far as we know").await;
    app.photograph("visit-not-paid").await;
    app.tap_element("#pay-visit").await;
    assert_eq!(app.next_opened(1).await, page, "the same payment");
    app.sees("Finish paying in your browser").await;
    app.backend.on_payment_page(&page, "pay").await;
    comes_back(&app).await;
    app.sees("Paid online").await;
    app.no_longer_sees("Waiting for payment").await;
}
