//! Memberships (abonements): what was granted is in `type`, what is left is beside it (API notes, 8).

use super::companies::LocationRefWire;
use super::loose::Amount;
use super::moment::MomentWire;

wire! {
    MembershipWire {
        id: i64,
        /// A number in some samples; may start with zeros.
        number: String,
        /// Ready-made text of what is left.
        balance_string: Option<String>,
        is_frozen: bool,
        /// Days spent frozen in total.
        freeze_period: Option<i64>,
        period: Option<i64>,
        /// 1 day, 2 week, 3 month, 4 year.
        period_unit_id: Option<i64>,
        created_date: Option<MomentWire>,
        activated_date: Option<MomentWire>,
        /// Null: no limit, or not activated yet.
        expiration_date: Option<MomentWire>,
        is_united_balance: Option<bool>,
        is_united_balance_unlimited: Option<bool>,
        united_balance_services_count: Option<i64>,
        status: Option<MembershipStatusWire>,
        balance_container: Option<BalanceContainerWire>,
        kind = "type": Option<MembershipTypeWire>,
    }
}

wire! {
    /// 1 issued, 2 activated, 3 expired; the others are not published.
    MembershipStatusWire { id: Option<i64>, title: String, extended_title: Option<String> }
}

wire! {
    MembershipTypeWire {
        id: Option<i64>,
        /// The chain.
        salon_group_id = "salon_group_id" | "company_group_id": Option<i64>,
        title: String,
        period: Option<i64>,
        period_unit_id: Option<i64>,
        allow_freeze: Option<bool>,
        /// Longest total freeze, in `freeze_limit_unit_id`; days when that is absent.
        freeze_limit: Option<i64>,
        freeze_limit_unit_id: Option<i64>,
        is_booking_when_frozen_allowed: Option<bool>,
        is_allow_empty_code: Option<bool>,
        is_united_balance: Option<bool>,
        united_balance_services_count: Option<i64>,
        is_united_balance_unlimited: Option<bool>,
        cost: Option<Amount>,
        expiration_type_id: Option<i64>,
        expiration_type_title: Option<String>,
        is_online_sale_enabled: Option<bool>,
        online_sale_title: Option<String>,
        online_sale_description: Option<String>,
        online_sale_price: Option<Amount>,
        is_archived: Option<bool>,
        balance_container: Option<BalanceContainerWire>,
    }
}

wire! {
    BalanceContainerWire { links: Vec<BalanceLinkWire> }
}

wire! {
    /// Exactly one of service and category is set.
    BalanceLinkWire {
        count: Option<i64>,
        is_unlimited: bool,
        service: Option<BalanceTargetWire>,
        category: Option<BalanceTargetWire>,
    }
}

wire! {
    BalanceTargetWire { id: i64, category_id: Option<i64>, title: String, is_category: Option<bool> }
}

wire! {
    /// Not published by Altegio.
    MembershipDetailsWire {
        membership: MembershipWire,
        /// The location whose name and logo go on the card.
        company: Option<LocationRefWire>,
        /// Where it is valid.
        locations: Vec<LocationRefWire>,
        image_url: Option<String>,
        freeze_days_left: Option<i64>,
        is_expiring_soon: Option<bool>,
    }
}
