//! "Book again": the plan, with one request when everything is as it was.

use super::drafts::new_key;
use super::{BookingRepository, lock};
use crate::domain::appointment::Appointment;
use crate::domain::booking::{Contact, ProfessionalChoice, RepeatPlan, ServiceMenu, plan_repeat};
use crate::repositories::read_error::ReadError;

impl BookingRepository {
    /// What of the visit can be booked once more. The form is read beside, since its fields are needed in the end.
    pub async fn start_again(&self, visit: &Appointment) -> Result<RepeatPlan, ReadError> {
        let place = visit.place.id;
        let now = self.shared.active.now();
        let wanted = visit.professional.as_ref().filter(|_| visit.professional_was_chosen);
        let choice = wanted.map_or(ProfessionalChoice::Any, |one| ProfessionalChoice::One(one.id));
        // The visit knows it where the place itself is no longer known.
        let currency = self.own_place(place).map_or_else(|| visit.place.currency.clone(), |known| known.currency);
        let menu = match self.offered(place, choice, &currency).await? {
            Offered::Menu(menu) if has_all(&menu, visit) => {
                return Ok(self.with_contact(plan_repeat(visit, Some(&menu), |_| true, new_key(), now)));
            }
            Offered::Menu(menu) => Some(menu),
            Offered::Nothing => None,
        };
        // Something is gone: who, or what?
        let (menu, people) = match self.offered(place, ProfessionalChoice::Any, &currency).await? {
            Offered::Nothing => (None, None),
            Offered::Menu(all) => {
                let people = self.professionals(place, &[]).await?;
                let is_there = wanted.is_none_or(|wanted| people.iter().any(|one| one.id == wanted.id));
                // Of a professional who is still there, what they still do.
                (menu.filter(|_| is_there).or(Some(all)), Some(people))
            }
        };
        let is_there = |id| people.as_ref().is_some_and(|people| people.iter().any(|one| one.id == id));
        Ok(self.with_contact(plan_repeat(visit, menu.as_deref(), is_there, new_key(), now)))
    }

    fn with_contact(&self, mut plan: RepeatPlan) -> RepeatPlan {
        let fresh = self.new_draft(plan.draft.place);
        plan.draft.contact = Contact { comment: String::new(), ..fresh.contact };
        if let Some(place) = plan.draft.place {
            lock(&self.shared.fields_wanted).remove(&place);
        }
        plan
    }

    /// `Nothing`: no such place, or no such professional.
    async fn offered(
        &self,
        place: crate::domain::ids::PlaceId,
        professional: ProfessionalChoice,
        currency: &str,
    ) -> Result<Offered, ReadError> {
        let key = (place, professional);
        if let Some(menu) = self.shared.caches.menus.peek(&self.shared.active, &key) {
            return Ok(Offered::Menu(menu));
        }
        let backend = self.shared.active.current();
        backend.opened().await?;
        let facts = crate::api::booking::MenuFacts { currency };
        match backend.client.get_service_menu(place, professional, &[], facts).await {
            Ok(menu) => {
                let menu = std::sync::Arc::new(menu);
                self.shared.caches.menus.put(&self.shared.active, backend.epoch, key, menu.clone());
                Ok(Offered::Menu(menu))
            }
            Err(crate::api::ApiError::NotFound) => Ok(Offered::Nothing),
            Err(error) => Err(ReadError::from(&error)),
        }
    }
}

enum Offered {
    Menu(std::sync::Arc<ServiceMenu>),
    Nothing,
}

fn has_all(menu: &ServiceMenu, visit: &Appointment) -> bool {
    !visit.services.is_empty() && visit.services.iter().all(|service| menu.service(service.id).is_some())
}
