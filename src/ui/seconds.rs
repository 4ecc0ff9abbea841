//! A clock that goes on every second while something is being waited for. Knows nothing of what is waited for.

use std::time::Duration;

use chrono::{DateTime, Utc};
use dioxus::prelude::*;

use super::viewer::Now;
use crate::i18n::Localizer;

/// The time now; the caller is drawn again each second until `until` has passed.
pub fn use_seconds(until: Option<DateTime<Utc>>) -> DateTime<Utc> {
    let now = use_context::<Now>();
    let mut shown = use_signal({
        let now = now.clone();
        move || (now.0)()
    });
    use_effect(use_reactive!(|until| {
        let now = now.clone();
        shown.set((now.0)());
        spawn(async move {
            while until.is_some_and(|until| (now.0)() < until) {
                tokio::time::sleep(Duration::from_secs(1)).await;
                shown.set((now.0)());
            }
        });
    }));
    shown()
}

/// "0:42"; nothing is left of a moment that has passed.
pub fn minutes_and_seconds(until: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let left = seconds_left(until, now);
    format!("{}:{:02}", left / 60, left % 60)
}

/// Rounded up, so that "0:00" is never shown while waiting.
pub fn seconds_left(until: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    ((until - now).num_milliseconds().max(0) + 999) / 1000
}

/// "Try again in 10 minutes", in seconds below two minutes, "later" when nobody said when.
pub fn try_again_in(until: Option<DateTime<Utc>>, now: DateTime<Utc>, localizer: &Localizer) -> String {
    match until.map(|until| seconds_left(until, now)) {
        None => localizer.text("common-try-again-later"),
        Some(0) => localizer.text("common-try-again-now"),
        Some(seconds @ ..120) => localizer.text_with("common-try-again-in-seconds", &[("seconds", seconds.into())]),
        Some(seconds) => {
            localizer.text_with("common-try-again-in-minutes", &[("minutes", ((seconds + 59) / 60).into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_790_000_000 + seconds, 0).unwrap()
    }

    #[test]
    fn time_left_is_counted_in_minutes_and_seconds() {
        assert_eq!(minutes_and_seconds(at(42), at(0)), "0:42");
        assert_eq!(minutes_and_seconds(at(125), at(0)), "2:05");
        assert_eq!(minutes_and_seconds(at(0), at(9)), "0:00");
    }

    #[test]
    fn a_long_wait_is_told_in_minutes_rounded_up() {
        let english = Localizer::new(Language::En);
        assert_eq!(try_again_in(Some(at(541)), at(0), &english), "Try again in 10\u{a0}minutes");
        assert_eq!(try_again_in(Some(at(30)), at(0), &english), "Try again in 30\u{a0}seconds");
        assert_eq!(try_again_in(None, at(0), &english), "Please try again later");
    }
}
