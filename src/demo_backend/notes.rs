//! Notifications that follow what happens to a visit. Knows no request.

use chrono::{DateTime, Utc};

use super::tables::{NotificationRow, Tables};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    Booked,
    Canceled,
    Paid,
}

/// One more unread notification of the record's client; nothing when the record is unknown.
pub fn add(tables: &mut Tables, record: i64, event: Event, now: DateTime<Utc>) {
    let Some(row) = tables.records.iter().find(|row| row.id == record).cloned() else { return };
    let Some(place) = tables.place(row.place) else { return };
    let services: Vec<_> = row.services.iter().filter_map(|id| place.service(*id)).map(|it| it.title.clone()).collect();
    let there = row.start.with_timezone(&place.tz());
    let text = format!("{}, {}", services.join(", "), there.format("%-d %b %H:%M"));
    let (kind, title, actions) = match event {
        Event::Booked => ("record_created_online", "You are booked", vec!["details"]),
        Event::Canceled => ("record_deleted", "Your visit was canceled", vec!["details", "book"]),
        Event::Paid => ("online_payment_succeeded", "Payment received", vec!["details"]),
    };
    let id = tables.new_id();
    tables.notifications.push(NotificationRow {
        id,
        client: row.client,
        kind: kind.to_owned(),
        title: title.to_owned(),
        text,
        created: now,
        read: None,
        place: Some(row.place),
        record: Some(record),
        actions: actions.into_iter().map(str::to_owned).collect(),
        url: None,
    });
}
