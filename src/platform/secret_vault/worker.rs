//! Puts a blocking store on a thread of its own and hands out its answers. Knows no store.

use std::sync::mpsc;

use tokio::sync::oneshot;

use super::{Store, VaultError};

type Answer<T> = oneshot::Sender<Result<T, VaultError>>;

enum Request {
    Get(String, Answer<Option<String>>),
    Set(String, String, Answer<()>),
    Delete(String, Answer<()>),
}

/// A handle to the thread; the thread ends with the last clone.
#[derive(Clone)]
pub(super) struct Worker {
    requests: mpsc::Sender<Request>,
}

impl Worker {
    /// `open` runs on the new thread, before the first request; when it fails it is tried again with the next one.
    pub(super) fn start(open: impl Fn() -> Result<Box<dyn Store>, VaultError> + Send + 'static) -> Self {
        let (requests, incoming) = mpsc::channel();
        let spawned = std::thread::Builder::new().name("secret-vault".into()).spawn(move || serve(&incoming, &open));
        if let Err(error) = spawned {
            // The receiver went with the closure, so every call answers Unavailable.
            tracing::error!(%error, "the secret vault's thread does not start");
        }
        Self { requests }
    }

    pub(super) async fn get(&self, name: &str) -> Result<Option<String>, VaultError> {
        self.ask(|answer| Request::Get(name.to_owned(), answer)).await
    }

    pub(super) async fn set(&self, name: &str, secret: &str) -> Result<(), VaultError> {
        self.ask(|answer| Request::Set(name.to_owned(), secret.to_owned(), answer)).await
    }

    pub(super) async fn delete(&self, name: &str) -> Result<(), VaultError> {
        self.ask(|answer| Request::Delete(name.to_owned(), answer)).await
    }

    async fn ask<T>(&self, request: impl FnOnce(Answer<T>) -> Request) -> Result<T, VaultError> {
        let (answer, answered) = oneshot::channel();
        self.requests.send(request(answer)).map_err(|_| VaultError::Unavailable)?;
        answered.await.map_err(|_| VaultError::Unavailable)?
    }
}

fn serve(incoming: &mpsc::Receiver<Request>, open: &impl Fn() -> Result<Box<dyn Store>, VaultError>) {
    let mut opened: Option<Box<dyn Store>> = None;
    while let Ok(request) = incoming.recv() {
        let store = match &mut opened {
            Some(store) => Ok(store),
            None => open().map(|store| opened.insert(store)),
        };
        // Whoever asked may have gone meanwhile; a write has happened all the same.
        match request {
            Request::Get(name, answer) => drop(answer.send(store.and_then(|store| store.get(&name)))),
            Request::Set(name, secret, answer) => drop(answer.send(store.and_then(|store| store.set(&name, &secret)))),
            Request::Delete(name, answer) => drop(answer.send(store.and_then(|store| store.delete(&name)))),
        }
    }
}
