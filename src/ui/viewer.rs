//! For whom a page is drawn: language, this minute, and the phone's time zone. Everything a card's words depend on beside the data.

use std::rc::Rc;
use std::time::Duration;

use chrono::{DateTime, Offset, TimeZone, Timelike, Utc};
use chrono_tz::Tz;
use dioxus::prelude::*;
use tokio::sync::watch;

use crate::i18n::{Arg, Localizer};
use crate::repositories::Repositories;

#[derive(Clone, PartialEq)]
pub struct Viewer {
    pub localizer: Localizer,
    pub now: DateTime<Utc>,
    /// The phone's zone.
    pub zone: Tz,
}

impl Viewer {
    pub fn text(&self, key: &str) -> String {
        self.localizer.text(key)
    }

    pub fn text_with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.localizer.text_with(key, args)
    }

    /// 0 to 23 where the phone is.
    pub fn local_hour(&self) -> u32 {
        self.now.with_timezone(&self.zone).hour()
    }

    /// When a copy was saved, as the phone's clock showed it: "08:12" today, "23 Nov, 08:12" before.
    pub fn moment(&self, at: DateTime<Utc>) -> String {
        let there = at.with_timezone(&self.zone).naive_local();
        let time = self.localizer.time(there.time());
        if there.date() == self.now.with_timezone(&self.zone).date_naive() {
            return time;
        }
        let date = self.localizer.date_short(there.date());
        self.text_with("common-date-and-time", &[("date", date.into()), ("time", time.into())])
    }

    /// Whether a wall clock in `zone` shows another time than the phone does, at that moment.
    pub fn differs_from(&self, zone: Tz, at: DateTime<Utc>) -> bool {
        let offset = |zone: Tz| zone.offset_from_utc_datetime(&at.naive_utc()).fix();
        offset(zone) != offset(self.zone)
    }
}

/// The time, from the app; tests let it stand still.
#[derive(Clone)]
pub struct Now(pub Rc<dyn Fn() -> DateTime<Utc>>);

/// The phone's time zone.
#[derive(Clone, Copy)]
pub struct PhoneZone(pub Tz);

/// What the phone knows of its owner's country, two capital letters of ISO 3166 each.
#[derive(Clone, Debug, Default)]
pub struct PhoneCountry {
    /// Where its number is from.
    pub sim: Option<String>,
    /// What its language is set to.
    pub region: Option<String>,
}

/// Goes on once a minute; whoever reads it is drawn again then.
#[derive(Clone, Copy)]
pub struct Minute(Signal<DateTime<Utc>>);

/// Starts the minutes for everything below.
pub fn use_minutes() -> Minute {
    let now = use_context::<Now>();
    let mut minute = use_context_provider({
        let now = now.clone();
        move || Minute(Signal::new((now.0)()))
    });
    use_future(move || {
        let now = now.clone();
        async move {
            loop {
                let seconds_left = 60 - u64::from((now.0)().second() % 60);
                tokio::time::sleep(Duration::from_secs(seconds_left)).await;
                minute.0.set((now.0)());
            }
        }
    });
    minute
}

/// Who comes back sees this minute, and what is new: timers stand still while a phone sleeps.
pub fn use_returns(mut minute: Minute, returns: watch::Receiver<u32>) {
    let (now, repositories) = (use_context::<Now>(), use_context::<Repositories>());
    use_future(move || {
        let (now, repositories, mut returns) = (now.clone(), repositories.clone(), returns.clone());
        async move {
            while returns.changed().await.is_ok() {
                minute.0.set((now.0)());
                repositories.retry_now();
            }
        }
    });
}

pub fn use_viewer() -> Viewer {
    let minute = use_context::<Minute>();
    Viewer { localizer: use_context(), now: *minute.0.read(), zone: use_context::<PhoneZone>().0 }
}
