//! Why a visit was not changed, in words.

use crate::domain::appointment::Appointment;
use crate::repositories::{ChangeError, ChangeKind};
use crate::ui::viewer::Viewer;
use crate::ui::visit_time::moment_there;

/// The server's own sentence wins: it knows the reason.
pub fn problem_text(kind: ChangeKind, error: &ChangeError, visit: Option<&Appointment>, viewer: &Viewer) -> String {
    match error {
        ChangeError::Offline => viewer.text("error-change-offline"),
        ChangeError::TooLate { deadline } => match (kind, visit) {
            (ChangeKind::Confirm, _) => viewer.text("error-confirm-too-late"),
            (_, Some(visit)) => {
                let moment = moment_there(&visit.start, *deadline, viewer);
                viewer.text_with("error-change-too-late", &[("moment", moment.into())])
            }
            (_, None) => viewer.text("error-change-refused"),
        },
        ChangeError::NotAllowed { text: Some(text) } => text.clone(),
        ChangeError::NotAllowed { text: None } => viewer.text("error-change-refused"),
        ChangeError::AlreadyCanceled => viewer.text("error-change-already-canceled"),
        ChangeError::TimeTaken => viewer.text("error-change-server"),
        ChangeError::ServerTrouble => viewer.text("error-change-server"),
        ChangeError::RateLimited => viewer.text("error-read-rate-limited"),
        ChangeError::SignedOut => viewer.text("error-read-signed-out"),
        ChangeError::OutcomeUnknown => viewer.text("error-change-unknown"),
    }
}

/// Where the app can do nothing more, the place can.
pub fn calls_for_a_call(error: &ChangeError) -> bool {
    matches!(error, ChangeError::TooLate { .. } | ChangeError::NotAllowed { .. } | ChangeError::OutcomeUnknown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::card_content::test_data::{appointment, at, viewer};

    #[test]
    fn too_late_names_the_moment_on_the_places_clock() {
        let error = ChangeError::TooLate { deadline: at("2026-11-25T13:30:00Z") };
        let text = problem_text(ChangeKind::Cancel, &error, Some(&appointment()), &viewer());
        assert!(text.replace('\u{a0}', " ").contains("Wed, 25 November, 14:30"), "{text}");
    }

    #[test]
    fn the_places_own_reason_is_shown_as_it_came() {
        let error = ChangeError::NotAllowed { text: Some("Deposit pending".into()) };
        assert_eq!(problem_text(ChangeKind::Cancel, &error, None, &viewer()), "Deposit pending");
    }
}
