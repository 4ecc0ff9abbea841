//! `e2e`: the journeys, driven through the real web view on an invisible screen.

use std::path::PathBuf;

use crate::display::Invisible;
use crate::doctor::{self, Purpose};
use crate::options::Options;
use crate::project::{self, cargo};
use crate::step::{Outcome, Stop, lines_shown, must_succeed, stop};

pub fn e2e(options: &Options) -> Outcome {
    options.allow(&[])?;
    doctor::ensure(&[Purpose::Build, Purpose::Test])?;
    journeys(options.words.first().map(String::as_str))
}

/// Journeys with a time limit, which others at the same moment would spoil.
const ALONE: &str = "crash";

pub fn journeys(name: Option<&str>) -> Outcome {
    must_succeed(&mut cargo(&["build", "--bins"]))?;
    let screen = Invisible::start()?;
    let programs = copies()?;
    let run = |args: &[&str]| {
        let mut command = cargo(&["test", "--test", "journeys", "--", "--ignored"]);
        command.args(args);
        command.env("DISPLAY", &screen.name).env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11");
        command.env("ALTEGIO_PROGRAMS", &programs);
        Ok(passed(&lines_shown(&mut command)?))
    };
    let count = match name {
        Some(name) => run(&[name, "--test-threads", "1"])?,
        // Two at a time: each runs a web view, a driver and a backend of its own.
        None => run(&["--skip", ALONE, "--test-threads", "2"])? + run(&[ALONE, "--test-threads", "1"])?,
    };
    match count {
        0 => Err(stop("no journey ran")),
        count => {
            println!("{count} journeys passed");
            Ok(())
        }
    }
}

/// Copies of our two programs: a build meanwhile must not swap a program under a running journey.
pub fn copies() -> Result<PathBuf, Stop> {
    let folder = project::target_dir().join("journeys");
    std::fs::create_dir_all(&folder).map_err(|error| stop(format!("{}: {error}", folder.display())))?;
    for name in ["altegio-me", "demo_server"] {
        let (from, to) = (project::program(name), folder.join(name));
        // Removed first: a program that still runs cannot be written over.
        let _ = std::fs::remove_file(&to);
        std::fs::copy(&from, &to).map_err(|error| stop(format!("{}: {error}", from.display())))?;
    }
    Ok(folder)
}

/// From the harness's last line: `test result: ok. 12 passed; 0 failed; …`.
pub fn passed(lines: &[String]) -> u32 {
    let results = lines.iter().filter_map(|line| line.strip_prefix("test result: ok. "));
    results.filter_map(|rest| rest.split(' ').next()?.parse::<u32>().ok()).sum()
}

#[cfg(test)]
mod tests {
    use super::passed;

    #[test]
    fn a_run_without_journeys_counts_as_none() {
        let line = |text: &str| vec![text.to_owned()];
        assert_eq!(passed(&line("test result: ok. 0 passed; 0 failed; 3 ignored")), 0);
        assert_eq!(passed(&line("test result: ok. 12 passed; 0 failed")), 12);
        assert_eq!(passed(&line("test result: FAILED. 12 passed; 1 failed")), 0);
    }
}
