//! The window with its web view, on desktop and phones. The UI thread only passes messages on: sessions and pictures
//! have threads of their own.

mod events;
mod keep_alive;
mod leaving;
mod opening;
mod view;

use std::sync::Arc;
use std::time::Instant;

use tao::event::{Event, WindowEvent};
use tao::event_loop::{ControlFlow, EventLoopBuilder};

use self::events::{ProxyLink, ShellEvent};
use self::keep_alive::Comeback;
use super::config::ShellConfig;
use super::error::ShellError;
use super::host::PageHost;

pub use opening::route_of_argument;

/// Opens the window and runs until it is closed; the program ends with it.
pub fn run_window(config: ShellConfig) -> Result<(), ShellError> {
    let event_loop = EventLoopBuilder::<ShellEvent>::with_user_event().build();
    let proxy = event_loop.create_proxy();
    let leaving = proxy.clone();
    let leave = Arc::new(move || drop(leaving.send_event(ShellEvent::Leave)));
    let config = ShellConfig { leave, ..config };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .thread_name("pictures")
        .enable_all()
        .build()
        .map_err(ShellError::Runtime)?;
    let host = PageHost::new(config.clone(), Arc::new(ProxyLink::new(proxy.clone())));
    host.follow_phone(runtime.handle());
    let window = opening::window(&event_loop, &config)?;
    let mut context = view::web_context(&config);
    let view = view::build(&window, &mut context, &config, &host, proxy.clone(), runtime.handle())?;

    let mut deaths = keep_alive::Deaths::default();

    event_loop.run(move |event, _, flow| {
        *flow = ControlFlow::Wait;
        // Lives as long as the loop: pictures are fetched on it, and the view's context belongs to the view.
        let _kept = (&runtime, &context);
        match event {
            Event::UserEvent(ShellEvent::ToPage(script)) => {
                if let Err(error) = view.evaluate_script(&script) {
                    tracing::error!(%error, "the page did not take a message");
                }
            }
            Event::UserEvent(ShellEvent::PageDied) => {
                tracing::warn!("the page's process ended");
                host.close();
                match deaths.count(Instant::now()) {
                    Comeback::Now => keep_alive::reload(&view),
                    Comeback::Later(pause) => {
                        let proxy = proxy.clone();
                        runtime.spawn(async move {
                            tokio::time::sleep(pause).await;
                            drop(proxy.send_event(ShellEvent::ReloadPage));
                        });
                    }
                    Comeback::IsComing => (),
                }
            }
            Event::UserEvent(ShellEvent::ReloadPage) => keep_alive::reload(&view),
            Event::UserEvent(ShellEvent::Leave) => leaving::leave(&view),
            Event::UserEvent(ShellEvent::Title(title)) => window.set_title(&title),
            // A link or a push opened the app.
            Event::Opened { urls } => {
                (config.phone.link_opened)();
                urls.iter().for_each(|url| host.go(&opening::route_of(url)));
            }
            Event::WindowEvent { event: WindowEvent::CloseRequested, .. } => {
                host.close();
                *flow = ControlFlow::Exit;
            }
            _ => (),
        }
    })
}
