//! `shots`: photographs of every screen, in every size, theme and language worth looking at.

use crate::doctor::{self, Purpose};
use crate::options::Options;
use crate::step::Outcome;
use crate::{e2e, project};

pub fn shots(options: &Options) -> Outcome {
    options.allow(&[])?;
    doctor::ensure(&[Purpose::Build, Purpose::Test])?;
    e2e::journeys(Some("shots::"))?;
    println!("The photographs lie in {}", project::target_dir().join("shots").display());
    Ok(())
}
