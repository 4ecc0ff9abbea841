//! `run`: the app in front of you, on a demo backend of its own.

use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

use crate::child::Running;
use crate::doctor::{self, Purpose};
use crate::options::Options;
use crate::step::{Outcome, Stop, must_succeed, stop};
use crate::{display, project};

/// Then its visits of tomorrow are those of yesterday.
const DAYS_OF_A_LIFE: &str = "3";

pub fn run(options: &Options) -> Outcome {
    options.allow(&["live", "fresh", "browser", "size", "dark", "light", "lang", "port"])?;
    if options.has("live") {
        live(std::env::var("ALTEGIO_PARTNER_TOKEN").ok())?;
    }
    doctor::ensure(&[Purpose::Build])?;
    must_succeed(&mut project::cargo(&["build", "--bins"]))?;

    let mut app = Command::new(project::program("altegio-me"));
    appearance(options, &mut app)?;
    let _backend = if options.has("live") {
        println!("Using the configured API.");
        None
    } else {
        Some(start_demo(options, &mut app)?)
    };
    if options.has("browser") || !display::is_present() {
        in_browser(options, &mut app)
    } else {
        must_succeed(&mut app)
    }
}

/// What the app shows lies beside what the backend remembers, so both survive a restart together, and are given up together.
fn start_demo(options: &Options, app: &mut Command) -> Result<Running, Stop> {
    let folder = project::target_dir().join("run");
    std::fs::create_dir_all(&folder).map_err(|error| stop(format!("{}: {error}", folder.display())))?;
    let (data, app_data) = (folder.join("demo-backend.json"), folder.join("app"));
    let set_aside = folder.join("demo-backend.json.old");
    if options.has("fresh") {
        set_aside_if_there(&data, &set_aside)?;
        set_aside_if_there(&app_data, &folder.join("app.old"))?;
    } else {
        remove_if_there(&set_aside)?;
    }
    let mut server = Command::new(project::program("demo_server"));
    server.args(["--listen", "127.0.0.1:0", "--renew-after", DAYS_OF_A_LIFE, "--data"]).arg(data);
    let (backend, address) = Running::start_server(&mut server)?;
    if set_aside.exists() && !options.has("fresh") {
        set_aside_if_there(&app_data, &folder.join("app.old"))?;
        println!("The demo's life was more than {DAYS_OF_A_LIFE} days old, or of another version: a new one begins.");
        println!("The old one lies in {} (*.old), until the next time.", folder.display());
    }
    println!("Demo backend on {address}. Sign in with +1 202 555 0101, code 1234; codes of other numbers appear here.");
    app.env("ALTEGIO_API_URL", format!("{address}/api/v1"))
        .env("ALTEGIO_PARTNER_TOKEN", "demo-partner")
        .env("ALTEGIO_DATA_DIR", app_data);
    Ok(backend)
}

fn set_aside_if_there(from: &Path, to: &Path) -> Outcome {
    remove_if_there(to)?;
    match std::fs::rename(from, to) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(stop(format!("{}: {error}", from.display()))),
        _ => Ok(()),
    }
}

fn remove_if_there(path: &Path) -> Outcome {
    let removed = if path.is_dir() { std::fs::remove_dir_all(path) } else { std::fs::remove_file(path) };
    match removed {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(stop(format!("{}: {error}", path.display()))),
        _ => Ok(()),
    }
}

/// The real server refuses an application without a token, which would look like a fault of the app.
fn live(token: Option<String>) -> Outcome {
    match token {
        Some(token) if !token.trim().is_empty() => Ok(()),
        _ => Err(stop(
            "run --live needs the application's token in ALTEGIO_PARTNER_TOKEN (and, for another server than the published one, \
             its address in ALTEGIO_API_URL)",
        )),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_live_server_is_not_asked_without_a_token_and_the_variable_is_named() {
        for none in [None, Some(String::new()), Some("  ".to_owned())] {
            assert!(live(none).unwrap_err().to_string().contains("ALTEGIO_PARTNER_TOKEN"));
        }
        assert!(live(Some("token".to_owned())).is_ok());
    }

    #[test]
    fn what_is_set_aside_takes_the_place_of_what_was() {
        let folder = std::env::temp_dir().join(format!("set-aside-{}", std::process::id()));
        let (app, old) = (folder.join("app"), folder.join("app.old"));
        for round in ["first", "second"] {
            std::fs::create_dir_all(&app).unwrap();
            std::fs::write(app.join("file"), round).unwrap();
            set_aside_if_there(&app, &old).unwrap();
            assert!(!app.exists());
            assert_eq!(std::fs::read_to_string(old.join("file")).unwrap(), round);
        }
        set_aside_if_there(&app, &old).unwrap();
        std::fs::remove_dir_all(folder).unwrap();
    }
}
