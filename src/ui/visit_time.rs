//! When a visit is, in words: always in the place's own time, which is named when the phone's clock shows another (feature B04).

use chrono::{DateTime, Duration, Utc};

use crate::domain::appointment::Appointment;
use crate::domain::place_time::PlaceTime;

use super::viewer::Viewer;

/// A visit further away than this is counted by its date alone.
const COUNTDOWN_DAYS: i64 = 30;

/// "Paris time", when the place's clock and the phone's differ at that moment.
pub fn zone_note(time: &PlaceTime, city: &str, viewer: &Viewer) -> Option<String> {
    let zone = time.zone?;
    if !viewer.differs_from(zone, time.utc()) {
        return None;
    }
    let city = if city.trim().is_empty() { zone_city(zone.name()) } else { city.trim().to_owned() };
    Some(viewer.text_with("common-zone-time", &[("city", city.into())]))
}

/// The last part of an IANA name is a city: "America/Argentina/Buenos_Aires".
fn zone_city(name: &str) -> String {
    name.rsplit('/').next().unwrap_or(name).replace('_', " ")
}

/// "Today", "In 2 days"; "In 25 minutes" within the hour, so that a visit about to start is not just "Today".
pub fn countdown(time: &PlaceTime, viewer: &Viewer) -> Option<String> {
    let until = time.utc() - viewer.now;
    if until > Duration::zero() && until < Duration::hours(1) {
        let minutes = until.num_minutes().max(1);
        return Some(viewer.text_with("common-in-minutes", &[("minutes", minutes.into())]));
    }
    if until <= Duration::zero() {
        return None;
    }
    let days = time.days_from(viewer.now);
    (0..=COUNTDOWN_DAYS).contains(&days).then(|| viewer.localizer.days_from_now(days))
}

/// "Wed, 25 November, 14:30" on the place's clock.
pub fn moment_there(place: &PlaceTime, moment: DateTime<Utc>, viewer: &Viewer) -> String {
    let there = PlaceTime::new(moment.with_timezone(place.at.offset()), place.zone).local();
    let (date, time) = (viewer.localizer.date_medium(there.date()), viewer.localizer.time(there.time()));
    viewer.text_with("common-date-and-time", &[("date", date.into()), ("time", time.into())])
}

/// "1 h 45 min"; `None` for a length the server left out.
pub fn length(seconds: i64, viewer: &Viewer) -> Option<String> {
    let minutes = seconds.clamp(0, 7 * 86_400) / 60;
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, 0) => None,
        (0, rest) => Some(viewer.text_with("common-minutes", &[("minutes", rest.into())])),
        (hours, 0) => Some(viewer.text_with("common-hours", &[("hours", hours.into())])),
        (hours, rest) => {
            Some(viewer.text_with("common-hours-minutes", &[("hours", hours.into()), ("minutes", rest.into())]))
        }
    }
}

/// "Balayage & gloss" and "+1 more"; a visit without a named service is just a visit.
pub fn services_title(appointment: &Appointment, viewer: &Viewer) -> (String, Option<String>) {
    let mut titles = appointment.services.iter().map(|service| service.title.trim()).filter(|title| !title.is_empty());
    let Some(first) = titles.next() else {
        return (viewer.text("common-visit"), None);
    };
    let more = titles.count();
    (first.to_owned(), (more > 0).then(|| viewer.text_with("common-more", &[("more", more.into())])))
}

/// "Sofia Marin · Studio Lumen".
pub fn who_and_where(appointment: &Appointment) -> String {
    let professional =
        appointment.professional.as_ref().map(|person| person.name.trim()).filter(|name| !name.is_empty());
    let place = Some(appointment.place.name.trim()).filter(|name| !name.is_empty());
    [professional, place].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
