//! `phones`: type-checks and inspects the phone builds without a phone, an SDK or a Mac. Must not decide how the app is built there.

mod android_project;
mod calls;
mod ios_project;
mod kotlin;
pub mod size;
mod toolchain;

use crate::doctor::{self, Purpose};
use crate::options::Options;
use crate::step::{Outcome, Steps};
use toolchain::Target;

pub fn phones(options: &Options) -> Outcome {
    options.allow(&[])?;
    doctor::ensure(&[Purpose::Phones])?;
    let mut steps = Steps::new(4 + Target::ALL.len());
    steps.next("iOS project files", ios_project::check)?;
    steps.next("Android manifest and resources", android_project::check)?;
    steps.next("calls between Kotlin and Rust", calls::check)?;
    steps.next("Kotlin", kotlin::check)?;
    for target in Target::ALL {
        steps.next(&format!("types for {}", target.triple()), || toolchain::check(target))?;
    }
    Ok(())
}
