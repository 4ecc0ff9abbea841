//! Buying online: what is sold, orders, and the payment of a visit. What a payment does is decided in `demo_backend::sales`.

use axum::extract::{Path, State};
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde_json::json;

use super::bookings::Sent;
use super::{Answer, DemoBackend, Handled, PublicBase, Refusal, SignedIn, teller};
use crate::demo_backend::answers::kind_of;
use crate::demo_backend::permissions::own_record;
use crate::demo_backend::sales;
use crate::demo_backend::sentinels::{self, Sentinel};
use crate::demo_backend::tables::{OfferRow, PaidRow, PaymentRow, PaymentStateRow, Tables};

/// Longer keys are refused.
const LONGEST_KEY: usize = 64;

/// Where a payment page may lead back to: nothing else is ever put into it.
const WAYS_BACK: [&str; 2] = ["altegio-me://", "https://altegio.me/"];

pub async fn list_sale_items(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    who: SignedIn,
    Path(place): Path<i64>,
) -> Handled {
    let items = backend.change(|tables| {
        check_sales(tables, &who, place)?;
        spring(tables, &who, place);
        let tables = &*tables;
        let sold = tables.offers.iter().filter(|offer| is_sold(tables, &who, offer, place));
        let teller = teller(&backend, tables, &base);
        Ok(sold.map(|offer| teller.sale_item(offer, price(tables, &who, offer))).collect::<Vec<_>>())
    })?;
    Answer::counted(items)
}

/// The same key is the same order.
pub async fn create_sale_order(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    who: SignedIn,
    Path(place): Path<i64>,
    headers: HeaderMap,
    bytes: Bytes,
) -> Handled {
    let sent = Sent::of(&bytes)?;
    let key = headers.get("idempotency-key").and_then(|key| key.to_str().ok()).unwrap_or_default().to_owned();
    if key.is_empty() || key.len() > LONGEST_KEY {
        return Err(unprocessable("Idempotency-Key", "A key of up to 64 characters is needed."));
    }
    let now = backend.now();
    let row = backend.change(|tables| {
        check_sales(tables, &who, place)?;
        if let Some(known) = tables.payments.iter().find(|row| row.client == who.client && row.key == key) {
            let id = known.id.clone();
            return sales::settled(tables, &id, now).ok_or_else(|| Refusal::not_found("Order"));
        }
        check_buyer(&sent)?;
        let wanted: i64 = sent.get("type_id").unwrap_or(0);
        let offer = tables.offers.iter().find(|offer| offer.id == wanted && is_sold(tables, &who, offer, place));
        let offer = offer.filter(|offer| kind_of(offer) == sent.text("kind"));
        let offer = offer.cloned().ok_or_else(|| unprocessable("type_id", "This is not sold any more."))?;
        let row = PaymentRow {
            id: format!("ord_{}", tables.new_id()),
            client: who.client,
            place,
            what: PaidRow::Offer(offer.id),
            key: key.clone(),
            amount: price(tables, &who, &offer),
            currency: offer.currency.clone(),
            state: PaymentStateRow::Open,
            created: now,
            return_url: sent.text("return_url"),
            number: None,
        };
        tables.payments.push(row.clone());
        Ok(row)
    })?;
    let tables = backend.read();
    Answer::with_meta(StatusCode::CREATED, teller(&backend, &tables, &base).order(&row), json!([]))
}

pub async fn get_sale_order(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    who: SignedIn,
    Path(id): Path<String>,
) -> Handled {
    let now = backend.now();
    let row = backend.change(|tables| sales::settled(tables, &id, now));
    let is_own = |row: &PaymentRow| row.client == who.client && matches!(row.what, PaidRow::Offer(_));
    let row = row.filter(is_own).ok_or_else(|| Refusal::not_found("Order"))?;
    let tables = backend.read();
    Answer::data(teller(&backend, &tables, &base).order(&row))
}

/// One open payment for each visit: asking again answers it.
pub async fn pay_record(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    who: SignedIn,
    Path(id): Path<i64>,
    bytes: Bytes,
) -> Handled {
    let sent = Sent::of(&bytes)?;
    check_way_back(&sent)?;
    let now = backend.now();
    let row = backend.change(|tables| {
        let record = own_record(tables, who.client, id)?.clone();
        if record.deleted || record.start <= now {
            return Err(Refusal::new(StatusCode::FORBIDDEN, "This appointment can no longer be paid online."));
        }
        if !record.prepaid || record.prepaid_confirmed {
            return Err(unprocessable("record_id", "There is nothing to pay."));
        }
        let of_record = |row: &&PaymentRow| row.what == PaidRow::Record(id);
        let known: Vec<String> = tables.payments.iter().filter(of_record).map(|row| row.id.clone()).collect();
        for known in known {
            let row = sales::settled(tables, &known, now);
            let is_under_way =
                |row: &PaymentRow| matches!(row.state, PaymentStateRow::Open | PaymentStateRow::Processing(_));
            if let Some(row) = row.filter(is_under_way) {
                return Ok(row);
            }
        }
        let place = tables.place(record.place).ok_or_else(|| Refusal::not_found("Location"))?;
        let listed = |id: &i64| place.service(*id).map_or(0, |service| service.price);
        let amount = match record.costs.is_empty() {
            true => record.services.iter().map(listed).sum(),
            false => record.costs.iter().sum(),
        };
        let currency = iso(&place.currency).to_owned();
        let row = PaymentRow {
            id: format!("pay_{}", tables.new_id()),
            client: who.client,
            place: record.place,
            what: PaidRow::Record(id),
            key: String::new(),
            amount,
            currency,
            state: PaymentStateRow::Open,
            created: now,
            return_url: sent.text("return_url"),
            number: None,
        };
        tables.payments.push(row.clone());
        Ok(row)
    })?;
    let tables = backend.read();
    Answer::with_meta(StatusCode::CREATED, teller(&backend, &tables, &base).payment(&row), json!([]))
}

fn check_sales(tables: &Tables, who: &SignedIn, place: i64) -> Result<(), Refusal> {
    let sells = tables.place(place).is_some_and(|place| place.has_online_sales);
    let has_any = tables.offers.iter().any(|offer| offer.place == place);
    let has_page_only = sentinels::of(&who.phone) == Some(Sentinel::OnlySalesPage);
    if sells && has_any && !has_page_only { Ok(()) } else { Err(Refusal::not_found("Page")) }
}

fn check_buyer(sent: &Sent) -> Result<(), Refusal> {
    check_way_back(sent)?;
    let buyer = sent.part("buyer");
    for field in ["name", "phone", "email"] {
        if buyer.text(field).trim().is_empty() {
            return Err(unprocessable(field, "This is needed."));
        }
    }
    if !buyer.text("email").contains('@') {
        return Err(unprocessable("email", "This is no address."));
    }
    match sent.get("is_agreement_accepted") {
        Some(true) => Ok(()),
        _ => Err(unprocessable("is_agreement_accepted", "The terms have to be accepted.")),
    }
}

fn check_way_back(sent: &Sent) -> Result<(), Refusal> {
    let back = sent.text("return_url");
    match WAYS_BACK.iter().any(|way| back.starts_with(way)) {
        true => Ok(()),
        false => Err(unprocessable("return_url", "This address is not known.")),
    }
}

/// What two numbers provoke from the second look on.
fn spring(tables: &mut Tables, who: &SignedIn, place: i64) {
    let trap = match sentinels::of(&who.phone) {
        Some(Sentinel::OfferPriceRises) => "dearer",
        Some(Sentinel::OfferSoldOut) => "sold out",
        _ => return,
    };
    if !tables.sprung.insert((who.client, format!("saw offers {place}"))) {
        tables.sprung.insert((who.client, format!("{trap} {place}")));
    }
}

fn is_sold(tables: &Tables, who: &SignedIn, offer: &OfferRow, place: i64) -> bool {
    let first = tables.offers.iter().find(|offer| offer.place == place).map(|offer| offer.id);
    let is_sold_out = tables.sprung.contains(&(who.client, format!("sold out {place}"))) && first == Some(offer.id);
    offer.place == place && !offer.is_gone && !is_sold_out
}

/// In hundredths.
fn price(tables: &Tables, who: &SignedIn, offer: &OfferRow) -> i64 {
    let is_dearer = tables.sprung.contains(&(who.client, format!("dearer {}", offer.place)));
    if is_dearer { offer.price * 110 / 100 } else { offer.price }
}

/// Of the symbols that the demo's places use.
fn iso(symbol: &str) -> &str {
    match symbol {
        "€" => "EUR",
        "$" => "USD",
        "£" => "GBP",
        "₸" => "KZT",
        other => other,
    }
}

fn unprocessable(field: &str, problem: &str) -> Refusal {
    Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, problem).field(field, problem)
}
