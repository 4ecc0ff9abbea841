//! What the review form holds and decides. Must not know how a review is sent or how the form looks.

use crate::domain::review::{
    LONGEST_NAME, LONGEST_TEXT, RatingLock, Review, ReviewDraft, ReviewTarget, SentReview, cut,
};
use crate::repositories::{ReviewProgress, ReviewsNow, SendReviewError};

/// The first star's id is this with `-1`.
pub const STARS: &str = "review-stars";
pub const FIRST_STAR: &str = "review-stars-1";

#[derive(Clone, PartialEq)]
pub struct State {
    pub target: ReviewTarget,
    pub draft: ReviewDraft,
    /// `Send review` was tapped without stars.
    pub misses_stars: bool,
    /// This page sent it, so it says thank you.
    pub sent_here: bool,
}

#[derive(Clone, PartialEq)]
pub enum Action {
    Chosen(u8),
    Typed(String),
    Named(String),
    /// `own_name`: what stands in the name's field when nobody touched it.
    SendTapped {
        own_name: String,
    },
}

#[derive(Clone, PartialEq)]
pub enum Effect {
    Keep(ReviewDraft),
    Send(Review),
    /// The id of an element.
    Focus(&'static str),
}

/// What the page shows; exactly one.
#[derive(Clone, PartialEq)]
pub enum Stage {
    Locked(RatingLock),
    Writing,
    Sending,
    Failed(SendReviewError),
    /// Just now.
    Thanks(SentReview),
    /// Before, or from elsewhere.
    AlreadySent(SentReview),
}

impl State {
    pub fn new(target: ReviewTarget, draft: ReviewDraft) -> Self {
        Self { target, draft, misses_stars: false, sent_here: false }
    }

    pub fn stage(&self, lock: Option<RatingLock>, now: &ReviewsNow) -> Stage {
        if let Some(sent) = now.sent.get(&self.target) {
            return if self.sent_here { Stage::Thanks(sent.clone()) } else { Stage::AlreadySent(sent.clone()) };
        }
        match (now.progress.get(&self.target), lock) {
            (Some(ReviewProgress::Sending), _) => Stage::Sending,
            (_, Some(lock)) => Stage::Locked(lock),
            (Some(ReviewProgress::Failed(error)), None) => Stage::Failed(error.clone()),
            (None, None) => Stage::Writing,
        }
    }

    pub fn update(&mut self, action: Action) -> Option<Effect> {
        match action {
            Action::Chosen(stars) => {
                self.draft.stars = Some(stars);
                self.misses_stars = false;
            }
            Action::Typed(text) => self.draft.text = cut(&text, LONGEST_TEXT),
            Action::Named(name) => self.draft.name = Some(cut(&name, LONGEST_NAME)),
            Action::SendTapped { own_name } => {
                return Some(match self.draft.finished(self.target, &own_name) {
                    Some(review) => {
                        self.sent_here = true;
                        Effect::Send(review)
                    }
                    None => {
                        self.misses_stars = true;
                        Effect::Focus(FIRST_STAR)
                    }
                });
            }
        }
        Some(Effect::Keep(self.draft.clone()))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::domain::ids::AppointmentId;

    const TARGET: ReviewTarget = ReviewTarget::Professional(AppointmentId(1));

    fn tap(state: &mut State) -> Option<Effect> {
        state.update(Action::SendTapped { own_name: "Anna".into() })
    }

    #[test]
    fn every_change_is_kept_at_once() {
        let mut state = State::new(TARGET, ReviewDraft::default());
        state.update(Action::Chosen(4));
        let Some(Effect::Keep(draft)) = state.update(Action::Typed("Good".into())) else { panic!("not kept") };
        assert_eq!((draft.stars, draft.text.as_str(), draft.name), (Some(4), "Good", None));
    }

    #[test]
    fn without_stars_nothing_is_sent_and_the_stars_are_pointed_at() {
        let mut state = State::new(TARGET, ReviewDraft::default());
        state.update(Action::Typed("Good".into()));
        assert!(tap(&mut state) == Some(Effect::Focus(FIRST_STAR)));
        assert!(state.misses_stars);
        state.update(Action::Chosen(1));
        assert!(!state.misses_stars);
    }

    #[test]
    fn an_untouched_name_goes_along() {
        let mut state = State::new(TARGET, ReviewDraft::default());
        state.update(Action::Chosen(5));
        let Some(Effect::Send(review)) = tap(&mut state) else { panic!("not sent") };
        assert_eq!((review.stars, review.name.as_str()), (5, "Anna"));
    }

    #[test]
    fn a_text_that_is_too_long_is_cut_where_the_field_would() {
        let mut state = State::new(TARGET, ReviewDraft::default());
        state.update(Action::Typed("x".repeat(1200)));
        assert_eq!(state.draft.text.len(), 1000);
    }

    #[test]
    fn only_the_page_that_sent_it_says_thank_you() {
        let mut state = State::new(TARGET, ReviewDraft { stars: Some(5), ..ReviewDraft::default() });
        let sent = SentReview { stars: Some(5), ..SentReview::default() };
        let now = ReviewsNow { sent: BTreeMap::from([(TARGET, sent.clone())]), ..ReviewsNow::default() };
        assert!(state.stage(None, &now) == Stage::AlreadySent(sent.clone()));
        tap(&mut state);
        assert!(state.stage(Some(RatingLock::Canceled), &now) == Stage::Thanks(sent));
    }

    #[test]
    fn a_canceled_visit_locks_the_form_and_a_failure_leaves_it_open() {
        let state = State::new(TARGET, ReviewDraft::default());
        let nothing = ReviewsNow::default();
        assert!(state.stage(Some(RatingLock::Canceled), &nothing) == Stage::Locked(RatingLock::Canceled));
        let failed = ReviewProgress::Failed(SendReviewError::Offline);
        let now = ReviewsNow { progress: BTreeMap::from([(TARGET, failed)]), ..ReviewsNow::default() };
        assert!(state.stage(None, &now) == Stage::Failed(SendReviewError::Offline));
    }
}
