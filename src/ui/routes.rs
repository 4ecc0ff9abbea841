//! The list of screens, and which of them a link from outside opens. Must not know how a screen gets its data.

use dioxus::prelude::*;

use crate::domain::sale::SaleKind;

use super::screens::account::AccountPage;
use super::screens::appointment::AppointmentPage;
use super::screens::appointments::{AppointmentsPage, PlaceAppointmentsPage};
use super::screens::booking::{BookingPage, ContinueBookingPage};
use super::screens::checkout::CheckoutPage;
use super::screens::discounts::DiscountsPage;
use super::screens::frame::Frame;
use super::screens::gift_card::GiftCardPage;
use super::screens::gift_cards::GiftCardsPage;
use super::screens::legal::LegalPage;
use super::screens::loyalty_cards::LoyaltyCardsPage;
use super::screens::main_page::MainPage;
use super::screens::membership::MembershipPage;
use super::screens::memberships::MembershipsPage;
use super::screens::notifications::NotificationsPage;
use super::screens::place::PlacePage;
use super::screens::place::reviews_page::PlaceReviewsPage;
use super::screens::places::PlacesPage;
use super::screens::reschedule::ReschedulePage;
use super::screens::review::{ReviewPlacePage, ReviewProfessionalPage};
use super::screens::shop::ShopPage;
use super::screens::sign_in::SignInPage;
use super::screens::sms_code::SmsCodePage;
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
    #[route("/review/professional/:appointment")]
    ReviewProfessionalPage { appointment: i64 },
    #[route("/review/place/:place?:appointment")]
    ReviewPlacePage { place: i64, appointment: Option<i64> },
    #[route("/appointments/:id/reschedule")]
    ReschedulePage { id: i64 },
    #[route("/places")]
    PlacesPage {},
    #[route("/places/:place/appointments")]
    PlaceAppointmentsPage { place: i64 },
    #[route("/places/:place/reviews")]
    PlaceReviewsPage { place: i64 },
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
    #[route("/discounts")]
    DiscountsPage {},
    #[route("/book")]
    ContinueBookingPage {},
    #[route("/shop/:place?:kind")]
    ShopPage { place: i64, kind: Option<SaleKind> },
    #[route("/checkout/:place?:kind&:offer")]
    CheckoutPage { place: i64, kind: Option<SaleKind>, offer: Option<i64> },
    #[route("/book/:place?:again&:membership&:gift_card")]
    BookingPage { place: i64, again: Option<i64>, membership: Option<i64>, gift_card: Option<i64> },
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
    /// `Book` at a place.
    pub fn book(place: i64) -> Self {
        Self::BookingPage { place, again: None, membership: None, gift_card: None }
    }

    /// `Book again`: all but date and time as in that visit, which may be unknown.
    pub fn book_again(place: i64, visit: Option<i64>) -> Self {
        Self::BookingPage { place, again: visit, membership: None, gift_card: None }
    }

    /// `Book` from a membership: what it covers is offered, and it is used.
    pub fn book_with_membership(place: i64, membership: i64) -> Self {
        Self::BookingPage { place, again: None, membership: Some(membership), gift_card: None }
    }

    /// `Book` from a gift card.
    pub fn book_with_gift_card(place: i64, gift_card: i64) -> Self {
        Self::BookingPage { place, again: None, membership: None, gift_card: Some(gift_card) }
    }

    /// Pages that show nothing of anybody's: they need no session.
    pub fn is_public(&self) -> bool {
        matches!(
            self,
            Route::SignInPage {} | Route::SmsCodePage {} | Route::LegalPage { .. } | Route::UnknownLink { .. }
        )
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
            Route::PlaceReviewsPage { place: 7 },
            Route::ReviewProfessionalPage { appointment: 9001 },
            Route::ReviewPlacePage { place: 7, appointment: Some(9001) },
            Route::ReviewPlacePage { place: 7, appointment: None },
            Route::GiftCardsPage {},
            Route::ShopPage { place: 7, kind: None },
            Route::ShopPage { place: 7, kind: Some(SaleKind::GiftCard) },
            Route::CheckoutPage { place: 7, kind: Some(SaleKind::Membership), offer: Some(610) },
            Route::book(7),
            Route::book_again(7, Some(9001)),
            Route::book_with_membership(7, 55),
            Route::book_with_gift_card(7, 66),
            Route::LegalPage { document: "user-agreement".into() },
        ] {
            assert_eq!(route.to_string().parse::<Route>().unwrap(), route);
        }
    }

    #[test]
    fn a_link_that_is_none_of_ours_leads_to_the_page_that_says_so() {
        for path in ["/places/not-a-number", "/who/knows", "/appointments/1/2"] {
            assert!(matches!(path.parse::<Route>(), Ok(Route::UnknownLink { .. })), "{path}");
        }
    }
}
