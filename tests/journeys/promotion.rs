//! F07: the promotional block stands on the main page where a place has one, and nowhere else.

use crate::stage::{DEMO, EMPTY};
use crate::steps::{sees_all_sections, signed_in};

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_places_promotion_stands_on_the_main_page() {
    let app = signed_in(DEMO).await;
    sees_all_sections(&app).await;
    app.sees("Autumn glow week").await;
    app.sees_element(".promo").await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn without_a_promotion_there_is_no_block() {
    let app = signed_in(EMPTY).await;
    app.sees("No visits yet").await;
    assert_eq!(app.ask("return document.querySelectorAll('.promo').length;").await, 0);
}
