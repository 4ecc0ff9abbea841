//! F30 to F34, F40 to F42, F50 to F52: what a client owns, and what can be done with it.

use serde_json::json;

use crate::driver::{App, Launch};
use crate::stage::{COLLECTOR, DEMO, EMPTY, Trouble};
use crate::steps::{sees_all_sections, signed_in};

/// The card whose link a screen reader reads so. The link itself has no size: it covers its card.
async fn opens(app: &App, name: &str) {
    let find = "const plain = text => (text || '').replace(/[\\s\\u00a0\\u202f\\u2066-\\u2069]+/g, ' ').trim();
        const link = Array.from(document.querySelectorAll('.card-link'))
            .find(each => plain(each.getAttribute('aria-label')).startsWith(plain(arguments[0])));
        if (link) link.click();
        return Boolean(link);";
    app.until(&format!("there is a card `{name}`"), find, json!([name])).await;
}

async fn memberships(phone: &str) -> App {
    let app = signed_in(phone).await;
    app.tap("All memberships").await;
    app.is_at("/memberships").await;
    app.sees_element(".wallet-pass").await;
    app
}

async fn membership(name: &str) -> App {
    let app = memberships(DEMO).await;
    opens(&app, name).await;
    app.sees("Number").await;
    app
}

async fn gift_cards() -> App {
    let app = signed_in(DEMO).await;
    app.tap("All gift cards").await;
    app.is_at("/gift-cards").await;
    app.sees_element(".wallet-pass").await;
    app
}

/// The uploaded picture of that card is drawn: decoded, and cut to 288 × 184.
async fn pictured(app: &App, name: &str) {
    let drawn = "const plain = text => (text || '').replace(/[\\s\\u00a0]+/g, ' ').trim();
        const card = Array.from(document.querySelectorAll('.wallet-pass'))
            .find(each => plain(each.innerText).includes(arguments[0]));
        const image = card && card.querySelector('.wallet-pass-picture > .picture .picture-image');
        return Boolean(image && image.complete && image.naturalWidth > 0
            && Math.abs(image.naturalWidth / image.naturalHeight - 288 / 184) < 0.02);";
    app.until(&format!("`{name}` shows its picture"), drawn, json!([name])).await;
}

/// As sharp as a phone's screen: two of its pixels for each of the page's.
async fn sharp(app: &App, name: &str) {
    let drawn = "const card = Array.from(document.querySelectorAll('.wallet-pass'))
            .find(each => (each.innerText || '').replace(/\\s+/g, ' ').includes(arguments[0]));
        const image = card && card.querySelector('.wallet-pass-picture > .picture .picture-image');
        return Boolean(image && image.naturalWidth > 500);";
    app.until(&format!("`{name}` is sharp"), drawn, json!([name])).await;
}

async fn begins_with(app: &App, path: &str) {
    let there = "return (location.pathname + location.search).startsWith(arguments[0]);";
    app.until(&format!("the page is at {path}…"), there, json!([path])).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn all_memberships_stand_in_order_with_their_markers_and_pictures() {
    let app = memberships(DEMO).await;
    app.sees("4 days left").await;
    app.sees("Last day").await;
    app.sees("Frozen").await;
    pictured(&app, "Morning flow").await;
    sharp(&app, "Morning flow").await;
    // Uploaded upright, cut to the card's shape.
    pictured(&app, "Body & balance").await;
    app.photograph("18-memberships").await;
    assert!(!app.shows("Used up").await, "what is over is folded away");
    app.tap("Finished").await;
    app.sees("Used up").await;
    // A picture of 12 MB, and one that ends too early: the drawn art stays.
    pictured(&app, "Color care").await;
    let broken = "const card = Array.from(document.querySelectorAll('.wallet-pass')).find(each => each.innerText.includes('Summer flow'));
        return Boolean(card) && !card.querySelector('.wallet-pass-picture > .picture .picture-image');";
    app.until("a broken picture leaves the art", broken, json!([])).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_membership_tells_everything_and_its_number_is_copied() {
    let app = membership("Morning flow").await;
    for words in ["of 10 left", "Flow", "14 days available", "3 locations", "Applies to", "Stretch & breathe"] {
        app.sees(words).await;
    }
    app.photograph("19-membership-details").await;
    app.tap("Copy card number").await;
    app.sees("Card number copied").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_membership_valid_at_several_places_asks_where_to_go() {
    let app = membership("Morning flow").await;
    app.sees("3 locations").await;
    app.tap("Book, Morning flow").await;
    app.sees("Where would you like to go?").await;
    app.sees("Oranienstraße 14a").await;
    app.photograph("20-choose-location").await;
    app.tap("Flow Pilates Kreuzberg").await;
    begins_with(&app, "/book/9031?membership=").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_membership_valid_at_one_place_books_there_at_once() {
    let app = membership("Glow year").await;
    app.sees("LED therapy").await;
    app.tap("Book, Glow year").await;
    begins_with(&app, "/book/9001?membership=").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_membership_is_bought_again_at_the_checkout_of_the_same() {
    let app = membership("Blow-dry pass").await;
    app.tap("Buy again, Blow-dry pass").await;
    app.sees_element("#checkout-sheet").await;
    app.sees("€179.50").await;
    assert!(app.path().await.starts_with("/checkout/9025"));
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn what_is_over_and_no_longer_sold_leads_to_what_else_is() {
    let app = memberships(DEMO).await;
    app.tap("Finished").await;
    opens(&app, "Color care").await;
    app.sees("Expired").await;
    app.tap("Buy again, Color care").await;
    app.sees("Gloss club").await;
    assert!(app.path().await.starts_with("/shop/9025"));
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_frozen_membership_books_nothing_and_says_why() {
    let app = membership("Gloss club").await;
    app.sees("Frozen now").await;
    app.sees("21 days available").await;
    app.tap("Book, Frozen, Gloss club").await;
    assert!(app.path().await.starts_with("/memberships/"), "a button that is off leads nowhere");
    app.photograph("19-membership-frozen").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn gift_cards_tell_what_is_left_and_book_where_they_are_valid() {
    let app = gift_cards().await;
    app.sees("€65").await;
    app.sees("Multiple use").await;
    pictured(&app, "€65").await;
    app.photograph("21-gift-cards").await;
    opens(&app, "A bow of color").await;
    for words in ["Remaining balance", "Nominal value", "€100", "Valid until", "Multiple use", "Services"] {
        app.sees(words).await;
    }
    app.photograph("22-gift-card-details").await;
    app.tap("Book, A bow of color").await;
    begins_with(&app, "/book/9025?gift_card=").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_present_from_a_place_one_has_never_been_to_shows_its_name_and_currency() {
    let app = gift_cards().await;
    opens(&app, "Barber").await;
    app.sees("Northside Barbers").await;
    app.sees("£60").await;
    app.sees("£15.50").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn loyalty_cards_stand_beside_both_wallets_and_in_the_account_and_their_number_is_copied() {
    let app = memberships(DEMO).await;
    app.tap("Loyalty cards").await;
    app.sees("4 of 6").await;
    app.sees("1 more visit to 12%").await;
    app.photograph("23-loyalty-cards").await;
    app.tap("Copy card number 2210 0457 81").await;
    app.sees("Card number copied").await;
    app.goes_back().await;
    app.is_at("/").await;
    app.tap("All gift cards").await;
    app.is_at("/gift-cards").await;
    app.tap("Loyalty cards").await;
    app.sees("Bonus balance").await;
    app.goes_back().await;
    app.is_at("/").await;
    app.tap("Personal account").await;
    app.is_at("/account").await;
    app.tap("Loyalty cards").await;
    app.is_at("/loyalty-cards").await;
    app.sees("Bonus balance").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn discounts_list_promotions_bonuses_and_percents_and_lead_to_the_place() {
    let app = signed_in(DEMO).await;
    app.tap("Personal account").await;
    app.is_at("/account").await;
    app.tap("Discounts").await;
    app.is_at("/discounts").await;
    for words in ["Promotions", "Every 6th class free", "2 to go", "Bonuses", "€18.50", "5% back", "10%"] {
        app.sees(words).await;
    }
    // Of a chain that none of her places belongs to: its own places tell the currency.
    app.sees("€12").await;
    app.photograph("24-discounts").await;
    app.tap("Every 6th class free").await;
    begins_with(&app, "/places/").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn nothing_owned_is_said_kindly_and_discounts_too() {
    let app = signed_in(EMPTY).await;
    app.sees("No visits yet").await;
    app.run("history.pushState({}, '', '/discounts'); location.reload();", json!([])).await;
    app.sees("No discounts yet").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn without_a_network_the_wallet_is_all_there_after_a_restart() {
    let mut app = memberships(DEMO).await;
    pictured(&app, "Morning flow").await;
    opens(&app, "Morning flow").await;
    app.sees("3 locations").await;
    pictured(&app, "Morning flow").await;
    app.backend.begin(Trouble::NoNetwork).await;
    app.kill_and_reopen().await;
    sees_all_sections(&app).await;
    app.sees("You're offline").await;
    app.tap("All memberships").await;
    app.is_at("/memberships").await;
    pictured(&app, "Morning flow").await;
    opens(&app, "Morning flow").await;
    app.sees("3 locations").await;
    app.sees("Stretch & breathe").await;
    pictured(&app, "Morning flow").await;
    app.photograph("19-membership-offline").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn the_wallet_reads_from_the_right_in_arabic() {
    let mut app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    app.kill_and_reopen_with(Launch { language: "ar", ..Launch::default() }).await;
    app.tap("كل الاشتراكات").await;
    app.is_at("/memberships").await;
    app.sees("مجمّد").await;
    let mirrored = "const logo = document.querySelector('.wallet-pass-logo').getBoundingClientRect();
        return document.documentElement.dir === 'rtl' && logo.left > innerWidth / 2;";
    app.until("the logo stands at the right", mirrored, json!([])).await;
    app.photograph("18-memberships-ar").await;
    opens(&app, "Morning flow").await;
    app.sees("تنطبق على").await;
    let left_to_right = "const number = document.querySelector('.fact-action .ltr');
        return Boolean(number) && getComputedStyle(number).direction === 'ltr';";
    app.until("the number keeps its direction", left_to_right, json!([])).await;
    app.photograph("19-membership-details-ar").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn every_finished_card_can_be_reached() {
    let app = memberships(COLLECTOR).await;
    let over = "document.querySelectorAll('.wallet-fold ~ .list-grid .wallet-pass').length";
    assert_eq!(app.ask(&format!("return {over};")).await, 0);
    app.tap("Finished").await;
    app.until("the first twenty are unfolded", &format!("return {over} === 20;"), json!([])).await;
    app.tap_element(".wallet-fold ~ .list-more button").await;
    app.until("all forty are there", &format!("return {over} === 40;"), json!([])).await;
    assert_eq!(app.ask("return document.querySelectorAll('.wallet-fold ~ .list-more').length;").await, 0);
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_wallet_of_two_hundred_cards_grows_as_one_looks_and_asks_once_for_each_kind() {
    let app = memberships(COLLECTOR).await;
    let cards = "return document.querySelectorAll('.wallet-pass').length;";
    assert_eq!(app.ask(cards).await, 20);
    app.tap("Show more").await;
    app.until("twenty more are shown", "return document.querySelectorAll('.wallet-pass').length === 40;", json!([]))
        .await;
    // Minutes are told in the place's own words.
    app.sees("of 200 min").await;
    pictured(&app, "Solarium minutes").await;
    let asked = app.backend.requests().await;
    let details: u64 =
        asked.iter().filter(|(target, _)| target.contains("/user/loyalty/abonements/")).map(|(_, times)| times).sum();
    assert!((1..=16).contains(&details), "{details} kinds were asked for");
}
