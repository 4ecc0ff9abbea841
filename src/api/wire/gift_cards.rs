//! Gift cards (certificates).

use super::companies::LocationRefWire;
use super::loose::Amount;
use super::memberships::BalanceTargetWire;
use super::moment::MomentWire;

wire! {
    GiftCardWire {
        id: i64,
        number: String,
        /// Left.
        balance: Option<Amount>,
        /// At sale.
        default_balance: Option<Amount>,
        type_id: Option<i64>,
        status_id: Option<i64>,
        created_date: Option<MomentWire>,
        /// One published sample holds 30 February.
        expiration_date: Option<MomentWire>,
        kind = "type": Option<GiftCardTypeWire>,
        status: Option<GiftCardStatusWire>,
    }
}

wire! {
    GiftCardTypeWire {
        id: Option<i64>,
        title: String,
        /// The nominal.
        balance: Option<Amount>,
        /// True: redeemed in parts.
        is_multi: bool,
        /// The chain.
        company_group_id = "company_group_id" | "salon_group_id": Option<i64>,
        /// Its two published tables contradict each other: show `item_type.title`.
        item_type_id: Option<i64>,
        /// 0 never, 1 fixed date, 2 term from sale.
        expiration_type_id: Option<i64>,
        expiration_date: Option<MomentWire>,
        expiration_timeout: Option<i64>,
        expiration_timeout_unit_id: Option<i64>,
        is_allow_empty_code: Option<bool>,
        item_type: Option<ItemTypeWire>,
    }
}

wire! {
    ItemTypeWire { id: Option<i64>, title: String }
}

wire! {
    GiftCardStatusWire { id: Option<i64>, title: String }
}

wire! {
    /// Not published by Altegio.
    GiftCardDetailsWire {
        gift_card: GiftCardWire,
        company: Option<LocationRefWire>,
        locations: Vec<LocationRefWire>,
        services: Vec<BalanceTargetWire>,
        image_url: Option<String>,
    }
}
