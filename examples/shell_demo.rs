//! The smallest app on the shell: a counter, a field that Rust controls, links, a sheet. For trying the shell alone.
//! `ALTEGIO_PREVIEW=127.0.0.1:0` serves it to a browser, otherwise it opens a window.

use std::sync::Arc;

use altegio_me::shell::{MakeDom, PageCommand, PageHandle, SessionSeed, ShellConfig, run_window};
use dioxus::prelude::*;

#[derive(Clone, PartialEq, Routable)]
enum Route {
    #[route("/")]
    Start,
    #[route("/details/:id")]
    Details { id: u32 },
}

#[component]
fn App() -> Element {
    rsx! {
        Router::<Route> {}
    }
}

#[component]
fn Start() -> Element {
    let page = use_context::<PageHandle>();
    let mut count = use_signal(|| 0);
    let mut text = use_signal(String::new);
    let mut grouped = use_signal(String::new);
    let group = |typed: &str| {
        let digits: Vec<_> = typed.chars().filter(char::is_ascii_digit).collect();
        digits.chunks(3).map(|chunk| chunk.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    };
    rsx! {
        main { "data-content": "",
            h1 { id: "title", "Start" }
            button { id: "add", onclick: move |_| count += 1, "count {count}" }
            input { id: "text", value: "{text}", oninput: move |event| text.set(event.value()) }
            p { id: "echo", "{text}" }
            input { id: "grouped", value: "{grouped}", oninput: move |event| grouped.set(group(&event.value())) }
            button {
                id: "focus",
                onclick: move |_| page.send(PageCommand::Focus { id: "text".to_owned() }),
                "focus"
            }
            button { id: "panic", onclick: move |_| fail(count()), "panic" }
            Link { id: "details", to: Route::Details { id: 7 }, "details" }
            a { id: "outside", href: "https://example.org/", "outside" }
            a { id: "elsewhere", href: "file:///etc/passwd", "elsewhere" }
            p { id: "styled", style: "width: 77px; height: {count}px", "styled" }
        }
    }
}

#[component]
fn Details(id: u32) -> Element {
    rsx! {
        h1 { id: "title", "Details {id}" }
        Link { id: "start", to: Route::Start, "start" }
    }
}

/// What a bug would do: the session must end alone.
#[allow(clippy::panic)]
fn fail(count: i32) {
    panic!("asked for at {count}");
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    tracing_subscriber::fmt().with_max_level(tracing::Level::INFO).with_writer(std::io::stderr).init();
    let make_dom: MakeDom =
        Arc::new(|seed: SessionSeed, page| VirtualDom::new(App).with_root_context(seed).with_root_context(page));
    let mut config = ShellConfig::new(make_dom);
    config.automation = std::env::var_os("ALTEGIO_WEBVIEW_AUTOMATION").is_some();
    config.open_outside = Arc::new(|url| tracing::info!(url, "outside"));
    config.painted = Arc::new(|what, after| tracing::info!(?what, ?after, "painted"));
    if let Ok(address) = std::env::var("ALTEGIO_PREVIEW") {
        return Ok(altegio_me::shell::preview::serve(config, address.parse()?)?);
    }
    Ok(run_window(config)?)
}
