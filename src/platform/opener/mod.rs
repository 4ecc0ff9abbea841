//! Hands an address to the app that is for it: browser, telephone, mail. Knows no screen and opens nothing else.

#[cfg(target_os = "android")]
#[path = "android.rs"]
mod system;
#[cfg(target_os = "ios")]
#[path = "ios.rs"]
mod system;
#[cfg(not(any(target_os = "android", target_os = "ios")))]
#[path = "desktop.rs"]
mod system;

#[cfg(not(any(target_os = "android", target_os = "ios")))]
pub(super) use system::start as open_on_desktop;

use std::sync::{Arc, Mutex};

use thiserror::Error;
use url::Url;

const SCHEMES: [&str; 4] = ["https", "http", "tel", "mailto"];

#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum OpenError {
    /// Not an address of a kind that may leave the app.
    #[error("this address is not opened")]
    Refused,
    /// Nothing on this phone takes it: a tablet can't make a call.
    #[error("no app for this address")]
    NoApp,
}

/// Cheap to clone.
#[derive(Clone)]
pub struct Opener(Kind);

#[derive(Clone)]
enum Kind {
    System,
    Recording(Arc<Mutex<Vec<String>>>),
}

impl Opener {
    pub fn live() -> Self {
        Self(Kind::System)
    }

    /// Opens nothing and remembers what it was asked for.
    pub fn recording() -> Self {
        Self(Kind::Recording(Arc::default()))
    }

    /// Returns before the other app is there. May be called on any thread.
    ///
    /// # Errors
    /// [`OpenError::Refused`] for anything but https, http, tel and mailto; [`OpenError::NoApp`] where the system says so at once.
    pub fn open(&self, address: &str) -> Result<(), OpenError> {
        let url = checked(address).ok_or(OpenError::Refused)?;
        match &self.0 {
            Kind::System => system::open(&url),
            Kind::Recording(opened) => {
                opened.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).push(url.into());
                Ok(())
            }
        }
    }

    /// What a recording opener was asked for, in order.
    pub fn opened(&self) -> Vec<String> {
        match &self.0 {
            Kind::System => Vec::new(),
            Kind::Recording(opened) => opened.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone(),
        }
    }
}

/// Parsed and written anew, so that what the system gets is what was judged.
fn checked(address: &str) -> Option<Url> {
    let url = Url::parse(address).ok()?;
    let is_web = matches!(url.scheme(), "http" | "https");
    // A salon's link with a name and password in it hides where it leads.
    let honest = url.username().is_empty() && url.password().is_none() && (!is_web || url.has_host());
    (SCHEMES.contains(&url.scheme()) && honest).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_calls_and_mail_are_opened() {
        let opener = Opener::recording();
        for address in ["https://example.com/ä", "http://example.com", "tel:+1%20202", "mailto:a@example.com?subject=x"]
        {
            assert_eq!(opener.clone().open(address), Ok(()), "{address}");
        }
        assert_eq!(opener.opened()[0], "https://example.com/%C3%A4");
        assert_eq!(opener.opened().len(), 4);
    }

    #[test]
    fn everything_else_is_refused() {
        let opener = Opener::recording();
        for address in [
            "",
            "example.com",
            "--help",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "intent://x#Intent;end",
            "sms:+1202",
            "data:text/html,x",
            "https://user:pw@example.com/",
            "https://",
        ] {
            assert_eq!(opener.open(address), Err(OpenError::Refused), "{address}");
        }
        assert!(opener.opened().is_empty());
    }
}
