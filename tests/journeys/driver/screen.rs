//! A screen of its own for a journey whose driver does not outlive what it does: WebKit's driver ends its session
//! when the page's process dies, so what the window shows then can only be seen from outside.

use std::io::BufRead;
use std::process::{Command, Stdio};

use crate::stage::{Child, target_dir};

pub struct Screen {
    _server: Child,
    pub name: String,
}

impl Screen {
    pub fn start() -> Self {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "400x850x24", "-nolisten", "tcp", "-noreset"]);
        let mut server = Child::start(command.stdout(Stdio::piped()).stderr(Stdio::null()));
        let mut number = String::new();
        std::io::BufReader::new(server.stdout().unwrap()).read_line(&mut number).unwrap();
        Self { _server: server, name: format!(":{}", number.trim()) }
    }

    /// Every pixel, as xwd writes them.
    pub fn picture(&self) -> Vec<u8> {
        Command::new("xwd").args(["-root", "-silent", "-display", &self.name]).output().unwrap().stdout
    }

    /// The same but for the smoothing of edges, which a new process may do a shade differently: at most one byte in a
    /// thousand is far off.
    pub fn alike(one: &[u8], other: &[u8]) -> bool {
        let far_off = one.iter().zip(other).filter(|(a, b)| a.abs_diff(**b) > 40).count();
        one.len() == other.len() && far_off * 1000 <= one.len()
    }

    /// Into `target/shots`, for people to look at.
    pub fn keep(&self, picture: &[u8], name: &str) {
        let folder = target_dir().join("shots");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{name}.xwd")), picture).unwrap();
    }
}
