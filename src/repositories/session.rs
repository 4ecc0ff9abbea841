//! Who is signed in: SignedOut → CodeSent → SignedIn → Expired. The only door to signing in and out.
//! Must not show anything; must not log a number, a code or a token.

mod errors;
mod state;

use std::sync::Arc;

use tokio::sync::watch;

pub use errors::{SendCodeError, SignInError};
pub use state::{CodeSent, Session};

use crate::domain::phone_number::PhoneNumber;

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct SessionRepository {
    sender: Arc<watch::Sender<Session>>,
}

impl SessionRepository {
    /// Never waits for the key store: the first value comes from the saved copy.
    pub fn watch(&self) -> watch::Receiver<Session> {
        self.sender.subscribe()
    }

    /// Asks for a code by SMS, in the language of a BCP 47 tag.
    pub async fn send_code(&self, _phone: PhoneNumber, _language: &str) -> Result<CodeSent, SendCodeError> {
        Err(SendCodeError::ServerTrouble)
    }

    /// Signs in with the code that was sent last.
    pub async fn sign_in(&self, _code: &str) -> Result<(), SignInError> {
        Err(SignInError::ServerTrouble)
    }

    /// Back to the number: CodeSent → SignedOut.
    pub fn change_number(&self) {
        self.sender.send_replace(Session::SignedOut);
    }

    /// Forgets everything on this device. The server is told when it can be reached, but never waited for long.
    pub async fn log_out(&self) {
        self.sender.send_replace(Session::SignedOut);
    }

    /// Everything from here on comes from the demo backend, until `log_out`.
    pub async fn start_demo(&self) {
        self.sender.send_replace(Session::SignedIn { is_demo: true });
    }
}
