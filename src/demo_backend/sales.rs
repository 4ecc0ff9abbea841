//! What becomes of a payment: paid, declined, slow, forgotten; and what the client has then. Knows no request.

use chrono::{DateTime, Duration, Months, Utc};

use super::notes::{self, Event};
use super::tables::{
    Dialect, GiftCardRow, GivesRow, MembershipRow, OfferRow, PaidRow, PaymentRow, PaymentStateRow, Tables,
};

/// The page is good for so long.
pub const PAGE_LIVES: Duration = Duration::minutes(30);
/// How long the bank takes for what is paid slowly.
pub const BANK_TAKES: Duration = Duration::seconds(90);

/// What a client did on the payment page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Pay,
    PaySlowly,
    Decline,
}

/// The payment as it stands now: time alone may have decided it.
pub fn settled(tables: &mut Tables, id: &str, now: DateTime<Utc>) -> Option<PaymentRow> {
    let row = tables.payments.iter().find(|row| row.id == id)?;
    match row.state {
        PaymentStateRow::Processing(until) if until <= now => pay(tables, id, now),
        PaymentStateRow::Open if now >= row.created + PAGE_LIVES => set(tables, id, PaymentStateRow::Expired),
        _ => {}
    }
    tables.payments.iter().find(|row| row.id == id).cloned()
}

/// What is not open any more stays as it is.
pub fn act(tables: &mut Tables, id: &str, act: Act, now: DateTime<Utc>) -> Option<PaymentRow> {
    if settled(tables, id, now)?.state == PaymentStateRow::Open {
        match act {
            Act::Pay => pay(tables, id, now),
            Act::PaySlowly => set(tables, id, PaymentStateRow::Processing(now + BANK_TAKES)),
            Act::Decline => set(tables, id, PaymentStateRow::Declined),
        }
    }
    settled(tables, id, now)
}

fn set(tables: &mut Tables, id: &str, state: PaymentStateRow) {
    tables.payments.iter_mut().filter(|row| row.id == id).for_each(|row| row.state = state);
}

fn pay(tables: &mut Tables, id: &str, now: DateTime<Utc>) {
    let Some(row) = tables.payments.iter().find(|row| row.id == id).cloned() else { return };
    let number = match row.what {
        PaidRow::Offer(offer) => {
            let offer = tables.offers.iter().find(|known| known.id == offer).cloned();
            offer.map(|offer| issue(tables, &offer, row.client, now))
        }
        PaidRow::Record(record) => {
            tables
                .records
                .iter_mut()
                .filter(|known| known.id == record)
                .for_each(|known| known.prepaid_confirmed = true);
            notes::add(tables, record, Event::Paid, now);
            None
        }
    };
    set(tables, id, PaymentStateRow::Paid);
    tables.payments.iter_mut().filter(|row| row.id == id).for_each(|row| row.number = number.clone());
}

/// The card that was bought; its number.
fn issue(tables: &mut Tables, offer: &OfferRow, client: i64, now: DateTime<Utc>) -> String {
    let id = tables.new_id();
    let number = format!("{:08}", id.rem_euclid(100_000_000));
    let places = tables.places.iter().filter(|row| row.chain == Some(offer.chain)).map(|row| row.id).collect();
    match &offer.gives {
        GivesRow::Membership { balance, period, period_unit_id, from_sale, freeze_days } => {
            let status = if *from_sale { (2, "Activated") } else { (1, "Issued") };
            tables.memberships.push(MembershipRow {
                id,
                client,
                number: number.clone(),
                title: offer.title.clone(),
                chain: offer.chain,
                places,
                image: offer.image.clone(),
                balance: balance.clone(),
                covers: Vec::new(),
                status_id: status.0,
                status_title: status.1.to_owned(),
                is_frozen: false,
                frozen_days: 0,
                freeze_limit: *freeze_days,
                can_book_when_frozen: false,
                period: *period,
                period_unit_id: *period_unit_id,
                created: now,
                activated: from_sale.then_some(now),
                expires: from_sale.then(|| end_of(now, *period, *period_unit_id)).flatten(),
                price: offer.price,
                dialect: Dialect::Reference,
                type_id: None,
            });
        }
        GivesRow::GiftCard { nominal, is_multi, item_type, months } => {
            tables.gift_cards.push(GiftCardRow {
                id,
                client,
                number: number.clone(),
                title: offer.title.clone(),
                chain: offer.chain,
                places,
                image: offer.image.clone(),
                balance: *nominal,
                nominal: *nominal,
                is_multi: *is_multi,
                item_type: item_type.clone(),
                created: now,
                expires: months.and_then(|months| end_of(now, months, 3)),
                status: (2, "Activated".to_owned()),
                dialect: Dialect::Reference,
                type_id: None,
            });
        }
    }
    number
}

/// 1 day, 2 week, 3 month, 4 year.
fn end_of(now: DateTime<Utc>, period: i64, unit: i64) -> Option<DateTime<Utc>> {
    let months = |count: i64| now.checked_add_months(Months::new(u32::try_from(count).ok()?));
    match unit {
        1 => Some(now + Duration::days(period)),
        2 => Some(now + Duration::weeks(period)),
        3 => months(period),
        4 => months(period * 12),
        _ => None,
    }
}
