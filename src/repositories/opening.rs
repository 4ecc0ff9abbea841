//! The wait for the key store after a start: requests stand here until the token is there, and learn when that takes long.
//! Must not know the token.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Notify, watch};

use super::read_error::ReadError;

/// Who asks again is told soon whether that helped.
const ANSWERED_WITHIN: Duration = Duration::from_secs(2);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gate {
    Shut,
    /// Still shut, and for so long that it must be said.
    Stuck,
    Open,
}

/// The side of whoever waits. Cheap to clone.
#[derive(Clone)]
pub(super) struct Opening {
    gate: watch::Receiver<Gate>,
    asked: Arc<Notify>,
}

/// The side of whoever fetches the token. Dropping it ends every wait: the session is over.
pub(super) struct Opener {
    gate: watch::Sender<Gate>,
    asked: Arc<Notify>,
}

pub(super) fn opening() -> (Opener, Opening) {
    let (sender, receiver) = watch::channel(Gate::Shut);
    let asked = Arc::<Notify>::default();
    (Opener { gate: sender, asked: asked.clone() }, Opening { gate: receiver, asked })
}

impl Opening {
    /// Waits for the token, but not for longer than a person would: then `KeyStore`.
    pub async fn wait(&self) -> Result<(), ReadError> {
        let mut gate = self.gate.clone();
        if *gate.borrow() == Gate::Stuck {
            self.asked.notify_one();
            let opened = tokio::time::timeout(ANSWERED_WITHIN, gate.wait_for(|gate| *gate == Gate::Open));
            return match opened.await {
                Ok(Ok(_)) => Ok(()),
                Ok(Err(_)) => Err(ReadError::SignedOut),
                Err(_) => Err(ReadError::KeyStore),
            };
        }
        match gate.wait_for(|gate| *gate != Gate::Shut).await.map(|gate| *gate) {
            Ok(Gate::Open) => Ok(()),
            Ok(Gate::Shut | Gate::Stuck) => Err(ReadError::KeyStore),
            Err(_) => Err(ReadError::SignedOut),
        }
    }

    /// However long it takes: for what nobody watches.
    pub async fn wait_long(&self) -> Result<(), ReadError> {
        let opened = self.gate.clone().wait_for(|gate| *gate == Gate::Open).await.is_ok();
        if opened { Ok(()) } else { Err(ReadError::SignedOut) }
    }
}

impl Opener {
    pub fn open(&self) {
        self.gate.send_replace(Gate::Open);
    }

    pub fn tell_stuck(&self) {
        self.gate.send_replace(Gate::Stuck);
    }

    /// Until somebody asks again.
    pub async fn asked(&self) {
        self.asked.notified().await;
    }
}
