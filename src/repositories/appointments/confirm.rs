//! Telling the place that the client comes.

use super::AppointmentsRepository;
use super::change::{Answer, ChangeError, ChangeKind};
use crate::domain::appointment::{Appointment, Attendance};
use crate::domain::ids::AppointmentId;

impl AppointmentsRepository {
    /// Progress and outcome: `change`.
    pub fn confirm(&self, id: AppointmentId) {
        self.run_change(id, ChangeKind::Confirm, |repository, backend| async move {
            match repository.known(id) {
                Some(visit) if visit.is_canceled => return Err(ChangeError::AlreadyCanceled),
                Some(visit) if is_confirmed(&visit) => return Ok(()),
                Some(visit) if visit.start.utc() <= repository.active.now() => {
                    return Err(ChangeError::TooLate { deadline: visit.start.utc() });
                }
                _ => {}
            }
            match backend.client.confirm_appointment(id).await.map_err(Answer::from) {
                Ok(()) => {
                    let confirmed = |visit: &mut Appointment| visit.attendance = Attendance::ConfirmedByClient;
                    repository.show_changed(id, Box::new(confirmed));
                    Ok(())
                }
                Err(Answer::Refused { text }) => match repository.read_again(id).await {
                    Ok(Some(visit)) if is_confirmed(&visit) => Ok(()),
                    Ok(visit) if visit.as_ref().is_none_or(|visit| visit.is_canceled) => {
                        Err(ChangeError::AlreadyCanceled)
                    }
                    Ok(Some(visit)) if visit.start.utc() <= repository.active.now() => {
                        Err(ChangeError::TooLate { deadline: visit.start.utc() })
                    }
                    Ok(_) | Err(_) => Err(ChangeError::NotAllowed { text }),
                },
                Err(Answer::Lost { otherwise }) => match repository.read_again(id).await {
                    Ok(Some(visit)) if is_confirmed(&visit) => Ok(()),
                    Ok(_) => Err(ChangeError::ServerTrouble),
                    Err(_) => Err(otherwise),
                },
                Err(Answer::Final(error)) => Err(error),
            }
        });
    }
}

pub(super) fn is_confirmed(visit: &Appointment) -> bool {
    visit.attendance == Attendance::ConfirmedByClient
}
