//! Group events and taking seats in one.

use super::day::DayWire;
use super::loose::{Amount, SecretText};
use super::moment::MomentWire;
use super::records::RecordStaffWire;

wire! {
    EventWire {
        id: i64,
        service_id: Option<i64>,
        /// When absent, the location that was asked.
        company_id = "company_id" | "salon_id": Option<i64>,
        staff_id: Option<i64>,
        /// Naive in the older form.
        date: Option<MomentWire>,
        /// Beside a naive date: the exact moment.
        timestamp: Option<i64>,
        /// Seconds.
        length: Option<i64>,
        capacity: Option<i64>,
        records_count: Option<i64>,
        instructions: Option<String>,
        prepaid: Option<String>,
        service: EventServiceWire,
        staff: Option<RecordStaffWire>,
    }
}

wire! {
    EventServiceWire {
        id: i64,
        category_id: Option<i64>,
        title: String,
        price_min: Option<Amount>,
        price_max: Option<Amount>,
        comment: String,
        image_url: String,
        prepaid: Option<String>,
    }
}

wire! {
    EventBookRequestWire {
        fullname: String,
        phone: String,
        /// Empty when unknown: listed as required.
        email: String,
        code: Option<SecretText>,
        comment: Option<String>,
        source = "type": Option<String>,
        api_id: Option<String>,
        clients_count: Option<i64>,
    }
}

wire! {
    EventBookResultWire { id: i64, hash: Option<SecretText> }
}

wire! {
    /// Both null when there is none.
    DateRangeWire { min_date: Option<DayWire>, max_date: Option<DayWire> }
}

wire! {
    /// `staff`, `resource`, `service`, `service_category`.
    EventFilterWire { code: String, title: Option<String>, data: Vec<EventFilterEntryWire> }
}

wire! {
    EventFilterEntryWire { id: i64, title: String, is_disabled: Option<bool> }
}
