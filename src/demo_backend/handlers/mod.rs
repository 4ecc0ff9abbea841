//! One file per resource: reads the request, asks the tables, answers in `envelope` terms. Knows no bytes.

mod account;
mod agreements;
mod booking;
mod bookings;
mod changes;
mod companies;
mod events;
mod favorites;
mod gift_cards;
mod locations;
mod login;
mod loyalty_cards;
mod memberships;
mod notifications;
mod records;
mod reviews;
mod sales;
mod settings;

use std::collections::HashMap;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::routing::{delete, get, post, put};
use bytes::Bytes;
use chrono::NaiveDate;
use http::request::Parts;
use http::{StatusCode, header};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::DemoBackend;
use super::answers::{Teller, bad_items};
use super::auth::SignedIn;
use super::envelope::{Answer, Handled, Refusal};
use super::sentinels::{self, Sentinel};
use super::tables::Tables;

pub fn routes() -> Router<DemoBackend> {
    Router::new()
        .route("/user/auth/code", post(login::send_login_code))
        .route("/book_code/{location_id}", post(login::send_booking_code))
        .route("/user/auth", post(login::login_by_code))
        .route("/user/logout", post(login::logout))
        .route("/booking/user/data", get(account::get_booking_user))
        .route("/booking/user", put(account::update_booking_user))
        .route("/user/settings", get(settings::get_settings).put(settings::update_settings))
        .route("/user/agreements", get(agreements::list_agreements).post(agreements::accept_agreements))
        .route("/user/records", get(records::list_user_records))
        .route("/user/records/{record_id}", delete(changes::cancel_user_record))
        .route("/user/records/{record_id}/", get(records::get_own_record).delete(changes::cancel_user_record))
        .route(
            "/user/records/{record_id}/{record_hash}",
            get(records::get_user_record).delete(changes::cancel_user_record_by_hash),
        )
        .route("/user/records/{record_id}/confirm", post(changes::confirm_record))
        .route("/user/companies", get(companies::list_user_companies))
        .route("/user/favorites/{location_id}", put(favorites::add_favorite).delete(favorites::remove_favorite))
        .route("/user/loyalty/abonements", get(memberships::list_user_memberships))
        .route("/user/loyalty/abonements/{membership_id}", get(memberships::get_user_membership))
        .route("/user/loyalty/certificates", get(gift_cards::list_user_gift_cards))
        .route("/user/loyalty/certificates/{gift_card_id}", get(gift_cards::get_user_gift_card))
        .route("/user/loyalty_cards", get(loyalty_cards::list_all_user_loyalty_cards))
        .route("/user/loyalty_cards/{chain_id}", get(loyalty_cards::list_user_loyalty_cards))
        .route("/user/loyalty_cards/{chain_id}/{location_id}", get(loyalty_cards::list_loyalty_cards_at))
        .route("/user/notifications", get(notifications::list_notifications))
        .route("/user/notifications/unread_count", get(notifications::get_unread_count))
        .route("/user/notifications/read", post(notifications::mark_notifications_read))
        .route("/bookform/{form_id}", get(booking::get_bookform))
        .route("/booking/forms/{form_id}/custom_fields", get(booking::list_form_custom_fields))
        .route("/custom_fields/{field_category}/{location_id}", get(booking::list_custom_fields))
        .route("/privacy_policy/{location_id}", get(booking::get_privacy_policy))
        .route("/book_services/{location_id}", get(booking::get_book_services))
        .route("/book_staff/{location_id}", get(booking::get_book_staff))
        .route("/book_staff_seances/{location_id}/{team_member_id}", get(booking::get_nearest_seances))
        .route("/book_dates/{location_id}", get(booking::get_book_dates))
        .route("/book_times/{location_id}/{team_member_id}/{date}", get(booking::get_book_times))
        .route("/book_check/{location_id}", post(bookings::check_booking))
        .route("/book_record/{location_id}", post(bookings::create_booking))
        .route("/book_record/{location_id}/{record_id}", put(changes::reschedule_record))
        .route("/book_record/{location_id}/{record_id}/{record_hash}", get(changes::get_booked_record))
        .route("/activity/{location_id}/search", get(events::search_events))
        .route("/activity/{location_id}/search_dates", get(events::search_event_dates))
        .route("/activity/{location_id}/search_dates_range", get(events::get_event_date_range))
        .route("/activity/{location_id}/filters", get(events::get_event_filters))
        .route("/activity/{location_id}/{event_id}/book", post(events::book_event))
        .route("/companies", get(locations::list_locations))
        .route("/company/{location_id}", get(locations::get_location))
        .route("/company/{location_id}/promo_blocks", get(locations::list_promo_blocks))
        .route("/comments/{location_id}", get(reviews::list_comments).post(reviews::review_location))
        .route("/comments/{location_id}/{team_member_id}", post(reviews::rate_team_member))
        .route("/master_record_review/{record_token}", get(reviews::get_review_form).post(reviews::submit_review))
        .route("/online_sales/{location_id}/items", get(sales::list_sale_items))
        .route("/online_sales/{location_id}/orders", post(sales::create_sale_order))
        .route("/online_sales/orders/{order_id}", get(sales::get_sale_order))
        .route("/user/records/{record_id}/payment", post(sales::pay_record))
        .route("/countries", get(locations::list_countries))
        .fallback(|| async { Refusal::not_found("Page") })
        .method_not_allowed_fallback(|| async {
            Refusal::new(StatusCode::METHOD_NOT_ALLOWED, "The method is not allowed here.")
        })
}

/// What picture addresses start with, for this request.
pub struct PublicBase(pub String);

impl FromRequestParts<DemoBackend> for PublicBase {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, backend: &DemoBackend) -> Result<Self, Refusal> {
        let host = || parts.headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
        let configured = backend.inner.config.public_base.clone();
        Ok(Self(configured.unwrap_or_else(|| format!("http://{}", host()))))
    }
}

/// The query, each key once.
pub struct Asked(HashMap<String, String>);

impl<S: Sync> FromRequestParts<S> for Asked {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Refusal> {
        let query = parts.uri.query().unwrap_or_default();
        Ok(Self(url::form_urlencoded::parse(query.as_bytes()).into_owned().collect()))
    }
}

impl Asked {
    /// Absent is `None`; what is no number is refused like the API's form validation.
    pub fn number(&self, key: &str) -> Result<Option<i64>, Refusal> {
        let Some(text) = self.0.get(key) else { return Ok(None) };
        match text.parse() {
            Ok(number) => Ok(Some(number)),
            Err(_) => Err(unprocessable(key, "Must be a number.")),
        }
    }

    /// `YYYY-MM-DD`, or a moment whose day counts.
    pub fn day(&self, key: &str) -> Result<Option<NaiveDate>, Refusal> {
        let Some(text) = self.0.get(key).filter(|text| !text.is_empty()) else { return Ok(None) };
        let day = text.get(..10).and_then(|day| day.parse().ok());
        day.map(Some).ok_or_else(|| unprocessable(key, "Must be a day, YYYY-MM-DD."))
    }

    pub fn flag(&self, key: &str) -> Option<bool> {
        self.0.get(key).map(|text| matches!(text.as_str(), "1" | "true"))
    }

    /// One page of `items` with its meta; 25 at a time unless asked, never over 100.
    pub fn page(&self, items: Vec<Value>) -> Handled {
        let count = self.number("count")?.unwrap_or(25).clamp(1, 100);
        let page = self.number("page")?.unwrap_or(1).max(1);
        let total = items.len();
        let size = usize::try_from(count).unwrap_or(25);
        let start = usize::try_from(page - 1).unwrap_or(0).saturating_mul(size);
        let items: Vec<_> = items.into_iter().skip(start).take(size).collect();
        let has_more = start.saturating_add(items.len()) < total;
        Answer::with_meta(StatusCode::OK, items, json!({ "count": total, "page": page, "has_more": has_more }))
    }
}

fn unprocessable(field: &str, problem: &str) -> Refusal {
    Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, problem).field(field, problem)
}

/// A JSON body; an empty one reads as `{}`.
fn body<T: DeserializeOwned>(bytes: &Bytes) -> Result<T, Refusal> {
    let text: &[u8] = if bytes.is_empty() { b"{}" } else { bytes };
    serde_json::from_slice(text)
        .map_err(|_| Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, "The body is not the JSON that was expected."))
}

fn teller<'a>(backend: &'a DemoBackend, tables: &'a Tables, base: &'a PublicBase) -> Teller<'a> {
    let shift = chrono::Duration::seconds(tables.clock_shift_seconds);
    let payment_base = backend.inner.config.payment_base.as_deref().unwrap_or(&base.0);
    Teller { tables, base: &base.0, payment_base, now: backend.inner.config.clock.now() + shift }
}

/// A list for this client; one sentinel finds bad items among the good ones.
fn items_for(who: &SignedIn, mut items: Vec<Value>) -> Vec<Value> {
    if sentinels::of(&who.phone) == Some(Sentinel::BadItems) {
        for (position, bad) in bad_items().into_iter().enumerate() {
            items.insert((position * 2).min(items.len()), bad);
        }
    }
    items
}
