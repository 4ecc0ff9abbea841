//! `bench`: start, taps, requests and the large client against their limits; `bench size`: the Android library.

use crate::display::Invisible;
use crate::doctor::{self, Purpose};
use crate::options::Options;
use crate::phones;
use crate::project::cargo;
use crate::step::{Outcome, must_succeed, stop};

pub fn bench(options: &Options) -> Outcome {
    options.allow(&[])?;
    match options.words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => speed(),
        ["size"] => phones::size::size(),
        _ => Err(stop("`bench` measures speed; `bench size` links the Android library")),
    }
}

fn speed() -> Outcome {
    doctor::ensure(&[Purpose::Build, Purpose::Test])?;
    must_succeed(&mut cargo(&["build", "--profile", "bench", "--example", "bare_window"]))?;
    let screen = Invisible::start()?;
    let mut command = cargo(&["bench", "--bench", "speed"]);
    command.env("DISPLAY", &screen.name).env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11");
    must_succeed(&mut command)
}
