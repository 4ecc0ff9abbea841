//! Runs other programs, says what runs and how long it took, and stops at the first failure.

use std::fmt;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

/// Why a verb could not finish; the sentence is for the person at the terminal.
#[derive(Debug)]
pub struct Stop(String);

pub type Outcome = Result<(), Stop>;

pub fn stop(sentence: impl Into<String>) -> Stop {
    Stop(sentence.into())
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A numbered list of things to do, with progress.
pub struct Steps {
    total: usize,
    done: usize,
    started: Instant,
}

impl Steps {
    pub fn new(total: usize) -> Self {
        Self { total, done: 0, started: Instant::now() }
    }

    pub fn next<R>(&mut self, what: &str, work: impl FnOnce() -> Result<R, Stop>) -> Result<R, Stop> {
        self.done += 1;
        println!("\n━━ [{}/{}] {what}   ({} s so far)", self.done, self.total, self.started.elapsed().as_secs());
        let started = Instant::now();
        let result = work();
        let sign = if result.is_ok() { '✓' } else { '✗' };
        println!("{sign} {what}: {:.1} s", started.elapsed().as_secs_f64());
        result
    }
}

/// Runs to the end, output shown as it comes.
pub fn must_succeed(command: &mut Command) -> Outcome {
    println!("$ {}", shown(command));
    let status = command.status().map_err(|error| stop(format!("{} did not start: {error}", shown(command))))?;
    if status.success() { Ok(()) } else { Err(stop(format!("{} failed ({status})", shown(command)))) }
}

/// As [`must_succeed`]; also returns the lines of standard output.
pub fn lines_shown(command: &mut Command) -> Result<Vec<String>, Stop> {
    println!("$ {}", shown(command));
    let name = shown(command);
    let mut child =
        command.stdout(Stdio::piped()).spawn().map_err(|error| stop(format!("{name} did not start: {error}")))?;
    let mut lines = Vec::new();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            println!("{line}");
            lines.push(line);
        }
    }
    let status = child.wait().map_err(|error| stop(format!("{name} was lost: {error}")))?;
    if status.success() { Ok(lines) } else { Err(stop(format!("{name} failed ({status})"))) }
}

/// Output of a quiet question; None if the program is missing or says no.
pub fn answer(program: &str, args: &[&str]) -> Option<String> {
    let output = Command::new(program).args(args).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
