//! The window itself, and what opens the app from outside.

use tao::dpi::LogicalSize;
use tao::event_loop::EventLoop;
use tao::window::{Window, WindowBuilder};
use url::Url;

use super::super::config::ShellConfig;
use super::super::error::ShellError;
use super::super::page_message::clean_route;
use super::events::ShellEvent;

pub fn window(event_loop: &EventLoop<ShellEvent>, config: &ShellConfig) -> Result<Window, ShellError> {
    let mut builder = WindowBuilder::new().with_title(&config.title);
    if let Some(size) = config.size {
        builder = builder.with_inner_size(LogicalSize::new(size.width, size.height));
    }
    Ok(builder.build(event_loop)?)
}

/// Links into the app: of its own scheme, or of its web address, which the phones hand over (`AndroidManifest.xml`, `Altegio.entitlements`).
const SCHEMES: [&str; 2] = ["altegio-me", "altegio"];
const HOSTS: [&str; 3] = ["altegio.me", "www.altegio.me", "app.altegio.me"];

/// A route that no screen has: the router says so to the user.
const NOWHERE: &str = "/unknown-link";

/// As [`route_of`], from a program's argument; `None` when that is no link at all.
pub fn route_of_argument(argument: &str) -> Option<String> {
    Url::parse(argument.trim()).ok().map(|url| route_of(&url))
}

/// The route that a link into the app means: its path and query. `altegio-me://places/7` and `https://altegio.me/places/7` are the same place.
pub fn route_of(url: &Url) -> String {
    let mut route = match (url.scheme(), url.host_str()) {
        ("https", Some(host)) if HOSTS.contains(&host) => url.path().to_owned(),
        (scheme, Some(host)) if SCHEMES.contains(&scheme) => format!("/{host}{}", url.path()),
        (scheme, None) if SCHEMES.contains(&scheme) => url.path().to_owned(),
        _ => return NOWHERE.to_owned(),
    };
    while route.len() > 1 && route.ends_with('/') {
        route.pop();
    }
    if route.is_empty() {
        route.push('/');
    }
    if let Some(query) = url.query() {
        route.push('?');
        route.push_str(query);
    }
    clean_route(&route)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_into_the_app_become_routes() {
        for (link, route) in [
            ("altegio-me://places/7", "/places/7"),
            ("altegio-me:///places/7", "/places/7"),
            ("altegio-me://", "/"),
            ("altegio://places/7", "/places/7"),
            ("https://app.altegio.me/appointments/5?from=push", "/appointments/5?from=push"),
            ("https://altegio.me", "/"),
            ("altegio-me://appointments/", "/appointments"),
        ] {
            assert_eq!(route_of(&Url::parse(link).unwrap()), route, "{link}");
        }
    }

    #[test]
    fn links_that_are_not_ours_lead_to_the_page_that_says_so() {
        for link in
            ["mailto:a@b.example", "https://evil.example/places/7", "http://altegio.me/places/7", "file:///etc/passwd"]
        {
            assert_eq!(route_of_argument(link).as_deref(), Some(NOWHERE), "{link}");
        }
        for word in ["", "--help", "places/7", "/places/7"] {
            assert_eq!(route_of_argument(word), None, "{word}");
        }
    }
}
