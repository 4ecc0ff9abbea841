//! The project's verbs: `cargo xtask <verb>`. One file per verb; each sets up what it needs before it starts.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a terminal program talks to the terminal")]

mod android;
mod bench;
mod child;
mod display;
mod doctor;
mod e2e;
mod engines;
mod ios;
mod new_screen;
mod options;
mod phones;
mod project;
mod run;
mod shots;
mod step;
mod test;

use std::process::ExitCode;

use options::Options;
use step::Outcome;

const USAGE: &str = "\
cargo xtask <verb>

  run [--live] [--fresh] [--browser] [--size 320x568] [--dark] [--lang ar]
                  build and open the app on the demo backend; without a display, in a browser;
                  --fresh begins a new life there
  test            everything a change must pass
  e2e [name]      only the journeys through the real web view whose name contains `name`
  engines         the app in Chromium 66, 92 and the current one
  phones          type-check and inspect the Android and iOS builds
  doctor [--fix]  say what this machine lacks; --fix installs it (Debian, Ubuntu)
  shots           photograph every screen into target/shots
  bench           start, tap and size against their limits
  android | ios   build the phone app on a machine with the SDK
  new-screen NAME stamp the files of a new screen";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let verb = words.next().unwrap_or_default();
    let outcome = match Options::parse(words) {
        Ok(options) => dispatch(&verb, &options),
        Err(stop) => Err(stop),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("\n✗ {stop}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(verb: &str, options: &Options) -> Outcome {
    match verb {
        "run" => run::run(options),
        "test" => test::test(options),
        "e2e" => e2e::e2e(options),
        "engines" => engines::engines(options),
        "phones" => phones::phones(options),
        "doctor" => doctor::doctor(options),
        "shots" => shots::shots(options),
        "bench" => bench::bench(options),
        "android" => android::android(options),
        "ios" => ios::ios(options),
        "new-screen" => new_screen::new_screen(options),
        "" | "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(step::stop(format!("no verb `{other}`\n\n{USAGE}"))),
    }
}
