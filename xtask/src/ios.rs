//! `ios`: the iPhone app, on a Mac with Xcode.

use crate::options::Options;
use crate::step::{Outcome, stop};

pub fn ios(options: &Options) -> Outcome {
    options.allow(&[])?;
    Err(stop("the iOS build is not written yet"))
}
