//! Reviews of the client's own: drafts kept for each target, sending in a task of its own, and what was sent already.
//! Must not know the form's look.

mod error;
mod kept;
mod lookup;
mod sending;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures_util::future::BoxFuture;
use tokio::sync::watch;

use super::account::AccountRepository;
use super::active::{Active, Backend};
use super::appointments::AppointmentsRepository;
use super::live::Section;
use super::read_error::ReadError;
use crate::domain::review::{Review, ReviewDraft, ReviewTarget, SentReview};

pub use error::SendReviewError;
use kept::Kept;

/// How sending a review stands. Sent ones are in [`ReviewsNow::sent`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewProgress {
    Sending,
    /// The draft is still there.
    Failed(SendReviewError),
}

/// What is known of all the client's reviews on this device.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct ReviewsNow {
    pub sent: BTreeMap<ReviewTarget, SentReview>,
    pub progress: BTreeMap<ReviewTarget, ReviewProgress>,
}

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct ReviewsRepository {
    shared: Arc<Shared>,
}

struct Shared {
    active: Active,
    appointments: AppointmentsRepository,
    account: AccountRepository,
    now: watch::Sender<Arc<ReviewsNow>>,
    kept: Mutex<Kept>,
    /// Held while `kept` is written, so that an older state never overwrites a newer one.
    writing: Mutex<()>,
}

impl ReviewsRepository {
    pub(super) fn new(active: Active, appointments: &AppointmentsRepository, account: &AccountRepository) -> Self {
        let (now, _) = watch::channel(Arc::default());
        let (appointments, account) = (appointments.clone(), account.clone());
        let shared = Shared { active, appointments, account, now, kept: Mutex::default(), writing: Mutex::default() };
        Self { shared: Arc::new(shared) }
    }

    /// What was sent and what is being sent. Reads the device's copy if nobody did yet, which blocks for that long.
    pub fn watch(&self) -> watch::Receiver<Arc<ReviewsNow>> {
        self.load();
        self.shared.now.subscribe()
    }

    /// As it is at this moment.
    pub fn now(&self) -> Arc<ReviewsNow> {
        self.load();
        self.shared.now.borrow().clone()
    }

    /// What was written so far; empty when nothing was.
    pub fn draft(&self, target: ReviewTarget) -> ReviewDraft {
        self.load();
        lock(&self.shared.kept).draft(target)
    }

    /// Keeps it at once; an empty one is forgotten.
    pub fn set_draft(&self, target: ReviewTarget, draft: ReviewDraft) {
        self.load();
        let backend = self.shared.active.current();
        if lock(&self.shared.kept).set_draft(target, draft) {
            self.write(&backend);
        }
        // Words that were changed are another try.
        self.publish(&backend, |now| {
            if matches!(now.progress.get(&target), Some(ReviewProgress::Failed(_))) {
                now.progress.remove(&target);
            }
        });
    }

    /// Asks the server whether this was reviewed already, from another device for example; quietly, because writing can
    /// begin without the answer.
    pub fn look_up(&self, target: ReviewTarget) {
        let (reviews, backend) = (self.clone(), self.shared.active.current());
        self.shared.active.tasks().spawn(async move {
            if reviews.is_sent(target) || backend.opened_at_last().await.is_err() {
                return;
            }
            match lookup::find_sent(&reviews.shared, &backend, target, None).await {
                Ok(Some(sent)) => reviews.keep_sent(&backend, target, sent),
                Ok(None) => {}
                Err(error) => tracing::info!(%error, "not known whether this was reviewed already"),
            }
        });
    }

    /// Goes on when the screen goes away; the outcome is in [`ReviewsNow`]. While one is under way, another is ignored.
    pub fn send(&self, review: Review) {
        self.load();
        let backend = self.shared.active.current();
        let target = review.target;
        let mut is_first = false;
        self.publish(&backend, |now| {
            is_first = !now.sent.contains_key(&target) && now.progress.get(&target) != Some(&ReviewProgress::Sending);
            if is_first {
                now.progress.insert(target, ReviewProgress::Sending);
            }
        });
        if !is_first {
            return;
        }
        let reviews = self.clone();
        self.shared.active.tasks().spawn(async move {
            let mut finish = FinishSending {
                reviews: &reviews,
                backend: &backend,
                target,
                outcome: Err(SendReviewError::ServerTrouble),
            };
            finish.outcome = sending::run(&reviews, &backend, &review).await;
        });
    }

    fn is_sent(&self, target: ReviewTarget) -> bool {
        self.load();
        self.shared.now.borrow().sent.contains_key(&target)
    }

    fn keep_sent(&self, backend: &Arc<Backend>, target: ReviewTarget, sent: SentReview) {
        if !self.shared.active.is_current(backend.epoch) {
            return;
        }
        lock(&self.shared.kept).sent(target, sent.clone());
        self.write(backend);
        self.publish(backend, |now| {
            now.progress.remove(&target);
            now.sent.insert(target, sent);
        });
    }

    /// Shows a change, unless the backend changed since.
    fn publish(&self, backend: &Backend, change: impl FnOnce(&mut ReviewsNow)) {
        self.shared.now.send_if_modified(|now| {
            if !self.shared.active.is_current(backend.epoch) {
                return false;
            }
            let mut next = ReviewsNow::clone(now);
            change(&mut next);
            let is_changed = next != **now;
            if is_changed {
                *now = Arc::new(next);
            }
            is_changed
        });
    }

    /// Reads the device's copy, once for each store.
    fn load(&self) {
        let backend = self.shared.active.current();
        let mut kept = lock(&self.shared.kept);
        if kept.read(&backend, self.shared.active.now()) {
            let sent = kept.all_sent();
            drop(kept);
            self.publish(&backend, |now| *now = ReviewsNow { sent, progress: BTreeMap::new() });
        }
    }

    /// In the background, whatever is kept when its turn comes.
    fn write(&self, backend: &Arc<Backend>) {
        let (reviews, backend) = (self.clone(), backend.clone());
        self.shared.active.tasks().spawn_blocking(move || {
            let _one_at_a_time = lock(&reviews.shared.writing);
            if reviews.shared.active.is_current(backend.epoch) {
                let kept = lock(&reviews.shared.kept).clone();
                kept.write(&backend, reviews.shared.active.now());
            }
        });
    }
}

/// Drafts and what was sent follow the person who is signed in, like every collection.
impl Section for ReviewsRepository {
    fn refresh(&self) {}

    fn settled(&self) -> BoxFuture<'_, Result<(), ReadError>> {
        Box::pin(async { Ok(()) })
    }

    fn load(&self) {
        ReviewsRepository::load(self);
    }

    fn turn_to_current(&self) {
        let _no_write = lock(&self.shared.writing);
        ReviewsRepository::load(self);
    }

    fn is_watched(&self) -> bool {
        false
    }

    fn is_offline(&self) -> bool {
        false
    }
}

/// Ends a sending however its task ends.
struct FinishSending<'a> {
    reviews: &'a ReviewsRepository,
    backend: &'a Arc<Backend>,
    target: ReviewTarget,
    outcome: Result<SentReview, SendReviewError>,
}

impl Drop for FinishSending<'_> {
    fn drop(&mut self) {
        match &self.outcome {
            Ok(sent) => self.reviews.keep_sent(self.backend, self.target, sent.clone()),
            Err(error) => {
                let failed = ReviewProgress::Failed(error.clone());
                self.reviews.publish(self.backend, |now| {
                    now.progress.insert(self.target, failed);
                });
            }
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
