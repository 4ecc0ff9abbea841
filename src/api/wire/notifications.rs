//! Notification history and unread counters. Not published by Altegio.

use super::companies::LocationRefWire;
use super::loose::Nullable;
use super::moment::MomentWire;

wire! {
    NotificationWire {
        id: i64,
        /// One of thirteen kinds, and it may grow.
        kind = "type": String,
        title: String,
        text: String,
        created_at: Option<MomentWire>,
        read_at: Nullable<MomentWire>,
        company: Option<LocationRefWire>,
        record_id: Option<i64>,
        /// `details`, `book`, `confirm`, `review`, `open_url`.
        actions: Vec<String>,
        url: Option<String>,
        is_confirmed: Option<bool>,
    }
}

wire! {
    UnreadWire { total: i64, by_company: Vec<UnreadOfCompanyWire> }
}

wire! {
    UnreadOfCompanyWire { location_id: i64, count: Option<i64> }
}

wire! {
    /// Body of `mark_notifications_read`.
    MarkReadRequestWire { ids: Vec<i64>, is_all: Option<bool> }
}
