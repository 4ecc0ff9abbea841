//! What the page of one visit says and offers. Pure.

use crate::domain::appointment::{
    Appointment, AppointmentStage, AppointmentStatus, CancelTerms, ChangeRefusal, PaymentState,
};
use crate::domain::calendar_entry::CalendarEntry;
use crate::repositories::{ChangeKind, ChangeProgress, VisitNotes};
use crate::ui::card_content::appointment::{AppointmentWords, Rating, Stub, appointment_words};
use crate::ui::card_content::brand::Brands;
use crate::ui::card_content::place::join_filled;
use crate::ui::screens::cancel::state::rule_text;
use crate::ui::viewer::Viewer;
use crate::ui::visit_time::{self, moment_there};

/// What the page is drawn from.
pub struct VisitFacts<'a> {
    pub visit: &'a Appointment,
    pub notes: &'a VisitNotes,
    pub progress: &'a ChangeProgress,
    pub brands: &'a Brands,
    /// False when the place takes no bookings any more.
    pub place_books: bool,
    /// The city is not part of a record; it comes from the list of places.
    pub city: &'a str,
}

#[derive(Debug, Clone, PartialEq)]
pub struct VisitContent {
    pub words: AppointmentWords,
    /// "Until 16:15 · 1 h 45 min".
    pub until: String,
    /// The place moved the visit, and this is the first time it is shown: when it was before.
    pub moved: Option<String>,
    pub receipt: Receipt,
    pub address: String,
    pub phone: Option<String>,
    /// What the place allows, and until when.
    pub rules: Vec<String>,
    pub offers: Offers,
    pub share: String,
    pub calendar: CalendarEntry,
}

/// Who, what and how much.
#[derive(Debug, Clone, PartialEq)]
pub struct Receipt {
    pub specialization: String,
    /// "4.9", where the place shows it.
    pub rating: Option<String>,
    pub lines: Vec<ServiceLine>,
    /// Name and value: the total, or what became of the money.
    pub sums: Vec<(String, String)>,
    pub seats: Option<String>,
    pub comment: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ServiceLine {
    pub title: String,
    pub length: Option<String>,
    pub price: Option<String>,
}

/// What may be done, by what has become of the visit.
#[derive(Debug, Clone, PartialEq)]
pub enum Offers {
    Change {
        confirm: bool,
        reschedule: bool,
        cancel: bool,
        confirming: bool,
    },
    /// Changing is for the place to do.
    Contact,
    /// Happening now.
    Nothing,
    Again {
        book: Again,
        rate: Rating,
        canceled: Option<String>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    Book,
    /// This visit cannot be repeated; the place takes bookings all the same.
    Anew,
    /// The place takes no online bookings any more.
    Call,
    /// Nor has it a number.
    Nothing,
}

pub fn visit_content(facts: &VisitFacts, viewer: &Viewer) -> VisitContent {
    let visit = facts.visit;
    let words = appointment_words(visit, facts.brands, viewer);
    let until = viewer.text_with("screen-appointment-until", &[("time", words.end_time.clone().into())]);
    let length = words.length.clone().unwrap_or_default();
    let address = address(visit, facts.city);
    let phone = visit.place.first_phone().map(str::to_owned);
    let moved = facts.notes.moved_from(visit.id).filter(|_| words.stage == AppointmentStage::Upcoming);
    VisitContent {
        until: join_filled(&[&until, &length]),
        moved: moved.map(|before| {
            let moment = moment_there(&before, before.utc(), viewer);
            viewer.text_with("screen-appointment-moved", &[("moment", moment.into())])
        }),
        receipt: receipt(visit, viewer),
        rules: rules(visit, viewer),
        offers: offers(facts, &words, phone.is_some(), viewer),
        share: share_text(visit, &words, &address, viewer),
        calendar: CalendarEntry {
            appointment: visit.id,
            title: join_comma(&[&words.full_title(), &words.place_name]),
            location: join_comma(&[&words.place_name, &address]),
            notes: calendar_notes(&words, phone.as_deref()),
            start: visit.start.utc(),
            end: visit.end_utc(),
        },
        address,
        phone,
        words,
    }
}

fn receipt(visit: &Appointment, viewer: &Viewer) -> Receipt {
    let lines = visit.services.iter().map(|service| ServiceLine {
        title: match service.amount {
            0 | 1 => service.title.clone(),
            amount => format!("{} × {amount}", service.title),
        },
        length: service.length_seconds.and_then(|seconds| visit_time::length(seconds, viewer)),
        price: (!service.cost.is_zero()).then(|| viewer.localizer.money(&service.cost)),
    });
    let seats =
        (visit.seats > 1).then(|| viewer.text_with("screen-appointment-seats", &[("count", visit.seats.into())]));
    Receipt {
        specialization: visit
            .professional
            .as_ref()
            .map_or_else(String::new, |person| person.specialization.trim().to_owned()),
        rating: visit.professional.as_ref().and_then(|person| person.rating).map(|it| viewer.localizer.one_decimal(it)),
        lines: lines.collect(),
        sums: sums(visit, viewer),
        seats,
        comment: Some(visit.comment.trim().to_owned()).filter(|comment| !comment.is_empty()),
    }
}

fn sums(visit: &Appointment, viewer: &Viewer) -> Vec<(String, String)> {
    let total = visit.total();
    let amount = if total.is_zero() { String::new() } else { viewer.localizer.money(&total) };
    let total_row = (viewer.text("screen-appointment-total"), amount.clone());
    let mut rows = Vec::new();
    if !amount.is_empty() {
        rows.push(total_row);
    }
    match visit.payment {
        PaymentState::Paid if visit.is_canceled => {
            rows.push((viewer.text("screen-appointment-refund"), viewer.text("screen-appointment-refund-by-place")));
        }
        PaymentState::Paid => rows.push((viewer.text("screen-appointment-paid-online"), amount)),
        PaymentState::Waiting if !visit.is_canceled => {
            rows.push((viewer.text("screen-appointment-payment"), viewer.text("common-status-waiting-for-payment")));
        }
        PaymentState::Waiting | PaymentState::NotNeeded => {}
    }
    rows
}

/// Only of a visit that is still ahead.
fn rules(visit: &Appointment, viewer: &Viewer) -> Vec<String> {
    if visit.is_canceled || visit.start.utc() <= viewer.now {
        return Vec::new();
    }
    let timed = |key: &str, at| viewer.text_with(key, &[("moment", moment_there(&visit.start, at, viewer).into())]);
    let cancel = match visit.cancel_terms(viewer.now) {
        CancelTerms::Refused(ChangeRefusal::TooLate { deadline }) => {
            Some(timed("screen-appointment-cancel-was-until", deadline))
        }
        CancelTerms::Refused(ChangeRefusal::NotAllowedWhenPrepaid) => {
            Some(viewer.text("screen-appointment-prepaid-fixed"))
        }
        CancelTerms::Refused(_) => None,
        terms => Some(rule_text(visit, terms, viewer)),
    };
    let cancel_until = visit.rules.cancel.deadline(&visit.start);
    let reschedule_until = visit.rules.reschedule.deadline(&visit.start);
    let reschedule = match visit.can_reschedule(viewer.now) {
        Ok(()) => reschedule_until
            .filter(|_| reschedule_until != cancel_until || cancel.is_none())
            .map(|at| timed("screen-appointment-reschedule-until", at)),
        Err(_) => None,
    };
    [cancel, reschedule].into_iter().flatten().collect()
}

fn offers(facts: &VisitFacts, words: &AppointmentWords, has_phone: bool, viewer: &Viewer) -> Offers {
    let visit = facts.visit;
    let again = |rate| Offers::Again {
        book: match (facts.place_books, has_phone) {
            (true, _) if visit.can_be_repeated => Again::Book,
            (true, _) => Again::Anew,
            (false, true) => Again::Call,
            (false, false) => Again::Nothing,
        },
        rate,
        canceled: facts.notes.canceled_here(visit.id).filter(|_| visit.is_canceled).map(|at| {
            let date = viewer.localizer.date_long(visit.start.date_there(at));
            viewer.text_with("screen-appointment-canceled-by-you", &[("date", date.into())])
        }),
    };
    match words.stub {
        Stub::Repeat { rate } => again(rate),
        Stub::Confirm { cancel } => Offers::Change {
            confirm: true,
            reschedule: visit.can_reschedule(viewer.now).is_ok(),
            cancel,
            confirming: *facts.progress == ChangeProgress::Running(ChangeKind::Confirm),
        },
        Stub::Change { reschedule, cancel } => Offers::Change { confirm: false, reschedule, cancel, confirming: false },
        Stub::Details if words.status == AppointmentStatus::InProgress => Offers::Nothing,
        Stub::Details => Offers::Contact,
    }
}

fn address(visit: &Appointment, city: &str) -> String {
    let (street, city) = (visit.place.address.trim(), city.trim());
    if street.to_lowercase().contains(&city.to_lowercase()) { street.to_owned() } else { join_comma(&[street, city]) }
}

/// "Balayage & gloss, Thursday, 26 November, 14:30. Studio Lumen, 12 Linden Street".
fn share_text(visit: &Appointment, words: &AppointmentWords, address: &str, viewer: &Viewer) -> String {
    let when = moment_there(&visit.start, visit.start.utc(), viewer);
    let first = join_comma(&[&words.full_title(), &when, words.zone_note.as_deref().unwrap_or_default()]);
    format!("{first}\n{}", join_comma(&[&words.place_name, address])).trim().to_owned()
}

fn calendar_notes(words: &AppointmentWords, phone: Option<&str>) -> String {
    let lines = [words.professional.as_deref(), words.price.as_deref(), phone];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn join_comma(parts: &[&str]) -> String {
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A visit that was there when the page opened, and what has become of it since.
#[derive(Debug, Clone, PartialEq)]
pub struct Followed {
    pub visit: Appointment,
    /// It disappeared or was canceled while one looked, and not from here: to be said once.
    pub canceled_elsewhere: bool,
}

/// `now_known`: what the newest list holds of it. `by_us`: a canceling of this app runs or has just ended.
pub fn follow(before: Option<&Followed>, now_known: Option<&Appointment>, by_us: bool) -> Option<Followed> {
    let was_live = before.is_some_and(|before| !before.visit.is_canceled);
    match (before, now_known) {
        (_, Some(visit)) => {
            Some(Followed { canceled_elsewhere: was_live && visit.is_canceled && !by_us, visit: visit.clone() })
        }
        (Some(before), None) => {
            let visit = Appointment { is_canceled: true, ..before.visit.clone() };
            Some(Followed { canceled_elsewhere: was_live && !by_us, visit })
        }
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::appointment::Attendance;
    use crate::ui::card_content::test_data::{appointment, place_time, viewer};

    fn content(visit: &Appointment) -> VisitContent {
        let (notes, progress, brands) = (VisitNotes::default(), ChangeProgress::Idle, Brands::default());
        let facts =
            VisitFacts { visit, notes: &notes, progress: &progress, brands: &brands, place_books: true, city: "Paris" };
        visit_content(&facts, &viewer())
    }

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn the_rules_name_the_last_moment_on_the_places_clock() {
        let mut visit = appointment();
        visit.start = place_time("2026-11-26T14:30:00-05:00", chrono_tz::America::New_York);
        visit.rules.cancel.latest_seconds_before = 86_400;
        visit.rules.reschedule.latest_seconds_before = 7_200;
        let rules: Vec<_> = content(&visit).rules.iter().map(|rule| plain(rule)).collect();
        assert_eq!(rules, ["Free to cancel until Wed, 25 November, 14:30", "Reschedule until Thu, 26 November, 12:30"]);
    }

    #[test]
    fn what_the_place_does_not_allow_is_for_the_telephone() {
        let mut visit = appointment();
        visit.rules = Default::default();
        assert_eq!(content(&visit).offers, Offers::Contact);
        assert!(content(&visit).rules.is_empty());
    }

    #[test]
    fn an_unconfirmed_visit_offers_to_confirm_above_the_rest() {
        let mut visit = appointment();
        visit.needs_confirmation = true;
        let all = Offers::Change { confirm: true, reschedule: true, cancel: true, confirming: false };
        assert_eq!(content(&visit).offers, all);
    }

    #[test]
    fn a_visit_going_on_has_nothing_to_decide_and_its_end_is_told() {
        let mut visit = appointment();
        visit.start = place_time("2026-11-24T09:00:00+01:00", chrono_tz::Europe::Paris);
        let content = content(&visit);
        assert_eq!(content.offers, Offers::Nothing);
        assert_eq!(content.words.stage, AppointmentStage::Upcoming);
        assert_eq!(content.words.status_text, "Happening now");
        assert_eq!(plain(&content.until), "Until 10:45 · 1 h 45 min");
        assert_eq!(content.words.countdown, None);
    }

    #[test]
    fn only_a_completed_visit_can_be_rated() {
        let mut visit = appointment();
        visit.start = place_time("2026-10-29T14:30:00+01:00", chrono_tz::Europe::Paris);
        let rating = |visit: &Appointment| match content(visit).offers {
            Offers::Again { rate, .. } => rate,
            other => panic!("{other:?}"),
        };
        visit.attendance = Attendance::Arrived;
        assert_eq!(rating(&visit), Rating::Open);
        visit.attendance = Attendance::NoShow;
        assert_eq!(rating(&visit), Rating::Locked);
        visit.is_canceled = true;
        assert_eq!(rating(&visit), Rating::Locked);
    }

    #[test]
    fn the_calendar_gets_the_moment_and_the_place() {
        let calendar = content(&appointment()).calendar;
        assert_eq!(calendar.start.to_rfc3339(), "2026-11-26T13:30:00+00:00");
        assert_eq!((calendar.end - calendar.start).num_seconds(), 6300);
        assert_eq!(calendar.title, "Balayage & gloss, Studio Lumen");
        assert_eq!(calendar.location, "Studio Lumen, 12 Linden Street, Paris");
    }

    #[test]
    fn money_that_was_paid_is_told_and_after_canceling_who_decides_about_it() {
        let mut visit = appointment();
        visit.payment = PaymentState::Paid;
        let names = |visit: &Appointment| content(visit).receipt.sums.into_iter().map(|sum| sum.0).collect::<Vec<_>>();
        assert_eq!(names(&visit), ["Total", "Paid online"]);
        visit.is_canceled = true;
        assert_eq!(names(&visit), ["Total", "Refund"]);
    }

    #[test]
    fn a_visit_that_disappears_under_ones_eyes_is_a_canceled_one() {
        let first = follow(None, Some(&appointment()), false);
        let gone = follow(first.as_ref(), None, false).unwrap();
        assert!(gone.visit.is_canceled && gone.canceled_elsewhere);
        let later = follow(Some(&gone), None, false).unwrap();
        assert!(!later.canceled_elsewhere, "said once");
        let ours = follow(first.as_ref(), None, true).unwrap();
        assert!(ours.visit.is_canceled && !ours.canceled_elsewhere);
        assert_eq!(follow(None, None, false), None);
    }
}
