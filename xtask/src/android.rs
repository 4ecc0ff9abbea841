//! `android`: the Android package, on a machine with the SDK.

use crate::options::Options;
use crate::step::{Outcome, stop};

pub fn android(options: &Options) -> Outcome {
    options.allow(&[])?;
    Err(stop("the Android build is not written yet"))
}
