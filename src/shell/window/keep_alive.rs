//! Survives a killed web content process: phones take it when memory is short, and then the page is blank until it is
//! loaded again.

use std::time::{Duration, Instant};

use tao::event_loop::EventLoopProxy;
use wry::{WebView, WebViewBuilder};

use super::events::ShellEvent;

/// Apple's engines are watched through the builder.
#[cfg(any(target_os = "ios", target_os = "macos"))]
pub fn watch_before<'a>(builder: WebViewBuilder<'a>, proxy: &EventLoopProxy<ShellEvent>) -> WebViewBuilder<'a> {
    use wry::WebViewBuilderExtDarwin;
    let proxy = proxy.clone();
    builder.with_on_web_content_process_terminate_handler(move || drop(proxy.send_event(ShellEvent::PageDied)))
}

#[cfg(not(any(target_os = "ios", target_os = "macos")))]
pub fn watch_before<'a>(builder: WebViewBuilder<'a>, _: &EventLoopProxy<ShellEvent>) -> WebViewBuilder<'a> {
    builder
}

/// WebKitGTK is watched through the finished view.
#[cfg(target_os = "linux")]
pub fn watch_after(view: &WebView, proxy: EventLoopProxy<ShellEvent>) {
    use webkit2gtk::WebViewExt;
    use wry::WebViewExtUnix;
    view.webview().connect_web_process_terminated(move |_, _| drop(proxy.send_event(ShellEvent::PageDied)));
}

/// Android ends the whole app with its render process unless its own client says otherwise.
#[cfg(not(target_os = "linux"))]
pub fn watch_after(_: &WebView, _: EventLoopProxy<ShellEvent>) {}

/// Counts deaths, so that a page which cannot live does not keep the phone busy.
#[derive(Default)]
pub struct Deaths(Vec<Instant>);

const DEATHS_IN_A_ROW: usize = 5;
const ROW: Duration = Duration::from_secs(60);

impl Deaths {
    /// True while loading again makes sense.
    pub fn count(&mut self, now: Instant) -> bool {
        self.0.retain(|then| now.duration_since(*then) < ROW);
        self.0.push(now);
        self.0.len() <= DEATHS_IN_A_ROW
    }
}

/// Loads the page again at the address it was at, with its history.
pub fn reload(view: &WebView) {
    if let Err(error) = view.reload() {
        tracing::error!(%error, "the page cannot be loaded again");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_keeps_dying_is_left_alone_for_a_while() {
        let mut deaths = Deaths::default();
        let start = Instant::now();
        assert!((0..5).all(|second| deaths.count(start + Duration::from_secs(second))));
        assert!(!deaths.count(start + Duration::from_secs(6)));
        assert!(deaths.count(start + Duration::from_secs(120)));
    }
}
