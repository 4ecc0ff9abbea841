//! Canceling a visit. That it is canceled counts, not who did it first.

use super::AppointmentsRepository;
use super::change::{Answer, ChangeError, ChangeKind, refusal};
use crate::domain::appointment::ChangeRefusal;
use crate::domain::ids::AppointmentId;

impl AppointmentsRepository {
    /// Progress and outcome: `change`.
    pub fn cancel(&self, id: AppointmentId) {
        self.run_change(id, ChangeKind::Cancel, |repository, backend| async move {
            let now = repository.active.now();
            // What was allowed when the page opened may be too late by now.
            match repository.known(id).map(|visit| visit.can_cancel(now)) {
                Some(Err(ChangeRefusal::Canceled)) => return Ok(()),
                Some(Err(reason)) => return Err(refusal(reason, None)),
                Some(Ok(())) | None => {}
            }
            match backend.client.cancel_appointment(id).await.map_err(Answer::from) {
                Ok(()) => {
                    repository.notes.canceled(id, now);
                    repository.show_changed(id, Box::new(|visit| visit.is_canceled = true));
                }
                Err(Answer::Refused { text }) => repository.after_refused_cancel(id, text).await?,
                Err(Answer::Lost { otherwise }) => match repository.read_again(id).await {
                    Ok(visit) if visit.as_ref().is_none_or(|visit| visit.is_canceled) => {
                        repository.notes.canceled(id, now);
                    }
                    Ok(_) => return Err(ChangeError::ServerTrouble),
                    Err(_) => return Err(otherwise),
                },
                Err(Answer::Final(error)) => return Err(error),
            }
            Ok(())
        });
    }

    /// Canceled elsewhere, or gone from the list, is done; otherwise the list may tell why not.
    async fn after_refused_cancel(&self, id: AppointmentId, text: Option<String>) -> Result<(), ChangeError> {
        match self.read_again(id).await {
            Ok(None) => Ok(()),
            Ok(Some(visit)) => match visit.can_cancel(self.active.now()) {
                Err(ChangeRefusal::Canceled) => Ok(()),
                Err(reason) => Err(refusal(reason, text)),
                Ok(()) => Err(ChangeError::NotAllowed { text }),
            },
            Err(_) => Err(ChangeError::NotAllowed { text }),
        }
    }
}
