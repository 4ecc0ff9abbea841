//! The person who is signed in, and the one question for a name.

use std::time::Duration;

use tokio::sync::watch;

use super::active::Active;
use super::live::{Live, Source};
use super::read_error::ReadError;
use super::saved::Saved;
use crate::domain::account::Account;
use crate::store::SavedCopy;

/// Its name among the store's small values.
const KEY: &str = "account";
/// There once the person was asked for a name.
const ASKED_KEY: &str = "name_asked";
/// Nobody waits longer for the main page because of a name.
const LONGEST_LOOK: Duration = Duration::from_secs(3);

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct AccountRepository {
    pub(super) live: Live<Account>,
    active: Active,
    asks_name: watch::Sender<bool>,
}

impl AccountRepository {
    pub(super) fn new(active: Active) -> Self {
        let source = Source {
            name: KEY,
            load: |store, now| {
                let saved = store.get(KEY, now)?;
                Ok(saved.map(|(value, saved_at)| SavedCopy { value, saved_at }))
            },
            save: |store, value, saved_at| store.set(KEY, &(value, saved_at), saved_at),
            fetch: Box::new(|backend| Box::pin(async move { backend.client.get_account().await })),
        };
        Self { live: Live::new(active.clone(), source), active, asks_name: watch::Sender::new(false) }
    }

    /// The first value is the saved copy.
    pub fn watch(&self) -> watch::Receiver<Saved<Account>> {
        self.live.watch()
    }

    /// Starts a refresh of its own, or joins the one that runs.
    pub fn refresh(&self) {
        self.live.refresh();
    }

    /// True from a sign-in that found no name until it is answered or skipped; asked once for each person.
    pub fn asks_name(&self) -> watch::Receiver<bool> {
        self.asks_name.subscribe()
    }

    /// Without a name: the question is over.
    pub fn skip_name(&self) {
        self.asks_name.send_replace(false);
    }

    /// Tells the server what the person is called; ends the question when it took it. Goes on when the caller goes away.
    pub async fn set_name(&self, name: &str) -> Result<(), ReadError> {
        let (account, name) = (self.clone(), name.trim().to_owned());
        let telling = self.active.tasks().spawn(async move {
            let backend = account.active.current();
            backend.opened().await?;
            backend.client.set_name(&name).await.map_err(|error| ReadError::from(&error))?;
            if account.active.is_current(backend.epoch) {
                account.live.modify(|known| Some(Account { name, ..known.clone() }));
                account.skip_name();
            }
            Ok(())
        });
        telling.await.unwrap_or(Err(ReadError::ServerTrouble))
    }

    /// Right after signing in: asks the profile when the sign-in itself brought no name, and the person when that has none
    /// either. Waits for the profile, but not for long.
    pub(super) async fn look_for_name(&self) {
        let has_name = |account: &Self| account.live.current().value.is_some_and(|known| !known.name.is_empty());
        if has_name(self) {
            return;
        }
        self.live.refresh();
        let settled = tokio::time::timeout(LONGEST_LOOK, self.live.settled()).await;
        if !matches!(settled, Ok(Ok(()))) || has_name(self) {
            return;
        }
        let (backend, now) = (self.active.current(), self.active.now());
        let asking = self.active.tasks().spawn_blocking(move || {
            let was_asked = backend.store.get::<bool>(ASKED_KEY, now).ok().flatten().unwrap_or(false);
            if let Err(error) = backend.store.set(ASKED_KEY, &true, now) {
                tracing::error!(%error, "that the name was asked for could not be kept");
            }
            was_asked
        });
        if asking.await.is_ok_and(|was_asked| !was_asked) {
            self.asks_name.send_replace(true);
        }
    }
}
