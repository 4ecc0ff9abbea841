//! A screen for programs with windows: the one that is there, or an invisible one.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::child::Running;
use crate::step::{Stop, stop};

pub fn is_present() -> bool {
    if cfg!(any(target_os = "macos", target_os = "windows")) {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// An invisible X server of its own, so that tests never take the focus and always see the same screen.
pub struct Invisible {
    _server: Running,
    pub name: String,
}

impl Invisible {
    pub fn start() -> Result<Self, Stop> {
        let mut server = Running::start(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        )?;
        let output = server.stdout().ok_or_else(|| stop("Xvfb has no output"))?;
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number).map_err(|error| stop(format!("Xvfb said nothing: {error}")))?;
        match number.trim() {
            "" => Err(stop("Xvfb did not start")),
            number => Ok(Self { _server: server, name: format!(":{number}") }),
        }
    }
}
