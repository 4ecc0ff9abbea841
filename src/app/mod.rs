//! Composition root: the only place that may see everything.

pub mod config;
mod demo;
pub mod language;
mod logging;
mod look;
mod pictures;
pub mod services;
mod ui_root;

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use crate::platform::folders::Folders;
use crate::platform::haptics::Haptic;
use crate::platform::image_loader::{PictureAnswer, PictureRequest};
use crate::platform::opener::{self, Opener};
use crate::platform::status_bar;
use crate::shell::{
    ImageAnswer, ImageHandler, ImageRequest, Phone, ShellConfig, ShellError, WindowSize, route_of_argument, run_window,
};

use config::Config;
use services::{Services, ServicesError};

#[derive(Debug, thiserror::Error)]
enum StartError {
    #[error(transparent)]
    Services(#[from] ServicesError),
    #[error(transparent)]
    Shell(#[from] ShellError),
}

/// The whole program: a window, or the browser preview when the environment asks for it.
pub fn run() -> ExitCode {
    let started_at = Instant::now();
    logging::start();
    match start(&Config::read(Folders::of_this_phone()), started_at) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the app could not start");
            ExitCode::FAILURE
        }
    }
}

fn start(config: &Config, started_at: Instant) -> Result<(), StartError> {
    let services = Services::live(config)?;
    let shell = shell_config(config, &services, started_at);
    #[cfg(feature = "preview")]
    if let Some(address) = config.development.preview {
        return Ok(crate::shell::preview::serve(shell, address)?);
    }
    Ok(run_window(shell)?)
}

fn shell_config(config: &Config, services: &Services, started_at: Instant) -> ShellConfig {
    let development = &config.development;
    let opener = Opener::live();
    ShellConfig {
        appearance: {
            let (services, development) = (services.clone(), development.clone());
            Arc::new(move || ui_root::first_appearance(&services, &development))
        },
        phone: phone(services),
        images: images(services),
        open_outside: Arc::new(move |address| {
            if let Err(error) = opener.open(address) {
                tracing::warn!(%error, "nothing opens this address");
            }
        }),
        painted: Arc::new(|what, after| {
            tracing::info!(?what, milliseconds = after.as_millis() as u64, "painted");
        }),
        started_at,
        first_route: first_route(),
        size: first_size(development.size),
        web_data_dir: Some(config.folders.data.join("web")),
        automation: development.automation,
        ..ShellConfig::new(ui_root::make_dom(services.clone(), development.clone()))
    }
}

fn phone(services: &Services) -> Phone {
    let haptics = services.haptics.clone();
    Phone {
        insets: services.insets.clone(),
        returned: opener::closed_tabs(),
        pulled: Arc::new(move || haptics.play(Haptic::Light)),
        light_icons: Arc::new(status_bar::use_light_icons),
        link_opened: Arc::new(opener::close_tab),
    }
}

/// A desktop hands a link over as the program's first argument; phones tell it later, as an event.
fn first_route() -> String {
    let told = if cfg!(any(target_os = "android", target_os = "ios")) { None } else { std::env::args().nth(1) };
    told.and_then(|link| route_of_argument(&link)).unwrap_or_else(|| "/".to_owned())
}

/// Phones fill their screen; a desktop window starts as large as one.
fn first_size(told: Option<WindowSize>) -> Option<WindowSize> {
    if cfg!(any(target_os = "android", target_os = "ios")) { None } else { told.or(Some(WindowSize::PHONE)) }
}

fn images(services: &Services) -> ImageHandler {
    let pictures = services.pictures.clone();
    Arc::new(move |request: ImageRequest| {
        let pictures = pictures.clone();
        Box::pin(async move {
            let request = PictureRequest { url: request.url, width: request.width, height: request.height };
            match pictures.load(request).await {
                PictureAnswer::Found { format, bytes } => {
                    ImageAnswer::Found { content_type: format.content_type(), bytes }
                }
                PictureAnswer::Missing => ImageAnswer::Missing,
                PictureAnswer::Unreachable => ImageAnswer::Unreachable,
            }
        })
    })
}
