//! Changing a visit: one change of a visit at a time, each in a task of its own, so that leaving the screen cancels
//! nothing and a second tap joins the first. Must not know what a change is asked of the server with.

use std::collections::HashMap;
use std::future::Future;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use tokio::sync::watch;

use super::AppointmentsRepository;
use super::confirm::is_confirmed;
use crate::api::ApiError;
use crate::domain::appointment::{Appointment, ChangeRefusal};
use crate::domain::ids::AppointmentId;
use crate::repositories::active::Backend;
use crate::repositories::read_error::ReadError;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    Cancel,
    Reschedule,
    Confirm,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeProgress {
    Idle,
    Running(ChangeKind),
    Done(ChangeKind),
    Failed(ChangeKind, ChangeError),
}

/// Every case has its own remedy on the screen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError {
    /// No way to the server; asking again is safe.
    #[error("no connection to the server")]
    Offline,
    #[error("too late since {deadline}")]
    TooLate { deadline: DateTime<Utc> },
    /// `text` is the server's own sentence, when it gave one; never logged.
    #[error("not allowed")]
    NotAllowed { text: Option<String> },
    #[error("canceled meanwhile")]
    AlreadyCanceled,
    /// For a reschedule: the list of free times has to be read again.
    #[error("the time was taken")]
    TimeTaken,
    /// The list shows that nothing was changed.
    #[error("the server has trouble")]
    ServerTrouble,
    #[error("the server asks to wait")]
    RateLimited,
    #[error("signed out")]
    SignedOut,
    /// The answer was lost, and the list could not be read.
    #[error("whether it took effect is not known")]
    OutcomeUnknown,
}

/// The end of a change, told to whoever is on the screen by then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeOutcome {
    pub appointment: AppointmentId,
    pub kind: ChangeKind,
    pub result: Result<(), ChangeError>,
    /// Counts up, so that the same outcome twice is seen twice.
    pub number: u64,
}

/// How to make a changed visit of the one that is known.
pub(super) type Apply = Box<dyn Fn(&mut Appointment) + Send + Sync>;

/// What the running and the finished changes share.
pub(super) struct Changes {
    progress: Mutex<HashMap<AppointmentId, watch::Sender<ChangeProgress>>>,
    outcomes: watch::Sender<Option<ChangeOutcome>>,
    /// The number of the last outcome that somebody was told of.
    told: AtomicU64,
    /// Changes whose outcome could not be found out, with the store epoch of whose they are.
    unknown: Mutex<HashMap<AppointmentId, u64>>,
    /// Changes that a refresh which began before them must not undo.
    fresh: Mutex<Vec<(AppointmentId, Apply)>>,
}

impl Changes {
    pub fn new() -> Self {
        let (outcomes, _) = watch::channel(None);
        Self {
            progress: Mutex::default(),
            outcomes,
            told: AtomicU64::default(),
            unknown: Mutex::default(),
            fresh: Mutex::default(),
        }
    }

    pub fn outcomes(&self) -> watch::Receiver<Option<ChangeOutcome>> {
        self.outcomes.subscribe()
    }

    /// Runs on every list that arrives.
    pub fn apply_fresh(&self, visits: &mut [Appointment]) {
        for (id, apply) in lock(&self.fresh).iter() {
            visits.iter_mut().filter(|visit| visit.id == *id).for_each(apply);
        }
    }

    pub fn sender(&self, id: AppointmentId) -> watch::Sender<ChangeProgress> {
        let mut all = lock(&self.progress);
        all.entry(id).or_insert_with(|| watch::channel(ChangeProgress::Idle).0).clone()
    }

    /// A change whose outcome could not be found out, once a list has come that tells it. Gives the visits that are
    /// canceled by it. Where a visit was to be moved is not remembered: the list shows it.
    pub fn find_out(&self, visits: &[Appointment], store_epoch: u64) -> Vec<AppointmentId> {
        let unknown = std::mem::take(&mut *lock(&self.unknown));
        let mut canceled = Vec::new();
        for (id, _) in unknown.into_iter().filter(|(_, epoch)| *epoch == store_epoch) {
            // Tried again or forgotten meanwhile.
            let ChangeProgress::Failed(kind, ChangeError::OutcomeUnknown) = *self.sender(id).borrow() else { continue };
            let visit = visits.iter().find(|visit| visit.id == id);
            let is_gone = visit.is_none_or(|visit| visit.is_canceled);
            let took_effect = match kind {
                ChangeKind::Cancel => is_gone,
                ChangeKind::Confirm => visit.is_some_and(is_confirmed),
                ChangeKind::Reschedule => continue,
            };
            match took_effect {
                true => self.finish(id, kind, Ok(())),
                false if is_gone => self.finish(id, kind, Err(ChangeError::AlreadyCanceled)),
                // Nothing new to tell but for who still looks.
                false => drop(self.sender(id).send_replace(ChangeProgress::Failed(kind, ChangeError::ServerTrouble))),
            }
            if took_effect && kind == ChangeKind::Cancel {
                canceled.push(id);
            }
        }
        canceled
    }

    fn finish(&self, id: AppointmentId, kind: ChangeKind, result: Result<(), ChangeError>) {
        self.sender(id).send_replace(match &result {
            Ok(()) => ChangeProgress::Done(kind),
            Err(error) => ChangeProgress::Failed(kind, error.clone()),
        });
        self.outcomes.send_modify(|last| {
            let number = last.as_ref().map_or(0, |outcome| outcome.number) + 1;
            *last = Some(ChangeOutcome { appointment: id, kind, result, number });
        });
    }
}

impl AppointmentsRepository {
    /// How the last change of a visit stands; `Idle` when there was none.
    pub fn change(&self, id: AppointmentId) -> watch::Receiver<ChangeProgress> {
        self.changes.sender(id).subscribe()
    }

    /// What was done or failed has been read; a running change goes on.
    pub fn forget_outcome(&self, id: AppointmentId) {
        self.changes.sender(id).send_if_modified(|progress| {
            let is_over = matches!(progress, ChangeProgress::Done(_) | ChangeProgress::Failed(..));
            if is_over {
                *progress = ChangeProgress::Idle;
            }
            is_over
        });
    }

    /// The end of each change, whichever visit it was.
    pub fn change_outcomes(&self) -> watch::Receiver<Option<ChangeOutcome>> {
        self.changes.outcomes()
    }

    /// Whether this outcome was told to nobody yet; now it is. One may come while no page is there to tell it.
    pub fn claim_outcome(&self, number: u64) -> bool {
        self.changes.told.fetch_max(number, Ordering::SeqCst) < number
    }

    /// Runs `work` in the repository's own task, unless a change of this visit runs already. A change of a person who
    /// signed out meanwhile is told to nobody.
    pub(super) fn run_change<Work>(
        &self,
        id: AppointmentId,
        kind: ChangeKind,
        work: impl FnOnce(Self, Arc<Backend>) -> Work,
    ) where
        Work: Future<Output = Result<(), ChangeError>> + Send + 'static,
    {
        let is_first = self.changes.sender(id).send_if_modified(|progress| {
            let is_first = !matches!(progress, ChangeProgress::Running(_));
            *progress = if is_first { ChangeProgress::Running(kind) } else { progress.clone() };
            is_first
        });
        if !is_first {
            return;
        }
        let backend = self.active.current();
        let end = EndOfChange { repository: self.clone(), backend: backend.clone(), id, kind, result: None };
        let work = work(self.clone(), backend.clone());
        self.active.tasks().spawn(async move {
            let mut end = end;
            let result = match backend.opened().await {
                Ok(()) => work.await,
                Err(ReadError::SignedOut) => Err(ChangeError::SignedOut),
                Err(_) => Err(ChangeError::ServerTrouble),
            };
            if let Err(error) = &result {
                tracing::info!(?kind, %error, "a visit was not changed");
            }
            end.result = Some(result);
        });
    }

    /// Shows the changed visit at once, also when a refresh that began earlier is still under way, and reads the list.
    pub(super) fn show_changed(&self, id: AppointmentId, apply: Apply) {
        self.live.modify(|visits| {
            let mut changed = visits.clone();
            changed.iter_mut().filter(|visit| visit.id == id).for_each(&apply);
            Some(changed)
        });
        lock(&self.changes.fresh).push((id, apply));
        let repository = self.clone();
        self.active.tasks().spawn(async move {
            let _of_the_older_one = repository.live.settled().await;
            lock(&repository.changes.fresh).retain(|(other, _)| *other != id);
            repository.live.refresh();
        });
    }

    /// What the server knows of the visit now; `None` when it knows none.
    ///
    /// # Errors
    /// The list could not be read.
    pub(super) async fn read_again(&self, id: AppointmentId) -> Result<Option<Appointment>, ReadError> {
        self.live.refresh_anew().await?;
        Ok(self.known(id))
    }

    pub(super) fn known(&self, id: AppointmentId) -> Option<Appointment> {
        self.live.current().value?.iter().find(|visit| visit.id == id).cloned()
    }
}

/// What an error of a change says, before anything is read again.
pub(super) enum Answer {
    /// The server does not want it; its text, when it gave one.
    Refused {
        text: Option<String>,
    },
    /// It may have taken effect.
    Lost {
        otherwise: ChangeError,
    },
    Final(ChangeError),
}

impl From<ApiError> for Answer {
    fn from(error: ApiError) -> Self {
        match error {
            ApiError::Unauthorized => Self::Final(ChangeError::SignedOut),
            ApiError::RateLimited { .. } => Self::Final(ChangeError::RateLimited),
            ApiError::Forbidden { text, .. } | ApiError::Rejected { text, .. } => {
                Self::Refused { text: Some(text.trim().to_owned()).filter(|text| !text.is_empty()) }
            }
            ApiError::NotFound => Self::Refused { text: None },
            ApiError::Offline => Self::Lost { otherwise: ChangeError::Offline },
            ApiError::Timeout | ApiError::ServerTrouble { .. } | ApiError::Unreadable => {
                Self::Lost { otherwise: ChangeError::OutcomeUnknown }
            }
        }
    }
}

/// Why the rules on the device say no, in the words of a failed change.
pub(super) fn refusal(refusal: ChangeRefusal, text: Option<String>) -> ChangeError {
    match refusal {
        ChangeRefusal::Canceled => ChangeError::AlreadyCanceled,
        ChangeRefusal::TooLate { deadline } => ChangeError::TooLate { deadline },
        ChangeRefusal::AlreadyStarted
        | ChangeRefusal::AlreadyServed
        | ChangeRefusal::NotAllowedByPlace
        | ChangeRefusal::NotAllowedWhenPrepaid => ChangeError::NotAllowed { text },
    }
}

/// Ends a change however its task ends.
struct EndOfChange {
    repository: AppointmentsRepository,
    backend: Arc<Backend>,
    id: AppointmentId,
    kind: ChangeKind,
    result: Option<Result<(), ChangeError>>,
}

impl Drop for EndOfChange {
    fn drop(&mut self) {
        let result = self.result.take().unwrap_or(Err(ChangeError::OutcomeUnknown));
        // An expired session is a new stretch of the same person: that it failed is still theirs to know.
        if self.repository.active.is_current(self.backend.epoch) || result == Err(ChangeError::SignedOut) {
            if result == Err(ChangeError::OutcomeUnknown) {
                lock(&self.repository.changes.unknown).insert(self.id, self.backend.store_epoch);
            }
            self.repository.changes.finish(self.id, self.kind, result);
        } else {
            self.repository.changes.sender(self.id).send_replace(ChangeProgress::Idle);
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
