//! What reaches the UI thread from other threads, and the link that brings it there.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use tao::event_loop::EventLoopProxy;

use super::super::link::{PageLink, ToPage};

pub enum ShellEvent {
    /// A call of the page's one function with base64 in it; there is no other script.
    ToPage(String),
    /// The web content process is gone.
    PageDied,
    /// It has been gone for a while: loading it again may work now.
    ReloadPage,
    /// Back was asked for, and there is nothing left to go back to.
    Leave,
    Title(String),
}

pub struct ProxyLink(EventLoopProxy<ShellEvent>);

impl ProxyLink {
    pub fn new(proxy: EventLoopProxy<ShellEvent>) -> Self {
        Self(proxy)
    }
}

impl PageLink for ProxyLink {
    fn send(&self, load: u32, to_page: ToPage) {
        let script = script(&to_page.encode(load));
        // Refused only when the loop has ended, and the page with it.
        drop(self.0.send_event(ShellEvent::ToPage(script)));
    }
}

fn script(message: &[u8]) -> String {
    let mut script = String::with_capacity(message.len() * 4 / 3 + 40);
    script.push_str("altegioPage.receive(\"");
    STANDARD.encode_string(message, &mut script);
    script.push_str("\")");
    script
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::PageCommand;

    #[test]
    fn script_holds_nothing_but_the_call_and_base64() {
        let text = "\")</script>\u{2028}".to_owned();
        let script = script(&ToPage::Commands(vec![PageCommand::CopyText { text }]).encode(1));
        let data = script.strip_prefix("altegioPage.receive(\"").and_then(|rest| rest.strip_suffix("\")")).unwrap();
        assert!(data.chars().all(|c| c.is_ascii_alphanumeric() || "+/=".contains(c)));
    }
}
