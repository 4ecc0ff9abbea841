//! `doctor`: what this machine lacks for building, testing and the slow checks.

mod requirements;
mod systems;

use crate::options::Options;
use crate::step::{Outcome, stop};
pub use requirements::Purpose;
use requirements::{REQUIREMENTS, Requirement};
use systems::System;

pub fn doctor(options: &Options) -> Outcome {
    options.allow(&["fix"])?;
    for requirement in REQUIREMENTS {
        let sign = if requirement.is_met() { '✓' } else { '✗' };
        println!("{sign} {:<34} {}", requirement.name, requirement.why);
    }
    let missing = missing(&Purpose::ALL);
    match (missing.is_empty(), options.has("fix")) {
        (true, _) => {
            println!("\nNothing is missing.");
            Ok(())
        }
        (false, true) => install(&missing),
        (false, false) => {
            println!("\nMissing. {}", advice(&missing));
            println!("Or: cargo xtask doctor --fix");
            Err(stop(format!("{} things are missing", missing.len())))
        }
    }
}

/// What every verb calls first. Installs what is missing where it knows how, and otherwise says what to install.
pub fn ensure(purposes: &[Purpose]) -> Outcome {
    let missing = missing(purposes);
    if missing.is_empty() { Ok(()) } else { install(&missing) }
}

fn missing(purposes: &[Purpose]) -> Vec<&'static Requirement> {
    REQUIREMENTS.iter().filter(|one| purposes.contains(&one.purpose) && !one.is_met()).collect()
}

fn install(missing: &[&Requirement]) -> Outcome {
    let names: Vec<_> = missing.iter().map(|one| one.name).collect();
    println!("Missing: {}", names.join(", "));
    systems::install_rust_parts(missing)?;
    match System::here() {
        System::Debian => systems::apt_install(missing)?,
        _ if missing.iter().all(|one| one.is_met()) => {}
        _ => return Err(stop(advice(missing))),
    }
    let still: Vec<_> = missing.iter().filter(|one| !one.is_met()).map(|one| one.name).collect();
    if still.is_empty() { Ok(()) } else { Err(stop(format!("still missing after installing: {}", still.join(", ")))) }
}

fn advice(missing: &[&Requirement]) -> String {
    let system = System::here();
    let mut packages: Vec<&str> = missing.iter().flat_map(|one| one.packages.on(system)).copied().collect();
    packages.sort_unstable();
    packages.dedup();
    let parts: Vec<&str> = missing.iter().filter_map(|one| one.rust_part()).collect();
    let mut lines = Vec::new();
    if !packages.is_empty() {
        lines.push(format!("Install with:\n  {} {}", system.install_command(), packages.join(" ")));
    }
    if !parts.is_empty() {
        lines.push(format!("Install with:\n  rustup component add {}", parts.join(" ")));
    }
    let nameless: Vec<_> = missing
        .iter()
        .filter(|one| one.packages.on(system).is_empty() && one.rust_part().is_none())
        .map(|one| one.name)
        .collect();
    if !nameless.is_empty() {
        lines.push(format!("Not offered on this system: {}", nameless.join(", ")));
    }
    lines.join("\n")
}
