//! `bench`: start, taps, requests, the large client and the large wallet against their limits; `bench size`: the Android library.

use crate::display::Invisible;
use crate::doctor::{self, Purpose};
use crate::options::Options;
use crate::phones;
use crate::project::cargo;
use crate::step::{Outcome, must_succeed, stop};

/// The files of `benches/speed`.
const PARTS: [&str; 7] = ["start", "taps", "requests", "opening", "booking", "large_client", "wallet"];

pub fn bench(options: &Options) -> Outcome {
    options.allow(&[])?;
    match options.words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["size"] => phones::size::size(),
        parts if parts.iter().all(|part| PARTS.contains(part)) => speed(parts),
        _ => Err(stop(format!(
            "`bench` measures speed, of it {}; `bench size` links the Android library",
            PARTS.join(", ")
        ))),
    }
}

/// Every part when none is named.
fn speed(parts: &[&str]) -> Outcome {
    doctor::ensure(&[Purpose::Build, Purpose::Test])?;
    must_succeed(&mut cargo(&["build", "--profile", "speed", "--example", "bare_window"]))?;
    let screen = Invisible::start()?;
    let mut command = cargo(&["bench", "--profile", "speed", "--bench", "speed"]);
    if !parts.is_empty() {
        command.env("ALTEGIO_BENCH", parts.join(" "));
    }
    command.env("DISPLAY", &screen.name).env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11");
    must_succeed(&mut command)
}
