//! Moving a visit to another time. That it stands at the wanted time counts, not which request put it there.

use super::AppointmentsRepository;
use super::change::{Answer, ChangeError, ChangeKind, refusal};
use crate::api::ApiError;
use crate::domain::appointment::Appointment;
use crate::domain::booking::{ProfessionalChoice, Slot};
use crate::domain::ids::{AppointmentId, ServiceId};
use crate::repositories::active::Backend;

/// The chosen time is taken; nobody is free.
const TAKEN: [i64; 2] = [433, 436];

impl AppointmentsRepository {
    /// `comment`: `None` leaves it as it is. Progress and outcome: `change`.
    pub fn reschedule(&self, id: AppointmentId, slot: Slot, comment: Option<String>) {
        self.run_change(id, ChangeKind::Reschedule, |repository, backend| async move {
            let now = repository.active.now();
            let known = match repository.known(id) {
                Some(visit) => visit,
                // Opened by a link before the list was ever read.
                None => match repository.read_again(id).await {
                    Ok(visit) => visit.ok_or(ChangeError::NotAllowed { text: None })?,
                    Err(_) => return Err(ChangeError::Offline),
                },
            };
            // What was allowed when the page opened may be too late by now.
            known.can_reschedule(now).map_err(|reason| refusal(reason, None))?;
            repository.notes.moves_here(id, slot.start.utc()).await;
            let client = &backend.client;
            let moved = client.reschedule_appointment(known.place.id, id, &slot, comment.as_deref()).await;
            let Err(error) = moved else {
                let start = slot.start;
                repository.notes.saw_move(id);
                repository.show_changed(
                    id,
                    Box::new(move |visit| {
                        visit.start = start;
                        if let Some(comment) = &comment {
                            visit.comment.clone_from(comment);
                        }
                    }),
                );
                return Ok(());
            };
            let is_taken =
                matches!(&error, ApiError::Rejected { codes, .. } if codes.iter().any(|code| TAKEN.contains(code)));
            let outcome = match Answer::from(error) {
                Answer::Refused { .. } if is_taken => Err(ChangeError::TimeTaken),
                Answer::Refused { text } => repository.after_refused_move(&backend, &known, &slot, text).await,
                Answer::Lost { otherwise } => match repository.read_again(id).await {
                    Ok(Some(visit)) if stands_at(&visit, &slot) => Ok(()),
                    Ok(Some(visit)) if visit.is_canceled => Err(ChangeError::AlreadyCanceled),
                    Ok(_) if otherwise == ChangeError::Offline => Err(ChangeError::Offline),
                    Ok(_) => Err(ChangeError::ServerTrouble),
                    Err(_) => Err(otherwise),
                },
                Answer::Final(error) => Err(error),
            };
            // As long as it may still take effect it is this app's.
            if matches!(&outcome, Err(error) if !matches!(error, ChangeError::OutcomeUnknown | ChangeError::Offline)) {
                repository.notes.did_not_move(id);
            }
            outcome
        });
    }

    /// The list may tell why not, and the free times whether it was the time (API notes, 2).
    async fn after_refused_move(
        &self,
        backend: &Backend,
        before: &Appointment,
        slot: &Slot,
        text: Option<String>,
    ) -> Result<(), ChangeError> {
        match self.read_again(before.id).await {
            Ok(Some(visit)) if stands_at(&visit, slot) && !stands_at(before, slot) => return Ok(()),
            Ok(Some(visit)) => {
                if let Err(reason) = visit.can_reschedule(self.active.now()) {
                    return Err(refusal(reason, text));
                }
            }
            Ok(None) => return Err(ChangeError::AlreadyCanceled),
            Err(_) => return Err(ChangeError::NotAllowed { text }),
        }
        let professional = match before.professional.as_ref().filter(|_| before.professional_was_chosen) {
            Some(professional) => ProfessionalChoice::One(professional.id),
            None => ProfessionalChoice::Any,
        };
        let services: Vec<ServiceId> = before.services.iter().map(|service| service.id).collect();
        let (place, zone, day) = (before.place.id, slot.start.zone, slot.start.local_date());
        match backend.client.get_free_times(place, professional, &services, day, zone).await {
            Ok(times) if !times.iter().any(|time| time.start.utc() == slot.start.utc()) => Err(ChangeError::TimeTaken),
            Ok(_) | Err(_) => Err(ChangeError::NotAllowed { text }),
        }
    }
}

fn stands_at(visit: &Appointment, slot: &Slot) -> bool {
    !visit.is_canceled && visit.start.utc() == slot.start.utc()
}
