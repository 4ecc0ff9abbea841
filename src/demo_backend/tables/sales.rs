//! What places sell online, and what is being paid.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::BalanceRow;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OfferRow {
    /// Of the membership's or gift card's type.
    pub id: i64,
    pub place: i64,
    pub chain: i64,
    pub title: String,
    pub description: String,
    /// Its picture; empty for none.
    pub image: String,
    /// Hundredths.
    pub price: i64,
    /// ISO 4217.
    pub currency: String,
    pub gives: GivesRow,
    pub is_gone: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum GivesRow {
    Membership {
        balance: BalanceRow,
        period: i64,
        period_unit_id: i64,
        /// Else from the first visit.
        from_sale: bool,
        freeze_days: Option<i64>,
    },
    GiftCard {
        /// Hundredths.
        nominal: i64,
        is_multi: bool,
        item_type: (i64, String),
        /// Months from the sale; `None` for ever.
        months: Option<i64>,
    },
}

/// An order, or the payment of a visit: both have one page.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PaymentRow {
    pub id: String,
    pub client: i64,
    pub place: i64,
    pub what: PaidRow,
    /// `Idempotency-Key` of the order; empty for a visit.
    pub key: String,
    /// Hundredths.
    pub amount: i64,
    pub currency: String,
    pub state: PaymentStateRow,
    pub created: DateTime<Utc>,
    pub return_url: String,
    /// Of the card that was issued.
    pub number: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PaidRow {
    /// By its id.
    Offer(i64),
    /// By its id.
    Record(i64),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PaymentStateRow {
    /// The page waits for the client.
    Open,
    /// The bank takes its time until then, and says yes.
    Processing(DateTime<Utc>),
    Paid,
    Declined,
    /// Nobody paid in time.
    Expired,
}
