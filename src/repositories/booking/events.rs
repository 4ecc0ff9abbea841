//! Group classes: when there are any, who gives them, and those of a month.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use futures_util::FutureExt;

use super::BookingRepository;
use super::reads::{Read, sorted};
use crate::domain::booking::{EventFilter, EventProfessional, GroupEvent};
use crate::domain::ids::PlaceId;
use crate::domain::month_grid::YearMonth;
use crate::repositories::active::Backend;
use crate::repositories::read_error::ReadError;

impl BookingRepository {
    /// Group classes of a month, from now on, earliest first.
    pub async fn events(&self, place: PlaceId, wanted: &EventFilter, month: YearMonth) -> Read<Vec<GroupEvent>> {
        let today = self.today_at(place).await?;
        if month < YearMonth::of(today) {
            return Ok(Arc::default());
        }
        let known = self.place(place).await?;
        let wanted = in_order(wanted);
        let key = (place, wanted.clone(), month);
        let (from, till) = (month.first_day().max(today), month.last_day());
        let now = self.shared.active.now();
        let ask = move |backend: Arc<Backend>| {
            async move {
                let mut events = backend.client.list_events(&known, &wanted, from, till).await?.items;
                events.retain(|event| event.start.utc() > now);
                Ok(events)
            }
            .boxed()
        };
        self.shared.caches.events.get(&self.shared.active, key, || self.fetch(ask)).await
    }

    /// Days of a month with a group class; lighter than the classes themselves.
    pub async fn event_days(
        &self,
        place: PlaceId,
        wanted: &EventFilter,
        month: YearMonth,
    ) -> Read<BTreeSet<NaiveDate>> {
        let today = self.today_at(place).await?;
        let (wanted, from, till) = (in_order(wanted), month.first_day().max(today), month.last_day());
        if till < from {
            return Ok(Arc::default());
        }
        let ask = move |backend: Arc<Backend>| {
            async move { backend.client.list_event_days(place, &wanted, from, till).await }.boxed()
        };
        self.fetch(ask).await
    }

    /// The first day from today on and the last one with a class; `None` when there is none.
    pub async fn event_span(
        &self,
        place: PlaceId,
        wanted: &EventFilter,
    ) -> Result<Option<(NaiveDate, NaiveDate)>, ReadError> {
        let today = self.today_at(place).await?;
        let wanted = in_order(wanted);
        let ask =
            move |backend: Arc<Backend>| async move { backend.client.get_event_span(place, &wanted).await }.boxed();
        let span = *self.fetch(ask).await?;
        Ok(span.filter(|(_, last)| *last >= today).map(|(first, last)| (first.max(today), last)))
    }

    /// Who gives the classes.
    pub async fn event_professionals(&self, place: PlaceId, wanted: &EventFilter) -> Read<Vec<EventProfessional>> {
        let wanted = in_order(wanted);
        let ask = move |backend: Arc<Backend>| {
            async move { backend.client.list_event_professionals(place, &wanted).await }.boxed()
        };
        self.fetch(ask).await
    }
}

fn in_order(wanted: &EventFilter) -> EventFilter {
    EventFilter { services: sorted(&wanted.services), ..*wanted }
}
