//! Loyalty cards of a chain and the promotions attached to them.

use super::companies::ChainRefWire;
use super::loose::Amount;

wire! {
    LoyaltyCardWire {
        id: i64,
        /// Bonus balance.
        balance: Option<Amount>,
        points: Option<Amount>,
        paid_amount: Option<Amount>,
        sold_amount: Option<Amount>,
        visits_count: Option<i64>,
        /// Text: may start with zeros.
        number: String,
        type_id: Option<i64>,
        salon_group_id = "salon_group_id" | "company_group_id": Option<i64>,
        kind = "type": Option<CardTypeWire>,
        salon_group: Option<ChainRefWire>,
        programs: Vec<LoyaltyProgramWire>,
        max_discount_percent: Option<Amount>,
        max_discount_amount: Option<Amount>,
    }
}

wire! {
    CardTypeWire { id: Option<i64>, title: String, salon_group_id: Option<i64> }
}

wire! {
    LoyaltyProgramWire {
        id: i64,
        title: String,
        /// Current size of the discount or bonus.
        value: Option<Amount>,
        loyalty_type_id: Option<i64>,
        item_type_id: Option<i64>,
        /// 1 percent, 2 amount.
        value_unit_id: Option<i64>,
        group_id: Option<i64>,
        loyalty_type: Option<LoyaltyTypeWire>,
        rules: Vec<LoyaltyRuleWire>,
        /// `percent` or `amount`.
        value_unit: Option<String>,
        /// Seen, not printed: `discount_accumulative_visits`, `package_discount` and so on.
        kind = "type": Option<String>,
        current_package_progress: Option<i64>,
        sold_items_multiplicity: Option<i64>,
    }
}

wire! {
    /// The ids are listed nowhere: use the flags.
    LoyaltyTypeWire {
        id: Option<i64>,
        title: String,
        is_discount: bool,
        is_cashback: bool,
        is_static: Option<bool>,
        is_accumulative: Option<bool>,
    }
}

wire! {
    LoyaltyRuleWire {
        id: i64,
        loyalty_program_id: Option<i64>,
        loyalty_type_id: Option<i64>,
        value: Option<Amount>,
        /// Threshold: visits or an amount.
        parameter: Option<Amount>,
    }
}
