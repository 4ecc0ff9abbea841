//! The draft on the device: written with every change, read when the app starts, dropped when it is too old. A log out
//! wipes it with the store.

use std::sync::{Arc, Mutex};

use tokio::sync::watch;

use super::{BookingRepository, lock};
use crate::domain::booking::{BookingDraft, BookingStep, Contact};
use crate::domain::ids::{AppointmentId, PlaceId};
use crate::repositories::active::{Active, Backend};

/// Its name among the store's small values.
const KEY: &str = "booking_draft";
/// What was typed the last time, for the next one.
const CONTACT_KEY: &str = "booking_contact";

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub(super) struct Drafts {
    active: Active,
    sender: Arc<watch::Sender<Option<BookingDraft>>>,
    /// The store epoch whose draft was read.
    loaded: Arc<Mutex<Option<u64>>>,
    /// Held while the draft is written, so that an older one never overwrites a newer one.
    writing: Arc<Mutex<()>>,
}

impl Drafts {
    pub fn new(active: Active) -> Self {
        let (sender, _) = watch::channel(None);
        Self { active, sender: Arc::new(sender), loaded: Arc::default(), writing: Arc::default() }
    }

    /// Reads the saved draft, once for each store; blocks for that long.
    pub fn load(&self) {
        let backend = self.active.current();
        let mut loaded = lock(&self.loaded);
        if *loaded == Some(backend.store_epoch) {
            return;
        }
        let now = self.active.now();
        let saved = backend.store.get::<BookingDraft>(KEY, now).unwrap_or_else(|error| {
            tracing::error!(%error, "the booking's draft could not be read");
            None
        });
        if self.active.current().store_epoch == backend.store_epoch {
            self.sender.send_replace(saved.filter(|draft| !draft.is_outdated(now)));
            *loaded = Some(backend.store_epoch);
        }
    }

    /// Whether the store is still the same.
    pub fn turn_to_current(&self) -> bool {
        let _no_write = lock(&self.writing);
        let mut loaded = lock(&self.loaded);
        let is_same = *loaded == Some(self.active.current().store_epoch);
        if !is_same {
            *loaded = None;
            self.sender.send_replace(None);
        }
        is_same
    }

    pub fn current(&self) -> Option<BookingDraft> {
        self.sender.borrow().clone()
    }

    /// The draft of that key, changed.
    pub fn change(&self, key: &str, change: impl FnOnce(&mut BookingDraft)) {
        let changed = self.sender.send_if_modified(|draft| match draft.as_mut().filter(|draft| draft.key == key) {
            Some(draft) => {
                change(draft);
                true
            }
            None => false,
        });
        if changed {
            self.write_later();
        }
    }

    pub fn put(&self, draft: Option<BookingDraft>) {
        self.sender.send_replace(draft);
        self.write_later();
    }

    fn write_later(&self) {
        let drafts = self.clone();
        self.active.tasks().spawn_blocking(move || drafts.write());
    }

    /// Writes whatever is shown when its turn comes.
    pub fn write(&self) {
        let _one_at_a_time = lock(&self.writing);
        let backend = self.active.current();
        if *lock(&self.loaded) != Some(backend.store_epoch) {
            return;
        }
        let (draft, now) = (self.current(), self.active.now());
        let written = match &draft {
            Some(draft) => backend.store.set(KEY, draft, now),
            None => backend.store.remove(KEY, now),
        };
        if let Err(error) = written {
            tracing::error!(%error, "the booking's draft could not be kept on this device");
        }
    }
}

impl BookingRepository {
    /// The saved draft first; reads it from the store if nobody did yet, which blocks for that long. One that was not
    /// touched for 30 minutes is dropped.
    pub fn draft(&self) -> watch::Receiver<Option<BookingDraft>> {
        let drafts = &self.shared.drafts;
        drafts.load();
        let now = self.shared.active.now();
        let is_outdated = drafts.sender.borrow().as_ref().is_some_and(|draft| draft.is_outdated(now));
        if is_outdated {
            drafts.put(None);
        }
        drafts.sender.subscribe()
    }

    /// Shown at once and written to the store. The time it was touched is set here, and the price that its services were
    /// shown with where the draft does not say.
    pub fn set_draft(&self, draft: Option<BookingDraft>) {
        self.shared.drafts.load();
        let before = self.shared.drafts.current();
        let draft = draft.map(|mut draft| {
            draft.touched_at = self.shared.active.now();
            // A price of other services, carried along.
            if let Some(before) =
                before.filter(|before| before.key == draft.key && before.shown_price == draft.shown_price)
                && !is_same_choice(&before, &draft)
            {
                draft.shown_price = None;
            }
            if draft.shown_price.is_none() {
                draft.shown_price = self.known_total(&draft);
            }
            draft
        });
        let is_another = {
            let shown = self.shared.drafts.sender.borrow();
            shown.as_ref().map(|draft| &draft.key) != draft.as_ref().map(|draft| &draft.key)
        };
        if is_another {
            self.acknowledge();
        }
        self.shared.drafts.put(draft);
    }

    /// A new one, with the client's name and number and what was typed the last time.
    pub fn new_draft(&self, place: Option<PlaceId>) -> BookingDraft {
        let shared = &self.shared;
        let (store, now) = (shared.active.current().store.clone(), shared.active.now());
        let mut draft = BookingDraft::new(place, new_key(), now);
        let kept: Option<Contact> = store.get(CONTACT_KEY, now).ok().flatten();
        let account = shared.account.live.current().value;
        let phone = account.as_ref().and_then(|account| account.phone.as_ref());
        draft.contact = Contact { comment: String::new(), consent: false, ..kept.unwrap_or_default() };
        if let Some(account) = &account
            && draft.contact.name.is_empty()
        {
            draft.contact.name = account.name.clone();
        }
        if let Some(phone) = phone {
            draft.contact.phone = phone.as_e164().to_owned();
        }
        draft
    }

    /// The draft of that key says that it is booked.
    pub(super) fn show_success(&self, key: &str, ids: &[AppointmentId]) {
        let Some(first) = ids.first() else { return };
        let step = BookingStep::Success(*first);
        let drafts = &self.shared.drafts;
        drafts.sender.send_if_modified(|shown| match shown.as_mut().filter(|shown| shown.key == key) {
            Some(shown) => {
                shown.step = step;
                true
            }
            None => false,
        });
    }

    /// The draft says so when the app comes back, and what was typed is there the next time, in the store of who typed
    /// it: they may have logged out meanwhile. Blocks.
    pub(super) fn keep_success(&self, backend: &Backend, draft: &BookingDraft) {
        self.shared.drafts.write();
        let contact = Contact { comment: String::new(), consent: false, ..draft.contact.clone() };
        if let Err(error) = backend.store.set(CONTACT_KEY, &contact, self.shared.active.now()) {
            tracing::warn!(%error, "what was typed is not kept for the next time");
        }
    }
}

/// Whether both cost the same, whatever that is.
fn is_same_choice(one: &BookingDraft, other: &BookingDraft) -> bool {
    let parts = |draft: &BookingDraft| -> Vec<_> {
        draft.parts.iter().map(|part| (part.services.clone(), part.professional)).collect()
    };
    let seats = |draft: &BookingDraft| draft.event.as_ref().map(|choice| (choice.event.id, choice.seats));
    parts(one) == parts(other) && seats(one) == seats(other)
}

/// 128 random bits: no two drafts share it.
pub(super) fn new_key() -> String {
    format!("me-{:032x}", fastrand::u128(..))
}
