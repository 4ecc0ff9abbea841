//! Offers, orders and payments told.

use serde_json::{Value, json};

use crate::api::wire::gift_cards::{GiftCardTypeWire, ItemTypeWire};
use crate::api::wire::loose::Nullable;
use crate::api::wire::memberships::MembershipTypeWire;
use crate::api::wire::sales::{OrderWire, PaymentWire, SaleItemWire};

use super::wallet::container;
use super::{Teller, hundredths, json, with_offset};
use crate::demo_backend::sales::PAGE_LIVES;
use crate::demo_backend::tables::{BalanceRow, GivesRow, OfferRow, PaidRow, PaymentRow, PaymentStateRow};

impl Teller<'_> {
    /// `price`: what this client pays, in hundredths.
    pub fn sale_item(&self, row: &OfferRow, price: i64) -> Value {
        let places = self.tables.places.iter().filter(|place| place.chain == Some(row.chain));
        let mut wire = SaleItemWire {
            kind: kind_of(row).to_owned(),
            type_id: row.id,
            title: row.title.clone(),
            description: Some(row.description.clone()).filter(|text| !text.is_empty()),
            price: hundredths(price),
            currency: row.currency.clone(),
            image_url: self.optional_picture(&row.image),
            locations: places.map(|place| self.location_ref(place)).collect(),
            ..SaleItemWire::default()
        };
        match &row.gives {
            GivesRow::Membership { balance, period, period_unit_id, from_sale, freeze_days } => {
                let pooled = if let BalanceRow::Pooled { total, .. } = balance { *total } else { 0 };
                wire.membership_type = Some(MembershipTypeWire {
                    id: Some(row.id),
                    salon_group_id: Some(row.chain),
                    title: row.title.clone(),
                    period: Some(*period),
                    period_unit_id: Some(*period_unit_id),
                    allow_freeze: Some(freeze_days.is_some()),
                    freeze_limit: Some(freeze_days.unwrap_or(0)),
                    freeze_limit_unit_id: Some(i64::from(freeze_days.is_some())),
                    is_united_balance: Some(!matches!(balance, BalanceRow::Split(_))),
                    united_balance_services_count: Some(pooled),
                    is_united_balance_unlimited: Some(matches!(balance, BalanceRow::Unlimited)),
                    cost: Some(hundredths(row.price)),
                    expiration_type_id: Some(if *from_sale { 1 } else { 2 }),
                    is_online_sale_enabled: Some(true),
                    online_sale_title: Some(row.title.clone()),
                    online_sale_price: Some(hundredths(price)),
                    balance_container: Some(container(balance, &[], |(_, total)| *total)),
                    ..MembershipTypeWire::default()
                });
            }
            GivesRow::GiftCard { nominal, is_multi, item_type, months } => {
                wire.gift_card_type = Some(GiftCardTypeWire {
                    id: Some(row.id),
                    title: row.title.clone(),
                    balance: Some(hundredths(*nominal)),
                    is_multi: *is_multi,
                    company_group_id: Some(row.chain),
                    item_type_id: Some(item_type.0),
                    expiration_type_id: Some(if months.is_some() { 2 } else { 0 }),
                    expiration_timeout: *months,
                    expiration_timeout_unit_id: months.map(|_| 3),
                    item_type: Some(ItemTypeWire { id: Some(item_type.0), title: item_type.1.clone() }),
                    ..GiftCardTypeWire::default()
                });
            }
        }
        json(wire)
    }

    pub fn order(&self, row: &PaymentRow) -> Value {
        let PaidRow::Offer(offer) = row.what else { return Value::Null };
        let offer = self.tables.offers.iter().find(|known| known.id == offer);
        let is_open = row.state == PaymentStateRow::Open;
        json(OrderWire {
            id: row.id.clone(),
            status: match row.state {
                PaymentStateRow::Open => "registered",
                PaymentStateRow::Processing(_) => "processing",
                PaymentStateRow::Paid => "paid",
                PaymentStateRow::Declined => "failed",
                PaymentStateRow::Expired => "cancelled",
            }
            .to_owned(),
            kind: offer.map_or("membership", kind_of).to_owned(),
            type_id: offer.map(|offer| offer.id),
            location_id: Some(row.place),
            amount: hundredths(row.amount),
            currency: row.currency.clone(),
            payment_url: Nullable(is_open.then(|| self.payment_page(row))),
            number: Nullable(row.number.clone()),
            created_at: Some(with_offset(row.created, chrono_tz::UTC)),
            expires_at: Nullable(is_open.then(|| with_offset(row.created + PAGE_LIVES, chrono_tz::UTC))),
        })
    }

    pub fn payment(&self, row: &PaymentRow) -> Value {
        let is_open = row.state == PaymentStateRow::Open;
        json(PaymentWire {
            payment_id: row.id.clone(),
            status: match row.state {
                PaymentStateRow::Open => "created",
                PaymentStateRow::Processing(_) => "pending",
                PaymentStateRow::Paid => "paid",
                PaymentStateRow::Declined => "failed",
                PaymentStateRow::Expired => "expired",
            }
            .to_owned(),
            amount: hundredths(row.amount),
            currency: row.currency.clone(),
            payment_url: Nullable(is_open.then(|| self.payment_page(row))),
            expires_at: Nullable(is_open.then(|| with_offset(row.created + PAGE_LIVES, chrono_tz::UTC))),
        })
    }

    fn payment_page(&self, row: &PaymentRow) -> String {
        format!("{}/pay/{}", self.payment_base, row.id)
    }
}

pub fn kind_of(row: &OfferRow) -> &'static str {
    match row.gives {
        GivesRow::Membership { .. } => "membership",
        GivesRow::GiftCard { .. } => "gift_card",
    }
}

/// For the control door.
pub fn told_payments(rows: &[PaymentRow]) -> Value {
    let told = |row: &PaymentRow| json!({ "id": row.id, "client": row.client, "state": format!("{:?}", row.state) });
    rows.iter().map(told).collect()
}
