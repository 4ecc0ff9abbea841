//! What a visit's card says: when, what, with whom, how it stands and what may be done about it.

use crate::domain::appointment::{Appointment, AppointmentStage, AppointmentStatus};
use crate::domain::place_hue::PlaceHue;
use crate::ui::viewer::Viewer;
use crate::ui::visit_time;

use super::brand::Brands;

#[derive(Debug, Clone, PartialEq)]
pub struct AppointmentWords {
    pub id: i64,
    pub place_id: i64,
    pub stage: AppointmentStage,
    pub status: AppointmentStatus,
    pub status_text: String,
    /// "In 2 days"; upcoming visits only.
    pub countdown: Option<String>,
    pub hue: PlaceHue,
    pub logo_url: Option<String>,
    pub leaf: DateLeaf,
    /// "Thursday, 26 November".
    pub date_long: String,
    /// "Thu, 26 November".
    pub date_medium: String,
    /// "26 Nov".
    pub date_short: String,
    pub time: String,
    pub end_time: String,
    /// "Paris time", when the phone's clock shows another.
    pub zone_note: Option<String>,
    pub title: String,
    /// "+1 more" services.
    pub more: Option<String>,
    /// "Sofia Marin · Studio Lumen".
    pub who: String,
    pub professional: Option<String>,
    pub portrait_url: Option<String>,
    pub place_name: String,
    /// "1 h 45 min".
    pub length: Option<String>,
    /// Absent when nothing was priced.
    pub price: Option<String>,
    pub stub: Stub,
    /// The whole card in one sentence, for screen readers (design 6).
    pub spoken: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateLeaf {
    pub weekday: String,
    pub day: String,
    pub month: String,
}

/// What the lower half of a pass offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stub {
    Confirm {
        cancel: bool,
    },
    Change {
        reschedule: bool,
        cancel: bool,
    },
    /// The place allows no change.
    Details,
    Repeat {
        rate: Rating,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rating {
    Open,
    /// Only a completed visit can be rated.
    Locked,
}

pub fn appointment_words(appointment: &Appointment, brands: &Brands, viewer: &Viewer) -> AppointmentWords {
    let localizer = &viewer.localizer;
    let local = appointment.start.local();
    let date = local.date();
    let status = appointment.status(viewer.now);
    let stage = appointment.stage(viewer.now);
    let brand = brands.of_visit(&appointment.place);
    let total = appointment.total();
    let end = crate::domain::place_time::PlaceTime::new(
        appointment.end_utc().with_timezone(appointment.start.at.offset()),
        appointment.start.zone,
    );
    let countdown = match stage {
        AppointmentStage::Upcoming => visit_time::countdown(&appointment.start, viewer),
        AppointmentStage::Past | AppointmentStage::Canceled => None,
    };
    let person = appointment.professional.as_ref();
    let (title, more) = visit_time::services_title(appointment, viewer);
    let mut words = AppointmentWords {
        id: appointment.id.0,
        place_id: appointment.place.id.0,
        stage,
        status,
        status_text: viewer.text(status_key(status)),
        countdown,
        hue: brand.hue,
        logo_url: brand.logo_url,
        leaf: DateLeaf {
            weekday: localizer.weekday_short(date),
            day: localizer.day_of_month(date),
            month: localizer.month_short(date),
        },
        date_long: localizer.date_long(date),
        date_medium: localizer.date_medium(date),
        date_short: localizer.date_short(date),
        time: localizer.time(local.time()),
        end_time: localizer.time(end.local().time()),
        zone_note: visit_time::zone_note(&appointment.start, brands.city_of(appointment.place.id), viewer),
        title,
        more,
        who: visit_time::who_and_where(appointment),
        professional: person.map(|person| person.name.trim().to_owned()).filter(|name| !name.is_empty()),
        portrait_url: person.and_then(|person| super::brand::filled(&person.photo_url)),
        place_name: appointment.place.name.trim().to_owned(),
        length: visit_time::length(appointment.length_seconds, viewer),
        price: (!total.is_zero()).then(|| localizer.money(&total)),
        stub: stub(appointment, status, viewer),
        spoken: String::new(),
    };
    words.spoken = spoken(&words);
    words
}

impl AppointmentWords {
    /// "Haircut +1 more".
    pub fn full_title(&self) -> String {
        match &self.more {
            Some(more) => format!("{} {more}", self.title),
            None => self.title.clone(),
        }
    }

    /// "14:30 · Paris time · 1 h 45 min · €95", without what is not known.
    pub fn detail(&self, with_length: bool) -> String {
        let length = self.length.as_deref().filter(|_| with_length);
        let parts = [Some(self.time.as_str()), self.zone_note.as_deref(), length, self.price.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

/// "Thursday, 26 November, 14:30. Balayage and gloss, Sofia Marin, Studio Lumen. Confirmed. In 2 days."
fn spoken(words: &AppointmentWords) -> String {
    let mut when = vec![words.date_long.as_str(), &words.time];
    when.extend(words.zone_note.as_deref());
    let title = words.full_title();
    let mut what = vec![title.as_str()];
    what.extend(words.professional.as_deref());
    what.push(&words.place_name);
    let mut sentences = vec![when.join(", "), what.join(", "), words.status_text.clone()];
    sentences.extend(words.countdown.clone());
    sentences.join(". ") + "."
}

fn stub(appointment: &Appointment, status: AppointmentStatus, viewer: &Viewer) -> Stub {
    let cancel = appointment.can_cancel(viewer.now).is_ok();
    let reschedule = appointment.can_reschedule(viewer.now).is_ok();
    match status {
        AppointmentStatus::NotConfirmed => Stub::Confirm { cancel },
        AppointmentStatus::Confirmed | AppointmentStatus::WaitingForPayment if cancel || reschedule => {
            Stub::Change { reschedule, cancel }
        }
        AppointmentStatus::Confirmed | AppointmentStatus::WaitingForPayment | AppointmentStatus::InProgress => {
            Stub::Details
        }
        AppointmentStatus::Completed => Stub::Repeat { rate: Rating::Open },
        AppointmentStatus::DidNotTakePlace | AppointmentStatus::Canceled => Stub::Repeat { rate: Rating::Locked },
    }
}

pub fn status_key(status: AppointmentStatus) -> &'static str {
    match status {
        AppointmentStatus::Confirmed => "common-status-confirmed",
        AppointmentStatus::NotConfirmed => "common-status-not-confirmed",
        AppointmentStatus::WaitingForPayment => "common-status-waiting-for-payment",
        AppointmentStatus::InProgress => "common-status-in-progress",
        AppointmentStatus::Completed => "common-status-completed",
        AppointmentStatus::DidNotTakePlace => "common-status-did-not-take-place",
        AppointmentStatus::Canceled => "common-status-canceled",
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_data::*;
    use super::*;
    use crate::domain::appointment::Attendance;
    use crate::i18n::Language;

    fn words(appointment: &Appointment) -> AppointmentWords {
        appointment_words(appointment, &Brands::default(), &viewer())
    }

    #[test]
    fn a_card_is_read_out_as_one_sentence_with_everything_on_it() {
        assert_eq!(
            words(&appointment()).spoken.replace('\u{a0}', " "),
            "Thursday, 26 November, 14:30. Balayage & gloss, Sofia Marin, Studio Lumen. Confirmed. In 2 days."
        );
    }

    #[test]
    fn the_time_is_the_places_and_is_named_when_the_phone_shows_another() {
        let mut abroad = appointment();
        abroad.start = place_time("2026-11-26T14:30:00-05:00", chrono_tz::America::New_York);
        let words = words(&abroad);
        assert_eq!(words.time, "14:30");
        assert_eq!(words.zone_note.as_deref(), Some("New York time"));
    }

    #[test]
    fn a_phone_whose_clock_shows_the_same_time_needs_no_zone_name() {
        let mut berlin = appointment();
        berlin.start = place_time("2026-11-26T14:30:00+01:00", chrono_tz::Europe::Berlin);
        assert_eq!(words(&berlin).zone_note, None);
    }

    #[test]
    fn a_visit_within_the_hour_counts_minutes_and_one_far_away_counts_nothing() {
        let mut soon = appointment();
        soon.start = place_time("2026-11-24T10:06:30+01:00", chrono_tz::Europe::Paris);
        assert_eq!(words(&soon).countdown.unwrap().replace('\u{a0}', " "), "In 25 minutes");
        let mut far = appointment();
        far.start = place_time("2027-11-24T10:06:30+01:00", chrono_tz::Europe::Paris);
        assert_eq!(words(&far).countdown, None);
    }

    #[test]
    fn several_services_are_counted_after_the_first() {
        let mut two = appointment();
        two.services.push(two.services[0].clone());
        assert_eq!(words(&two).full_title().replace('\u{a0}', " "), "Balayage & gloss +1 more");
        two.services.clear();
        assert_eq!(words(&two).title, "Visit");
    }

    #[test]
    fn missing_people_and_prices_leave_no_holes() {
        let mut bare = appointment();
        bare.professional = None;
        bare.services[0].cost.amount = rust_decimal::Decimal::ZERO;
        let words = words(&bare);
        assert_eq!(words.who, "Studio Lumen");
        assert_eq!(words.price, None);
    }

    #[test]
    fn buttons_follow_what_the_place_allows() {
        assert_eq!(words(&appointment()).stub, Stub::Change { reschedule: true, cancel: true });
        let mut locked = appointment();
        locked.rules = Default::default();
        assert_eq!(words(&locked).stub, Stub::Details);
        let mut unconfirmed = appointment();
        unconfirmed.needs_confirmation = true;
        assert_eq!(words(&unconfirmed).stub, Stub::Confirm { cancel: true });
        let mut canceled = appointment();
        canceled.is_canceled = true;
        assert_eq!(words(&canceled).stub, Stub::Repeat { rate: Rating::Locked });
        let mut served = appointment();
        served.start = place_time("2026-10-29T14:30:00+01:00", chrono_tz::Europe::Paris);
        served.attendance = Attendance::Arrived;
        assert_eq!(words(&served).stub, Stub::Repeat { rate: Rating::Open });
    }

    #[test]
    fn names_of_eighty_letters_are_kept_whole() {
        let mut long = appointment();
        long.place.name = "x".repeat(80);
        assert!(words(&long).who.ends_with(&"x".repeat(80)));
    }

    #[test]
    fn russian_counts_days_by_its_own_plural_rules() {
        let viewer = viewer_in(Language::Ru, "2026-11-24T08:41:00Z");
        let words = appointment_words(&appointment(), &Brands::default(), &viewer);
        assert_eq!(words.countdown.unwrap().replace('\u{a0}', " "), "Через 2 дня");
    }
}
