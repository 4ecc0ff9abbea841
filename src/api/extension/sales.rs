//! Buying online. Without these calls there is only the place's own sales page, and visits are paid on its booking form.

use chrono_tz::Tz;

use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::companies::place_ref;
use crate::api::error::ApiError;
use crate::api::html::plain_text;
use crate::api::memberships::granted;
use crate::api::picture_url::Pictures;
use crate::api::reply::DecodedList;
use crate::api::wire::gift_cards::GiftCardTypeWire;
use crate::api::wire::loose::Nullable;
use crate::api::wire::memberships::MembershipTypeWire;
use crate::api::wire::moment::ZoneWire;
use crate::api::wire::sales::{BuyerWire, OrderRequestWire, OrderWire, PaymentRequestWire, PaymentWire, SaleItemWire};
use crate::domain::ids::{AppointmentId, OfferId, PlaceId};
use crate::domain::money::Money;
use crate::domain::sale::{Buyer, Offer, Order, OrderStatus, SaleKind, TermStart, TermUnit, Terms, Validity};

use super::NotFound;

/// All that an order says. No `Debug`: it holds who buys.
pub struct OrderRequest<'a> {
    pub place: PlaceId,
    pub kind: SaleKind,
    pub offer: OfferId,
    pub buyer: &'a Buyer,
    pub return_url: &'a str,
    /// The same key is the same order, however often it is sent.
    pub key: &'a str,
}

impl ApiClient {
    /// `None`: nothing is sold through the app here; the place's own sales page is all there is. `zone`: the place's.
    pub async fn list_offers(&self, place: PlaceId, zone: Option<Tz>) -> Result<Option<DecodedList<Offer>>, ApiError> {
        let call = Call::get("list_sale_items", format!("/online_sales/{place}/items")).by_user();
        let Some(reply) = self.ask_unpublished(call, NotFound::Thing).await? else { return Ok(None) };
        let pictures = self.pictures();
        let list: DecodedList<SaleItemWire> = reply.list()?;
        let list = list.convert(|wire| offer(wire, ZoneWire::named(zone), &pictures));
        Ok(Some(list.without_repeats(|offer| (offer.kind, offer.id))))
    }

    /// Registers an order that waits to be paid; moves no money. Sent again by itself when the answer is lost: the key
    /// makes it one order.
    ///
    /// # Errors
    /// `Rejected` and `NotFound` when it is not sold (any more), or when the server does not have the call.
    pub async fn create_order(&self, request: OrderRequest<'_>) -> Result<Order, ApiError> {
        let body = OrderRequestWire {
            kind: wire_kind(request.kind).to_owned(),
            type_id: request.offer.0,
            buyer: BuyerWire {
                name: request.buyer.name.clone(),
                phone: request.buyer.phone.clone(),
                email: request.buyer.email.clone(),
            },
            recipient: Nullable(None),
            return_url: request.return_url.to_owned(),
            is_agreement_accepted: true,
        };
        let path = format!("/online_sales/{}/orders", request.place);
        let call = Call::post("create_sale_order", path).by_user().json(&body).once(request.key);
        let wire: OrderWire = self.ask_for_order(call).await?;
        Ok(order(wire))
    }

    /// # Errors
    /// `NotFound` when the server knows no such order.
    pub async fn get_order(&self, id: &str) -> Result<Order, ApiError> {
        let id: String = url::form_urlencoded::byte_serialize(id.as_bytes()).collect();
        let call = Call::get("get_sale_order", format!("/online_sales/orders/{id}")).by_user();
        let wire: OrderWire = self.ask_for_order(call).await?;
        Ok(order(wire))
    }

    /// Where a visit is paid. Asking again is another way to the same payment, or another one that nobody has to pay.
    /// `None`: not offered; the place's booking form is where it is paid.
    ///
    /// # Errors
    /// `Forbidden` and `Rejected` when there is nothing (more) to pay: the list of visits tells.
    pub async fn pay_appointment(&self, id: AppointmentId, return_url: &str) -> Result<Option<String>, ApiError> {
        let body = PaymentRequestWire { kind: Some("full".to_owned()), return_url: return_url.to_owned() };
        let call = Call::post("pay_record", format!("/user/records/{id}/payment")).by_user().json(&body);
        let operation = call.operation;
        if self.is_unknown(operation) {
            return Ok(None);
        }
        let wire: PaymentWire = match self.send(call.repeatable().unpublished()).await {
            Ok(reply) => reply.one()?,
            Err(ApiError::Unauthorized) => {
                self.confirm_session().await?;
                return Ok(None);
            }
            // It may be about this visit alone, so it says nothing of the call.
            Err(ApiError::NotFound) => return Ok(None),
            Err(error) if error.is_unknown_call() => {
                self.remember_unknown(operation);
                return Ok(None);
            }
            Err(error) => return Err(error),
        };
        Ok(wire.payment_url.0.as_deref().and_then(payment_address))
    }

    async fn ask_for_order(&self, call: Call) -> Result<OrderWire, ApiError> {
        match self.send(call.unpublished()).await {
            Ok(reply) => reply.one(),
            Err(ApiError::Unauthorized) => {
                self.confirm_session().await?;
                Err(ApiError::NotFound)
            }
            Err(error) => Err(error),
        }
    }
}

fn wire_kind(kind: SaleKind) -> &'static str {
    match kind {
        SaleKind::Membership => "membership",
        SaleKind::GiftCard => "gift_card",
    }
}

/// `None` for a kind that nobody knows: it could not be ordered.
fn offer(wire: SaleItemWire, zone: ZoneWire, pictures: &Pictures) -> Option<Offer> {
    let kind = match wire.kind.as_str() {
        "membership" => SaleKind::Membership,
        "gift_card" => SaleKind::GiftCard,
        _ => return None,
    };
    let terms = match (kind, &wire.membership_type, &wire.gift_card_type) {
        (SaleKind::Membership, Some(sold), _) => membership_terms(sold),
        (SaleKind::GiftCard, _, Some(sold)) => gift_card_terms(sold, &wire.currency, zone),
        _ => Terms::Unknown,
    };
    Some(Offer {
        kind,
        id: OfferId(wire.type_id),
        title: wire.title.trim().to_owned(),
        description: plain_text(&wire.description.unwrap_or_default()),
        price: Money::of_iso(wire.price.0, &wire.currency),
        image_url: pictures.address(wire.image_url.as_deref()),
        terms,
        locations: wire.locations.into_iter().map(|location| place_ref(location, pictures)).collect(),
    })
}

fn membership_terms(sold: &MembershipTypeWire) -> Terms {
    let start = match sold.expiration_type_id {
        Some(1) => TermStart::Sale,
        Some(2) => TermStart::FirstVisit,
        _ => TermStart::Unknown,
    };
    let valid = match sold.period {
        Some(0) => Validity::NoLimit,
        length => term(length, sold.period_unit_id, start),
    };
    Terms::Membership { granted: granted(sold), valid }
}

fn gift_card_terms(sold: &GiftCardTypeWire, currency: &str, zone: ZoneWire) -> Terms {
    let valid = match sold.expiration_type_id {
        Some(0) => Validity::NoLimit,
        Some(1) => {
            let until = sold.expiration_date.and_then(|moment| moment.in_zone(zone));
            until.map_or(Validity::Unknown, Validity::Until)
        }
        _ => term(sold.expiration_timeout, sold.expiration_timeout_unit_id, TermStart::Sale),
    };
    let nominal = sold.balance.map(|amount| amount.0).unwrap_or_default();
    Terms::GiftCard {
        nominal: Money::of_iso(nominal, currency),
        is_multiple_use: sold.is_multi,
        applies_to: sold.item_type.as_ref().map(|kind| kind.title.trim().to_owned()).unwrap_or_default(),
        valid,
    }
}

fn term(length: Option<i64>, unit: Option<i64>, start: TermStart) -> Validity {
    let unit = match unit {
        Some(1) => TermUnit::Day,
        Some(2) => TermUnit::Week,
        Some(3) => TermUnit::Month,
        Some(4) => TermUnit::Year,
        _ => return Validity::Unknown,
    };
    match length.and_then(|length| u32::try_from(length).ok()).filter(|length| *length > 0) {
        Some(length) => Validity::Term { length, unit, start },
        None => Validity::Unknown,
    }
}

fn order(wire: OrderWire) -> Order {
    Order {
        id: wire.id,
        status: match wire.status.as_str() {
            "registered" => OrderStatus::Registered,
            "processing" => OrderStatus::Processing,
            "paid" => OrderStatus::Paid,
            "failed" => OrderStatus::Failed,
            "cancelled" | "canceled" => OrderStatus::Canceled,
            _ => OrderStatus::Unknown,
        },
        amount: Money::of_iso(wire.amount.0, &wire.currency),
        payment_url: wire.payment_url.0.as_deref().and_then(payment_address),
        number: wire.number.0.filter(|number| !number.trim().is_empty()),
    }
}

/// https; http only to this machine, where nobody but the demo listens in.
fn payment_address(text: &str) -> Option<String> {
    let url = url::Url::parse(text.trim()).ok()?;
    let is_here = url.host_str() == Some("127.0.0.1");
    let is_honest = url.username().is_empty() && url.password().is_none() && url.has_host();
    (is_honest && (url.scheme() == "https" || url.scheme() == "http" && is_here)).then(|| url.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_to_pay_over_an_open_line() {
        assert!(payment_address("https://pay.example/1").is_some());
        assert!(payment_address("http://127.0.0.1:8080/pay/1").is_some());
        for bad in ["http://pay.example/1", "javascript:1", "https://a:b@pay.example", "http://127.0.0.1.pay.example"] {
            assert_eq!(payment_address(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_term_without_length_or_unit_is_not_invented() {
        assert_eq!(term(Some(0), Some(3), TermStart::Sale), Validity::Unknown);
        assert_eq!(term(Some(3), None, TermStart::Sale), Validity::Unknown);
        let three = Validity::Term { length: 3, unit: TermUnit::Month, start: TermStart::Sale };
        assert_eq!(term(Some(3), Some(3), TermStart::Sale), three);
    }
}
