//! The client's operations by the name that the OpenAPI file gives them, over a transport that answers as told.

use altegio_me::api::booking::{BookingRequest, MenuFacts};
use altegio_me::api::extension::sales::OrderRequest;
use altegio_me::api::reviews::ReviewToken;
use altegio_me::api::wire;
use altegio_me::api::wire::loose::Loose;
use altegio_me::api::{
    ApiClient, ApiConfig, ApiError, DecodedList, SharedLanguage, Transport, TransportError, UserToken,
};
use altegio_me::domain::booking::{BookingDraft, EventFilter, ProfessionalChoice, Slot};
use altegio_me::domain::ids::{
    AppointmentId, ChainId, EventId, GiftCardId, MembershipId, OfferId, PlaceId, ProfessionalId, ServiceId,
};
use altegio_me::domain::phone_number::PhoneNumber;
use altegio_me::domain::place::Place;
use altegio_me::domain::place_time::PlaceTime;
use altegio_me::domain::review::{Review, ReviewTarget};
use altegio_me::domain::sale::{Buyer, SaleKind};
use altegio_me::platform::clock::Clock;
use bytes::Bytes;
use chrono::{DateTime, NaiveDate};
use http::Response;
use serde_json::Value;

/// What the client has of an operation: how many things it gave, 0 or 1 for a single one.
pub type Outcome = Result<usize, ApiError>;

/// Every operation the client has.
pub const OPERATIONS: [&str; 50] = [
    "get_book_services",
    "get_book_staff",
    "get_nearest_seances",
    "get_book_dates",
    "get_book_times",
    "check_booking",
    "create_booking",
    "reschedule_record",
    "get_privacy_policy",
    "list_form_custom_fields",
    "list_locations",
    "search_events",
    "search_event_dates",
    "get_event_date_range",
    "get_event_filters",
    "book_event",
    "send_booking_code",
    "login_by_code",
    "get_booking_user",
    "list_user_records",
    "get_user_record",
    "cancel_user_record",
    "confirm_record",
    "get_bookform",
    "get_location",
    "list_user_memberships",
    "list_user_gift_cards",
    "list_user_loyalty_cards",
    "send_login_code",
    "logout",
    "list_agreements",
    "accept_agreements",
    "list_user_companies",
    "add_favorite",
    "remove_favorite",
    "get_user_membership",
    "get_user_gift_card",
    "list_all_user_loyalty_cards",
    "get_unread_count",
    "list_promo_blocks",
    "list_comments",
    "get_review_form",
    "submit_review",
    "rate_team_member",
    "review_location",
    "update_booking_user",
    "list_sale_items",
    "create_sale_order",
    "get_sale_order",
    "pay_record",
];

/// Those that give a list.
pub const LISTS: [&str; 9] = [
    "list_user_records",
    "list_user_memberships",
    "list_user_gift_cards",
    "list_user_loyalty_cards",
    "list_user_companies",
    "list_all_user_loyalty_cards",
    "list_promo_blocks",
    "list_comments",
    "list_sale_items",
];

/// A client whose server answers everything with this.
pub fn client(status: u16, content_type: &'static str, body: Bytes) -> ApiClient {
    let transport = Transport::in_process(move |_| {
        let answer = Response::builder().status(status).header("content-type", content_type).body(body.clone());
        Box::pin(async move { answer.map_err(|_| TransportError::Reset) })
    });
    let config = ApiConfig {
        base_url: "https://server.example/api/v1".to_owned(),
        partner_token: "partner".to_owned(),
        form_id: Some(12_001),
        language: SharedLanguage::new("en"),
    };
    let clock = Clock::manual("2026-11-22T09:00:00Z".parse().unwrap());
    let client = ApiClient::with_random(config, transport, clock, fastrand::Rng::with_seed(1));
    client.set_user_token(UserToken::new("user"));
    client
}

/// Runs the call to its end; pauses between repeats take no time.
pub fn call(operation: &str, client: &ApiClient) -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    runtime.block_on(call_now(operation, client))
}

async fn call_now(operation: &str, client: &ApiClient) -> Outcome {
    let phone = PhoneNumber::from_server("+31205550177").unwrap();
    let nothing: [Place; 0] = [];
    match operation {
        "send_booking_code" => client.send_booking_code(PlaceId(9001), &phone).await.map(|_| 0),
        "login_by_code" => client.login_by_code(&phone, "0427", None).await.map(|_| 1),
        "get_booking_user" => client.get_account().await.map(|_| 1),
        "list_user_records" => client.list_appointments().await.map(length),
        "get_user_record" => client.get_appointment(AppointmentId(1)).await.map(|_| 1),
        "cancel_user_record" => client.cancel_appointment(AppointmentId(1)).await.map(|()| 0),
        "confirm_record" => client.confirm_appointment(AppointmentId(1)).await.map(|()| 0),
        "get_bookform" => client.place_of_form().await.map(|place| place.into_iter().count()),
        "get_location" => client.get_place(PlaceId(9001)).await.map(|_| 1),
        "list_user_memberships" => client.list_memberships(&nothing).await.map(length),
        "list_user_gift_cards" => client.list_gift_cards(&nothing).await.map(length),
        "list_user_loyalty_cards" => client.list_loyalty_cards_of(ChainId(800)).await.map(length),
        "send_login_code" => client.send_login_code(&phone, Some(PlaceId(9001))).await.map(|_| 0),
        "logout" => {
            client.log_out(None).await;
            Ok(0)
        }
        "list_agreements" => client.list_agreements().await.map(|list| list.map_or(0, |list| list.len())),
        "accept_agreements" => {
            client.accept_agreements(&[("user_agreement".to_owned(), "2026-02".to_owned())]).await.map(|()| 0)
        }
        "list_user_companies" => client.list_places(Some(&[])).await.map(length),
        "add_favorite" => client.set_favorite(PlaceId(9001), true).await.map(|_| 0),
        "remove_favorite" => client.set_favorite(PlaceId(9001), false).await.map(|_| 0),
        "get_user_membership" => {
            client.get_membership(MembershipId(1), &nothing).await.map(|card| card.into_iter().count())
        }
        "get_user_gift_card" => {
            client.get_gift_card(GiftCardId(1), &nothing).await.map(|card| card.into_iter().count())
        }
        "list_all_user_loyalty_cards" => client.list_loyalty_cards(&nothing).await.map(length),
        "get_unread_count" => client.get_unread_count().await.map(|count| count.into_iter().count()),
        "list_promo_blocks" => client.list_promotions(&place().await).await.map(length),
        "list_comments" => client.list_comments(PlaceId(9001), None, None, 1).await.map(length),
        "get_review_form" => client.is_review_submitted(&review_token().await).await.map(|_| 1),
        "submit_review" => client.submit_review(&review_token().await, &review()).await.map(|()| 0),
        "rate_team_member" => {
            client.rate_professional(PlaceId(9001), ProfessionalId(7001), &review()).await.map(|()| 0)
        }
        "review_location" => client.review_place(PlaceId(9001), None, &review()).await.map(|()| 0),
        "get_book_services" => {
            let facts = MenuFacts { currency: "€" };
            client.get_service_menu(AT, ProfessionalChoice::Any, &[], facts).await.map(|_| 1)
        }
        "get_book_staff" => client.list_professionals(AT, &[], zone()).await.map(length),
        "get_nearest_seances" => {
            client.get_nearest_times(AT, ProfessionalId(7001), &[], zone()).await.map(|found| found.into_iter().count())
        }
        "get_book_dates" => {
            let (from, to) = (day("2026-10-01"), day("2026-10-31"));
            let days = client.get_free_days(AT, ProfessionalChoice::Any, &[], from, to).await;
            days.map(|days| usize::from(days == [day("2026-10-05"), day("2026-10-06")].into()))
        }
        "get_book_times" => {
            let times = client.get_free_times(AT, ProfessionalChoice::Any, &[], day("2026-10-05"), zone()).await;
            times.map(|times| times.len())
        }
        "check_booking" => client.check_booking(AT, &draft().parts).await.map(|()| 0),
        "create_booking" => {
            let draft = draft();
            client.create_booking(request(&draft)).await.map(|made| made.len())
        }
        "reschedule_record" => {
            let slot = draft().parts.remove(0).slot.unwrap();
            client.reschedule_appointment(AT, AppointmentId(1), &slot, None).await.map(|()| 1)
        }
        "get_privacy_policy" => client.get_privacy_policy(AT).await.map(|policy| policy.into_iter().count()),
        "list_form_custom_fields" => client.list_custom_fields(12_001).await.map(|fields| fields.len()),
        "list_locations" => client.list_places_of_chain(ChainId(800)).await.map(length),
        "search_events" => client
            .list_events(&place().await, &EventFilter::default(), day("2026-10-01"), day("2026-10-31"))
            .await
            .map(length),
        "search_event_dates" => client
            .list_event_days(AT, &EventFilter::default(), day("2026-10-01"), day("2026-10-31"))
            .await
            .map(|days| days.len()),
        "get_event_date_range" => {
            client.get_event_span(AT, &EventFilter::default()).await.map(|span| span.into_iter().count())
        }
        "get_event_filters" => {
            client.list_event_professionals(AT, &EventFilter::default()).await.map(|people| people.len())
        }
        "book_event" => {
            let draft = draft();
            client.book_event(request(&draft), EventId(31_001), 1).await.map(|_| 1)
        }
        "update_booking_user" => client.set_name("Nora").await.map(|()| 0),
        "list_sale_items" => client.list_offers(AT, zone()).await.map(|list| list.map_or(0, length)),
        "create_sale_order" => {
            let buyer = Buyer { name: "Nora".into(), phone: "+31205550177".into(), email: "nora@mail.example".into() };
            let (kind, offer) = (SaleKind::Membership, OfferId(610));
            let back = "altegio-me://checkout/9001";
            let request = OrderRequest { place: AT, kind, offer, buyer: &buyer, return_url: back, key: "key" };
            client.create_order(request).await.map(|_| 1)
        }
        "get_sale_order" => client.get_order("ord_1").await.map(|_| 1),
        "pay_record" => {
            let url = client.pay_appointment(AppointmentId(1), "altegio-me://appointments/1").await;
            url.map(|url| url.into_iter().count())
        }
        other => panic!("{other} is not tried"),
    }
}

const AT: PlaceId = PlaceId(9001);

fn zone() -> Option<chrono_tz::Tz> {
    Some(chrono_tz::Europe::Amsterdam)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// One service at one time.
fn draft() -> BookingDraft {
    let start = DateTime::parse_from_rfc3339("2026-10-05T14:30:00+02:00").unwrap();
    let slot = Slot {
        time: start.time(),
        wire_datetime: "2026-10-05T14:30:00+02:00".to_owned(),
        start: PlaceTime::new(start, zone()),
        length_seconds: 3600,
    };
    let mut draft = BookingDraft::new(Some(AT), "key".to_owned(), start.to_utc());
    draft.parts[0].services = vec![ServiceId(41_001)];
    draft.parts[0].slot = Some(slot);
    draft
}

fn request(draft: &BookingDraft) -> BookingRequest<'_> {
    BookingRequest { place: AT, draft, form: 12_001, sms_code: None }
}

fn length<T>(list: DecodedList<T>) -> usize {
    list.items.len()
}

fn review() -> Review {
    let target = ReviewTarget::Place { place: PlaceId(9001), appointment: None };
    Review { target, stars: 5, text: "Lovely place.".to_owned(), name: "Nora".to_owned() }
}

async fn review_token() -> ReviewToken {
    let record = r#"{"id": 1, "company": {"id": 9001, "title": "Luna Studio"}, "token": "AB12C"}"#;
    let client = client(200, "application/json", Bytes::from_static(record.as_bytes()));
    client.get_review_token(AppointmentId(1)).await.unwrap().unwrap()
}

async fn place() -> Place {
    let company = r#"{"id": 9001, "title": "Luna Studio", "timezone_name": "Europe/Amsterdam"}"#;
    client(200, "application/json", Bytes::from_static(company.as_bytes())).get_place(PlaceId(9001)).await.unwrap()
}

/// The data of an answer through its wire type and back, so that what the demo backend writes is tested too.
pub fn written_again(operation: &str, data: Value) -> Option<Value> {
    use wire::*;
    fn each<T: Loose + serde::Serialize>(data: Value) -> Value {
        match data {
            Value::Array(items) => items.into_iter().map(each::<T>).collect(),
            single => serde_json::to_value(T::read(single).unwrap()).unwrap(),
        }
    }
    Some(match operation {
        "login_by_code" => each::<auth::AuthUserWire>(data),
        "send_login_code" => each::<auth::LoginCodeWire>(data),
        "get_booking_user" => each::<account::BookingUserWire>(data),
        "list_user_records" | "get_user_record" => each::<records::RecordWire>(data),
        "get_location" | "list_locations" => each::<companies::CompanyWire>(data),
        "list_user_companies" => each::<companies::UserCompanyWire>(data),
        "list_user_memberships" => each::<memberships::MembershipWire>(data),
        "get_user_membership" => each::<memberships::MembershipDetailsWire>(data),
        "list_user_gift_cards" => each::<gift_cards::GiftCardWire>(data),
        "get_user_gift_card" => each::<gift_cards::GiftCardDetailsWire>(data),
        "list_user_loyalty_cards" | "list_all_user_loyalty_cards" => each::<loyalty_cards::LoyaltyCardWire>(data),
        "list_promo_blocks" => each::<promotions::PromoBlockWire>(data),
        "get_unread_count" | "mark_notifications_read" => each::<notifications::UnreadWire>(data),
        "list_notifications" => each::<notifications::NotificationWire>(data),
        "list_agreements" | "accept_agreements" => each::<agreements::AgreementWire>(data),
        "add_favorite" | "remove_favorite" => each::<favorites::FavoriteWire>(data),
        "list_comments" | "rate_team_member" | "review_location" => each::<reviews::CommentWire>(data),
        "get_review_form" => each::<reviews::ReviewFormWire>(data),
        "get_bookform" => each::<booking::BookformWire>(data),
        "get_book_services" => each::<booking::BookServicesWire>(data),
        "get_book_staff" => each::<booking::BookStaffWire>(data),
        "get_nearest_seances" => each::<booking::NearestSeancesWire>(data),
        "get_book_dates" => each::<booking::BookDatesWire>(data),
        "get_book_times" => each::<booking::BookTimeWire>(data),
        "create_booking" => each::<booking::BookRecordResultWire>(data),
        "reschedule_record" => each::<records::RecordWire>(data),
        "get_privacy_policy" => each::<booking::PrivacyPolicyWire>(data),
        "search_events" => each::<events::EventWire>(data),
        "book_event" => each::<events::EventBookResultWire>(data),
        "list_sale_items" => each::<sales::SaleItemWire>(data),
        "create_sale_order" | "get_sale_order" => each::<sales::OrderWire>(data),
        "pay_record" => each::<sales::PaymentWire>(data),
        _ => return None,
    })
}
