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

/// The route that a link into the app means: its path and query. `altegio://places/7` and `https://host/places/7` are the same place.
pub fn route_of(url: &Url) -> String {
    let mut route = match (url.scheme(), url.host_str()) {
        ("http" | "https", _) | (_, None) => url.path().to_owned(),
        (_, Some(host)) => format!("/{host}{}", url.path()),
    };
    while route.len() > 1 && route.ends_with('/') {
        route.pop();
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
            ("altegio://places/7", "/places/7"),
            ("altegio:///places/7", "/places/7"),
            ("https://me.example/appointments/5?from=push", "/appointments/5?from=push"),
            ("https://me.example", "/"),
            ("altegio://appointments/", "/appointments"),
            ("mailto:a@b.example", "/"),
        ] {
            assert_eq!(route_of(&Url::parse(link).unwrap()), route, "{link}");
        }
    }
}
