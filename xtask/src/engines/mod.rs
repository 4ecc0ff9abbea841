//! `engines`: the same app in the oldest engines it promises to work in, and in the current one with axe-core.
//! The old engines have public holes: they are shown nothing but this machine's own loopback.

mod fetch;

use crate::doctor::{self, Purpose};
use crate::options::Options;
use crate::project::{self, cargo};
use crate::step::{Outcome, Steps, lines_shown, must_succeed, stop};
use crate::{e2e, project::has_program};

pub fn engines(options: &Options) -> Outcome {
    options.allow(&[])?;
    let mut steps = Steps::new(5);
    steps.next("what this machine needs", || doctor::ensure(&[Purpose::Build, Purpose::Engines]))?;
    let cache = steps.next("Chromium 66 and 92, axe-core", fetch::fetch)?;
    let page = project::target_dir().join("page/page.es2015.js");
    steps.next("the page's script in the words of 2015", || must_succeed(cargo(&["run", "-p", "lower"]).arg(&page)))?;
    steps.next("the app with that script", || {
        must_succeed(cargo(&["build", "--bins"]).env("ALTEGIO_LOWERED_PAGE", &page))?;
        must_succeed(cargo(&["test", "--test", "engines", "--no-run"]).env("ALTEGIO_LOWERED_PAGE", &page))
    })?;
    steps.next("sign-in and main page in every engine", || {
        let current = ["chromium", "chromium-browser", "google-chrome"].into_iter().find(|name| has_program(name));
        let mut command = cargo(&["test", "--test", "engines", "--"]);
        command.args(["--ignored", "--test-threads", "2"]).args(&options.words);
        command.env("ALTEGIO_LOWERED_PAGE", &page).env("ALTEGIO_PROGRAMS", e2e::copies()?);
        command
            .env("ALTEGIO_CHROMIUM_66", cache.join("chromium-66"))
            .env("ALTEGIO_CHROMIUM_92", cache.join("chromium-92"));
        command.env("ALTEGIO_CHROMIUM", current.unwrap_or("chromium")).env("ALTEGIO_AXE", cache.join("axe.min.js"));
        match e2e::passed(&lines_shown(&mut command)?) {
            0 => Err(stop("no engine ran")),
            count => {
                println!("{count} engine runs passed");
                Ok(())
            }
        }
    })
}
