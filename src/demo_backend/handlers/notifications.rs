//! Notification history and its unread count. Not published by Altegio.

use std::collections::BTreeMap;

use axum::extract::State;
use bytes::Bytes;

use super::{Answer, Asked, DemoBackend, Handled, PublicBase, SignedIn, body, items_for, teller};
use crate::api::wire::notifications::{MarkReadRequestWire, UnreadOfCompanyWire, UnreadWire};
use crate::demo_backend::tables::Tables;

/// Newest first.
pub async fn list_notifications(
    State(backend): State<DemoBackend>,
    base: PublicBase,
    who: SignedIn,
    asked: Asked,
) -> Handled {
    let (place, is_unread) = (asked.number("location_id")?, asked.flag("is_unread"));
    let tables = backend.read();
    let teller = teller(&backend, &tables, &base);
    let mut own: Vec<_> = tables
        .notifications
        .iter()
        .filter(|row| {
            row.client == who.client
                && place.is_none_or(|place| row.place == Some(place))
                && is_unread.is_none_or(|is_unread| row.read.is_none() == is_unread)
        })
        .collect();
    own.sort_by_key(|row| std::cmp::Reverse((row.created, row.id)));
    asked.page(items_for(&who, own.into_iter().map(|row| teller.notification(row)).collect()))
}

pub async fn get_unread_count(State(backend): State<DemoBackend>, who: SignedIn) -> Handled {
    Answer::data(unread(&backend.read(), who.client))
}

pub async fn mark_notifications_read(State(backend): State<DemoBackend>, who: SignedIn, bytes: Bytes) -> Handled {
    let request: MarkReadRequestWire = body(&bytes)?;
    let now = backend.now();
    let is_all = request.is_all == Some(true);
    let left = backend.change(|tables| {
        for row in tables.notifications.iter_mut().filter(|row| row.client == who.client && row.read.is_none()) {
            if is_all || request.ids.contains(&row.id) {
                row.read = Some(now);
            }
        }
        unread(tables, who.client)
    });
    Answer::data(left)
}

fn unread(tables: &Tables, client: i64) -> UnreadWire {
    let mut counts: BTreeMap<i64, i64> = BTreeMap::new();
    let mut total = 0;
    for row in tables.notifications.iter().filter(|row| row.client == client && row.read.is_none()) {
        total += 1;
        if let Some(place) = row.place {
            *counts.entry(place).or_default() += 1;
        }
    }
    let by_company =
        counts.into_iter().map(|(location_id, count)| UnreadOfCompanyWire { location_id, count: Some(count) });
    UnreadWire { total, by_company: by_company.collect() }
}
