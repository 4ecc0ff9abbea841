//! Hands an address to what is for it: web pages to a browser's tab over the app, the rest to telephone, mail and maps. Knows no screen and
//! opens nothing else.

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

use std::sync::{Arc, LazyLock, Mutex};

use thiserror::Error;
use url::Url;

use super::watched::Watched;

const SCHEMES: [&str; 4] = ["https", "http", "tel", "mailto"];

/// Addresses that the phone's maps app takes for its own; in a tab they would stay web pages.
const MAPS: [&str; 2] = ["maps.apple.com", "www.google.com"];

/// Where an address is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// In the browser, over the app: one step back leads into the app again. A desktop has only its browser.
    Tab,
    /// In the app that is for it.
    OtherApp,
}

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
    Recording(Arc<Mutex<Vec<(String, Way)>>>),
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
            Kind::System => system::open(&url, way(&url)),
            Kind::Recording(opened) => {
                let way = way(&url);
                opened.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).push((url.into(), way));
                Ok(())
            }
        }
    }

    /// What a recording opener was asked for, in order.
    pub fn opened(&self) -> Vec<(String, Way)> {
        match &self.0 {
            Kind::System => Vec::new(),
            Kind::Recording(opened) => opened.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone(),
        }
    }
}

/// Counts the tabs that were closed by hand, where the page can't see that by itself: on iOS, whose tab lies over the app.
pub fn closed_tabs() -> Watched<u32> {
    static CLOSED: LazyLock<Watched<u32>> = LazyLock::new(Watched::default);
    CLOSED.clone()
}

/// A link has led back into the app: a tab that still lies over it goes. On Android the activity comes to lie above it by itself.
pub fn close_tab() {
    #[cfg(target_os = "ios")]
    system::close_tab();
}

fn way(url: &Url) -> Way {
    let is_web = matches!(url.scheme(), "http" | "https");
    let host = url.host_str().unwrap_or_default();
    let is_map = MAPS.contains(&host) && (host.starts_with("maps.") || url.path().starts_with("/maps"));
    if is_web && !is_map { Way::Tab } else { Way::OtherApp }
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
        assert_eq!(opener.opened()[0].0, "https://example.com/%C3%A4");
        assert_eq!(opener.opened().len(), 4);
    }

    #[test]
    fn web_pages_stay_over_the_app_and_the_rest_goes_to_its_own_app() {
        for (address, way) in [
            ("https://pay.example.com/order/7", Way::Tab),
            ("http://example.com", Way::Tab),
            ("https://www.google.com/search?q=maps", Way::Tab),
            ("https://maps.apple.com.example/", Way::Tab),
            ("https://www.google.com/maps/dir/?api=1&destination=x", Way::OtherApp),
            ("https://maps.apple.com/?daddr=x", Way::OtherApp),
            ("tel:+1202", Way::OtherApp),
            ("mailto:a@example.com", Way::OtherApp),
        ] {
            let opener = Opener::recording();
            opener.open(address).unwrap();
            assert_eq!(opener.opened()[0].1, way, "{address}");
        }
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
