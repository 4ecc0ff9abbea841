//! A place, what is owned and what can be bought: in the engines of old phones, and without a barrier in the current one.

use serde_json::json;

use super::engine::Engine;
use super::walk::Walk;

/// Of the demo: has everything that a place can tell, and sells online.
const PLACE: i64 = 9025;

#[tokio::test]
#[ignore = "needs engines: cargo xtask engines"]
async fn chromium_66_shows_a_place_the_wallet_and_the_way_to_pay() {
    Walk::start(Engine::Chromium66, true).await.wallet_and_shop().await;
}

#[tokio::test]
#[ignore = "needs engines: cargo xtask engines"]
async fn chromium_92_shows_a_place_the_wallet_and_the_way_to_pay() {
    Walk::start(Engine::Chromium92, true).await.wallet_and_shop().await;
}

#[tokio::test]
#[ignore = "needs engines: cargo xtask engines"]
async fn current_chromium_finds_no_barrier_from_a_place_to_the_payment() {
    Walk::start(Engine::Current, false).await.wallet_and_shop().await;
}

impl Walk {
    async fn wallet_and_shop(mut self) {
        self.place().await;
        self.cards("memberships", "Memberships").await;
        self.cards("gift-cards", "Gift cards").await;
        self.choosing_a_place().await;
        for (path, sign) in [("/loyalty-cards", "4 of 6"), ("/discounts", "Every 6th class free")] {
            self.run.go_to(path).await;
            self.run.sees(sign).await;
            self.looks_by_day_and_night().await;
        }
        self.buying().await;
        self.end();
    }

    async fn place(&mut self) {
        self.run.go_to(&format!("/places/{PLACE}")).await;
        self.run.sees("Gloss club, 8 visits").await;
        self.run.sees("6 reviews").await;
        self.looks_by_day_and_night().await;
        self.run.touch_element(".place-action:last-child").await;
        self.run.sees_element("[data-part=place-about][aria-current=true]").await;
        self.run.go_to(&format!("/places/{PLACE}/reviews")).await;
        self.run.sees_element(".place-review").await;
        self.looks_by_day_and_night().await;
        self.run.go_to("/places").await;
        self.run.sees_element(".place-card").await;
        self.looks_by_day_and_night().await;
    }

    /// The list, and the details of each kind of card that is drawn differently.
    async fn cards(&mut self, path: &str, title: &str) {
        self.run.go_to(&format!("/{path}")).await;
        self.run.sees(title).await;
        self.run.sees_element(".wallet-pass .card-link").await;
        self.looks_by_day_and_night().await;
        let links = "return Array.from(document.querySelectorAll('.wallet-pass .card-link')).map(each => each.getAttribute('href'));";
        let links = self.run.page.run(links, json!([])).await;
        let links: Vec<String> = serde_json::from_value(links).unwrap();
        assert!(links.len() > 4, "{links:?}");
        for link in links.iter().take(6) {
            self.run.go_to(link).await;
            self.run.sees_element(".wallet-pass").await;
            self.run.sees("Number").await;
            self.looks_by_day_and_night().await;
        }
    }

    /// Where a card that is valid in several places is used.
    async fn choosing_a_place(&mut self) {
        self.run.go_to("/memberships").await;
        self.run.sees("Morning flow").await;
        let body = "return Array.from(document.querySelectorAll('.wallet-pass .card-link'))
            .find(each => each.getAttribute('aria-label').includes('Morning flow')).getAttribute('href');";
        let link = self.run.page.run(body, json!([])).await;
        self.run.go_to(link.as_str().unwrap()).await;
        self.run.sees("3 locations").await;
        self.run.touch_element(".page-dock .button-filled").await;
        self.run.sees_element("#places-sheet").await;
        self.looks_by_day_and_night().await;
    }

    async fn buying(&mut self) {
        for kind in ["membership", "gift-card"] {
            self.run.go_to(&format!("/shop/{PLACE}?kind={kind}")).await;
            self.run.sees_element(".shop-stub").await;
            self.looks_by_day_and_night().await;
        }
        self.run.go_to(&format!("/checkout/{PLACE}?kind=membership&offer=3301")).await;
        self.run.sees_element("#checkout-pay").await;
        self.run.sees("6 months from purchase").await;
        // Without accepting the terms: the sheet says what is missing.
        self.run.touch_element("#checkout-pay").await;
        self.run.sees("Please accept to continue").await;
        self.looks_by_day_and_night().await;
        self.run.touch_element("#checkout-terms").await;
        self.run.touch_element("#checkout-pay").await;
        self.run.sees("Finish paying in your browser").await;
        self.looks_by_day_and_night().await;
        self.run.tap("Check the result").await;
        self.run.sees("Not paid, nothing was charged").await;
        self.looks_by_day_and_night().await;
    }
}
