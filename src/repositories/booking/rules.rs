//! What can be known before a booking is sent: what the draft lacks, what the place forbids, what it costs by now.

use chrono::Duration;

use super::reads::sorted;
use super::{BookingError, BookingRepository, lock};
use crate::domain::booking::{BookingDraft, BookingForm, Prepaid, PriceRange, ProfessionalChoice, sum};
use crate::domain::ids::PlaceId;

/// How long a check speaks for the prices.
const CHECK_HOLDS: Duration = Duration::minutes(1);

/// Which prices are compared with the ones that were shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prices {
    /// As they were read for this booking.
    AsRead,
    Fresh,
}

impl BookingRepository {
    /// What the draft itself forbids.
    pub(super) fn check_draft(&self, draft: &BookingDraft, form: &BookingForm) -> Result<PlaceId, BookingError> {
        let place = draft.place.ok_or(BookingError::ServiceGone)?;
        if draft.event.is_none() {
            if draft.parts.is_empty() || draft.parts.iter().any(|part| part.services.is_empty()) {
                return Err(BookingError::ServiceGone);
            }
            if let Some(part) = draft.parts.iter().position(|part| part.slot.is_none()) {
                return Err(BookingError::TimeTaken { part });
            }
            if draft.overlapping_part().is_some() {
                return Err(BookingError::Overlap);
            }
        }
        if self.is_prepaid(place, draft) {
            return Err(BookingError::PrepaidRequired { url: hosted_page(form) });
        }
        Ok(place)
    }

    fn is_prepaid(&self, place: PlaceId, draft: &BookingDraft) -> bool {
        if let Some(choice) = &draft.event {
            return choice.event.prepaid == Prepaid::Required;
        }
        let caches = &self.shared.caches;
        let is_required = |professional, service| {
            let menu = caches.menus.peek(&self.shared.active, &(place, professional))?;
            Some(menu.service(service)?.prepaid == Prepaid::Required)
        };
        draft.parts.iter().any(|part| {
            part.services.iter().any(|service| {
                is_required(part.professional, *service)
                    .or_else(|| is_required(ProfessionalChoice::Any, *service))
                    .unwrap_or(false)
            })
        })
    }

    /// What the services cost by the menus at hand. `None` when one is not there.
    pub(super) fn known_total(&self, draft: &BookingDraft) -> Option<PriceRange> {
        if let Some(choice) = &draft.event {
            return seats_price(choice.event.price.as_ref()?, choice.seats);
        }
        let place = draft.place?;
        let mut prices = Vec::new();
        for part in &draft.parts {
            let of = |professional| self.shared.caches.menus.peek(&self.shared.active, &(place, professional));
            let menu = of(part.professional).or_else(|| of(ProfessionalChoice::Any))?;
            for service in &part.services {
                prices.push(menu.service(*service)?.price.clone());
            }
        }
        sum(&prices)
    }

    /// Compares with the price that was shown. A price told as changed is accepted the next time.
    pub(super) async fn check_price(&self, draft: &BookingDraft, prices: Prices) -> Result<(), BookingError> {
        let (Some(place), None) = (draft.place, &draft.event) else { return Ok(()) };
        let Some(shown) = draft.shown_price.clone() else { return Ok(()) };
        let mut now = Vec::new();
        for part in &draft.parts {
            if prices == Prices::Fresh {
                self.shared.caches.menus.forget(|key| *key == (place, part.professional));
            }
            let menu = self.services(place, part.professional).await?;
            for service in &part.services {
                now.push(menu.service(*service).ok_or(BookingError::ServiceGone)?.price.clone());
            }
        }
        let Some(now) = sum(&now) else { return Ok(()) };
        let was_told = {
            let told = lock(&self.shared.told_price);
            told.as_ref().is_some_and(|(key, price)| *key == draft.key && *price == now)
        };
        // Choosing a professional narrows a range; that is no change.
        let is_within = shown.min.currency == now.min.currency
            && shown.min.amount <= now.min.amount
            && now.max.amount <= shown.max.amount;
        if was_told || is_within {
            return Ok(());
        }
        *lock(&self.shared.told_price) = Some((draft.key.clone(), now.clone()));
        self.shared.drafts.change(&draft.key, |draft| draft.shown_price = Some(now.clone()));
        Err(BookingError::PriceChanged { old: Box::new(shown), new: Box::new(now) })
    }

    /// "Book again" has just read them, and a check that found nothing has; a booking that took longer reads them anew.
    pub(super) fn prices_for(&self, draft: &BookingDraft) -> Prices {
        let now = self.shared.active.now();
        let checked = lock(&self.shared.checked);
        let is_checked = checked.as_ref().is_some_and(|(key, at)| *key == draft.key && now - *at < CHECK_HOLDS);
        if is_checked || draft.repeats.is_some() { Prices::AsRead } else { Prices::Fresh }
    }

    /// Whether the draft could be booked now; nothing is held. In "Book again" what was just read is trusted: booking
    /// itself says the same.
    pub async fn check(&self, draft: &BookingDraft) -> Result<(), BookingError> {
        let place = draft.place.ok_or(BookingError::ServiceGone)?;
        let form = self.form(place).await?;
        self.check_draft(draft, &form)?;
        let is_repeated = draft.repeats.is_some();
        self.check_price(draft, if is_repeated { Prices::AsRead } else { Prices::Fresh }).await?;
        if draft.event.is_some() || (is_repeated && draft.parts.len() == 1) {
            self.remember_checked(draft);
            return Ok(());
        }
        let backend = self.shared.active.current();
        backend.opened().await?;
        match backend.client.check_booking(place, &draft.parts).await {
            Ok(()) => {
                self.remember_checked(draft);
                Ok(())
            }
            Err(error) => Err(self.explain_refusal(&backend, place, draft, error, false).await),
        }
    }
}

impl BookingRepository {
    fn remember_checked(&self, draft: &BookingDraft) {
        *lock(&self.shared.checked) = Some((draft.key.clone(), self.shared.active.now()));
    }
}

/// The form as a web page (API notes, 7); its number is in the host's name.
pub(super) fn hosted_page(form: &BookingForm) -> String {
    form.url.clone().unwrap_or_else(|| format!("https://n{}.alteg.io/", form.id))
}

fn seats_price(price: &PriceRange, seats: u32) -> Option<PriceRange> {
    sum(std::iter::repeat_n(price, usize::try_from(seats.clamp(1, 1000)).ok()?))
}

/// For keys of what was asked.
pub(super) fn services_of(draft: &BookingDraft, part: usize) -> Vec<crate::domain::ids::ServiceId> {
    draft.parts.get(part).map(|part| sorted(&part.services)).unwrap_or_default()
}
