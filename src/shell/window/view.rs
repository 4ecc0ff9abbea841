//! The web view: where its files come from, where it may go, and how its messages reach the host.

use bytes::Bytes;
use tao::event_loop::EventLoopProxy;
use tao::window::{Theme, Window};
use tokio::runtime::Handle;
use wry::{NewWindowResponse, PermissionResponse, WebContext, WebView, WebViewBuilder};

use super::super::answer::answer;
use super::super::assets::Carrier;
use super::super::config::ShellConfig;
use super::super::error::ShellError;
use super::super::host::PageHost;
use super::super::outside::{Navigation, judge};
use super::super::page_message::clean_route;
use super::events::ShellEvent;
use super::keep_alive;

const SCHEME: &str = "app";

/// How the engine spells the scheme's origin: Android and Windows have no schemes of their own, wry gives them a host name.
const ORIGIN: &str =
    if cfg!(any(target_os = "android", target_os = "windows")) { "https://app.localhost" } else { "app://localhost" };

/// What is seen before the page is: its own colour, `--bg` in assets/styles/tokens.css.
const LIGHT: wry::RGBA = (0xF5, 0xF3, 0xF0, 255);
const DARK: wry::RGBA = (0x13, 0x11, 0x10, 255);

pub fn web_context(config: &ShellConfig) -> WebContext {
    let mut context = WebContext::new(config.web_data_dir.clone());
    if cfg!(debug_assertions) {
        context.set_allows_automation(config.automation);
    }
    context
}

pub fn build(
    window: &Window,
    context: &mut WebContext,
    config: &ShellConfig,
    host: &PageHost,
    proxy: EventLoopProxy<ShellEvent>,
    pictures: &Handle,
) -> Result<WebView, ShellError> {
    let files = config.clone();
    let pictures = pictures.clone();
    let inbox = host.clone();
    let leave = config.open_outside.clone();
    let leave_too = config.open_outside.clone();
    let titles = proxy.clone();
    let dark = (config.appearance)().dark.unwrap_or(window.theme() == Theme::Dark);
    let builder = WebViewBuilder::new_with_web_context(context)
        .with_background_color(if dark { DARK } else { LIGHT })
        .with_back_forward_navigation_gestures(true)
        .with_devtools(cfg!(debug_assertions))
        .with_hotkeys_zoom(false)
        .with_permission_handler(|_| PermissionResponse::Deny)
        .with_asynchronous_custom_protocol(SCHEME.to_owned(), move |_, request, responder| {
            let config = files.clone();
            // On the pictures' threads: a slow network must not hold up the window.
            pictures.spawn(async move {
                let (parts, _) = request.into_parts();
                let response = answer(&config, &Carrier::Bridge, &parts.method, &parts.uri).await;
                responder.respond(response.map(|body: Bytes| Vec::from(body)));
            });
        })
        .with_ipc_handler(move |request| {
            // Only our own page talks: navigation elsewhere is refused, this is the second lock.
            if judge(&request.uri().to_string(), ORIGIN) == Navigation::Stay {
                inbox.receive(request.body());
            }
        })
        .with_navigation_handler(move |url| match judge(&url, ORIGIN) {
            Navigation::Stay => true,
            Navigation::Leave => {
                leave(&url);
                false
            }
            Navigation::Refuse => {
                tracing::warn!("refused a navigation");
                false
            }
        })
        .with_new_window_req_handler(move |url, _| {
            if judge(&url, ORIGIN) == Navigation::Leave {
                leave_too(&url);
            }
            NewWindowResponse::Deny
        })
        .with_document_title_changed_handler(move |title| drop(titles.send_event(ShellEvent::Title(title))))
        .with_url(format!("{ORIGIN}{}", clean_route(&config.first_route)));
    let builder = keep_alive::watch_before(builder, &proxy);
    let view = attach(builder, window)?;
    keep_alive::watch_after(&view, proxy);
    Ok(view)
}

#[cfg(target_os = "linux")]
fn attach(builder: WebViewBuilder<'_>, window: &Window) -> Result<WebView, ShellError> {
    use tao::platform::unix::WindowExtUnix;
    use wry::WebViewBuilderExtUnix;
    // Through GTK, which works on Wayland, too; the window handle alone only on X11.
    match window.default_vbox() {
        Some(container) => Ok(builder.build_gtk(container)?),
        None => Ok(builder.build(window)?),
    }
}

#[cfg(target_os = "android")]
fn attach(builder: WebViewBuilder<'_>, window: &Window) -> Result<WebView, ShellError> {
    use wry::WebViewBuilderExtAndroid;
    Ok(builder.with_https_scheme(true).build(window)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn attach(builder: WebViewBuilder<'_>, window: &Window) -> Result<WebView, ShellError> {
    Ok(builder.build(window)?)
}
