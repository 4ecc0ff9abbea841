//! `engines`: the same app in the oldest engines it promises to work in, and in the current one with axe-core.

use crate::options::Options;
use crate::step::{Outcome, stop};

pub fn engines(options: &Options) -> Outcome {
    options.allow(&[])?;
    Err(stop("the engine runs are not built yet"))
}
