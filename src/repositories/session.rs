//! Who is signed in: SignedOut → CodeSent → SignedIn → Expired. The only door to signing in and out.
//! Must not show anything; must not log a number, a code or a token.

mod errors;
mod state;

pub use errors::{SendCodeError, SignInError};
pub use state::{CodeSent, Session};
