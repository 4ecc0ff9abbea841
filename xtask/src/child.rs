//! A program that runs beside us, and ends when we do.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::step::{Stop, stop};

pub struct Running {
    child: Child,
}

impl Running {
    pub fn start(command: &mut Command) -> Result<Self, Stop> {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.spawn().map_err(|error| stop(format!("{name} did not start: {error}")))?;
        Ok(Self { child })
    }

    /// Starts a server of ours and waits for `listening on http://…`, its first line; returns that address.
    pub fn start_server(command: &mut Command) -> Result<(Self, String), Stop> {
        let mut running = Self::start(command.stdout(Stdio::piped()))?;
        let output = running.child.stdout.take().ok_or_else(|| stop("the server has no output"))?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let first = lines.next().unwrap_or_default();
        let address = first
            .strip_prefix("listening on ")
            .ok_or_else(|| stop(format!("the server did not start; it said: {first}")))?
            .to_owned();
        // A full pipe would stop the server, so somebody keeps reading.
        std::thread::spawn(move || lines.for_each(|line| println!("{line}")));
        Ok((running, address))
    }

    pub fn wait(&mut self) -> Result<std::process::ExitStatus, Stop> {
        self.child.wait().map_err(|error| stop(format!("a program was lost: {error}")))
    }

    pub fn stdout(&mut self) -> Option<std::process::ChildStdout> {
        self.child.stdout.take()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself; there is nothing to do about a failure here.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
