//! Buying online: what is sold, orders and payments. Not published by Altegio.

use super::companies::LocationRefWire;
use super::gift_cards::GiftCardTypeWire;
use super::loose::{Amount, Nullable};
use super::memberships::MembershipTypeWire;
use super::moment::MomentWire;

wire! {
    SaleItemWire {
        /// `membership` or `gift_card`.
        kind: String,
        type_id: i64,
        title: String,
        description: Option<String>,
        price: Amount,
        /// ISO 4217.
        currency: String,
        image_url: Option<String>,
        membership_type: Option<MembershipTypeWire>,
        gift_card_type: Option<GiftCardTypeWire>,
        locations: Vec<LocationRefWire>,
    }
}

wire! {
    OrderRequestWire {
        kind: String,
        type_id: i64,
        buyer: BuyerWire,
        /// Null when bought for oneself.
        recipient: Nullable<RecipientWire>,
        return_url: String,
        is_agreement_accepted: bool,
    }
}

wire! {
    BuyerWire { name: String, phone: String, email: String }
}

wire! {
    RecipientWire { name: String, phone: Option<String> }
}

wire! {
    OrderWire {
        id: String,
        /// `registered`, `processing`, `paid`, `failed`, `cancelled`.
        status: String,
        kind: String,
        type_id: Option<i64>,
        location_id: Option<i64>,
        amount: Amount,
        /// ISO 4217.
        currency: String,
        payment_url: Nullable<String>,
        /// Of the issued card, once paid.
        number: Nullable<String>,
        created_at: Option<MomentWire>,
        expires_at: Nullable<MomentWire>,
    }
}

wire! {
    PaymentRequestWire { kind: Option<String>, return_url: String }
}

wire! {
    PaymentWire {
        payment_id: String,
        /// `created`, `pending`, `paid`, `failed`, `refunded`, `expired`.
        status: String,
        amount: Amount,
        /// ISO 4217.
        currency: String,
        payment_url: Nullable<String>,
        expires_at: Nullable<MomentWire>,
    }
}
