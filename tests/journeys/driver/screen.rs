//! A screen of its own for a journey whose driver does not outlive what it does: WebKit's driver ends its session
//! when the page's process dies, so what the window shows then can only be seen from outside.

use std::io::BufRead;
use std::process::{Command, Stdio};

use crate::stage::Child;

pub struct Screen {
    _server: Child,
    pub name: String,
}

impl Screen {
    pub fn start() -> Self {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "800x1000x24", "-nolisten", "tcp", "-noreset"]);
        let mut server = Child::start(command.stdout(Stdio::piped()).stderr(Stdio::null()));
        let mut number = String::new();
        std::io::BufReader::new(server.stdout().unwrap()).read_line(&mut number).unwrap();
        Self { _server: server, name: format!(":{}", number.trim()) }
    }

    /// Every pixel, as xwd writes them: equal pictures are equal bytes.
    pub fn picture(&self) -> Vec<u8> {
        Command::new("xwd").args(["-root", "-silent", "-display", &self.name]).output().unwrap().stdout
    }
}
