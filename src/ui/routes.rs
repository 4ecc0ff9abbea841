//! The list of screens, and which of them a link from outside opens. Must not know how a screen gets its data.

use dioxus::prelude::*;

use super::screens::account::AccountPage;
use super::screens::appointment::AppointmentPage;
use super::screens::appointments::AppointmentsPage;
use super::screens::frame::Frame;
use super::screens::gift_card::GiftCardPage;
use super::screens::gift_cards::GiftCardsPage;
use super::screens::loyalty_cards::LoyaltyCardsPage;
use super::screens::main_page::MainPage;
use super::screens::membership::MembershipPage;
use super::screens::memberships::MembershipsPage;
use super::screens::notifications::NotificationsPage;
use super::screens::pending::{LegalPage, SignInPage, SmsCodePage};
use super::screens::place::PlacePage;
use super::screens::places::PlacesPage;
use super::screens::unknown_link::UnknownLink;

#[derive(Debug, Clone, PartialEq, Routable)]
#[rustfmt::skip]
pub enum Route {
    #[layout(Frame)]
    #[route("/")]
    MainPage {},
    #[route("/sign-in")]
    SignInPage {},
    #[route("/sign-in/code")]
    SmsCodePage {},
    #[route("/appointments")]
    AppointmentsPage {},
    #[route("/appointments/:id")]
    AppointmentPage { id: i64 },
    #[route("/places")]
    PlacesPage {},
    #[route("/places/:id")]
    PlacePage { id: i64 },
    #[route("/memberships")]
    MembershipsPage {},
    #[route("/memberships/:id")]
    MembershipPage { id: i64 },
    #[route("/gift-cards")]
    GiftCardsPage {},
    #[route("/gift-cards/:id")]
    GiftCardPage { id: i64 },
    #[route("/loyalty-cards")]
    LoyaltyCardsPage {},
    #[route("/notifications")]
    NotificationsPage {},
    #[route("/account")]
    AccountPage {},
    #[route("/legal/:document")]
    LegalPage { document: String },
    #[route("/:..path")]
    UnknownLink { path: Vec<String> },
}

impl Route {
    /// Pages that show nothing of anybody's: they need no session.
    pub fn is_public(&self) -> bool {
        matches!(
            self,
            Route::SignInPage {} | Route::SmsCodePage {} | Route::LegalPage { .. } | Route::UnknownLink { .. }
        )
    }

    /// The page a link from outside asks for: `https://<any host>/<path>` or `altegio://<path>`. `None`: not one of ours.
    /// The host is not checked here: the phone only hands over links of the hosts the app is registered for.
    pub fn from_link(link: &str) -> Option<Route> {
        let (scheme, rest) = link.trim().split_once("://")?;
        let path = match scheme.to_ascii_lowercase().as_str() {
            "https" => rest.split_once('/').map_or("", |(_host, path)| path),
            "altegio" => rest,
            _ => return None,
        };
        let path = path.split(['?', '#']).next().unwrap_or_default().trim_matches('/');
        match format!("/{path}").parse::<Route>() {
            Ok(Route::UnknownLink { .. }) | Err(_) => None,
            Ok(route) => Some(route),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_survives_the_way_to_its_path_and_back() {
        for route in [
            Route::MainPage {},
            Route::SmsCodePage {},
            Route::AppointmentPage { id: 9001 },
            Route::PlacePage { id: 7 },
            Route::GiftCardsPage {},
            Route::LegalPage { document: "user-agreement".into() },
        ] {
            assert_eq!(route.to_string().parse::<Route>().unwrap(), route);
        }
    }

    #[test]
    fn links_of_both_schemes_open_the_page_they_name() {
        assert_eq!(Route::from_link("altegio://appointments/42"), Some(Route::AppointmentPage { id: 42 }));
        assert_eq!(Route::from_link("https://example.com/places/7?utm=x#y"), Some(Route::PlacePage { id: 7 }));
        assert_eq!(Route::from_link("https://example.com"), Some(Route::MainPage {}));
        assert_eq!(Route::from_link("ALTEGIO://gift-cards/"), Some(Route::GiftCardsPage {}));
    }

    #[test]
    fn a_link_that_is_none_of_ours_opens_nothing() {
        for link in
            ["", "http://example.com/places", "javascript://x", "altegio://places/not-a-number", "altegio://who/knows"]
        {
            assert_eq!(Route::from_link(link), None, "{link}");
        }
    }
}
