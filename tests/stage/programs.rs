//! Starts programs and ends exactly those.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

pub struct Child(std::process::Child);

impl Child {
    pub fn start(command: &mut Command) -> Self {
        let child = command.spawn().unwrap_or_else(|error| panic!("{command:?} did not start: {error}"));
        Self(child)
    }

    /// Starts one of our servers and waits for its first line, `listening on http://…`; returns that address.
    pub fn start_server(command: &mut Command) -> (Self, String) {
        use std::io::BufRead;
        let mut child = Self::start(command.stdout(Stdio::piped()));
        let mut lines = std::io::BufReader::new(child.0.stdout.take().unwrap()).lines().map_while(Result::ok);
        let first = lines.next().unwrap_or_default();
        let address =
            first.strip_prefix("listening on ").unwrap_or_else(|| panic!("{command:?} said `{first}`")).to_owned();
        // A full pipe would stop the server, so somebody keeps reading.
        std::thread::spawn(move || lines.for_each(drop));
        (child, address)
    }

    /// Its standard error, if that was piped and nobody took it yet.
    pub fn log(&mut self) -> std::process::ChildStderr {
        self.0.stderr.take().unwrap()
    }

    pub fn pid(&self) -> u32 {
        self.0.id()
    }

    pub fn stdout(&mut self) -> Option<std::process::ChildStdout> {
        self.0.stdout.take()
    }

    pub fn has_ended(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(Some(_)))
    }
}

/// Ends the program and everything it started.
impl Drop for Child {
    fn drop(&mut self) {
        let started = descendants(self.pid());
        let _ = self.0.kill();
        let _ = self.0.wait();
        started.into_iter().for_each(|(pid, _)| kill(pid));
    }
}

/// Process number and name of everything below a process, nearest first.
pub fn descendants(pid: u32) -> Vec<(u32, String)> {
    let mut found = Vec::new();
    let mut open = vec![pid];
    while let Some(parent) = open.pop() {
        for child in children(parent) {
            let name = std::fs::read_to_string(format!("/proc/{child}/comm")).unwrap_or_default();
            found.push((child, name.trim().to_owned()));
            open.push(child);
        }
    }
    found
}

fn children(pid: u32) -> Vec<u32> {
    let Ok(threads) = std::fs::read_dir(format!("/proc/{pid}/task")) else { return Vec::new() };
    let lists = threads
        .filter_map(Result::ok)
        .filter_map(|thread| std::fs::read_to_string(thread.path().join("children")).ok());
    lists.flat_map(|list| list.split_whitespace().filter_map(|pid| pid.parse().ok()).collect::<Vec<_>>()).collect()
}

/// By number, never by name: other programs of the same name are none of our business.
pub fn kill(pid: u32) {
    let _ = Command::new("kill").args(["-9", &pid.to_string()]).stderr(Stdio::null()).status();
    let patience = Instant::now() + Duration::from_secs(2);
    while std::path::Path::new(&format!("/proc/{pid}/exe")).exists() && Instant::now() < patience {
        std::thread::sleep(Duration::from_millis(5));
    }
}

pub fn app_program() -> PathBuf {
    program("altegio-me", env!("CARGO_BIN_EXE_altegio-me"))
}

pub fn demo_server_program() -> PathBuf {
    program("demo_server", env!("CARGO_BIN_EXE_demo_server"))
}

/// `cargo xtask` runs copies, so that a build meanwhile does not swap a program under a running journey.
fn program(name: &str, built: &str) -> PathBuf {
    match std::env::var_os("ALTEGIO_PROGRAMS") {
        Some(folder) => PathBuf::from(folder).join(name),
        None => PathBuf::from(built),
    }
}

/// Where photographs and the like go.
pub fn target_dir() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_altegio-me")).parent().and_then(|debug| debug.parent()).unwrap().to_owned()
}

/// Free now; nobody promises that it stays so, but the system hands out its ports in turn.
pub fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
