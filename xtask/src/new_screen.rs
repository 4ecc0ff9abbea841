//! `new-screen`: stamps the files of a screen.

use crate::options::Options;
use crate::step::{Outcome, stop};

pub fn new_screen(options: &Options) -> Outcome {
    options.allow(&[])?;
    Err(stop("the template is not written yet"))
}
