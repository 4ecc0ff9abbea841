//! A visit's pages and the booking flow: in the engines of old phones, and without a barrier for anyone in the current one.

use serde_json::json;

use super::engine::Engine;
use super::walk::Walk;

/// Of the demo: a place with a menu, several professionals and a form that asks little.
const PLACE: i64 = 9025;
const FORWARD: &str = ".page-dock .button-filled";

#[tokio::test]
#[ignore = "needs engines: cargo xtask engines"]
async fn chromium_66_shows_visits_and_the_way_to_a_new_one() {
    Walk::start(Engine::Chromium66, true).await.all().await;
}

#[tokio::test]
#[ignore = "needs engines: cargo xtask engines"]
async fn chromium_92_shows_visits_and_the_way_to_a_new_one() {
    Walk::start(Engine::Chromium92, true).await.all().await;
}

#[tokio::test]
#[ignore = "needs engines: cargo xtask engines"]
async fn current_chromium_finds_no_barrier_from_a_visit_to_the_next() {
    Walk::start(Engine::Current, false).await.all().await;
}

impl Walk {
    async fn all(mut self) {
        self.visits().await;
        self.places_and_wallet().await;
        self.booking().await;
        self.end();
    }

    async fn visits(&mut self) {
        for (tab, sign) in [("Upcoming", "Cancel"), ("Past", "Book again"), ("Canceled", "Book again")] {
            self.run.go_to("/appointments").await;
            self.run.tap(tab).await;
            self.run.sees(sign).await;
            self.looks().await;
            // One that may be changed; of the others the first.
            let visit = self.visit(if tab == "Upcoming" { "Thursday, 26" } else { "" }).await;
            self.run.go_to(&visit).await;
            self.run.sees(sign).await;
            self.looks().await;
            match tab {
                "Upcoming" => self.changes(&visit).await,
                "Past" => self.review().await,
                _ => (),
            }
        }
    }

    async fn changes(&mut self, visit: &str) {
        self.run.tap("Cancel").await;
        self.run.sees("Cancel this appointment?").await;
        self.looks().await;
        self.run.tap("Keep appointment").await;
        self.run.go_to(&format!("{visit}/reschedule")).await;
        self.run.sees_element(".month-grid").await;
        self.run.sees_element(".slot").await;
        self.looks().await;
    }

    async fn review(&mut self) {
        self.run.go_to("/appointments").await;
        self.run.tap("Past").await;
        self.run.sees("Rate the professional").await;
        self.run.tap("Rate the professional").await;
        self.run.sees("Send review").await;
        self.looks().await;
    }

    async fn places_and_wallet(&mut self) {
        for (path, sign) in [
            ("/places", "Places"),
            ("/memberships", "Memberships"),
            ("/gift-cards", "Gift cards"),
            ("/loyalty-cards", "Loyalty cards"),
            ("/notifications", "Notifications"),
            ("/account", "Log out"),
        ] {
            self.run.go_to(path).await;
            self.run.sees(sign).await;
            self.looks().await;
        }
    }

    async fn booking(&mut self) {
        self.run.go_to(&format!("/book/{PLACE}")).await;
        self.run.sees_element(".service-row").await;
        self.looks().await;
        self.run.touch_element(".service-row:not(.service-row-off)").await;
        self.run.sees_element(".service-row[aria-checked=true]").await;
        self.run.touch_element(FORWARD).await;
        self.run.sees_element("#professional-any").await;
        self.looks().await;
        self.run.touch_element("#professional-any").await;
        self.run.touch_element(FORWARD).await;
        self.run.sees_element(".slot-free").await;
        self.looks().await;
        self.run.touch_element(".slot-free").await;
        self.run.sees_element(".slot-selected").await;
        self.run.touch_element(FORWARD).await;
        self.run.sees_element("#booking-send").await;
        self.looks().await;
        self.run.touch_element("#booking-send").await;
        self.run.sees_element(".pass-booked").await;
        // The pass slides out and gains its colors.
        tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        self.looks().await;
    }

    /// The address of the first visit in the list whose name begins so.
    async fn visit(&mut self, name: &str) -> String {
        let body = "const plain = text => text.replace(/[\\s\\u00a0\\u202f\\u2066-\\u2069]+/g, ' ').trim();
            return Array.from(document.querySelectorAll('.visit-row .card-link'))
                .find(each => plain(each.getAttribute('aria-label')).startsWith(arguments[0])).getAttribute('href');";
        self.run.page.run(body, json!([name])).await.as_str().unwrap().to_owned()
    }
}
