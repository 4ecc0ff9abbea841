//! Why a review cannot be written or was not sent, in words. Exhaustive, so that a new reason cannot go unsaid.

use super::state::Stage;
use crate::domain::review::RatingLock;
use crate::repositories::SendReviewError;
use crate::ui::viewer::Viewer;

pub fn problem_text(stage: &Stage, viewer: &Viewer) -> Option<String> {
    let Stage::Failed(error) = stage else { return None };
    Some(match error {
        SendReviewError::Refused { server_text } if !server_text.trim().is_empty() => server_text.trim().to_owned(),
        SendReviewError::Refused { .. } => viewer.text("error-review-refused"),
        SendReviewError::Offline => viewer.text("error-review-offline"),
        SendReviewError::OutcomeUnknown => viewer.text("error-review-unknown"),
        SendReviewError::NotOffered => viewer.text("error-review-not-offered"),
        SendReviewError::RateLimited => viewer.text("error-review-rate-limited"),
        SendReviewError::ServerTrouble => viewer.text("error-review-server"),
        SendReviewError::SignedOut => viewer.text("error-read-signed-out"),
    })
}

pub fn lock_key(lock: RatingLock) -> &'static str {
    match lock {
        RatingLock::Canceled => "screen-review-locked-canceled",
        RatingLock::DidNotTakePlace => "screen-review-locked-missed",
        RatingLock::NotOverYet => "screen-review-locked-not-over",
        RatingLock::NobodyToRate => "screen-review-locked-nobody",
    }
}
