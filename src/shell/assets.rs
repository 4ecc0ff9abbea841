//! The page's own files: frame, script, styles. Everything else under the origin is a route and gets the frame.

use super::appearance::Appearance;

const FRAME: &str = include_str!("../../assets/index.html");
const PAGE_SCRIPT: &str = include_str!(concat!(env!("OUT_DIR"), "/page.js"));
const LOOK_SCRIPT: &str = include_str!("../../assets/page/look.js");
const FLOOR_SCRIPT: &str = include_str!("../../assets/page/floor.js");
const APP_STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/app.css"));
const SHELL_STYLE: &str = include_str!("../../assets/page/shell.css");

/// What carries the session's messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Carrier {
    /// The web view's own bridge.
    Bridge,
    /// A WebSocket at this address, e.g. `ws://127.0.0.1:8080`. Old engines do not count it as `'self'`.
    #[cfg_attr(not(feature = "preview"), allow(dead_code, reason = "only the preview has a socket"))]
    Socket(String),
}

pub struct Asset {
    pub content_type: &'static str,
    pub body: Vec<u8>,
}

/// A fixed file by its path; `None` for anything that may be a route.
pub fn fixed(path: &str) -> Option<Asset> {
    let (content_type, text) = match path {
        "/page.js" => ("text/javascript; charset=utf-8", PAGE_SCRIPT),
        "/look.js" => ("text/javascript; charset=utf-8", LOOK_SCRIPT),
        "/floor.js" => ("text/javascript; charset=utf-8", FLOOR_SCRIPT),
        "/app.css" => ("text/css; charset=utf-8", APP_STYLE),
        "/shell.css" => ("text/css; charset=utf-8", SHELL_STYLE),
        _ => return None,
    };
    Some(Asset { content_type, body: text.as_bytes().to_vec() })
}

/// The frame that every route gets.
pub fn frame(title: &str, appearance: &Appearance, carrier: &Carrier) -> Asset {
    let look = serde_json::to_string(appearance).unwrap_or_default();
    let classes: Vec<_> = [(appearance.dark, "dark"), (appearance.calm, "calm"), (appearance.contrast, "contrast")]
        .into_iter()
        .filter_map(|(on, class)| on.unwrap_or(false).then_some(class))
        .collect();
    let body = FRAME
        .replace("{{csp}}", &escape(&policy(carrier)))
        .replace("{{link}}", if *carrier == Carrier::Bridge { "bridge" } else { "socket" })
        .replace("{{dir}}", if appearance.rtl { "rtl" } else { "ltr" })
        .replace("{{class}}", &classes.join(" "))
        .replace("{{lang}}", &escape(&appearance.language))
        .replace("{{title}}", &escape(title))
        .replace("{{appearance}}", &escape(&look));
    Asset { content_type: "text/html; charset=utf-8", body: body.into_bytes() }
}

/// Scripts, styles and pictures of our own origin only; nothing inline, no frames, no forms, no network.
pub fn policy(carrier: &Carrier) -> String {
    let connect = match carrier {
        Carrier::Bridge => String::new(),
        Carrier::Socket(address) => format!("; connect-src 'self' {address}"),
    };
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'{connect}"
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_holds_the_interpreter_that_the_renderer_speaks_to() {
        // Fails when the build's copy of the interpreter is not the renderer's.
        let interpreter = dioxus_interpreter_js::SLEDGEHAMMER_JS;
        let from = interpreter.find("switch(this.op&255)").unwrap();
        let to = interpreter.find("window.ipc.postMessage(").unwrap();
        let lowered = !PAGE_SCRIPT.contains("class BaseInterpreter{");
        assert!(lowered || PAGE_SCRIPT.contains(&interpreter[from..to]));
    }

    #[test]
    fn nothing_in_the_frame_is_inline() {
        let frame = String::from_utf8(frame("Altegio.me", &Appearance::default(), &Carrier::Bridge).body).unwrap();
        assert!(!frame.contains("{{"));
        assert!(!frame.contains(" style="));
        assert!(!frame.contains("<script>"));
        assert!(!frame.contains("onclick"));
    }

    #[test]
    fn the_frame_looks_as_told_before_any_script_and_leaves_the_rest_to_the_engine() {
        let look = Appearance {
            dark: Some(true),
            calm: Some(false),
            language: "ar".to_owned(),
            rtl: true,
            ..Appearance::default()
        };
        let frame = String::from_utf8(frame("", &look, &Carrier::Bridge).body).unwrap();
        assert!(frame.contains(r#"<html lang="ar" dir="rtl" class="dark""#));
        assert!(frame.contains("&quot;contrast&quot;:null"));
        // Before the body, and not deferred: the first picture has the engine's colours.
        let (head, _) = frame.split_once("</head>").unwrap();
        assert!(head.contains(r#"<script src="/look.js"></script>"#));
    }

    #[test]
    fn texts_in_the_frame_cannot_leave_their_attribute() {
        let look = Appearance { language: "en\"><script>".to_owned(), ..Appearance::default() };
        let frame = String::from_utf8(frame("<b>\"", &look, &Carrier::Bridge).body).unwrap();
        assert!(!frame.contains("<script>"));
        assert!(!frame.contains("<b>"));
    }

    #[test]
    fn the_policy_allows_no_inline_and_no_foreign_source() {
        let policy = policy(&Carrier::Socket("ws://127.0.0.1:5".to_owned()));
        assert!(policy.starts_with("default-src 'none'"));
        assert!(!policy.contains("unsafe"));
        assert!(!policy.contains('*'));
        assert!(policy.contains("connect-src 'self' ws://127.0.0.1:5"));
    }
}
