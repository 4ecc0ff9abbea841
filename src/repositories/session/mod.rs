//! Who is signed in: SignedOut → CodeSent → SignedIn → Expired. The only door to signing in and out.
//! Must not show anything; must not log a number, a code or a token.

mod consents;
mod demo;
mod errors;
mod expiry;
mod log_out;
mod saved;
mod send_code;
mod sign_in;
mod state;
mod token;

use std::future::Future;
use std::sync::{Arc, Mutex};

use futures_util::future::BoxFuture;
use tokio::sync::watch;

use super::account::AccountRepository;
use super::active::{Active, Backend};
use super::opening::Opener;
use super::places::PlacesRepository;
use super::recovery::Sections;
use crate::domain::phone_number::PhoneNumber;
use crate::platform::secret_vault::SecretVault;
use crate::store::Store;

pub use demo::{DemoAccess, MakeDemo};
pub use errors::{SendCodeError, SignInError};
pub(super) use saved::restore;
pub use state::{CodeSent, Session};

/// Deletes what is kept outside the store: pictures, files on their way to the calendar. False when something is left.
pub type WipeFiles = Arc<dyn Fn() -> BoxFuture<'static, bool> + Send + Sync>;

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct SessionRepository {
    inner: Arc<Inner>,
}

struct Inner {
    sender: watch::Sender<Session>,
    active: Active,
    vault: SecretVault,
    sections: Sections,
    account: AccountRepository,
    places: PlacesRepository,
    demo: Option<MakeDemo>,
    wipe_files: WipeFiles,
    /// How often a log out left something on the device that the next start has to delete.
    unfinished: watch::Sender<u32>,
    /// Held while one session ends and another begins.
    changing: tokio::sync::Mutex<()>,
    /// The live backend, while the demo has its place.
    set_aside: Mutex<Option<Arc<Backend>>>,
    /// How often the client had told of an expired token when the present one was set.
    expired_before: Mutex<u64>,
}

/// What the session needs of the other repositories and of the device.
pub(super) struct SessionParts {
    pub first: Session,
    pub active: Active,
    pub vault: SecretVault,
    pub sections: Sections,
    pub account: AccountRepository,
    pub places: PlacesRepository,
    pub demo: Option<MakeDemo>,
    pub wipe_files: WipeFiles,
}

impl SessionRepository {
    pub(super) fn new(parts: SessionParts) -> Self {
        let (sender, _) = watch::channel(parts.first);
        let inner = Inner {
            sender,
            active: parts.active,
            vault: parts.vault,
            sections: parts.sections,
            account: parts.account,
            places: parts.places,
            demo: parts.demo,
            wipe_files: parts.wipe_files,
            unfinished: watch::Sender::new(0),
            changing: tokio::sync::Mutex::default(),
            set_aside: Mutex::default(),
            expired_before: Mutex::default(),
        };
        Self { inner: Arc::new(inner) }
    }

    /// Never waits for the key store: the first value is what was saved. Whether the token is still there is seen by the
    /// first request.
    pub fn watch(&self) -> watch::Receiver<Session> {
        self.inner.sender.subscribe()
    }

    /// Asks for a code by SMS, in the language of a BCP 47 tag. Goes on when the caller goes away.
    pub async fn send_code(&self, phone: PhoneNumber, language: &str) -> Result<CodeSent, SendCodeError> {
        let (inner, language) = (self.inner.clone(), language.to_owned());
        self.in_own_task(async move { send_code::run(&inner, phone, &language).await })
            .await
            .unwrap_or(Err(SendCodeError::ServerTrouble))
    }

    /// Signs in with the code that was sent last. What is saved of the same number is shown again; what is saved of
    /// another one is wiped. Goes on when the caller goes away.
    pub async fn sign_in(&self, code: &str) -> Result<(), SignInError> {
        let (inner, code) = (self.inner.clone(), code.to_owned());
        self.in_own_task(async move { sign_in::run(&inner, &code).await })
            .await
            .unwrap_or(Err(SignInError::ServerTrouble))
    }

    /// Back to the number: the code that was sent is no longer waited for.
    pub fn change_number(&self) {
        send_code::give_up(&self.inner);
    }

    /// Forgets everything on this device. The server is told when it can be reached, but never waited for long.
    pub async fn log_out(&self) {
        let inner = self.inner.clone();
        let _ended_early = self.in_own_task(async move { log_out::run(&inner).await }).await;
    }

    /// How often something stayed on the device after a log out; it is deleted when the app starts next.
    pub fn unfinished_log_outs(&self) -> watch::Receiver<u32> {
        self.inner.unfinished.subscribe()
    }

    /// Everything from here on comes from the demo backend, until `log_out`.
    pub async fn start_demo(&self) {
        let inner = self.inner.clone();
        let _ended_early = self.in_own_task(async move { demo::start(&inner).await }).await;
    }

    /// What runs for as long as the app does: fetching the token, watching for its end, telling consents.
    pub(super) fn start(&self, opener: Option<Opener>) {
        let inner = &self.inner;
        if let Some(opener) = opener {
            let (weak, epoch) = (Arc::downgrade(inner), inner.active.current().epoch);
            inner.active.tasks().spawn(async move { token::fetch(&weak, epoch, &opener).await });
        }
        if inner.active.current().store.is_wipe_unfinished() {
            let inner = inner.clone();
            self.inner.active.tasks().spawn(async move { log_out::finish_last(&inner).await });
        }
        expiry::watch(inner);
        consents::tell_later(inner);
    }

    /// Leaving a screen drops its futures; what was begun here is finished all the same. `None`: the app is ending.
    async fn in_own_task<T: Send + 'static>(&self, work: impl Future<Output = T> + Send + 'static) -> Option<T> {
        match self.inner.active.tasks().spawn(work).await {
            Ok(done) => Some(done),
            Err(error) => {
                tracing::error!(%error, "a change of the session ended early");
                None
            }
        }
    }
}

impl Inner {
    /// Store calls block, so they run aside. `None`: the app is ending.
    async fn on_store<T: Send + 'static>(
        &self,
        store: &Store,
        work: impl FnOnce(&Store) -> T + Send + 'static,
    ) -> Option<T> {
        let store = store.clone();
        self.active.tasks().spawn_blocking(move || work(&store)).await.ok()
    }

    /// Lets every collection follow the backend, and reads its saved copy.
    async fn turn_sections(&self) {
        let sections = self.sections.clone();
        let turning = self.active.tasks().spawn_blocking(move || {
            for section in sections.iter() {
                section.turn_to_current();
            }
            for section in sections.iter() {
                section.load();
            }
        });
        if let Err(error) = turning.await {
            tracing::error!(%error, "turning to another backend ended early");
        }
    }
}
