//! What can be booked: asked once, kept for a while.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{BookingError, BookingRepository, DaysKey, Services, TimesKey, lock};
use crate::api::ApiError;
use crate::api::booking::{MenuFacts, PlaceForms};
use crate::domain::booking::{
    BookableProfessional, BookingForm, CardId, ProfessionalChoice, ServiceMenu, Slot, UsableCard, usable_cards,
};
use crate::domain::ids::{ChainId, PlaceId, ProfessionalId, ServiceId};
use crate::domain::month_grid::YearMonth;
use crate::domain::phone_number::PhoneNumber;
use crate::domain::place::Place;
use crate::repositories::active::Backend;
use crate::repositories::read_error::ReadError;

pub(super) type Read<T> = Result<Arc<T>, ReadError>;

impl BookingRepository {
    /// The place as it is known; asked for when it is not among the client's own.
    pub async fn place(&self, place: PlaceId) -> Read<Place> {
        if let Some(known) = self.own_place(place) {
            return Ok(Arc::new(known));
        }
        let forms = self.place_forms(place).await?;
        let mut found = forms.place.clone();
        found.form = found.form.or(forms.form);
        // The current server leaves out much of it: take that from a visit there (API notes, 6).
        let visits = self.shared.appointments.live.current().value.unwrap_or_default();
        if let Some(visit) = visits.iter().find(|visit| visit.place.id == place) {
            found.zone = found.zone.or(visit.start.zone);
            fill(&mut found.currency, &visit.place.currency);
            fill(&mut found.address, &visit.place.address);
            fill(&mut found.name, &visit.place.name);
            if found.phones.is_empty() {
                found.phones = visit.place.phones.clone();
            }
            found.logo_url = found.logo_url.or_else(|| visit.place.logo_url.clone());
        }
        Ok(Arc::new(found))
    }

    pub(super) fn own_place(&self, place: PlaceId) -> Option<Place> {
        let known = self.shared.places.watch().borrow().value.clone()?;
        known.iter().find(|known| known.id == place).cloned()
    }

    async fn place_forms(&self, place: PlaceId) -> Read<PlaceForms> {
        let ask = move |backend: Arc<Backend>| async move { backend.client.get_place_forms(place).await }.boxed();
        self.shared.caches.places.get(&self.shared.active, place, || self.fetch(ask)).await
    }

    /// The settings of the place's form; what forms are by default when it has none. The extra fields come along, but for
    /// "Book again": that asks for date and time alone, until the place refuses without them.
    pub async fn form(&self, place: PlaceId) -> Read<BookingForm> {
        let known = self.place(place).await?;
        let form = match known.form {
            Some(form) => form,
            None => match self.place_forms(place).await?.form {
                Some(form) => form,
                None => return Ok(Arc::new(BookingForm::by_default(place))),
            },
        };
        let fields = async {
            match self.asks_for_fields(place) {
                true => self.custom_fields(form).await,
                false => Ok(Arc::default()),
            }
        };
        let (settings, fields) = futures_util::future::join(self.settings(place, form), fields).await;
        let (settings, fields) = (settings?, fields?);
        if fields.is_empty() && settings.chain.is_none() {
            return Ok(settings);
        }
        let mut complete = BookingForm { custom_fields: fields.to_vec(), ..BookingForm::clone(&settings) };
        if settings.chain.is_some() {
            // Forms of a chain do not say it themselves.
            complete.needs_sms_code = self.place_forms(place).await?.needs_sms_code.unwrap_or(false);
        }
        Ok(Arc::new(complete))
    }

    async fn settings(&self, place: PlaceId, form: i64) -> Read<BookingForm> {
        let ask =
            move |backend: Arc<Backend>| async move { backend.client.get_booking_form(form, place).await }.boxed();
        self.shared.caches.forms.get(&self.shared.active, (place, form), || self.fetch(ask)).await
    }

    async fn custom_fields(&self, form: i64) -> Read<Vec<crate::domain::booking::CustomField>> {
        let ask = move |backend: Arc<Backend>| async move { backend.client.list_custom_fields(form).await }.boxed();
        self.shared.caches.fields.get(&self.shared.active, form, || self.fetch(ask)).await
    }

    fn asks_for_fields(&self, place: PlaceId) -> bool {
        let is_repeated =
            |draft: crate::domain::booking::BookingDraft| draft.place == Some(place) && draft.repeats.is_some();
        !self.shared.drafts.current().is_some_and(is_repeated) || lock(&self.shared.fields_wanted).contains(&place)
    }

    /// Lengths come with one professional only.
    pub async fn services(&self, place: PlaceId, professional: ProfessionalChoice) -> Read<ServiceMenu> {
        let currency = self.place(place).await?.currency.clone();
        let ask = move |backend: Arc<Backend>| {
            async move {
                let facts = MenuFacts { currency: &currency };
                backend.client.get_service_menu(place, professional, &[], facts).await
            }
            .boxed()
        };
        self.shared.caches.menus.get(&self.shared.active, (place, professional), || self.fetch(ask)).await
    }

    /// Which services go together with `chosen`: the same menu, each marked. Not kept.
    pub async fn services_beside(
        &self,
        place: PlaceId,
        professional: ProfessionalChoice,
        chosen: &[ServiceId],
    ) -> Read<ServiceMenu> {
        let currency = self.place(place).await?.currency.clone();
        let chosen = chosen.to_vec();
        let ask = move |backend: Arc<Backend>| {
            async move {
                let facts = MenuFacts { currency: &currency };
                backend.client.get_service_menu(place, professional, &chosen, facts).await
            }
            .boxed()
        };
        self.fetch(ask).await
    }

    /// In the place's order, who cannot be booked for `services` last.
    pub async fn professionals(&self, place: PlaceId, services: &[ServiceId]) -> Read<Vec<BookableProfessional>> {
        let zone = self.place(place).await?.zone;
        let services = sorted(services);
        let key = (place, services.clone());
        let ask = move |backend: Arc<Backend>| {
            async move { Ok(backend.client.list_professionals(place, &services, zone).await?.items) }.boxed()
        };
        self.shared.caches.people.get(&self.shared.active, key, || self.fetch(ask)).await
    }

    /// The nearest day with free times; `None` when there is none.
    pub async fn nearest_times(
        &self,
        place: PlaceId,
        professional: ProfessionalId,
        services: &[ServiceId],
    ) -> Result<Option<(NaiveDate, Vec<Slot>)>, ReadError> {
        let zone = self.place(place).await?.zone;
        let services = sorted(services);
        let key = (place, professional, services.clone());
        let ask = move |backend: Arc<Backend>| {
            async move { backend.client.get_nearest_times(place, professional, &services, zone).await }.boxed()
        };
        let found = self.shared.caches.nearest.get(&self.shared.active, key, || self.fetch(ask)).await?;
        Ok(Option::clone(&found))
    }

    /// Days with a free time, from today on. The month after comes along or is asked for beforehand, so each month is
    /// asked for once at most.
    pub async fn days(
        &self,
        place: PlaceId,
        professional: ProfessionalChoice,
        services: &[ServiceId],
        month: YearMonth,
    ) -> Read<BTreeSet<NaiveDate>> {
        let key = DaysKey { place, professional, services: sorted(services), first: month, months: 2 };
        let today = self.today_at(place).await?;
        if month < YearMonth::of(today) {
            return Ok(Arc::default());
        }
        let came_along = DaysKey { first: month.previous(), ..key.clone() };
        let alone = DaysKey { months: 1, ..key.clone() };
        let cache = &self.shared.caches.days;
        let kept = [&key, &alone, &came_along].into_iter().find(|key| cache.holds(&self.shared.active, key));
        let span = match kept {
            Some(kept) => kept.clone(),
            // The month after is known already.
            None if cache.holds(&self.shared.active, &DaysKey { first: month.next(), ..key.clone() }) => alone,
            None => key.clone(),
        };
        let is_last_known = span == came_along;
        let found = self.ask_days(span, today).await?;
        if is_last_known {
            let (repository, next) = (self.clone(), DaysKey { first: month.next(), ..key });
            self.shared.active.tasks().spawn(async move {
                // A failure is told when that month is opened.
                let _told_later = repository.ask_days(next, today).await;
            });
        }
        Ok(Arc::new(found.iter().copied().filter(|day| month.contains(*day) && *day >= today).collect()))
    }

    async fn ask_days(&self, span: DaysKey, today: NaiveDate) -> Read<BTreeSet<NaiveDate>> {
        let from = span.first.first_day().max(today);
        let to = if span.months == 2 { span.first.next().last_day() } else { span.first.last_day() };
        let (place, professional, services) = (span.place, span.professional, span.services.clone());
        let ask = move |backend: Arc<Backend>| {
            async move { backend.client.get_free_days(place, professional, &services, from, to).await }.boxed()
        };
        self.shared.caches.days.get(&self.shared.active, span, || self.fetch(ask)).await
    }

    /// The place's calendar day now; the server's day in UTC where the zone is not known.
    pub(super) async fn today_at(&self, place: PlaceId) -> Result<NaiveDate, ReadError> {
        let (zone, now) = (self.place(place).await?.zone, self.shared.active.now());
        Ok(zone.map_or(now.date_naive(), |zone| now.with_timezone(&zone).date_naive()))
    }

    /// The free times of a day, earliest first.
    pub async fn times(
        &self,
        place: PlaceId,
        professional: ProfessionalChoice,
        services: &[ServiceId],
        day: NaiveDate,
    ) -> Read<Vec<Slot>> {
        let zone = self.place(place).await?.zone;
        let services = sorted(services);
        let key = TimesKey { place, professional, services: services.clone(), day };
        let now = self.shared.active.now();
        let ask = move |backend: Arc<Backend>| {
            async move {
                let mut times = backend.client.get_free_times(place, professional, &services, day, zone).await?;
                times.retain(|slot| slot.start.utc() > now);
                Ok(times)
            }
            .boxed()
        };
        self.shared.caches.times.get(&self.shared.active, key, || self.fetch(ask)).await
    }

    /// Forgets days and times of a place: the next look asks again.
    pub fn forget_times(&self, place: PlaceId) {
        let caches = &self.shared.caches;
        caches.days.forget(|key| key.place == place);
        caches.times.forget(|key| key.place == place);
        caches.nearest.forget(|key| key.0 == place);
        caches.people.forget(|key| key.0 == place);
        caches.events.forget(|key| key.0 == place);
    }

    /// The place's own policy as plain text; `None` when it has none.
    pub async fn privacy_policy(&self, place: PlaceId) -> Result<Option<String>, ReadError> {
        let ask = move |backend: Arc<Backend>| async move { backend.client.get_privacy_policy(place).await }.boxed();
        let policy = self.shared.caches.policies.get(&self.shared.active, place, || self.fetch(ask)).await?;
        Ok(Option::clone(&policy))
    }

    /// The places of a chain that take bookings.
    pub async fn locations(&self, chain: ChainId) -> Read<Vec<Place>> {
        let ask = move |backend: Arc<Backend>| {
            async move { Ok(backend.client.list_places_of_chain(chain).await?.items) }.boxed()
        };
        self.shared.caches.chains.get(&self.shared.active, chain, || self.fetch(ask)).await
    }

    /// The client's cards that can be used at the place now, as far as the saved ones tell. `wanted` was opened from the
    /// card itself.
    pub async fn cards(&self, place: PlaceId, wanted: Option<CardId>) -> Vec<UsableCard> {
        let chain = self.place(place).await.ok().and_then(|place| place.chain.as_ref().map(|chain| chain.id));
        let memberships = self.shared.memberships.watch().borrow().value.clone().unwrap_or_default();
        let gift_cards = self.shared.gift_cards.watch().borrow().value.clone().unwrap_or_default();
        usable_cards(&memberships, &gift_cards, chain, wanted, self.shared.active.now())
    }

    /// Sends the code that a booking there needs. Each one is an SMS, so it is never sent twice by itself.
    pub async fn send_code(&self, place: PlaceId, phone: &str) -> Result<(), BookingError> {
        let backend = self.shared.active.current();
        backend.opened().await?;
        let phone = PhoneNumber::from_server(phone).ok_or(BookingError::PhoneFormat)?;
        match backend.client.send_booking_code(place, &phone).await {
            Ok(_) => Ok(()),
            Err(ApiError::Offline | ApiError::Timeout) => Err(BookingError::Offline),
            Err(ApiError::RateLimited { .. }) => Err(BookingError::RateLimited),
            Err(ApiError::Rejected { codes, .. }) if codes.contains(&431) => Err(BookingError::PhoneFormat),
            Err(ApiError::Rejected { text, .. } | ApiError::Forbidden { text, .. }) => {
                Err(BookingError::Refused { text })
            }
            Err(_) => Err(BookingError::ServerTrouble),
        }
    }

    /// A request of the present backend, as reads tell it.
    pub(super) fn fetch<T: Send + Sync + 'static>(
        &self,
        ask: impl FnOnce(Arc<Backend>) -> BoxFuture<'static, Result<T, ApiError>> + Send + 'static,
    ) -> BoxFuture<'static, Result<Arc<T>, ReadError>> {
        let backend = self.shared.active.current();
        async move {
            backend.opened().await?;
            ask(backend).await.map(Arc::new).map_err(|error| ReadError::from(&error))
        }
        .boxed()
    }
}

pub(super) fn sorted(services: &[ServiceId]) -> Services {
    let mut sorted = services.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    sorted
}

fn fill(empty: &mut String, known: &str) {
    if empty.trim().is_empty() {
        known.clone_into(empty);
    }
}
