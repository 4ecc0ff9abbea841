//! `test`: everything a change must pass.

use crate::doctor::{self, Purpose};
use crate::e2e;
use crate::options::Options;
use crate::project::cargo;
use crate::step::{Outcome, Steps, must_succeed};

pub fn test(options: &Options) -> Outcome {
    options.allow(&[])?;
    let mut steps = Steps::new(6);
    steps.next("what this machine needs", || doctor::ensure(&[Purpose::Build, Purpose::Test]))?;
    steps.next("format", || must_succeed(&mut cargo(&["fmt", "--all", "--check"])))?;
    steps.next("clippy", || {
        must_succeed(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    })?;
    steps.next("rules: domain, screens, operations, stores", || {
        must_succeed(&mut cargo(&["test", "--no-fail-fast", "--workspace", "--lib", "--bins"]))
    })?;
    steps.next("shape of the code, languages, engine floor, contracts, looks", || {
        must_succeed(&mut cargo(&["test", "--no-fail-fast", "--test", "architecture", "--test", "suite"]))
    })?;
    steps.next("journeys through the real web view", || e2e::journeys(None))?;
    println!("\n✓ Everything a change must pass passed.");
    Ok(())
}
