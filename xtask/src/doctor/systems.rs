//! How each operating system names and installs packages.

use std::process::Command;

use super::requirements::Requirement;
use crate::project::has_program;
use crate::step::{Outcome, answer, must_succeed};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    Debian,
    Fedora,
    Arch,
    MacOs,
    Windows,
    Unknown,
}

pub struct Packages {
    pub debian: &'static [&'static str],
    pub fedora: &'static [&'static str],
    pub arch: &'static [&'static str],
    pub macos: &'static [&'static str],
    pub windows: &'static [&'static str],
}

impl Packages {
    pub fn on(&self, system: System) -> &'static [&'static str] {
        match system {
            System::Debian | System::Unknown => self.debian,
            System::Fedora => self.fedora,
            System::Arch => self.arch,
            System::MacOs => self.macos,
            System::Windows => self.windows,
        }
    }
}

impl System {
    pub fn here() -> Self {
        if cfg!(target_os = "macos") {
            return Self::MacOs;
        }
        if cfg!(target_os = "windows") {
            return Self::Windows;
        }
        Self::of(&std::fs::read_to_string("/etc/os-release").unwrap_or_default())
    }

    /// From the text of `/etc/os-release`: the system itself, or the one it descends from.
    fn of(os_release: &str) -> Self {
        let value = |name: &str| {
            let line = os_release.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
            line.trim_matches('"').to_owned()
        };
        let names = format!("{} {}", value("ID="), value("ID_LIKE="));
        let is = |name: &str| names.split_whitespace().any(|found| found == name);
        if is("debian") || is("ubuntu") {
            Self::Debian
        } else if is("fedora") || is("rhel") {
            Self::Fedora
        } else if is("arch") {
            Self::Arch
        } else {
            Self::Unknown
        }
    }

    pub fn install_command(self) -> &'static str {
        match self {
            Self::Debian => "sudo apt-get install --no-install-recommends",
            Self::Fedora => "sudo dnf install",
            Self::Arch => "sudo pacman -S --needed",
            Self::MacOs => "brew install",
            Self::Windows => "winget install",
            Self::Unknown => "your package manager, for what Debian calls",
        }
    }
}

pub fn apt_install(missing: &[&Requirement]) -> Outcome {
    let mut packages: Vec<&str> = missing.iter().flat_map(|one| one.packages.on(System::Debian)).copied().collect();
    packages.sort_unstable();
    packages.dedup();
    if packages.is_empty() {
        return Ok(());
    }
    must_succeed(apt().arg("update"))?;
    must_succeed(apt().args(["install", "-y", "--no-install-recommends"]).args(packages))
}

/// Through sudo only for those who need it.
fn apt() -> Command {
    let is_root = answer("id", &["-u"]).as_deref() == Some("0");
    let mut command = if is_root || !has_program("sudo") {
        Command::new("apt-get")
    } else {
        let mut command = Command::new("sudo");
        command.arg("apt-get");
        command
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

pub fn install_rust_parts(missing: &[&Requirement]) -> Outcome {
    let parts: Vec<&str> = missing.iter().filter_map(|one| one.rust_part()).collect();
    if parts.is_empty() || !has_program("rustup") {
        return Ok(());
    }
    must_succeed(Command::new("rustup").args(["component", "add"]).args(parts))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_known_by_itself_or_by_its_parent() {
        assert_eq!(System::of("NAME=x\nID=debian\n"), System::Debian);
        assert_eq!(System::of("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"), System::Debian);
        assert_eq!(System::of("ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n"), System::Fedora);
        assert_eq!(System::of("ID=manjaro\nID_LIKE=arch\n"), System::Arch);
        assert_eq!(System::of(""), System::Unknown);
    }
}
