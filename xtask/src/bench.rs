//! `bench`: start, tap and size against their limits.

use crate::options::Options;
use crate::phones;
use crate::step::{Outcome, stop};

pub fn bench(options: &Options) -> Outcome {
    options.allow(&[])?;
    if options.words == ["size"] {
        return phones::size::size();
    }
    Err(stop("the measurements are not built yet"))
}
