//! Which addresses may leave the app, and which are the app's own pages. Everything else is refused.

use url::Url;

const SCHEMES: [&str; 4] = ["https", "http", "tel", "mailto"];

/// True for addresses that another app opens: https, http, tel, mailto.
pub fn is_external(address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| {
        SCHEMES.contains(&url.scheme()) && (url.has_host() || matches!(url.scheme(), "tel" | "mailto"))
    })
}

/// What to do with a navigation the page wants to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Navigation {
    /// The app's own page.
    Stay,
    /// Hand to the system.
    Leave,
    Refuse,
}

/// `origin` is the app's own, without a slash at the end: `app://localhost`.
pub fn judge(address: &str, origin: &str) -> Navigation {
    let own = address.strip_prefix(origin).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']));
    if own {
        Navigation::Stay
    } else if is_external(address) {
        Navigation::Leave
    } else {
        Navigation::Refuse
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_apps_own_pages_stay() {
        for address in ["app://localhost", "app://localhost/", "app://localhost/places/7?x=1#y"] {
            assert_eq!(judge(address, "app://localhost"), Navigation::Stay, "{address}");
        }
    }

    #[test]
    fn links_and_phone_numbers_leave_the_app() {
        for address in ["https://alteg.io/a", "http://alteg.io", "tel:+12025550101", "mailto:hello@example.org"] {
            assert_eq!(judge(address, "app://localhost"), Navigation::Leave, "{address}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        let addresses = [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "data:text/html,x",
            "about:blank",
            "intent://x",
            "app://localhost.evil/",
            "",
            "::",
            "app://other/",
        ];
        for address in addresses {
            assert_eq!(judge(address, "app://localhost"), Navigation::Refuse, "{address}");
        }
    }
}
