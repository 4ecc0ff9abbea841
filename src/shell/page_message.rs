//! What a page may say, decoded leniently. Any text may come in: nothing here panics, and nothing here logs its content.

use dioxus_html::HtmlEvent;
use serde::Deserialize;

use super::history::Way;
use super::seed::PageEnvironment;

/// Longer messages are refused unread. A page sends a few hundred bytes per event.
pub const LONGEST_MESSAGE: usize = 8 * 1024 * 1024;

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum PageMessage {
    /// First message of every page load.
    Open(Opening),
    Events(EventBatch),
    /// The page's history moved by itself: edge swipe, Android's back, Alt-Left.
    Moved(Moved),
    /// Back that is not the engine's own step: Escape, Android's back.
    Back {
        /// The page is not at its top.
        #[serde(default)]
        is_scrolled: bool,
    },
    /// Somebody looks at the page again, or the network is back.
    Returned,
    /// A link out of the app was tapped.
    Outside {
        url: String,
    },
    /// The engine's preferences changed.
    Prefers(Preferences),
    /// A page was pulled down far enough.
    Pulled,
    /// What lies under the status bar wants light icons, or dark ones.
    Bars {
        light: bool,
    },
    /// Edits reached the screen.
    Painted {
        what: Painted,
    },
    /// A script error in the page: where, never what the user typed.
    Problem {
        place: String,
    },
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Opening {
    /// Tells this page load from others; whatever is sent to it carries the number.
    pub load: u32,
    pub route: String,
    /// Where in the history the page is; `stack[index - base]` is its route.
    pub index: usize,
    /// Index of the first entry in `stack`.
    pub base: usize,
    /// Routes of this session's history as the page remembers them.
    pub stack: Vec<String>,
    /// The page remembers nothing: it was opened at its address, not loaded again.
    pub fresh: bool,
    pub environment: PageEnvironment,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct EventBatch {
    /// Number of the last event in `list`; events are numbered from 1 in each page load.
    pub last: u32,
    pub list: Vec<serde_json::Value>,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Moved {
    pub index: usize,
    pub route: String,
    /// How many history commands the page had carried out when it moved.
    pub applied: u32,
}

/// What the phone's owner prefers, as the engine knows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Preferences {
    pub dark: bool,
    /// Reduced motion.
    pub calm: bool,
    /// Increased contrast.
    pub contrast: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Painted {
    /// The first edits.
    First,
    /// The first element marked `data-content`: what the user came for, not a skeleton.
    Content,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadMessage {
    #[error("message of {0} bytes is too long")]
    TooLong(usize),
    #[error("not a message (line {line}, column {column})")]
    Unreadable { line: usize, column: usize },
}

impl Opening {
    /// A page that a link opened, `wanted` or its own address: the main page lies beneath, so that back leads there.
    pub fn with_root_beneath(self, wanted: Option<String>) -> Self {
        let route = clean_route(&wanted.unwrap_or(self.route));
        let stack = if is_root(&route) { vec![route.clone()] } else { vec!["/".to_owned(), route.clone()] };
        Self { index: stack.len() - 1, base: 0, route, stack, ..self }
    }

    /// A page that was built anew in the middle of a walk: it goes on there.
    pub fn where_it_was(self, mut way: Way) -> Self {
        way.stack.truncate(way.index + 1);
        let route = way.stack.last().cloned().unwrap_or_else(|| "/".to_owned());
        Self { index: way.index, base: 0, route, stack: way.stack, ..self }
    }
}

fn is_root(route: &str) -> bool {
    route.split('?').next() == Some("/")
}

impl PageMessage {
    pub fn decode(text: &str) -> Result<Self, BadMessage> {
        if text.len() > LONGEST_MESSAGE {
            return Err(BadMessage::TooLong(text.len()));
        }
        serde_json::from_str(text)
            .map_err(|error| BadMessage::Unreadable { line: error.line(), column: error.column() })
    }
}

impl EventBatch {
    /// The readable events; the others are counted. One bad event never spoils its neighbours.
    pub fn decode(&self) -> (Vec<HtmlEvent>, usize) {
        let events: Vec<_> = self.list.iter().filter_map(|value| HtmlEvent::deserialize(value).ok()).collect();
        let dropped = self.list.len() - events.len();
        (events, dropped)
    }
}

/// A route as a page may claim it: starts with one `/`, has no control characters, is not absurdly long.
/// Anything else becomes `/`. A question without words is left out.
pub fn clean_route(route: &str) -> String {
    let fine = route.starts_with('/')
        && !route.starts_with("//")
        && route.len() <= 2048
        && !route.chars().any(|c| c.is_control() || c == '\\');
    if fine { route.trim_end_matches(['?', '&']).to_owned() } else { "/".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_opening_page_tells_its_route_and_environment() {
        let text = r#"{"type":"open","route":"/places","index":1,"stack":["/","/places"],
            "environment":{"languages":["de-DE"],"width":390,"pixel_ratio":2,"new_field":{}}}"#;
        let Ok(PageMessage::Open(opening)) = PageMessage::decode(text) else { panic!("not an opening") };
        assert_eq!(opening.route, "/places");
        assert_eq!(opening.stack.len(), 2);
        assert_eq!(opening.environment.languages, ["de-DE"]);
        assert_eq!(opening.environment.width, 390.0);
    }

    #[test]
    fn a_bad_event_does_not_spoil_its_neighbours() {
        let text = r#"{"type":"events","last":3,"list":[
            {"element":1,"name":"click","bubbles":true,"data":{"values":[],"valid":true}},
            {"element":"x","name":"click","bubbles":true,"data":{}},
            {"element":2,"name":"focusin","bubbles":true,"data":{}}]}"#;
        let Ok(PageMessage::Events(batch)) = PageMessage::decode(text) else { panic!("not events") };
        let (events, dropped) = batch.decode();
        assert_eq!(batch.last, 3);
        assert_eq!(events.len() + dropped, 3);
        assert!(dropped >= 1);
        assert!(events.iter().any(|event| event.name == "focusin"));
    }

    #[test]
    fn messages_that_are_too_long_are_refused_unread() {
        let text = " ".repeat(LONGEST_MESSAGE + 1);
        assert_eq!(PageMessage::decode(&text), Err(BadMessage::TooLong(LONGEST_MESSAGE + 1)));
    }

    #[test]
    fn routes_that_are_not_paths_of_ours_become_the_root() {
        for route in
            ["", "places", "//evil.example/", "/a\nb", "/a\\b", "https://x/", &format!("/{}", "a".repeat(4000))]
        {
            assert_eq!(clean_route(route), "/", "{route:?}");
        }
        assert_eq!(clean_route("/places/7?tab=about"), "/places/7?tab=about");
        assert_eq!(clean_route("/book/7?"), "/book/7");
        assert_eq!(clean_route("/book/7?again=9&"), "/book/7?again=9");
    }

    proptest! {
        #[test]
        fn any_text_is_decoded_or_refused_without_a_panic(text in "\\PC*") {
            let _ = PageMessage::decode(&text);
        }

        #[test]
        fn any_bytes_are_decoded_or_refused_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..512)) {
            let _ = PageMessage::decode(&String::from_utf8_lossy(&bytes));
        }

        #[test]
        fn any_event_name_and_data_are_decoded_or_counted(name in "[a-z]{0,12}", data in "[\\[\\]{}\",:0-9a-z]{0,80}") {
            let data: serde_json::Value = serde_json::from_str(&data).unwrap_or_default();
            let batch = EventBatch { last: 1, list: vec![serde_json::json!({"element": 1, "name": name, "bubbles": true, "data": data})] };
            let (events, dropped) = batch.decode();
            prop_assert_eq!(events.len() + dropped, 1);
        }
    }
}
