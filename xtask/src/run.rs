//! `run`: the app in front of you, on a demo backend of its own.

use std::process::Command;

use crate::child::Running;
use crate::doctor::{self, Purpose};
use crate::options::Options;
use crate::step::{Outcome, must_succeed, stop};
use crate::{display, project};

pub fn run(options: &Options) -> Outcome {
    options.allow(&["live", "browser", "size", "dark", "light", "lang", "port"])?;
    doctor::ensure(&[Purpose::Build])?;
    must_succeed(&mut project::cargo(&["build", "--bins"]))?;

    let mut app = Command::new(project::program("altegio-me"));
    appearance(options, &mut app)?;
    let _backend = if options.has("live") {
        println!("Using the configured API.");
        None
    } else {
        Some(start_demo(&mut app)?)
    };
    if options.has("browser") || !display::is_present() {
        in_browser(options, &mut app)
    } else {
        must_succeed(&mut app)
    }
}

/// What the app shows lies beside what the backend remembers, so both survive a restart together.
fn start_demo(app: &mut Command) -> Result<Running, crate::step::Stop> {
    let folder = project::target_dir().join("run");
    std::fs::create_dir_all(&folder).map_err(|error| stop(format!("{}: {error}", folder.display())))?;
    let mut server = Command::new(project::program("demo_server"));
    server.args(["--listen", "127.0.0.1:0", "--data"]).arg(folder.join("demo-backend.json"));
    let (backend, address) = Running::start_server(&mut server)?;
    println!("Demo backend on {address}. Sign in with +1 202 555 0101, code 1234; codes of other numbers appear here.");
    app.env("ALTEGIO_API_URL", format!("{address}/api/v1"))
        .env("ALTEGIO_PARTNER_TOKEN", "demo-partner")
        .env("ALTEGIO_DATA_DIR", folder.join("app"));
    Ok(backend)
}

fn appearance(options: &Options, app: &mut Command) -> Outcome {
    if let Some(size) = options.value("size") {
        let is_size = size.split_once('x').is_some_and(|(w, h)| w.parse::<u32>().is_ok() && h.parse::<u32>().is_ok());
        if !is_size {
            return Err(stop(format!("--size is width x height, like 320x568, not {size}")));
        }
        app.env("ALTEGIO_SIZE", size);
    }
    if options.has("dark") {
        app.env("ALTEGIO_THEME", "dark");
    }
    if options.has("light") {
        app.env("ALTEGIO_THEME", "light");
    }
    if let Some(language) = options.value("lang") {
        app.env("ALTEGIO_LANG", language);
    }
    Ok(())
}

fn in_browser(options: &Options, app: &mut Command) -> Outcome {
    let port = options.value("port").unwrap_or("0");
    app.env("ALTEGIO_PREVIEW", format!("127.0.0.1:{port}"));
    let (mut preview, address) = Running::start_server(app)?;
    println!("\n  Open {address} in a browser on this machine. Ctrl+C ends it.\n");
    preview.wait()?;
    Ok(())
}
