//! What the cancel sheet says and offers. Pure.

use crate::domain::appointment::{Appointment, CancelTerms, ChangeRefusal};
use crate::domain::place_hue::PlaceHue;
use crate::repositories::{ChangeError, ChangeKind, ChangeProgress};
use crate::ui::card_content::appointment::{DateLeaf, appointment_words};
use crate::ui::card_content::brand::Brands;
use crate::ui::viewer::Viewer;
use crate::ui::visit_changes::problem_text;
use crate::ui::visit_time::moment_there;

#[derive(Debug, Clone, PartialEq)]
pub struct CancelContent {
    pub id: i64,
    /// "Sofia will see it right away."
    pub lead: Option<String>,
    pub hue: PlaceHue,
    pub leaf: DateLeaf,
    pub date: String,
    pub title: String,
    /// Time, the zone's name where it is needed, and place; each may run in its own direction.
    pub detail: Vec<String>,
    pub phase: Phase,
    pub can_reschedule: bool,
    pub phone: Option<String>,
    pub place_name: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phase {
    /// The price of canceling is said before it is done (feature B03).
    Asking { rule: String },
    /// The sheet is locked.
    Sending { rule: String },
    /// Trying again may help.
    Failed { rule: String, problem: String },
    /// Only the place can help now.
    Refused { reason: String },
}

impl Phase {
    pub fn is_locked(&self) -> bool {
        matches!(self, Phase::Sending { .. })
    }
}

pub fn cancel_content(
    visit: &Appointment,
    progress: &ChangeProgress,
    brands: &Brands,
    viewer: &Viewer,
) -> CancelContent {
    let words = appointment_words(visit, brands, viewer);
    let first_name = words.professional.as_deref().and_then(|name| name.split_whitespace().next());
    let phase = phase(visit, progress, viewer);
    let lead = first_name.filter(|_| !matches!(phase, Phase::Refused { .. }));
    CancelContent {
        id: visit.id.0,
        lead: lead.map(|name| viewer.text_with("screen-cancel-lead", &[("name", name.to_owned().into())])),
        hue: words.hue,
        date: words.date_long.clone(),
        title: words.full_title(),
        detail: [Some(&words.time), words.zone_note.as_ref(), Some(&words.place_name)]
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
        leaf: words.leaf,
        can_reschedule: visit.can_reschedule(viewer.now).is_ok(),
        phone: visit.place.first_phone().map(str::to_owned),
        place_name: words.place_name,
        phase,
    }
}

fn phase(visit: &Appointment, progress: &ChangeProgress, viewer: &Viewer) -> Phase {
    let terms = visit.cancel_terms(viewer.now);
    let problem = |error: &ChangeError| problem_text(ChangeKind::Cancel, error, Some(visit), viewer);
    let rule = match &terms {
        CancelTerms::Refused(refusal) => {
            let reason = match refusal {
                ChangeRefusal::TooLate { deadline } => problem(&ChangeError::TooLate { deadline: *deadline }),
                ChangeRefusal::Canceled => problem(&ChangeError::AlreadyCanceled),
                ChangeRefusal::AlreadyStarted | ChangeRefusal::AlreadyServed => viewer.text("error-cancel-started"),
                ChangeRefusal::NotAllowedByPlace | ChangeRefusal::NotAllowedWhenPrepaid => {
                    problem(&ChangeError::NotAllowed { text: None })
                }
            };
            return match progress {
                // What is on its way may still be allowed where it counts; what is done stays so while the sheet leaves.
                ChangeProgress::Running(ChangeKind::Cancel) | ChangeProgress::Done(ChangeKind::Cancel) => {
                    Phase::Sending { rule: String::new() }
                }
                ChangeProgress::Failed(ChangeKind::Cancel, error) => Phase::Refused { reason: problem(error) },
                _ => Phase::Refused { reason },
            };
        }
        CancelTerms::Free { .. } | CancelTerms::Prepaid { .. } => rule_text(visit, terms, viewer),
    };
    match progress {
        ChangeProgress::Running(_) => Phase::Sending { rule },
        ChangeProgress::Failed(ChangeKind::Cancel, error) => match error {
            ChangeError::TooLate { .. } | ChangeError::NotAllowed { .. } => Phase::Refused { reason: problem(error) },
            _ => Phase::Failed { rule, problem: problem(error) },
        },
        _ => Phase::Asking { rule },
    }
}

/// "Free to cancel until Wed, 25 November, 14:30"; empty when it is refused.
pub fn rule_text(visit: &Appointment, terms: CancelTerms, viewer: &Viewer) -> String {
    let timed =
        |key: &str, until| viewer.text_with(key, &[("moment", moment_there(&visit.start, until, viewer).into())]);
    match terms {
        CancelTerms::Free { until: Some(until) } => timed("screen-cancel-free-until", until),
        CancelTerms::Free { until: None } => viewer.text("screen-cancel-free"),
        CancelTerms::Prepaid { until: Some(until) } => timed("screen-cancel-prepaid-until", until),
        CancelTerms::Prepaid { until: None } => viewer.text("screen-cancel-prepaid"),
        CancelTerms::Refused(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::appointment::PaymentState;
    use crate::ui::card_content::test_data::{appointment, viewer};

    fn phase_of(visit: &Appointment, progress: ChangeProgress) -> Phase {
        cancel_content(visit, &progress, &Brands::default(), &viewer()).phase
    }

    fn with_deadline() -> Appointment {
        let mut visit = appointment();
        visit.rules.cancel.latest_seconds_before = 86_400;
        visit
    }

    #[test]
    fn the_price_is_said_before_it_is_done() {
        let Phase::Asking { rule } = phase_of(&with_deadline(), ChangeProgress::Idle) else { panic!() };
        assert_eq!(rule.replace('\u{a0}', " "), "Free to cancel until Wed, 25 November, 14:30");
        let mut paid = with_deadline();
        paid.payment = PaymentState::Paid;
        let Phase::Asking { rule } = phase_of(&paid, ChangeProgress::Idle) else { panic!() };
        assert!(rule.contains("refund"), "{rule}");
    }

    #[test]
    fn while_it_is_sent_the_sheet_is_locked() {
        assert!(phase_of(&appointment(), ChangeProgress::Running(ChangeKind::Cancel)).is_locked());
        assert!(!phase_of(&appointment(), ChangeProgress::Idle).is_locked());
    }

    #[test]
    fn a_sheet_that_leaves_after_canceling_does_not_say_that_it_cannot() {
        let mut canceled = appointment();
        canceled.is_canceled = true;
        assert!(phase_of(&canceled, ChangeProgress::Done(ChangeKind::Cancel)).is_locked());
        assert!(matches!(phase_of(&canceled, ChangeProgress::Idle), Phase::Refused { .. }));
    }

    #[test]
    fn what_the_place_forbids_leaves_only_the_telephone() {
        let mut late = with_deadline();
        late.rules.cancel.latest_seconds_before = 10 * 86_400;
        assert!(matches!(phase_of(&late, ChangeProgress::Idle), Phase::Refused { .. }));
        let mut locked = appointment();
        locked.rules = Default::default();
        assert!(matches!(phase_of(&locked, ChangeProgress::Idle), Phase::Refused { .. }));
    }

    #[test]
    fn a_lost_connection_can_be_tried_again_and_a_refusal_cannot() {
        let failed = |error| phase_of(&appointment(), ChangeProgress::Failed(ChangeKind::Cancel, error));
        assert!(matches!(failed(ChangeError::Offline), Phase::Failed { .. }));
        let refusal = ChangeError::NotAllowed { text: Some("Deposit pending".into()) };
        assert_eq!(failed(refusal), Phase::Refused { reason: "Deposit pending".into() });
    }
}
