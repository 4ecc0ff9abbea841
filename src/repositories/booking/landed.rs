//! After a booking was made: the attempt is closed, and the new visit is there before the list was read again.

use std::sync::Arc;

use super::{BookingRepository, lock};
use crate::domain::appointment::{
    Appointment, AppointmentPlace, Attendance, BookedService, ChangeRules, PaymentState, Professional,
};
use crate::domain::booking::{BookingDraft, ProfessionalChoice};
use crate::domain::ids::{AppointmentId, PlaceId, ServiceId};
use crate::domain::place::Place;
use crate::domain::place_time::PlaceTime;
use crate::repositories::active::Backend;

impl BookingRepository {
    pub(super) async fn landed(&self, backend: &Arc<Backend>, draft: &BookingDraft, ids: &[AppointmentId]) {
        self.mark_booked(backend, &draft.key, ids);
        let (repository, kept, of) = (self.clone(), draft.clone(), backend.clone());
        let keeping = self.shared.active.tasks().spawn_blocking(move || repository.keep_success(&of, &kept));
        if let Err(error) = keeping.await {
            tracing::error!(%error, "keeping the booking ended early");
        }
        // Last: until here a killed app finds out by the list.
        self.forget_attempts(backend, |known| known.key == draft.key).await;
        let Some(place) = draft.place else { return };
        if self.shared.active.is_current(backend.epoch) {
            if let Ok(known) = self.place(place).await {
                self.show_at_once(&known, draft, ids);
            }
            self.refresh_appointments();
        }
        // After the visit was made up of them.
        self.forget_times(place);
    }

    /// From here on a draft of that key shows what came of it.
    pub(super) fn mark_booked(&self, backend: &Backend, key: &str, ids: &[AppointmentId]) {
        if self.shared.active.current().store_epoch == backend.store_epoch {
            lock(&self.shared.booked).insert(key.to_owned(), ids.to_vec());
            self.show_success(key, ids);
        }
    }

    /// What can be said of the new visits without the server. What may be done with them comes with the list.
    fn show_at_once(&self, place: &Place, draft: &BookingDraft, ids: &[AppointmentId]) {
        let made: Vec<_> = match &draft.event {
            Some(choice) => {
                let event = &choice.event;
                let services = vec![(event.service, event.title.clone())];
                let id = ids.first().copied();
                let visit = id.map(|id| {
                    let mut visit = self.visit(id, place, event.start, event.length_seconds, services);
                    visit.professional = event.professional.clone();
                    visit.seats = choice.seats.max(1);
                    visit
                });
                visit.into_iter().collect()
            }
            None => {
                let parts = draft.parts.iter().zip(ids);
                parts
                    .filter_map(|(part, id)| {
                        let slot = part.slot.as_ref()?;
                        let services = part.services.iter().map(|service| (*service, String::new())).collect();
                        let mut visit = self.visit(*id, place, slot.start, slot.length_seconds, services);
                        visit.professional = self.known_professional(place.id, draft, part.professional);
                        visit.professional_was_chosen = part.professional != ProfessionalChoice::Any;
                        Some(visit)
                    })
                    .collect()
            }
        };
        self.shared.appointments.live.modify(|known| {
            let mut all = known.clone();
            let new = made.into_iter().filter(|visit| !known.iter().any(|known| known.id == visit.id));
            all.extend(new);
            (all.len() > known.len()).then_some(all)
        });
    }

    fn visit(
        &self,
        id: AppointmentId,
        place: &Place,
        start: PlaceTime,
        length_seconds: i64,
        services: Vec<(ServiceId, String)>,
    ) -> Appointment {
        Appointment {
            id,
            start,
            length_seconds,
            place: AppointmentPlace {
                id: place.id,
                name: place.name.clone(),
                address: place.address.clone(),
                phones: place.phones.clone(),
                logo_url: place.logo_url.clone(),
                currency: place.currency.clone(),
            },
            professional: None,
            services: services.into_iter().map(|(service, title)| self.booked_service(place, service, title)).collect(),
            attendance: Attendance::Pending,
            is_canceled: false,
            comment: String::new(),
            payment: PaymentState::NotNeeded,
            rules: ChangeRules::default(),
            needs_confirmation: false,
            can_be_reviewed: false,
            can_be_repeated: true,
            professional_was_chosen: true,
            seats: 1,
        }
    }

    /// `title` where the menu is not at hand.
    fn booked_service(&self, place: &Place, id: ServiceId, title: String) -> BookedService {
        let menus = &self.shared.caches.menus;
        let listed = menus.find(&self.shared.active, |key| key.0 == place.id, |menu| menu.service(id).cloned());
        let cost = listed.as_ref().map(|service| service.price.min.clone());
        BookedService {
            id,
            cost: cost.unwrap_or_else(|| crate::domain::money::Money::new(0.into(), place.currency.clone())),
            amount: 1,
            length_seconds: listed.as_ref().and_then(|service| service.length_seconds),
            title: listed.map_or(title, |service| service.title),
        }
    }

    fn known_professional(
        &self,
        place: PlaceId,
        draft: &BookingDraft,
        professional: ProfessionalChoice,
    ) -> Option<Professional> {
        let id = professional.one()?;
        let people = &self.shared.caches.people;
        let listed = people.find(
            &self.shared.active,
            |key| key.0 == place,
            |people| people.iter().find(|one| one.id == id).cloned(),
        );
        let listed = listed.map(|one| Professional {
            id,
            name: one.name,
            specialization: one.specialization,
            photo_url: one.photo_url,
            rating: one.rating,
        });
        listed.or_else(|| {
            let visits = self.shared.appointments.live.current().value?;
            let repeated = visits.iter().find(|visit| Some(visit.id) == draft.repeats)?;
            repeated.professional.clone().filter(|one| one.id == id)
        })
    }

    /// A refresh that began before would not know the new visit.
    pub(super) fn refresh_appointments(&self) {
        let appointments = self.shared.appointments.clone();
        self.shared.active.tasks().spawn(async move {
            let _told_elsewhere = appointments.live.settled().await;
            appointments.refresh();
        });
    }
}
