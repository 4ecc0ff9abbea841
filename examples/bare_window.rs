//! The limit that `cargo xtask bench` measures the app against: a wry window with one page and nothing else.
//! `bare_window FILE.html` shows the file and prints `painted` when its first frame is on the screen.

#![allow(clippy::print_stderr, clippy::unwrap_used, clippy::panic, reason = "a measuring tool, not the app")]

use std::borrow::Cow;

use tao::dpi::LogicalSize;
use tao::event::{Event, WindowEvent};
use tao::event_loop::{ControlFlow, EventLoop};
use tao::window::WindowBuilder;
use wry::WebViewBuilder;

const REPORT: &str = "<script>requestAnimationFrame(function () { setTimeout(function () { \
                      window.ipc.postMessage('painted'); }, 0); });</script></body>";

fn main() {
    let file = std::env::args().nth(1).unwrap_or_else(|| panic!("say which page to show"));
    let page = std::fs::read_to_string(&file).unwrap().replacen("</body>", REPORT, 1);
    let event_loop = EventLoop::new();
    let size = LogicalSize::new(390.0, 844.0);
    let window = WindowBuilder::new().with_inner_size(size).build(&event_loop).unwrap();
    let builder = WebViewBuilder::new()
        .with_custom_protocol("app".to_owned(), move |_, _| {
            let body = Cow::Owned(page.clone().into_bytes());
            http::Response::builder().header("content-type", "text/html; charset=utf-8").body(body).unwrap()
        })
        .with_ipc_handler(|request| eprintln!("{}", request.body()))
        .with_url("app://localhost/");
    let _view = attach(builder, &window);
    event_loop.run(move |event, _, flow| {
        *flow = ControlFlow::Wait;
        if let Event::WindowEvent { event: WindowEvent::CloseRequested, .. } = event {
            *flow = ControlFlow::Exit;
        }
    });
}

#[cfg(target_os = "linux")]
fn attach(builder: WebViewBuilder<'_>, window: &tao::window::Window) -> wry::WebView {
    use tao::platform::unix::WindowExtUnix;
    use wry::WebViewBuilderExtUnix;
    builder.build_gtk(window.default_vbox().unwrap()).unwrap()
}

#[cfg(not(target_os = "linux"))]
fn attach(builder: WebViewBuilder<'_>, window: &tao::window::Window) -> wry::WebView {
    builder.build(window).unwrap()
}
