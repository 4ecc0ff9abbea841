//! A way through the pages of somebody who is signed in, with a look at each.

use serde_json::json;

use super::engine::{Engine, Run};
use super::sign_in::{barriers, enter_code, enter_number};

pub struct Walk {
    pub run: Run,
    /// axe-core runs in current engines only.
    checks: bool,
    /// On all pages: told together at the end.
    barriers: Vec<String>,
}

impl Walk {
    pub async fn start(engine: Engine, ios_12_mask: bool) -> Self {
        let mut run = Run::start(engine, ios_12_mask).await;
        enter_number(&mut run).await;
        enter_code(&mut run).await;
        Self { run, checks: matches!(engine, Engine::Current), barriers: Vec::new() }
    }

    pub async fn looks(&mut self) {
        self.looks_as("").await;
    }

    /// Contrast is another matter on dark ground.
    pub async fn looks_by_day_and_night(&mut self) {
        self.looks().await;
        self.run.page.run("document.documentElement.classList.add('dark');", json!([])).await;
        // Colors change by steps where something is pressed or switched.
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        self.looks_as("dark ").await;
        self.run.page.run("document.documentElement.classList.remove('dark');", json!([])).await;
    }

    async fn looks_as(&mut self, theme: &str) {
        if self.checks {
            let found = barriers(&mut self.run).await;
            let path = self.run.page.run("return location.pathname;", json!([])).await;
            self.barriers.extend(found.into_iter().map(|barrier| format!("{theme}{path} {barrier}")));
        }
    }

    pub fn end(self) {
        self.run.nothing_went_wrong();
        assert!(self.barriers.is_empty(), "{} barriers:\n{}", self.barriers.len(), self.barriers.join("\n"));
    }
}
