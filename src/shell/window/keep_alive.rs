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

/// On Android wry's client does it: the activity builds the view anew, whose page then opens where the last one was
/// (`android/app/src/wry`, `MainActivity.kt`).
#[cfg(not(target_os = "linux"))]
pub fn watch_after(_: &WebView, _: EventLoopProxy<ShellEvent>) {}

/// Counts deaths, so that a page which cannot live does not keep the phone busy.
#[derive(Default)]
pub struct Deaths {
    row: Vec<Instant>,
    comes_back_at: Option<Instant>,
}

/// When a dead page is loaded again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comeback {
    Now,
    Later(Duration),
    /// A later one is on its way already.
    IsComing,
}

const DEATHS_IN_A_ROW: usize = 5;
const ROW: Duration = Duration::from_secs(60);

impl Deaths {
    pub fn count(&mut self, now: Instant) -> Comeback {
        if self.comes_back_at.is_some_and(|then| now < then) {
            return Comeback::IsComing;
        }
        self.row.retain(|then| now.duration_since(*then) < ROW);
        self.row.push(now);
        if self.row.len() <= DEATHS_IN_A_ROW {
            return Comeback::Now;
        }
        self.comes_back_at = Some(now + ROW);
        Comeback::Later(ROW)
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
    fn a_page_that_keeps_dying_is_left_alone_for_a_while_and_then_loaded_once_more() {
        let mut deaths = Deaths::default();
        let start = Instant::now();
        let mut at = |second| deaths.count(start + Duration::from_secs(second));
        assert!((0..5).all(|second| at(second) == Comeback::Now));
        assert_eq!(at(6), Comeback::Later(Duration::from_secs(60)));
        assert_eq!(at(7), Comeback::IsComing);
        // The later one dies, too: by itself it is no row.
        assert_eq!(at(66), Comeback::Now);
        assert_eq!(at(120), Comeback::Now);
    }
}
