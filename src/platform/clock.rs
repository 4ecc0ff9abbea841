//! The time, injected so that tests and the demo can set it.

#![allow(clippy::disallowed_methods)] // the one place that may read the system clock

use std::path::Path;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Duration, Utc};

/// Where "now" comes from. Cheap to clone.
#[derive(Clone)]
pub struct Clock(Source);

#[derive(Clone)]
enum Source {
    System,
    /// Runs on from a given moment: the demo's `--now`.
    Shifted(Duration),
    /// As `Shifted`, and ahead of it by the minutes that stand in a file: journeys move it.
    Led(Duration, Arc<Path>),
    /// Stands still until told: tests.
    Manual(Arc<Mutex<DateTime<Utc>>>),
}

impl Clock {
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// Starts at `start` and runs on with the system's pace.
    pub fn starting_at(start: DateTime<Utc>) -> Self {
        Self(Source::Shifted(start - Utc::now()))
    }

    /// As `starting_at`, and ahead of that by as many minutes as the file says, whenever the time is read.
    pub fn led_by(file: &Path, start: DateTime<Utc>) -> Self {
        Self(Source::Led(start - Utc::now(), file.into()))
    }

    pub fn manual(start: DateTime<Utc>) -> Self {
        Self(Source::Manual(Arc::new(Mutex::new(start))))
    }

    pub fn now(&self) -> DateTime<Utc> {
        match &self.0 {
            Source::System => Utc::now(),
            Source::Shifted(by) => Utc::now() + *by,
            Source::Led(by, file) => Utc::now() + *by + minutes_in(file),
            Source::Manual(now) => *now.lock().unwrap_or_else(|poisoned| poisoned.into_inner()),
        }
    }

    /// Moves a manual clock; the others go by themselves.
    pub fn advance(&self, by: Duration) {
        if let Source::Manual(now) = &self.0 {
            let mut now = now.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
            *now += by;
        }
    }
}

fn minutes_in(file: &Path) -> Duration {
    let minutes = std::fs::read_to_string(file).ok().and_then(|text| text.trim().parse().ok());
    Duration::minutes(minutes.unwrap_or(0))
}
